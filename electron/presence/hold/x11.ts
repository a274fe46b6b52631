/**
 * Full screen and the program in front, from the X server: asked when it matters, and followed by events
 * while the active window fills the screen. On Wayland it sees the windows that run under XWayland.
 */
import { readCookie } from '../wire/xauthority.ts'
import { X11Client } from '../wire/x11.ts'
import type { Say, SignalPort } from '../port.ts'
import { firstRunning } from './apps.ts'

export interface X11Options {
  readonly socket: string
  readonly number: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether every window of the desktop is an X window. */
  readonly seesAll: boolean
  readonly apps: () => readonly string[]
}

interface Front {
  readonly window: number
  readonly fullscreen: boolean
  readonly isOwn: boolean
  readonly names: readonly string[]
}

async function readFront(client: X11Client): Promise<Front | null> {
  const [window = 0] = (await client.property(client.root, '_NET_ACTIVE_WINDOW')).atoms
  if (window === 0) return null
  const [state, pid, windowClass, wanted] = await Promise.all([
    client.property(window, '_NET_WM_STATE'),
    client.property(window, '_NET_WM_PID'),
    client.property(window, 'WM_CLASS'),
    client.atom('_NET_WM_STATE_FULLSCREEN'),
  ])
  return {
    window,
    fullscreen: state.atoms.includes(wanted),
    isOwn: pid.atoms[0] === process.pid,
    names: windowClass.bytes.toString('utf8').split('\0'),
  }
}

export function x11Signals(options: X11Options, say: Say): SignalPort {
  const { socket, number, env, seesAll, apps } = options
  let client: X11Client | null = null
  let followed: number | null = null
  let reading: Promise<void> | null = null
  let changedMeanwhile = false

  const unknown = () => {
    client = null
    followed = null
    say('fullscreen', null)
    say('app', null)
  }

  async function connected(): Promise<X11Client> {
    client ??= await X11Client.open(socket, await readCookie(env, number), {
      propertyChanged: () => void read(),
      closed: unknown,
    })
    return client
  }

  /** Follows a window that fills the screen, and what is active, so that the end is told at once. */
  function follow(on: X11Client, window: number | null): void {
    if (window === followed) return
    if (followed !== null) on.follow(followed, false)
    if (window !== null) on.follow(window, true)
    if ((window === null) !== (followed === null)) on.follow(on.root, window !== null)
    followed = window
  }

  async function ask(): Promise<void> {
    try {
      const on = await connected()
      const front = await readFront(on).catch(error => {
        if (client === null) throw error
        return null // the window went while it was looked at
      })
      const fills = front !== null && front.fullscreen && !front.isOwn
      follow(on, fills ? front.window : null)
      const hidden = front === null && !seesAll
      say('fullscreen', hidden ? null : fills, fills ? front.names[1] || front.names[0] : undefined)
      const app = front === null || front.isOwn ? undefined : firstRunning(apps(), front.names)
      say('app', hidden ? null : app !== undefined, app)
    } catch {
      unknown()
    }
  }

  function read(): Promise<void> {
    changedMeanwhile = reading !== null
    reading ??= ask().finally(() => {
      reading = null
      if (changedMeanwhile) void read()
    })
    return reading
  }

  return {
    id: 'X11',
    facts: ['fullscreen', 'app'],
    refresh: read,
    dispose: () => client?.close(),
  }
}
