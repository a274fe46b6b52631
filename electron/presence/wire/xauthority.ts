/** The cookie with which an X server lets its user in, from the file that `XAUTHORITY` names. */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'

export const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1'

/** One entry for a display number, or `null`; any address will do, for only local displays are asked. */
export function findCookie(file: Buffer, display: string): Buffer | null {
  let at = 0
  const field = (): Buffer => {
    const length = file.readUInt16BE(at)
    const value = file.subarray(at + 2, at + 2 + length)
    if (value.length < length) throw new RangeError('The X authority file is cut short.')
    at += 2 + length
    return value
  }
  try {
    while (at + 2 < file.length) {
      at += 2 // the address family
      field()
      const number = field().toString()
      const name = field().toString()
      const cookie = field()
      if (name === COOKIE_NAME && (number === display || number === '')) return cookie
    }
  } catch {
    // What could be read had no cookie for this display.
  }
  return null
}

export async function readCookie(
  env: Readonly<Record<string, string | undefined>>,
  display: string,
): Promise<Buffer | null> {
  const path = env.XAUTHORITY || `${env.HOME ?? homedir()}/.Xauthority`
  const file = await readFile(path).catch(() => null)
  return file === null ? null : findCookie(file, display)
}
