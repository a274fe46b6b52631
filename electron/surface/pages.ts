/** The ordinary windows: how large each page is at first. */
import type { BrowserWindowConstructorOptions } from 'electron'
import type { PageKind } from '#shared/ipc/contract.ts'

export type { PageKind } from '#shared/ipc/contract.ts'

const sized = (width: number, height: number, minWidth: number, minHeight: number) => ({
  width,
  height,
  minWidth,
  minHeight,
  useContentSize: true,
})

export const pageOptions: { readonly [Kind in PageKind]: BrowserWindowConstructorOptions } = {
  routine: { ...sized(960, 640, 480, 420), fullscreenable: true },
  settings: sized(920, 660, 480, 420),
  diary: sized(900, 720, 480, 420),
  relief: sized(720, 680, 420, 420),
  welcome: { ...sized(680, 600, 480, 420), maximizable: false },
}
