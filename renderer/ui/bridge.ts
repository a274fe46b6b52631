/** The bridge that the preload puts in place: all a page can ask of the app. */
import type { Bridge, EventName, Events, RequestName, Requests } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    readonly sitwell: Bridge
  }
}

export const request = <Name extends RequestName>(
  name: Name,
  body: Requests[Name]['request'],
): Promise<Requests[Name]['answer']> => window.sitwell.request(name, body)

export const listen = <Name extends EventName>(
  name: Name,
  listener: (event: Events[Name]) => void,
): (() => void) => window.sitwell.on(name, listener)

/** What went wrong, as main put it for the user. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** For messages whose failure the user cannot do anything about: the window is closing, or main will ask again. */
export function tell<Name extends RequestName>(name: Name, body: Requests[Name]['request']): void {
  request(name, body).catch((error: unknown) => console.warn(`"${name}" was not taken:`, error))
}
