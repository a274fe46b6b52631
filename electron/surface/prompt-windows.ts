/**
 * The prompt on screen: a toast, a window, or an overlay, which is the page on the display in use and a plain sheet on
 * each other one. Windows are made when a prompt is due and destroyed after it; none is shown before the page has
 * painted, and a watchdog takes down what outlives its prompt.
 */
import type {
  BaseWindow,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Display,
  Screen,
  WebContents,
} from 'electron'
import type { Level } from '#shared/engine/types.ts'
import { cornerFor, coverOf, displayInUse, inCorner, inMiddle, type Area, type Size } from './placement.ts'
import type { Loss, WindowFactory } from './window.ts'

export type VisibleLevel = Exclude<Level, 'tray'>

export interface PromptWindowsPorts {
  readonly factory: WindowFactory
  readonly screen: Screen
  readonly platform: NodeJS.Platform
  /** Whether this system tells where the pointer is. Wayland itself does not. */
  readonly seesPointer: boolean
  /** Whether somebody is typing just now: then nothing may take the keyboard. */
  readonly isTyping: () => boolean | Promise<boolean>
  /** The user closed the window by the system's own means. */
  readonly onClosedByUser: () => void
  /** Text size in percent: the first guess of a size follows it. */
  readonly textPercent: () => number
  /** A prompt that stays longer than this many milliseconds has lost its end. */
  readonly longestMs: () => number
  readonly log: (sentence: string) => void
}

export interface PromptWindows {
  /** Shows the prompt at a level, or moves it there. `asked`: the user wants it, so it may take the keyboard. */
  show(level: VisibleLevel, asked?: boolean): void
  hide(): void
  /** The page in `contents` has painted its content in this size. */
  ready(contents: WebContents, size: Size | null): void
  /** Gives the prompt the keyboard, because the user asked for it. */
  focus(): void
  readonly level: VisibleLevel | null
}

/** Until the page tells its size. */
const GUESS: { readonly [Shown in VisibleLevel]: Size } = {
  toast: { width: 360, height: 220 },
  window: { width: 480, height: 340 },
  overlay: { width: 800, height: 600 },
}
/** A page that has not painted by then never will. */
const PAINT_WITHIN_MS = 10_000
const MOST_REPLACEMENTS = 3
const SETTLE_MS = 200

interface Showing {
  readonly level: VisibleLevel
  readonly asked: boolean
  readonly window: BrowserWindow
  /** Where the window is; it moves when displays come and go. */
  display: Display
  /** One on each other display. */
  readonly sheets: readonly BaseWindow[]
  readonly watchdog: NodeJS.Timeout
  readonly replacements: number
}

export function createPromptWindows(ports: PromptWindowsPorts): PromptWindows {
  const { factory, screen, platform } = ports
  let showing: Showing | null = null
  let watchingDisplays = false

  const boundsFor = (level: VisibleLevel, display: Display, size: Size): Area => {
    if (level === 'overlay') return coverOf(display.bounds, platform)
    const { workArea } = display
    return level === 'toast' ? inCorner(size, workArea, cornerFor(platform)) : inMiddle(size, workArea)
  }

  const sheetsBeside = (display: Display): readonly BaseWindow[] =>
    screen
      .getAllDisplays()
      .filter(({ id }) => id !== display.id)
      .map(({ bounds }) => {
        const sheet = factory.createSheet({
          ...coverOf(bounds, platform),
          ...optionsFor('overlay', platform),
        })
        raise(sheet, 'overlay')
        return sheet
      })

  const takeDown = () => {
    if (!showing) return
    const { window, sheets, watchdog } = showing
    showing = null
    clearTimeout(watchdog)
    for (const each of [window, ...sheets]) if (!each.isDestroyed()) each.destroy()
  }

  const show = (level: VisibleLevel, asked: boolean, replacements: number) => {
    takeDown()
    watchDisplays()
    const scale = ports.textPercent() / 100
    const guess = { width: GUESS[level].width * scale, height: GUESS[level].height * scale }
    const watchdog = setTimeout(() => {
      ports.log('A prompt stayed longer than it should and was taken down; it is kept in the tray.')
      takeDown()
    }, ports.longestMs())
    const display = displayInUse(screen, ports.seesPointer)
    const window = factory.create({
      kind: 'prompt',
      options: { ...boundsFor(level, display, guess), ...optionsFor(level, platform) },
      onLost: loss => replace(mine, loss),
      onClosed: () => {
        // Not destroyed by us: somebody closed it.
        if (showing === mine) {
          takeDown()
          ports.onClosedByUser()
        }
      },
    })
    raise(window, level)
    const sheets = level === 'overlay' ? sheetsBeside(display) : []
    const mine: Showing = { level, asked, window, display, sheets, watchdog, replacements }
    showing = mine
    replaceUnlessPainted(mine)
  }

  const replaceUnlessPainted = (mine: Showing) => {
    const { window } = mine
    const timer = setTimeout(() => {
      if (showing === mine && !window.isDestroyed() && !window.isVisible()) replace(mine, 'not loaded')
    }, PAINT_WITHIN_MS)
    window.once('closed', () => clearTimeout(timer))
    window.once('show', () => clearTimeout(timer))
  }

  const replace = (lost: Showing, loss: Loss) => {
    if (showing !== lost) return
    ports.log(`The prompt's page was lost (${loss}).`)
    if (lost.replacements >= MOST_REPLACEMENTS) return takeDown()
    // Not from inside the event that told of the loss: Electron is still busy with that window.
    setTimeout(() => {
      if (showing === lost) show(lost.level, lost.asked, lost.replacements + 1)
    }, 0)
  }

  const ready = async (contents: WebContents, size: Size | null) => {
    const mine = showing
    if (mine?.window.webContents !== contents) return
    const { window, level, display } = mine
    if (size !== null && level !== 'overlay') window.setBounds(boundsFor(level, display, size))
    if (window.isVisible()) return
    const mayFocus = mine.asked || (level !== 'toast' && !(await ports.isTyping()))
    if (showing !== mine || window.isDestroyed()) return
    // The sheets first: what comes last lies on top and has the keyboard.
    for (const sheet of mine.sheets) sheet.showInactive()
    if (mayFocus) window.show()
    else window.showInactive()
  }

  /** Displays that come, go or change while a prompt is up: it is placed anew, so none is left covered or bare. */
  const watchDisplays = () => {
    if (watchingDisplays) return
    watchingDisplays = true
    const placeAnew = () => {
      if (!showing) return
      if (showing.level === 'overlay') return show('overlay', showing.asked, showing.replacements)
      const { window, level } = showing
      if (window.isDestroyed()) return
      showing.display = displayInUse(screen, ports.seesPointer)
      const { width, height } = window.getBounds()
      window.setBounds(boundsFor(level, showing.display, { width, height }))
    }
    // One change of a desk's displays comes as several events.
    let settled: NodeJS.Timeout | undefined
    const soon = () => {
      clearTimeout(settled)
      settled = setTimeout(placeAnew, SETTLE_MS)
    }
    screen.on('display-added', soon)
    screen.on('display-removed', soon)
    screen.on('display-metrics-changed', (_event, _display, changed) => {
      if (changed.includes('bounds') || changed.includes('scaleFactor')) soon()
    })
  }

  return {
    show(level, asked = false) {
      if (showing?.level !== level) show(level, asked, 0)
      else if (asked) showing.window.focus()
    },
    hide: takeDown,
    ready: (contents, size) => void ready(contents, size),
    focus() {
      if (!showing || showing.window.isDestroyed()) return
      showing.window.show()
      showing.window.focus()
    },
    get level() {
      return showing?.level ?? null
    },
  }
}

function optionsFor(level: VisibleLevel, platform: NodeJS.Platform): BrowserWindowConstructorOptions {
  const floating: BrowserWindowConstructorOptions = {
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    movable: level !== 'overlay',
    skipTaskbar: true,
    alwaysOnTop: true,
    hasShadow: true,
    // macOS: a panel takes keys without making the whole app active, and floats over full screen spaces' edges.
    ...(platform === 'darwin' ? { type: 'panel' } : {}),
  }
  return level === 'overlay'
    ? { ...floating, hasShadow: false, enableLargerThanScreen: true, roundedCorners: false }
    : floating
}

function raise(window: BaseWindow, level: VisibleLevel): void {
  if (level === 'overlay') window.setAlwaysOnTop(true, 'screen-saver')
  // Over other windows, on every desktop, but never over somebody's full screen.
  window.setVisibleOnAllWorkspaces(true, {
    visibleOnFullScreen: level === 'overlay',
    skipTransformProcessType: true,
  })
}
