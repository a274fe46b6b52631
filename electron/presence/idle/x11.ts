/**
 * Idle time on an X server: read by Electron, and told by the server's own alarms when somebody leaves and comes back, so that
 * nobody has to be looked for while they are away.
 */
import type { IdleEvents, IdlePort } from '../port.ts'
import { openIdleAlarms, type IdleAlarms } from '../wire/x11-sync.ts'

export interface X11IdleOptions {
  /** Where the server listens. */
  readonly socket: string
  readonly number: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** What reads it: Electron's powerMonitor, which asks the same server. */
  readonly reader: Pick<IdlePort, 'sample'>
  readonly limitSec: number
}

export function x11Idle({ env, reader, limitSec, ...display }: X11IdleOptions, events: IdleEvents): IdlePort {
  let alarms: IdleAlarms | null = null
  let limitMs = limitSec * 1000
  let isAway = false
  let disposed = false

  function arm(): void {
    if (isAway) alarms?.set('upTo', limitMs - 1)
    else alarms?.set('from', limitMs)
  }

  function fired(): void {
    isAway = !isAway
    arm()
    if (isAway) events.left()
    else events.returned()
  }

  async function open(): Promise<void> {
    const opened = await openIdleAlarms(display, env, { fired, closed })
    if (disposed) return opened.close()
    alarms = opened
    arm()
    events.changed()
  }

  /** With its X server the session ends; what is left of it is not this one's to tell. */
  function closed(): void {
    alarms = null
    if (!disposed) events.changed()
  }

  // Where there is none, another source answers.
  void open().catch(() => {})
  return {
    id: 'X11',
    hasEvents: true,
    get ready() {
      return alarms !== null
    },
    sample: () => reader.sample(),
    setLimit(nextSec) {
      limitMs = nextSec * 1000
      // Who is away is waited for as before: they come back whatever the limit is.
      if (!isAway) arm()
    },
    dispose() {
      disposed = true
      alarms?.close()
    },
  }
}
