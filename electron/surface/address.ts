/** Where our pages live: a scheme of our own, one host, one page with what it shows, and how, behind it. */
import type { Bootstrap } from '#shared/ipc/contract.ts'

export const SCHEME = 'app'
const HOST = 'sitwell'
const PAGE = '/index.html'
export const PAGE_ADDRESS = `${SCHEME}://${HOST}${PAGE}`

/** What the page must know before its first frame is in it: the page draws at once, and asks nobody. */
export const addressOf = (bootstrap: Bootstrap): string =>
  `${PAGE_ADDRESS}?${new URLSearchParams({ bootstrap: JSON.stringify(bootstrap) }).toString()}`

/** The path at our own host, or `null` for any other address. */
export function pathAtOurs(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== HOST) return null
  return url.username === '' && url.password === '' ? url.pathname : null
}

/** Whether this is our one page: where messages may come from, and where a window may be. */
export const isOurAddress = (address: string): boolean => pathAtOurs(address) === PAGE
