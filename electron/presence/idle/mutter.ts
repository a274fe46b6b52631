/**
 * Idle time from Mutter, GNOME's compositor, over D-Bus: right on Wayland, XWayland and X11, with watches
 * that fire when somebody leaves and comes back. An idle watch fires at every crossing of its limit; an
 * active watch fires once, at the next input.
 */
import type { Bus } from '../host/bus.ts'
import { within } from '../host/limit.ts'
import type { IdleEvents, IdlePort } from '../port.ts'

const NAME = 'org.gnome.Mutter.IdleMonitor'
const PATH = '/org/gnome/Mutter/IdleMonitor/Core'
const SAMPLE_LIMIT_MS = 800

const asId = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null)

export function mutterIdle(bus: Bus, limitSec: number, events: IdleEvents): IdlePort {
  let here = false
  let idleWatch: number | null = null
  let activeWatch: number | null = null
  let limit = limitSec
  /** Grows with each arming, so that an answer meant for an older one is not taken for the newest. */
  let arming = 0

  const call = async (member: string, signature = '', ...args: readonly unknown[]): Promise<unknown> => {
    const answer = await bus.call({
      destination: NAME,
      path: PATH,
      interface: NAME,
      member,
      signature,
      args,
    })
    return answer[0]
  }
  const remove = (watch: number | null) => {
    if (watch !== null) void call('RemoveWatch', 'u', watch).catch(() => {})
  }

  async function arm(): Promise<void> {
    arming += 1
    const mine = arming
    remove(idleWatch)
    idleWatch = null
    const watch = asId(await call('AddIdleWatch', 't', limit * 1000).catch(() => null))
    if (mine !== arming) return remove(watch)
    idleWatch = watch
    port.hasEvents = watch !== null
    events.changed()
  }

  async function awaitReturn(): Promise<void> {
    if (activeWatch !== null) return
    activeWatch = asId(await call('AddUserActiveWatch').catch(() => null))
    // Input between the idle watch and this one would go unseen; the sample that follows `left` sees it.
    if (activeWatch === null) events.returned()
  }

  const port = {
    id: 'mutter',
    hasEvents: false,
    get ready() {
      return here
    },
    async sample() {
      if (!here) return null
      const idleMs = await within(SAMPLE_LIMIT_MS, call('GetIdletime'), null)
      return typeof idleMs === 'number' && Number.isFinite(idleMs) && idleMs >= 0 ? idleMs / 1000 : null
    },
    setLimit(nextSec: number) {
      if (nextSec === limit) return
      limit = nextSec
      if (here) void arm()
    },
    dispose() {
      fired.dispose()
      service.dispose()
      arming += 1
      remove(idleWatch)
      remove(activeWatch)
    },
  }

  const fired = bus.onSignal({ sender: NAME, path: PATH, interface: NAME, member: 'WatchFired' }, signal => {
    const watch = signal.args[0]
    if (watch === idleWatch && watch !== null) {
      void awaitReturn()
      events.left()
    } else if (watch === activeWatch && watch !== null) {
      activeWatch = null
      events.returned()
    }
  })
  const service = bus.onService(NAME, isHere => {
    here = isHere
    idleWatch = null
    activeWatch = null
    port.hasEvents = false
    if (isHere) void arm()
    else {
      arming += 1
      events.changed()
    }
  })
  return port
}
