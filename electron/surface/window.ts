/** The one place where a window is made: the same locks on each, and the register of which is which. */
import {
  BaseWindow,
  BrowserWindow,
  nativeImage,
  type BaseWindowConstructorOptions,
  type BrowserWindowConstructorOptions,
  type NativeImage,
  type WebContents,
} from 'electron'
import type { Bootstrap, EventName, Events, WindowKind } from '#shared/ipc/contract.ts'
import { addressOf } from './address.ts'
import { drawAppIcon } from './app-icon.ts'
import { tell } from './ipc.ts'
import { toBitmap } from './tray/raster.ts'
import type { X11Ground } from './x11-ground.ts'

/** The page cannot be shown any more: its process died, hangs, or its file did not load. */
export type Loss = 'gone' | 'unresponsive' | 'not loaded'

export interface WindowRequest {
  readonly kind: WindowKind
  readonly options: BrowserWindowConstructorOptions
  readonly onLost: (loss: Loss) => void
  readonly onClosed: () => void
}

export interface WindowHost {
  readonly preload: string
  readonly platform: NodeJS.Platform
  readonly background: () => string
  /** `null` where windows are not those of an X server. */
  readonly ground: X11Ground | null
  readonly bootstrap: (kind: WindowKind) => Bootstrap
  readonly packaged: boolean
  /** No page is left. */
  readonly onEmpty: () => void
}

export interface WindowFactory {
  create(request: WindowRequest): BrowserWindow
  /** A plain sheet of the page's colour: no page, no process, and it never takes the keyboard. */
  createSheet(options: BaseWindowConstructorOptions): BaseWindow
  /** The kind of the window these contents belong to, `null` where they are not ours. */
  kindOf(contents: WebContents): WindowKind | null
  /** Tells the pages of these kinds; without kinds, all. */
  broadcast<Name extends EventName>(name: Name, event: Events[Name], kinds?: readonly WindowKind[]): void
  /** Whether a page is there to be told. */
  any(): boolean
}

const ICON_PIXELS = 64

export function createWindowFactory(host: WindowHost): WindowFactory {
  const open = new Map<WebContents, WindowKind>()
  let drawn: NativeImage | undefined
  /** On Linux a window brings its own; elsewhere it is the program's. Prompts are in no list of windows. */
  const icon = (): { icon?: NativeImage } => {
    if (host.platform !== 'linux') return {}
    drawn ??= nativeImage.createFromBitmap(toBitmap(drawAppIcon(ICON_PIXELS)), {
      width: ICON_PIXELS,
      height: ICON_PIXELS,
    })
    return { icon: drawn }
  }

  const paintGround = (window: BaseWindow) =>
    void host.ground?.paint(window.getNativeWindowHandle(), host.background())

  const create = ({ kind, options, onLost, onClosed }: WindowRequest): BrowserWindow => {
    const window = new BrowserWindow({
      show: false,
      backgroundColor: host.background(),
      autoHideMenuBar: true,
      fullscreenable: false,
      ...(kind === 'prompt' ? {} : icon()),
      ...options,
      webPreferences: {
        preload: host.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        // Chromium would keep a script compiled only from its second run on; ours are the same every day.
        v8CacheOptions: 'bypassHeatCheck',
        autoplayPolicy: 'no-user-gesture-required',
        devTools: !host.packaged,
      },
    })
    paintGround(window)
    const contents = window.webContents
    open.set(contents, kind)
    // Later than the window: what its page said last may still be on its way.
    contents.once('destroyed', () => {
      open.delete(contents)
      if (open.size === 0) host.onEmpty()
    })
    window.removeMenu()
    window.on('closed', onClosed)
    window.on('unresponsive', () => onLost('unresponsive'))
    contents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') onLost('gone')
    })
    contents.on('did-fail-load', (_event, _code, _description, _address, isTopFrame) => {
      if (isTopFrame) onLost('not loaded')
    })
    void contents.loadURL(addressOf(host.bootstrap(kind))).catch(() => {
      // Said by did-fail-load, or the window was closed while its page loaded.
    })
    return window
  }

  const pages = (kinds?: readonly WindowKind[]) =>
    [...open].filter(([, kind]) => kinds === undefined || kinds.includes(kind)).map(([contents]) => contents)

  return {
    create,
    createSheet(options) {
      const sheet = new BaseWindow({
        ...options,
        show: false,
        focusable: false,
        backgroundColor: host.background(),
      })
      paintGround(sheet)
      return sheet
    },
    kindOf: contents => open.get(contents) ?? null,
    broadcast(name, event, kinds) {
      for (const contents of pages(kinds)) tell(contents, name, event)
    },
    any: () => open.size > 0,
  }
}
