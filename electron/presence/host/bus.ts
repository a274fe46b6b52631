/**
 * D-Bus as the sources use it: calls with a time limit, signals and services that outlive a restart of
 * the bus. The connection itself (dbus-next.ts, or a test's) is passed in.
 */
import { Backoff } from './backoff.ts'
import type { Disposable } from '../port.ts'

export interface BusCall {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly args?: readonly unknown[]
}

export interface BusSignal {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly args: readonly unknown[]
}

/** One connection while it lasts. Values are plain: variants are opened, 64-bit numbers are numbers. */
export interface BusLink {
  call(call: BusCall): Promise<readonly unknown[]>
  onSignal(handler: (signal: BusSignal) => void): void
  onClosed(handler: () => void): void
  close(): void
}

/** Opens a connection; rejects where there is no bus at that address. */
export type ConnectBus = (address: string) => Promise<BusLink>

export interface SignalMatch {
  readonly sender?: string
  readonly path?: string
  readonly interface: string
  readonly member: string
  readonly arg0?: string
  /** The first argument is this name, or begins with it and a dot. */
  readonly arg0namespace?: string
}

export interface Bus extends Disposable {
  /** Rejects on an error answer, without a bus, and after 2 s. Never starts a service that does not run. */
  call(call: BusCall): Promise<readonly unknown[]>
  /** One property's value; rejects as `call` does. */
  get(destination: string, path: string, iface: string, property: string): Promise<unknown>
  onSignal(match: SignalMatch, handler: (signal: BusSignal) => void): Disposable
  /** Tells whether a service is there: now, when it comes and goes, and when the bus itself does. */
  onService(name: string, handler: (here: boolean) => void): Disposable
}

const CALL_LIMIT_MS = 2000
const DAEMON = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' } as const
const DAEMON_INTERFACE = 'org.freedesktop.DBus'

interface Subscription {
  readonly match: SignalMatch
  readonly handler: (signal: BusSignal) => void
}
interface Service {
  readonly name: string
  readonly handler: (here: boolean) => void
  here: boolean | null
}

const ruleOf = (match: SignalMatch): string =>
  Object.entries({ type: 'signal', ...match })
    .map(([key, value]) => `${key}='${value}'`)
    .join(',')

const fits = (match: SignalMatch, signal: BusSignal): boolean =>
  match.interface === signal.interface &&
  match.member === signal.member &&
  (match.path === undefined || match.path === signal.path) &&
  (match.arg0 === undefined || match.arg0 === signal.args[0]) &&
  (match.arg0namespace === undefined || `${String(signal.args[0])}.`.startsWith(`${match.arg0namespace}.`))

const daemonCall = (member: string, signature: string, ...args: readonly unknown[]): BusCall => ({
  ...DAEMON,
  interface: DAEMON_INTERFACE,
  member,
  signature,
  args,
})

const ownerMatch = (name: string): SignalMatch => ({
  sender: DAEMON.destination,
  path: DAEMON.path,
  interface: DAEMON_INTERFACE,
  member: 'NameOwnerChanged',
  arg0: name,
})

/** A bus at an address, connected when first used and again, with growing waits, whenever it is lost. */
export function createBus(connect: ConnectBus, address: string): Bus {
  const subscriptions = new Set<Subscription>()
  const services = new Set<Service>()
  const backoff = new Backoff()
  let link: Promise<BusLink> | null = null
  let live: BusLink | null = null
  let disposed = false

  function tell(service: Service, here: boolean): void {
    if (disposed || service.here === here) return
    service.here = here
    service.handler(here)
  }

  function lost(): void {
    if (disposed) return
    link = null
    live = null
    for (const service of services) tell(service, false)
    if (services.size > 0 || subscriptions.size > 0) backoff.again(() => void open().catch(() => {}))
  }

  async function askService(on: BusLink, service: Service): Promise<void> {
    const answer = await limited(on.call(daemonCall('NameHasOwner', 's', service.name))).catch(() => [false])
    if (live === on && services.has(service)) tell(service, answer[0] === true)
  }

  async function begin(): Promise<BusLink> {
    const opened = await limited(connect(address))
    if (disposed) {
      opened.close()
      throw new Error('The bus is no longer in use.')
    }
    backoff.reset()
    live = opened
    opened.onClosed(() => {
      if (live === opened) lost()
    })
    opened.onSignal(signal => {
      for (const each of subscriptions) if (fits(each.match, signal)) each.handler(signal)
    })
    // Matches first: what changes between the two is then told rather than missed.
    for (const each of subscriptions) void addMatch(opened, each.match)
    for (const service of services) void askService(opened, service)
    return opened
  }

  function open(): Promise<BusLink> {
    if (disposed) return Promise.reject(new Error('The bus is no longer in use.'))
    link ??= begin().catch((error: unknown) => {
      lost()
      throw error
    })
    return link
  }

  async function addMatch(on: BusLink, match: SignalMatch): Promise<void> {
    await limited(on.call(daemonCall('AddMatch', 's', ruleOf(match)))).catch(() => {})
  }

  async function call(each: BusCall): Promise<readonly unknown[]> {
    return limited((await open()).call(each))
  }

  function onSignal(match: SignalMatch, handler: (signal: BusSignal) => void): Disposable {
    const subscription: Subscription = { match, handler }
    subscriptions.add(subscription)
    if (live !== null) void addMatch(live, match)
    else void open().catch(() => {})
    return {
      dispose: () => {
        if (!subscriptions.delete(subscription) || live === null) return
        void limited(live.call(daemonCall('RemoveMatch', 's', ruleOf(match)))).catch(() => {})
      },
    }
  }

  return {
    call,
    async get(destination, path, iface, property) {
      const args = [iface, property]
      const answer = await call({
        destination,
        path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        args,
      })
      return answer[0]
    },
    onSignal,
    onService(name, handler) {
      const service: Service = { name, handler, here: null }
      const owner = onSignal(ownerMatch(name), signal => {
        // A service that was replaced has lost what it knew of us: gone first, then here again.
        tell(service, false)
        tell(service, signal.args[2] !== '')
      })
      services.add(service)
      if (live !== null) void askService(live, service)
      else void open().catch(() => tell(service, false))
      return {
        dispose: () => {
          services.delete(service)
          owner.dispose()
        },
      }
    },
    dispose() {
      disposed = true
      backoff.stop()
      services.clear()
      subscriptions.clear()
      live?.close()
      live = null
    },
  }
}

function limited<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('D-Bus did not answer in time.')), CALL_LIMIT_MS)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
