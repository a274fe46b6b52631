/** A D-Bus of the tests' own: services that answer, lie, keep silent, come, go and restart. */
import {
  createBus,
  type Bus,
  type BusCall,
  type BusLink,
  type BusSignal,
} from '#electron/presence/host/bus.ts'

/** Answers a call; `undefined` is "no such method". */
export type Service = (call: BusCall) => readonly unknown[] | Promise<readonly unknown[]> | undefined

export interface FakeBus {
  readonly bus: Bus
  readonly calls: BusCall[]
  /** Match rules in force on the newest connection. */
  readonly matches: Set<string>
  /** A service appears, or is replaced by another process of the same name. */
  own(name: string, service: Service): void
  disown(name: string): void
  emit(signal: BusSignal): void
  /** The bus goes away; it can be reached again at once. */
  restart(): void
  /** Whether a connection can be had. */
  setReachable(on: boolean): void
  readonly connections: number
}

const DAEMON = 'org.freedesktop.DBus'

export function createFakeBus(): FakeBus {
  const services = new Map<string, Service>()
  const calls: BusCall[] = []
  const matches = new Set<string>()
  let onSignal: ((signal: BusSignal) => void)[] = []
  let onClosed: (() => void)[] = []
  let reachable = true
  let connections = 0

  const ownerChanged = (name: string, before: string, after: string) =>
    emit({
      path: '/org/freedesktop/DBus',
      interface: DAEMON,
      member: 'NameOwnerChanged',
      args: [name, before, after],
    })
  const emit = (signal: BusSignal) => {
    for (const handler of onSignal) handler(signal)
  }

  async function answer(call: BusCall): Promise<readonly unknown[]> {
    calls.push(call)
    const [first] = call.args ?? []
    if (call.destination === DAEMON) {
      if (call.member === 'NameHasOwner') return [first === DAEMON || services.has(String(first))]
      if (call.member === 'ListNames') return [[DAEMON, ':1.7', ...services.keys()]]
      if (call.member === 'AddMatch') matches.add(String(first))
      if (call.member === 'RemoveMatch') matches.delete(String(first))
      return []
    }
    const service = services.get(call.destination)
    if (service === undefined) throw new Error('org.freedesktop.DBus.Error.ServiceUnknown')
    const given = service(call)
    if (given === undefined) throw new Error('org.freedesktop.DBus.Error.UnknownMethod')
    return given
  }

  async function connect(): Promise<BusLink> {
    if (!reachable) throw new Error('ECONNREFUSED')
    connections += 1
    let open = true
    onSignal = []
    onClosed = []
    matches.clear()
    return {
      call: call => (open ? answer(call) : Promise.reject(new Error('gone'))),
      onSignal: handler => void onSignal.push(handler),
      onClosed: handler => void onClosed.push(handler),
      close: () => {
        open = false
        onSignal = []
      },
    }
  }

  return {
    bus: createBus(connect, 'unix:path=/fake'),
    calls,
    matches,
    own(name, service) {
      const before = services.has(name) ? ':1.2' : ''
      services.set(name, service)
      ownerChanged(name, before, ':1.3')
    },
    disown(name) {
      services.delete(name)
      ownerChanged(name, ':1.3', '')
    },
    emit,
    restart() {
      const closed = onClosed
      onSignal = []
      onClosed = []
      for (const handler of closed) handler()
    },
    setReachable(on) {
      reachable = on
    },
    get connections() {
      return connections
    },
  }
}

/** A service with these properties, read by the standard interface. */
export const propertiesOf =
  (values: Readonly<Record<string, unknown>>): Service =>
  call => {
    const name = call.args?.[1]
    return call.member === 'Get' && typeof name === 'string' && name in values ? [values[name]] : undefined
  }
