/** What main wants to be answered, and what becomes of it while it is on screen. */
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { listen, request } from '#renderer/ui/bridge.ts'

export interface OfferSource {
  /** `null` where there is nothing to answer any more. */
  readonly current: () => PromptOffer | null
  readonly subscribe: (changed: () => void) => () => void
}

/** Follows it for as long as the window is there. @throws where main does not answer */
export async function openOffer(): Promise<OfferSource> {
  const subscribers = new Set<() => void>()
  let offer: PromptOffer | null | undefined
  listen('prompt:changed', changed => {
    offer = changed
    for (const tell of subscribers) tell()
  })
  const asked = await request('prompt:get', null)
  // What was told in the meantime is newer.
  if (offer === undefined) offer = asked
  return {
    current: () => offer ?? null,
    subscribe(changed) {
      subscribers.add(changed)
      return () => void subscribers.delete(changed)
    },
  }
}
