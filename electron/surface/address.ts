/** Where our pages live: a scheme of our own, one host, one page with the window's kind behind it. */
import type { WindowKind } from '#shared/ipc/contract.ts'

export const SCHEME = 'app'
const HOST = 'sitwell'
const PAGE = '/index.html'

/** Kind and language are in it so that the page can load what it needs while it asks for the rest. */
export const addressOf = (kind: WindowKind, language: string): string =>
  `${SCHEME}://${HOST}${PAGE}?${new URLSearchParams({ window: kind, language }).toString()}`

/** The path at our own host, or `null` for any other address. */
export function pathAtOurs(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== HOST) return null
  return url.username === '' && url.password === '' ? url.pathname : null
}

/** Whether this is our one page: where messages may come from, and where a window may be. */
export const isOurAddress = (address: string): boolean => pathAtOurs(address) === PAGE
