/**
 * A Wayland compositor of the tests' own: no pictures, only the objects that idle detection needs. Every
 * request is taken apart by its declared arguments; what does not fit is a fault, as for a real compositor.
 * tests/lab/presence/wayland-protocol.test.ts checks the declarations against the protocol's XML.
 */
import { createServer, type Server, type Socket } from 'node:net'

type Arg = 'new_id' | 'uint' | 'object' | 'string' | 'any_new_id'
interface Message {
  readonly name: string
  readonly args: readonly Arg[]
  readonly since?: number
}
export interface Interface {
  readonly requests: readonly Message[]
  readonly events: readonly Message[]
}

export const INTERFACES: Readonly<Record<string, Interface>> = {
  wl_display: {
    requests: [
      { name: 'sync', args: ['new_id'] },
      { name: 'get_registry', args: ['new_id'] },
    ],
    events: [
      { name: 'error', args: ['object', 'uint', 'string'] },
      { name: 'delete_id', args: ['uint'] },
    ],
  },
  wl_registry: {
    requests: [{ name: 'bind', args: ['uint', 'any_new_id'] }],
    events: [
      { name: 'global', args: ['uint', 'string', 'uint'] },
      { name: 'global_remove', args: ['uint'] },
    ],
  },
  wl_callback: { requests: [], events: [{ name: 'done', args: ['uint'] }] },
  wl_seat: { requests: [], events: [{ name: 'capabilities', args: ['uint'] }] },
  ext_idle_notifier_v1: {
    requests: [
      { name: 'destroy', args: [] },
      { name: 'get_idle_notification', args: ['new_id', 'uint', 'object'] },
      { name: 'get_input_idle_notification', args: ['new_id', 'uint', 'object'], since: 2 },
    ],
    events: [],
  },
  ext_idle_notification_v1: {
    requests: [{ name: 'destroy', args: [] }],
    events: [
      { name: 'idled', args: [] },
      { name: 'resumed', args: [] },
    ],
  },
}

interface Notification {
  readonly id: number
  readonly timeoutMs: number
  /** Counts input alone, ignoring inhibitors. */
  readonly inputOnly: boolean
  idle(): void
  resume(): void
}

export interface WaylandServer {
  readonly path: string
  /** What a client did that a compositor would not stand. */
  readonly faults: string[]
  /** Those that stand now. */
  notifications(): readonly Notification[]
  readonly connections: number
  removeSeat(): void
  addSeat(): void
  /** Sends bytes of any kind to every client. */
  babble(bytes: Buffer): void
  /** As a crash: every client is cut off, and nobody listens. */
  stop(): Promise<void>
}

const SEAT_NAME = 3

export async function startWayland(path: string, notifierVersion: 0 | 1 | 2): Promise<WaylandServer> {
  const faults: string[] = []
  const clients = new Set<Client>()
  let connections = 0
  let hasSeat = true

  const globals = () => [
    { name: 1, interface: 'wl_compositor', version: 5 },
    ...(notifierVersion > 0
      ? [{ name: 2, interface: 'ext_idle_notifier_v1', version: notifierVersion }]
      : []),
    ...(hasSeat ? [{ name: SEAT_NAME, interface: 'wl_seat', version: 8 }] : []),
  ]

  class Client {
    readonly objects = new Map<number, { interface: string; version: number }>([
      [1, { interface: 'wl_display', version: 1 }],
    ])
    readonly notifications = new Map<number, Notification>()
    readonly registries: number[] = []
    readonly socket: Socket
    #pending = Buffer.alloc(0)

    constructor(socket: Socket) {
      this.socket = socket
      socket.on('data', data => {
        this.#pending = Buffer.concat([this.#pending, data])
        while (this.#pending.length >= 8) {
          const size = this.#pending.readUInt32LE(4) >>> 16
          if (size < 8) return this.fault(`a message of ${size} bytes`)
          if (this.#pending.length < size) return
          this.request(this.#pending.subarray(0, size))
          this.#pending = this.#pending.subarray(size)
        }
      })
      socket.on('error', () => {})
      socket.on('close', () => clients.delete(this))
    }

    fault(what: string): void {
      faults.push(what)
      this.socket.destroy()
    }

    event(object: number, name: string, ...args: readonly (number | string)[]): void {
      const events = INTERFACES[this.objects.get(object)?.interface ?? '']?.events ?? []
      const opcode = events.findIndex(each => each.name === name)
      const body = Buffer.concat(
        args.map(arg => {
          if (typeof arg === 'number') {
            const word = Buffer.alloc(4)
            word.writeUInt32LE(arg)
            return word
          }
          const text = Buffer.alloc(4 + Math.ceil((arg.length + 1) / 4) * 4)
          text.writeUInt32LE(arg.length + 1)
          text.write(arg, 4)
          return text
        }),
      )
      const header = Buffer.alloc(8)
      header.writeUInt32LE(object, 0)
      header.writeUInt32LE(((8 + body.length) << 16) | opcode, 4)
      this.socket.write(Buffer.concat([header, body]))
    }

    create(id: unknown, name: string, version: number): number {
      if (typeof id !== 'number' || this.objects.has(id) || id !== Math.max(...this.objects.keys()) + 1)
        this.fault(`new object ${String(id)} out of turn`)
      this.objects.set(Number(id), { interface: name, version })
      return Number(id)
    }

    request(bytes: Buffer): void {
      const id = bytes.readUInt32LE(0)
      const object = this.objects.get(id)
      const message = INTERFACES[object?.interface ?? '']?.requests[bytes.readUInt32LE(4) & 0xffff]
      if (object === undefined || message === undefined) return this.fault(`no such request on ${id}`)
      if ((message.since ?? 1) > object.version) return this.fault(`${message.name} is of a later version`)
      const args = decode(bytes.subarray(8), message.args)
      if (args === null) return this.fault(`${message.name} does not fit its arguments`)
      this.handle(id, object, message.name, args)
    }

    handle(
      id: number,
      object: { interface: string; version: number },
      name: string,
      args: readonly (number | string)[],
    ): void {
      if (name === 'sync') {
        const callback = this.create(args[0], 'wl_callback', 1)
        this.event(callback, 'done', 0)
        this.event(1, 'delete_id', callback)
      } else if (name === 'get_registry') {
        const registry = this.create(args[0], 'wl_registry', 1)
        this.registries.push(registry)
        for (const each of globals()) this.event(registry, 'global', each.name, each.interface, each.version)
      } else if (name === 'bind') {
        const [global, iface, version, made] = args
        const offered = globals().find(each => each.name === global)
        if (offered === undefined || offered.interface !== iface || Number(version) > offered.version)
          return this.fault(`bind of ${String(iface)} ${String(version)}`)
        this.create(made, offered.interface, Number(version))
        if (iface === 'wl_seat') this.event(Number(made), 'capabilities', 3)
      } else if (name.endsWith('idle_notification')) {
        const [made, timeoutMs, seat] = args
        if (this.objects.get(Number(seat))?.interface !== 'wl_seat') return this.fault('not a seat')
        const notification = this.create(made, 'ext_idle_notification_v1', object.version)
        this.notifications.set(notification, {
          id: notification,
          timeoutMs: Number(timeoutMs),
          inputOnly: name === 'get_input_idle_notification',
          idle: () => this.event(notification, 'idled'),
          resume: () => this.event(notification, 'resumed'),
        })
      } else if (name === 'destroy') this.notifications.delete(id)
    }
  }

  const server: Server = createServer(socket => {
    connections += 1
    clients.add(new Client(socket))
  })
  await new Promise<void>(resolve => server.listen(path, resolve))
  const toRegistries = (name: string, ...args: readonly (number | string)[]) => {
    for (const client of clients)
      for (const registry of client.registries) client.event(registry, name, ...args)
  }
  return {
    path,
    faults,
    notifications: () => [...clients].flatMap(client => Array.from(client.notifications.values())),
    get connections() {
      return connections
    },
    removeSeat() {
      hasSeat = false
      toRegistries('global_remove', SEAT_NAME)
    },
    addSeat() {
      hasSeat = true
      toRegistries('global', SEAT_NAME, 'wl_seat', 8)
    },
    babble(bytes) {
      for (const client of clients) client.socket.write(bytes)
    },
    stop: () =>
      new Promise(resolve => {
        for (const client of clients) client.socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** The arguments of a message, or `null` where there are too few or too many bytes for them. */
function decode(bytes: Buffer, args: readonly Arg[]): readonly (number | string)[] | null {
  const values: (number | string)[] = []
  let at = 0
  const word = () => {
    at += 4
    return bytes.readUInt32LE(at - 4)
  }
  const text = () => {
    const length = word()
    const value = bytes.toString('utf8', at, at + length - 1)
    if (bytes[at + length - 1] !== 0) throw new RangeError('a text without an end')
    at += Math.ceil(length / 4) * 4
    return value
  }
  try {
    for (const arg of args) {
      if (arg === 'any_new_id') values.push(text(), word(), word())
      else values.push(arg === 'string' ? text() : word())
    }
  } catch {
    return null
  }
  return at === bytes.length ? values : null
}
