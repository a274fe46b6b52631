/**
 * The one entry for messages from pages. Each must come from the top frame of a window of ours, at our own address,
 * of a kind that the contract allows to send it, be small, and look as the contract says; only then a handler sees it.
 */
import { app, ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron'
import {
  allowedWindows,
  requestNames,
  type EventName,
  type Events,
  type RequestName,
  type Requests,
  type WindowKind,
} from '#shared/ipc/contract.ts'
import { Refusal } from '#electron/refusal.ts'
import { isOurAddress } from './address.ts'
import type { Reply } from './reply.ts'
import { isLight } from './weight.ts'

/** Who asks: a window of a known kind. */
export interface Sender {
  readonly kind: WindowKind
  readonly contents: WebContents
}

export type Handlers = {
  readonly [Name in RequestName]: (
    request: Requests[Name]['request'],
    sender: Sender,
  ) => Requests[Name]['answer'] | Promise<Requests[Name]['answer']>
}

type ReadRequest = typeof import('./ipc-schema.ts').readRequest

export interface IpcPorts {
  readonly handlers: Handlers
  /** The kind of the window these contents belong to, `null` where they are not ours. */
  readonly kindOf: (contents: WebContents) => WindowKind | null
  readonly log: (sentence: string) => void
}

const REFUSED = 'Sitwell did not understand this page and changed nothing.'
const FAILED = 'Sitwell could not do that. Nothing was lost; please try again.'

// Loaded with the first message: a start without a window needs no schemas.
let readRequest: ReadRequest | undefined
/** Loads what reading a page's messages takes. */
export const loadReader = async (): Promise<ReadRequest> =>
  (readRequest ??= (await import('./ipc-schema.ts')).readRequest)

/** Why a message is not for us, or `null`. Apart from Electron, so that tests can send anything. */
export function objectionTo(
  name: RequestName,
  from: {
    readonly kind: WindowKind | null
    readonly frame: Pick<WebFrameMain, 'url'> | null
    readonly isTopFrame: boolean
  },
  request: unknown,
): string | null {
  if (from.kind === null) return 'not from a window of ours'
  if (from.frame === null || !from.isTopFrame) return 'not from the top frame'
  if (!isOurAddress(from.frame.url)) return 'from another address'
  if (!allowedWindows[name].includes(from.kind)) return `not allowed from the ${from.kind} window`
  return isLight(request) ? null : 'too big'
}

/** Registers every request of the contract, and nothing else. */
export function registerIpc({ handlers, kindOf, log }: IpcPorts): void {
  const receive = async <Name extends RequestName>(
    name: Name,
    event: IpcMainInvokeEvent,
    request: unknown,
  ): Promise<Reply<Name>> => {
    const kind = kindOf(event.sender)
    const frame = event.senderFrame
    const from = { kind, frame, isTopFrame: frame !== null && frame === event.sender.mainFrame }
    const objection = objectionTo(name, from, request)
    const read = objection === null ? (await loadReader())(name, request) : undefined
    if (kind === null || read === undefined) {
      log(`Refused "${name}": ${objection ?? 'not as the contract says'}.`)
      return { ok: false, error: REFUSED }
    }
    try {
      return { ok: true, answer: await handlers[name](read.request, { kind, contents: event.sender }) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.message }
      log(`"${name}" failed: ${String(error)}`)
      return { ok: false, error: FAILED }
    }
  }
  // Its schemas are loaded while the window's own process starts, which takes longer.
  app.on('web-contents-created', () => void loadReader())
  for (const name of requestNames) {
    // Electron hands on what was sent, and nothing where nothing was sent.
    ipcMain.handle(name, (event, request: unknown = null) => receive(name, event, request))
  }
}

/** The channels that pages can send to now. Electron's own listener for "error" keeps one of that name from throwing. */
export const openChannels = (): readonly string[] =>
  ipcMain
    .eventNames()
    .map(String)
    .filter(name => name !== 'error')

/** electron-store opens a synchronous channel to every frame that tells where the data lies: closed again. */
export function closeForeignChannels(): void {
  for (const name of openChannels()) ipcMain.removeAllListeners(name)
}

/** Tells one page. A window that is going away is told nothing. */
export function tell<Name extends EventName>(contents: WebContents, name: Name, event: Events[Name]): void {
  if (!contents.isDestroyed()) contents.send(name, event)
}
