/** The ordinary windows: how large each page is at first. */
import type { BrowserWindowConstructorOptions, Size } from 'electron'
import type { PageKind } from '#shared/ipc/contract.ts'

export type { PageKind } from '#shared/ipc/contract.ts'

interface PageSize {
  readonly first: readonly [width: number, height: number]
  readonly least: readonly [width: number, height: number]
  readonly more?: BrowserWindowConstructorOptions
}

const sizes: { readonly [Kind in PageKind]: PageSize } = {
  routine: { first: [960, 640], least: [480, 420], more: { fullscreenable: true } },
  settings: { first: [920, 660], least: [480, 420] },
  diary: { first: [900, 720], least: [480, 420] },
  relief: { first: [720, 680], least: [420, 420] },
  welcome: { first: [680, 720], least: [480, 420], more: { maximizable: false } },
}

/** Of the screen: the window's frame, and what lies behind it, stay in sight. */
const MOST_OF_SCREEN = 0.9

/** Larger letters need a larger window, as far as the screen goes; what ends at a window's foot has to be on the screen. */
export function pageOptions(
  kind: PageKind,
  textPercent: number,
  screen: Size,
): BrowserWindowConstructorOptions {
  const { first, least, more } = sizes[kind]
  const growth = Math.max(1, textPercent / 100)
  const fitting = (length: number, fewest: number, most: number) =>
    Math.round(Math.max(fewest, Math.min(length * growth, most * MOST_OF_SCREEN)))
  return {
    width: fitting(first[0], least[0], screen.width),
    height: fitting(first[1], least[1], screen.height),
    minWidth: least[0],
    minHeight: least[1],
    useContentSize: true,
    ...more,
  }
}
