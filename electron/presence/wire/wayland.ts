/**
 * The Wayland wire protocol, as much of it as a client without windows needs: no file descriptors.
 * https://wayland.freedesktop.org/docs/html/ch04.html#sect-Protocol-Wire-Format
 */
import { connect, type Socket } from 'node:net'
import { endianness } from 'node:os'
import { firstAnswer } from './first-answer.ts'

const LITTLE = endianness() === 'LE'
const DISPLAY_ID = 1
const HEADER_BYTES = 8
/** The longest message that libwayland sends. */
const MOST_BYTES = 4096
const SYNC_LIMIT_MS = 2000

const readU32 = (bytes: Buffer, at: number) => (LITTLE ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
const writeU32 = (bytes: Buffer, value: number, at: number) =>
  LITTLE ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at)

/** A message's arguments, numbers as 32 bits and texts with their length, end and padding. */
function encode(args: readonly (number | string)[]): Buffer {
  return Buffer.concat(
    args.map(arg => {
      if (typeof arg === 'number') {
        const word = Buffer.alloc(4)
        writeU32(word, arg, 0)
        return word
      }
      const length = Buffer.byteLength(arg) + 1
      const text = Buffer.alloc(4 + Math.ceil(length / 4) * 4)
      writeU32(text, length, 0)
      text.write(arg, 4)
      return text
    }),
  )
}

/** Reads arguments one after the other; throws where the message is too short for them. */
export class WaylandReader {
  readonly #bytes: Buffer
  #at = 0
  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }
  number(): number {
    const value = readU32(this.#bytes, this.#at)
    this.#at += 4
    return value
  }
  text(): string {
    const length = this.number()
    if (length === 0 || this.#at + length > this.#bytes.length) throw new RangeError('Wayland text too long')
    const value = this.#bytes.toString('utf8', this.#at, this.#at + length - 1)
    this.#at += Math.ceil(length / 4) * 4
    return value
  }
}

export interface WaylandGlobal {
  readonly name: number
  readonly interface: string
  readonly version: number
}

type Handler = (opcode: number, reader: WaylandReader) => void

/** One connection to a compositor, its globals, and the objects made on it. */
export class WaylandClient {
  readonly globals = new Map<number, WaylandGlobal>()
  readonly #socket: Socket
  readonly #handlers = new Map<number, Handler>()
  readonly #onGlobals: () => void
  readonly #onClosed: () => void
  readonly #registry: number
  #nextId = DISPLAY_ID + 1
  #pending = Buffer.alloc(0)
  #closed = false
  #ready = false

  private constructor(socket: Socket, onGlobals: () => void, onClosed: () => void) {
    this.#socket = socket
    this.#onGlobals = onGlobals
    this.#onClosed = onClosed
    this.#handlers.set(DISPLAY_ID, opcode => {
      if (opcode === 0) this.close() // a protocol error: the compositor closes as well
    })
    socket.on('data', data => this.#received(data))
    socket.on('close', () => this.close())
    socket.on('error', () => this.close())
    this.#registry = this.create((opcode, reader) => this.#registryEvent(opcode, reader))
    this.send(DISPLAY_ID, 1, this.#registry)
  }

  /**
   * Connects and waits until the compositor has listed its globals. Rejects where nobody listens at
   * `path`, or the listing takes over 2 s. Later `onGlobals` tells that one came or went, `onClosed` of the end.
   */
  static async open(path: string, onGlobals: () => void, onClosed: () => void): Promise<WaylandClient> {
    const socket = connect(path)
    const client = new WaylandClient(socket, onGlobals, onClosed)
    try {
      await firstAnswer(socket, 'The compositor', SYNC_LIMIT_MS, answered => {
        const callback = client.create(() => {
          client.#ready = true
          answered()
        })
        client.send(DISPLAY_ID, 0, callback)
      })
    } catch (error) {
      client.close()
      throw error
    }
    return client
  }

  /** A new object's id, whose events go to the handler. */
  create(handler: Handler): number {
    const id = this.#nextId
    this.#nextId += 1
    this.#handlers.set(id, handler)
    return id
  }

  /** Events that are still on their way to a destroyed object are dropped. */
  forget(id: number): void {
    this.#handlers.set(id, () => {})
  }

  bind(global: WaylandGlobal, version: number, handler: Handler = () => {}): number {
    const id = this.create(handler)
    this.send(this.#registry, 0, global.name, global.interface, version, id)
    return id
  }

  send(object: number, opcode: number, ...args: readonly (number | string)[]): void {
    if (this.#closed) return
    const body = encode(args)
    const header = Buffer.alloc(HEADER_BYTES)
    writeU32(header, object, 0)
    writeU32(header, ((HEADER_BYTES + body.length) << 16) | opcode, 4)
    this.#socket.write(Buffer.concat([header, body]))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#socket.destroy()
    if (this.#ready) this.#onClosed()
  }

  #registryEvent(opcode: number, reader: WaylandReader): void {
    const name = reader.number()
    if (opcode === 0) this.globals.set(name, { name, interface: reader.text(), version: reader.number() })
    else this.globals.delete(name)
    if (this.#ready) this.#onGlobals()
  }

  #received(data: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, data])
    while (this.#pending.length >= HEADER_BYTES && !this.#closed) {
      const object = readU32(this.#pending, 0)
      const word = readU32(this.#pending, 4)
      const size = word >>> 16
      if (size < HEADER_BYTES || size > MOST_BYTES) return this.close()
      if (this.#pending.length < size) return
      const body = this.#pending.subarray(HEADER_BYTES, size)
      this.#pending = this.#pending.subarray(size)
      try {
        this.#handlers.get(object)?.(word & 0xffff, new WaylandReader(body))
      } catch {
        return this.close() // not Wayland after all
      }
    }
  }
}

/** Where the compositor listens, or `null` outside Wayland. */
export function waylandSocket(env: Readonly<Record<string, string | undefined>>): string | null {
  const display = env.WAYLAND_DISPLAY || (env.XDG_SESSION_TYPE === 'wayland' ? 'wayland-0' : '')
  if (display === '') return null
  if (display.startsWith('/')) return display
  return env.XDG_RUNTIME_DIR ? `${env.XDG_RUNTIME_DIR}/${display}` : null
}
