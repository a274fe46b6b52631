/** The D-Bus connection of createBus, by @jellybrick/dbus-next, loaded only where a bus is used. */
import type { EventEmitter } from 'node:events'
import { Duplex } from 'node:stream'
import type { BusLink, ConnectBus } from './bus.ts'

/** The stream under a bus. The library keeps it to itself and does not pass on that it has ended. */
function streamOf(bus: object): Duplex | null {
  const connection: unknown = Reflect.get(bus, '_connection')
  const stream: unknown =
    typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'stream') : null
  return stream instanceof Duplex ? stream : null
}

const NO_AUTO_START = 2
const SIGNAL = 4

/** Opens variants and turns 64-bit integers into numbers, all the way down. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value
  if ('signature' in value && 'value' in value && value.constructor !== Object) return plain(value.value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}

/** Whether arguments of this signature have to be given as BigInt. */
const asArgs = (signature: string, args: readonly unknown[]): unknown[] =>
  args.map((arg, index) =>
    typeof arg === 'number' && 'tx'.includes(signature[index] ?? ' ') ? BigInt(Math.round(arg)) : arg,
  )

export const connectDbus: ConnectBus = async address => {
  const { sessionBus, Message } = await import('@jellybrick/dbus-next')
  const bus = sessionBus({ busAddress: address })
  // The library's own types leave out the events of its base class.
  const events: EventEmitter = bus
  const closed = new Set<() => void>()
  let over = false
  const end = () => {
    if (over) return
    over = true
    for (const handler of closed) handler()
  }
  await new Promise<void>((resolve, reject) => {
    events.once('connect', () => resolve())
    events.once('error', (error: Error) => reject(error))
  }).catch((error: unknown) => {
    events.on('error', () => {})
    streamOf(bus)?.destroy()
    throw error
  })
  // Errors after this are a lost stream or a message that could not be read: either way, start anew.
  events.on('error', () => {
    streamOf(bus)?.destroy()
    end()
  })
  streamOf(bus)?.once('close', end)
  streamOf(bus)?.once('end', end)
  const link: BusLink = {
    async call(call) {
      if (over) throw new Error('The bus is gone.')
      const signature = call.signature ?? ''
      const reply = await bus.call(
        new Message({
          destination: call.destination,
          path: call.path,
          interface: call.interface,
          member: call.member,
          signature,
          body: asArgs(signature, call.args ?? []),
          flags: NO_AUTO_START,
        }),
      )
      return (reply?.body ?? []).map(plain)
    },
    onSignal(handler) {
      bus.on('message', message => {
        if (message.type !== SIGNAL) return
        const { path, interface: iface, member, body } = message
        handler({ path, interface: iface, member, args: body.map(plain) })
      })
    },
    onClosed: handler => void closed.add(handler),
    close() {
      over = true
      streamOf(bus)?.destroy()
    },
  }
  return link
}
