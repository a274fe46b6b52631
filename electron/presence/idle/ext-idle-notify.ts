/**
 * Idle time from the compositor by `ext-idle-notify-v1` (KWin, sway, Hyprland, niri, COSMIC, labwc …), spoken
 * over the Wayland socket. The protocol tells only that nobody has touched anything for a given time, and
 * that somebody has again. Three such watches: one stands at the limit for "away"; one at half a minute, so that
 * a sample of somebody who has left before that is no more than so far off; and a short one, for the natural
 * pause, is set up when a sample is asked for and given up when no more are.
 * https://wayland.app/protocols/ext-idle-notify-v1
 */
import { Backoff } from '../host/backoff.ts'
import { WaylandClient, type WaylandGlobal } from '../wire/wayland.ts'
import type { IdleEvents, IdlePort } from '../port.ts'

const NOTIFIER = 'ext_idle_notifier_v1'
const SEAT = 'wl_seat'
const GET_NOTIFICATION = 1
/** Since version 2: counts input alone, so that a playing video does not hide that nobody is there. */
const GET_INPUT_NOTIFICATION = 2
const DESTROY = 0
const IDLED = 0
const MIDDLE_SEC = 30
const SHORT_SEC = 3
const SHORT_KEPT_MS = 20_000

interface Watch {
  readonly id: number
  readonly timeoutMs: number
  /** Monotonic milliseconds of the last input before it fired, `null` while there is input. */
  idleSince: number | null
}

export function extIdleNotify(socketPath: string, limitSec: number, events: IdleEvents): IdlePort {
  const backoff = new Backoff(500, 60_000)
  let client: WaylandClient | null = null
  let notifier: { readonly id: number; readonly request: number } | null = null
  let seat: { readonly id: number; readonly name: number } | null = null
  let long: Watch | null = null
  let middle: Watch | null = null
  let short: Watch | null = null
  let shortEnd: NodeJS.Timeout | undefined
  let limit = limitSec
  let disposed = false

  function watch(timeoutSec: number, onChange: (idle: boolean) => void): Watch | null {
    if (client === null || notifier === null || seat === null) return null
    const timeoutMs = Math.round(timeoutSec * 1000)
    const id = client.create(opcode => {
      const idle = opcode === IDLED
      made.idleSince = idle ? performance.now() - timeoutMs : null
      onChange(idle)
    })
    const made: Watch = { id, timeoutMs, idleSince: null }
    client.send(notifier.id, notifier.request, id, timeoutMs, seat.id)
    return made
  }

  function drop(each: Watch | null): null {
    if (each !== null && client !== null) {
      client.send(each.id, DESTROY)
      client.forget(each.id)
    }
    return null
  }

  const dropShort = () => {
    clearTimeout(shortEnd)
    short = drop(short)
  }

  function armLong(): void {
    dropLong()
    long = watch(limit, idle => (idle ? events.left() : events.returned()))
  }

  function dropLong(): void {
    const wasIdle = long !== null && long.idleSince !== null
    long = drop(long)
    if (wasIdle) events.returned()
  }

  function find(iface: string): WaylandGlobal | undefined {
    return [...(client?.globals.values() ?? [])].find(each => each.interface === iface)
  }

  /** After the globals changed: a seat that was unplugged takes its watches with it. */
  function settle(): void {
    if (client === null) return
    if (seat !== null && !client.globals.has(seat.name)) {
      dropShort()
      middle = drop(middle)
      dropLong()
      seat = null
    }
    const offered = find(SEAT)
    if (seat === null && offered !== undefined && notifier !== null) {
      seat = { id: client.bind(offered, 1), name: offered.name }
      middle = watch(MIDDLE_SEC, () => {})
      armLong()
    }
    events.changed()
  }

  async function open(): Promise<void> {
    try {
      client = await WaylandClient.open(socketPath, settle, lost)
    } catch {
      retry()
      return
    }
    if (disposed) return client.close()
    const offered = find(NOTIFIER)
    if (offered === undefined) {
      // This compositor does not speak it, and will not before it is restarted, which ends the session.
      disposed = true
      client.close()
      return
    }
    backoff.reset()
    const version = Math.min(offered.version, 2)
    const request = version >= 2 ? GET_INPUT_NOTIFICATION : GET_NOTIFICATION
    notifier = { id: client.bind(offered, version), request }
    settle()
  }

  function retry(): void {
    if (!disposed) backoff.again(() => void open())
  }

  function lost(): void {
    clearTimeout(shortEnd)
    client = null
    notifier = null
    seat = null
    long = null
    middle = null
    short = null
    if (disposed) return
    events.changed()
    retry()
  }

  void open()
  return {
    id: 'ext-idle-notify',
    hasEvents: true,
    get ready() {
      return long !== null
    },
    sample() {
      if (long === null) return null
      const since = long.idleSince ?? middle?.idleSince ?? short?.idleSince ?? null
      if (since !== null) return Math.max(0, (performance.now() - since) / 1000)
      short ??= watch(SHORT_SEC, idle => {
        if (idle) events.paused()
      })
      clearTimeout(shortEnd)
      shortEnd = setTimeout(dropShort, SHORT_KEPT_MS)
      // Less than the middle watch would tell: as far as anybody needs to know, just now.
      return 0
    },
    setLimit(nextSec) {
      if (nextSec === limit) return
      limit = nextSec
      if (long !== null) armLong()
    },
    dispose() {
      disposed = true
      backoff.stop()
      clearTimeout(shortEnd)
      client?.close()
    },
  }
}
