/** One window of a kind at most: opened or brought to the front, shown once painted, destroyed when closed. */
import type { BrowserWindow, Size, WebContents } from 'electron'
import { pageOptions, type PageKind } from './pages.ts'
import type { WindowFactory } from './window.ts'

export interface PageWindowsPorts {
  readonly factory: WindowFactory
  readonly textPercent: () => number
  /** What the screen in use has for windows. */
  readonly workArea: () => Size
  readonly onClosed: (kind: PageKind) => void
  readonly log: (sentence: string) => void
}

export interface PageWindows {
  open(kind: PageKind): void
  /** Opens the page anew, in place of one that is there. */
  restart(kind: PageKind): void
  /** Closes without asking the page. */
  close(kind: PageKind): void
  /** Closes as its user would: the page has its last word, such as how far a routine got. Resolves when it is gone. */
  dismiss(kind: PageKind): Promise<void>
  /** The page in `contents` has painted. */
  ready(contents: WebContents): void
}

/** A page that has not said it painted by then is shown as it is: its own words may say what went wrong. */
const PAINT_WITHIN_MS = 5_000
/** A page that hangs has no last word. */
const LAST_WORD_WITHIN_MS = 2_000
/** A page that dies again this soon after being replaced stays closed. */
const REPLACE_AFTER_MS = 10_000

export function createPageWindows(ports: PageWindowsPorts): PageWindows {
  const { factory, onClosed, log } = ports
  const windows = new Map<PageKind, BrowserWindow>()
  const replacedAt = new Map<PageKind, number>()

  const show = (window: BrowserWindow) => {
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }

  const open = (kind: PageKind) => {
    const there = windows.get(kind)
    if (there) {
      if (there.isMinimized()) there.restore()
      there.show()
      there.focus()
      return
    }
    const window = factory.create({
      kind,
      options: pageOptions(kind, ports.textPercent(), ports.workArea()),
      onLost: loss => {
        // A page that hangs may come back, and the user can close it; a dead one cannot.
        if (loss === 'unresponsive' || windows.get(kind) !== window) return
        log(`The ${kind} page was lost (${loss}).`)
        setTimeout(() => replace(kind, window), 0)
      },
      onClosed: () => {
        clearTimeout(timer)
        if (windows.get(kind) !== window) return
        windows.delete(kind)
        onClosed(kind)
      },
    })
    const timer = setTimeout(() => show(window), PAINT_WITHIN_MS)
    windows.set(kind, window)
  }

  const replace = (kind: PageKind, window: BrowserWindow) => {
    if (windows.get(kind) !== window) return
    const now = performance.now()
    const again = now - (replacedAt.get(kind) ?? Number.NEGATIVE_INFINITY) < REPLACE_AFTER_MS
    replacedAt.set(kind, now)
    if (again) return window.destroy()
    windows.delete(kind)
    window.destroy()
    open(kind)
  }

  return {
    open,
    restart(kind) {
      const there = windows.get(kind)
      windows.delete(kind)
      there?.destroy()
      open(kind)
    },
    close: kind => windows.get(kind)?.destroy(),
    dismiss(kind) {
      const window = windows.get(kind)
      if (!window) return Promise.resolve()
      const timer = setTimeout(() => window.destroy(), LAST_WORD_WITHIN_MS)
      return new Promise(resolve => {
        window.once('closed', () => {
          clearTimeout(timer)
          resolve()
        })
        window.close()
      })
    },
    ready(contents) {
      for (const window of windows.values()) if (window.webContents === contents) show(window)
    },
  }
}
