/** Windows and displays without Electron: what the prompt does to them can be seen, and what they tell can be said. */
import { EventEmitter } from 'node:events'
import type { BaseWindow, BrowserWindow, Display, Rectangle, Screen, WebContents } from 'electron'
import type { WindowFactory, WindowRequest } from '#electron/surface/window.ts'

export class FakeWindow extends EventEmitter {
  readonly webContents = {}
  bounds: Rectangle
  shown: 'no' | 'with the keyboard' | 'without the keyboard' = 'no'
  focused = false
  destroyed = false
  constructor(bounds: Rectangle) {
    super()
    this.bounds = bounds
  }
  show(): void {
    this.shown = 'with the keyboard'
    this.emit('show')
  }
  showInactive(): void {
    this.shown = 'without the keyboard'
    this.emit('show')
  }
  focus(): void {
    this.focused = true
  }
  isVisible(): boolean {
    return this.shown !== 'no'
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
  }
  getBounds(): Rectangle {
    return this.bounds
  }
  setBounds(bounds: Rectangle): void {
    this.bounds = bounds
  }
  setAlwaysOnTop(): void {}
  setVisibleOnAllWorkspaces(): void {}
}

interface Made {
  readonly window: FakeWindow
  readonly request: WindowRequest
}

export interface FakeFactory {
  readonly factory: WindowFactory
  readonly pages: readonly Made[]
  readonly sheets: readonly FakeWindow[]
  /** The page that was made last, as its contents. */
  contents(): WebContents
}

const areaOf = (options: Partial<Rectangle>): Rectangle => ({
  x: options.x ?? 0,
  y: options.y ?? 0,
  width: options.width ?? 0,
  height: options.height ?? 0,
})

export function fakeFactory(): FakeFactory {
  const pages: Made[] = []
  const sheets: FakeWindow[] = []
  return {
    pages,
    sheets,
    contents: () => pages.at(-1)?.window.webContents as WebContents,
    factory: {
      create(request) {
        const window = new FakeWindow(areaOf(request.options))
        window.on('closed', () => request.onClosed())
        pages.push({ window, request })
        return window as unknown as BrowserWindow
      },
      createSheet(options) {
        const sheet = new FakeWindow(areaOf(options))
        sheets.push(sheet)
        return sheet as unknown as BaseWindow
      },
      kindOf: () => 'prompt',
      broadcast: () => {},
      any: () => pages.some(({ window }) => !window.destroyed),
    },
  }
}

export class FakeScreen extends EventEmitter {
  displays: readonly Display[]
  constructor(...areas: readonly Rectangle[]) {
    super()
    this.displays = areas.map(displayAt)
  }
  getAllDisplays(): readonly Display[] {
    return this.displays
  }
  /** The pointer is on the last display. */
  getDisplayNearestPoint(): Display {
    const last = this.displays.at(-1)
    if (!last) throw new Error('A desk has a display.')
    return last
  }
  getPrimaryDisplay(): Display {
    const [first] = this.displays
    if (!first) throw new Error('A desk has a display.')
    return first
  }
  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
  change(event: 'display-added' | 'display-removed', ...areas: readonly Rectangle[]): void {
    this.displays = areas.map(displayAt)
    this.emit(event)
  }
  asScreen(): Screen {
    return this as unknown as Screen
  }
}

/** A panel of 32 px at the top of each. */
const displayAt = (bounds: Rectangle, id: number): Display =>
  ({
    id,
    bounds,
    workArea: { ...bounds, y: bounds.y + 32, height: bounds.height - 32 },
  }) as unknown as Display
