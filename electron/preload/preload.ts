/** The whole of what a page can reach of the app: `window.sitwell`, the contract's bridge. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { eventNames, requestNames, type Bridge } from '#shared/ipc/contract.ts'
import type { Reply } from '#electron/surface/reply.ts'

const bridge: Bridge = {
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

contextBridge.exposeInMainWorld('sitwell', bridge)
