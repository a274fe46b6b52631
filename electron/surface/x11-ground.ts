/**
 * What an X server shows of a window between mapping it and its first frame: the window's ground. Chromium makes that the
 * desktop theme's colour, a flash of light before a page that is dark; here it becomes the page's own.
 */
import { openDisplay, type X11Client } from '#electron/presence/wire/x11.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface X11Ground {
  /**
   * Resolves when it is asked for, well before a page can have loaded. Without an X server nothing happens.
   * @param handle the window's own, of Electron's `getNativeWindowHandle`
   * @param colour `#rrggbb`
   */
  paint(handle: Buffer, colour: string): Promise<void>
}

export function createX11Ground(env: Environment): X11Ground {
  let opening: Promise<X11Client> | null = null
  return {
    async paint(handle, colour) {
      opening ??= openDisplay(env, { propertyChanged() {}, closed: () => (opening = null) })
      try {
        const client = await opening
        client.setGround(handle.readUInt32LE(0), 0xff000000 + parseInt(colour.slice(1), 16))
      } catch {
        // Then the window comes as Chromium made it.
        opening = null
      }
    },
  }
}
