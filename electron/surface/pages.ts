/** The ordinary windows: how large each page is at first, and which pages there are yet. */
import type { BrowserWindowConstructorOptions } from 'electron'
import type { PageKind, WindowKind } from '#shared/ipc/contract.ts'

export type { PageKind } from '#shared/ipc/contract.ts'

/** Pages that this build can show; the tray leads to no other. */
export const BUILT_PAGES: readonly PageKind[] = ['routine', 'settings', 'diary', 'relief', 'welcome']

export const isBuilt = (kind: WindowKind): kind is PageKind =>
  (BUILT_PAGES as readonly string[]).includes(kind)

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
