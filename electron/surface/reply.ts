/**
 * How an answer travels. Electron would send a thrown error with the channel's name and its own words around it; this
 * way a page gets one sentence and nothing of the inside.
 */
import type { RequestName, Requests } from '#shared/ipc/contract.ts'

export type Reply<Name extends RequestName> =
  | { readonly ok: true; readonly answer: Requests[Name]['answer'] }
  | { readonly ok: false; readonly error: string }
