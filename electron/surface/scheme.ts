/** Serves our pages from the fixed list of files that the build made; nothing else exists behind the scheme. */
import type { CustomScheme, Protocol } from 'electron'
import { readFile, readdir } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { pageAddress, SCHEME, pathAtOurs } from './address.ts'

/** To be registered before Electron is ready. `standard` and `secure` give modules and an origin of their own. */
export const privileges: CustomScheme[] = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
]

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
}

/**
 * No inline script or style, no eval, no frame around us or in us. Connections go to our own files alone, which is how
 * Chromium counts the import of a language's texts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

type Manifest = ReadonlyMap<string, string>

/** Every file of a type that pages use, by its path at our host. Read once: what is not in it is not there. */
async function readManifest(folder: string): Promise<Manifest> {
  const entries = await readdir(folder, { recursive: true })
  return new Map(
    entries
      .filter(entry => extname(entry) in TYPES)
      .map(entry => [`/${entry.split(sep).join('/')}`, join(folder, entry)]),
  )
}

/** Answers a request for one of the files in `folder`. */
export function createServer(
  folder: string,
): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  // Read before the first window asks; a folder that cannot be read holds nothing.
  const manifest = readManifest(folder).catch((): Manifest => new Map())
  return async ({ url, method }) => {
    const path = pathAtOurs(url)
    const file = path === null ? undefined : (await manifest).get(path)
    if (file === undefined || method !== 'GET') return new Response(null, { status: 404, headers: HEADERS })
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { ...HEADERS, 'content-type': type } })
  }
}

export interface PageServer {
  /** Answers for the pages in a session of this protocol. */
  readonly serve: (protocol: Protocol) => void
  /** Asks for the page itself, once, so that what answering takes is loaded before a window waits for it. */
  readonly warm: () => Promise<unknown>
}

export function createPageServer(folder: string): PageServer {
  const answer = createServer(folder)
  let warmed: Promise<unknown> | undefined
  return {
    serve: protocol => protocol.handle(SCHEME, answer),
    warm: () => (warmed ??= answer(new Request(pageAddress('prompt')))),
  }
}
