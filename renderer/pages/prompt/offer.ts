/** What main wants to be answered, and what becomes of it while it is on screen. */
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { listen, request } from '#renderer/ui/bridge.ts'
import { afterPaint } from '#renderer/ui/use-ready.ts'

export interface OfferSource {
  /** `null` where there is nothing to answer any more. */
  readonly current: () => PromptOffer | null
  readonly subscribe: (changed: () => void) => () => void
}

/** Follows it for as long as the window is there. @throws where main does not answer */
export async function openOffer(): Promise<OfferSource> {
  const subscribers = new Set<() => void>()
  let told = false
  let { offer } = (await window.sitwell.first) ?? (await request('prompt:get', null))
  const change = (changed: PromptOffer | null) => {
    offer = changed
    for (const tell of subscribers) tell()
  }
  listen('prompt:changed', changed => {
    told = true
    change(changed)
  })
  // What changed before we listened was told to nobody here; what is told from here on is newer.
  const catchUp = async () => {
    const { offer: now } = await request('prompt:get', null)
    if (!told && JSON.stringify(now) !== JSON.stringify(offer)) change(now)
  }
  afterPaint(() => void catchUp().catch(console.error))
  return {
    current: () => offer,
    subscribe(changed) {
      subscribers.add(changed)
      return () => void subscribers.delete(changed)
    },
  }
}
