/** The whole of what a page can reach of the app: `window.sitwell`, the contract's bridge. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { eventNames, requestNames, type Bridge } from '#shared/ipc/contract.ts'
import { kindAt } from '#electron/surface/address.ts'
import type { Reply } from '#electron/surface/reply.ts'

/** The page's; nothing else of a page is used here. */
declare const location: { readonly pathname: string }

const messages: Omit<Bridge, 'first'> = {
  async request(name, request) {
    if (!requestNames.includes(name)) throw new Error(`Sitwell has no message "${name}".`)
    const reply = (await ipcRenderer.invoke(name, request)) as Reply<typeof name>
    if (!reply.ok) throw new Error(reply.error)
    return reply.answer
  },
  on(name, listener) {
    if (!eventNames.includes(name)) throw new Error(`Sitwell has no event "${name}".`)
    // The page never sees Electron's event object: it would lead to ipcRenderer.
    const receive = (_event: IpcRendererEvent, event: Parameters<typeof listener>[0]) => listener(event)
    ipcRenderer.on(name, receive)
    return () => void ipcRenderer.removeListener(name, receive)
  },
}

const isPrompt = kindAt(location.pathname) === 'prompt'
const first = isPrompt ? messages.request('prompt:get', null).catch(() => null) : Promise.resolve(null)
contextBridge.exposeInMainWorld('sitwell', { ...messages, first } satisfies Bridge)
