/**
 * Where our pages live: a scheme of our own, one host, one page with what it shows, and how, behind it. Every kind of
 * window sees the same files in a folder of its own: Chromium keeps a script compiled by its address, just so much of it
 * as its first run needed, and what a prompt needs is not what a welcome does.
 */
import { WINDOW_KINDS, type Bootstrap, type WindowKind } from '#shared/ipc/contract.ts'

export const SCHEME = 'app'
const HOST = 'sitwell'
const PAGE = '/index.html'

export const pageAddress = (kind: WindowKind): string => `${SCHEME}://${HOST}/${kind}${PAGE}`

/** What the page must know before its first frame is in it: the page draws at once, and asks nobody. */
export const addressOf = (bootstrap: Bootstrap): string =>
  `${pageAddress(bootstrap.window)}?${new URLSearchParams({ bootstrap: JSON.stringify(bootstrap) }).toString()}`

/** Whose folder it is in. */
export const kindAt = (pathname: string): WindowKind | undefined =>
  WINDOW_KINDS.find(kind => pathname.startsWith(`/${kind}/`))

/** The file's path at our own host, without the window's folder, or `null` for any other address. */
export function pathAtOurs(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== HOST) return null
  if (url.username !== '' || url.password !== '') return null
  const kind = kindAt(url.pathname)
  return kind === undefined ? null : url.pathname.slice(kind.length + 1)
}

/** Whether this is our one page: where messages may come from, and where a window may be. */
export const isOurAddress = (address: string): boolean => pathAtOurs(address) === PAGE
