/**
 * An X11 client that reads properties and selections' owners, and gives a window its ground.
 * https://www.x.org/releases/current/doc/xproto/x11protocol.html
 */
import { connect, type Socket } from 'node:net'
import { COOKIE_NAME, readCookie } from './xauthority.ts'

const OPEN_LIMIT_MS = 2000
const REPLY_LIMIT_MS = 1000
const UNIT_BYTES = 32
const EVENT_PROPERTY = 28
const GENERIC_EVENT = 35
const ANY_TYPE = 0
const PROPERTY_CHANGE_MASK = 0x400000
const CHANGE_ATTRIBUTES = 2
const BACKGROUND_PIXEL = 0x2
const EVENT_MASK = 0x800

const pad4 = (size: number) => Math.ceil(size / 4) * 4
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(pad4(bytes.length) - bytes.length)])

type Environment = Readonly<Record<string, string | undefined>>

export interface X11Property {
  readonly atoms: readonly number[]
  readonly bytes: Buffer
}

export interface X11Events {
  /** A property of a followed window changed. */
  propertyChanged(): void
  closed(): void
}

interface Waiting {
  readonly resolve: (reply: Buffer) => void
  readonly reject: (error: Error) => void
}

export class X11Client {
  root = 0
  readonly #socket: Socket
  readonly #events: X11Events
  readonly #waiting = new Map<number, Waiting>()
  readonly #atoms = new Map<string, number>()
  #sequence = 0
  #pending = Buffer.alloc(0)
  #setUp: ((error: Error | null) => void) | null = null
  #closed = false

  private constructor(socket: Socket, events: X11Events) {
    this.#socket = socket
    this.#events = events
    socket.on('data', data => this.#received(data))
    socket.on('close', () => this.close())
    socket.on('error', () => this.close())
  }

  /** Rejects where no X server listens at the socket, refuses, or does not answer within 2 s. */
  static async open(socketPath: string, cookie: Buffer | null, events: X11Events): Promise<X11Client> {
    const client = new X11Client(connect(socketPath), events)
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => client.close(), OPEN_LIMIT_MS)
      client.#setUp = error => {
        clearTimeout(timer)
        if (error === null) resolve()
        else reject(error)
      }
      const name = Buffer.from(cookie === null ? '' : COOKIE_NAME)
      const data = cookie ?? Buffer.alloc(0)
      const head = Buffer.alloc(12)
      head.write('l', 0) // little-endian, whatever the machine: the server turns it round
      head.writeUInt16LE(11, 2)
      head.writeUInt16LE(name.length, 6)
      head.writeUInt16LE(data.length, 8)
      client.#socket.write(Buffer.concat([head, padded(name), padded(data)]))
    })
    return client
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#socket.destroy()
    for (const { reject } of this.#waiting.values()) reject(new Error('The X server is gone.'))
    this.#waiting.clear()
    const setUp = this.#setUp
    this.#setUp = null
    if (setUp === null) this.#events.closed()
    else setUp(new Error('No X server here.'))
  }

  async atom(name: string): Promise<number> {
    const known = this.#atoms.get(name)
    if (known !== undefined) return known
    const text = Buffer.from(name)
    const body = Buffer.alloc(4)
    body.writeUInt16LE(text.length, 0)
    const reply = await this.#ask(16, 0, Buffer.concat([body, padded(text)]))
    const atom = reply.readUInt32LE(8)
    this.#atoms.set(name, atom)
    return atom
  }

  /** A window's property, empty where it has none. Rejects where the window is gone. */
  async property(window: number, name: string): Promise<X11Property> {
    const body = Buffer.alloc(20)
    body.writeUInt32LE(window, 0)
    body.writeUInt32LE(await this.atom(name), 4)
    body.writeUInt32LE(ANY_TYPE, 8)
    body.writeUInt32LE(256, 16) // at most 1 KiB
    const reply = await this.#ask(20, 0, body)
    const count = reply.readUInt32LE(16)
    const width = reply.readUInt8(1) / 8
    const bytes = reply.subarray(UNIT_BYTES, UNIT_BYTES + count * width)
    const atoms =
      width === 4 ? Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4)) : []
    return { atoms, bytes }
  }

  /** The window that owns a selection, 0 where none does. */
  async selectionOwner(name: string): Promise<number> {
    const body = Buffer.alloc(4)
    body.writeUInt32LE(await this.atom(name), 0)
    const reply = await this.#ask(23, 0, body)
    return reply.readUInt32LE(8)
  }

  /** Whether changes of a window's properties are told. */
  follow(window: number, on: boolean): void {
    this.#setAttribute(window, EVENT_MASK, on ? PROPERTY_CHANGE_MASK : 0)
  }

  /** What the server fills a window with where nothing is drawn yet. @param pixel `0xffrrggbb`, right at any depth */
  setGround(window: number, pixel: number): void {
    this.#setAttribute(window, BACKGROUND_PIXEL, pixel)
  }

  #setAttribute(window: number, attribute: number, value: number): void {
    const body = Buffer.alloc(12)
    body.writeUInt32LE(window, 0)
    body.writeUInt32LE(attribute, 4)
    body.writeUInt32LE(value, 8)
    this.#send(CHANGE_ATTRIBUTES, 0, body)
  }

  #send(opcode: number, data: number, body: Buffer): number {
    const head = Buffer.alloc(4)
    head.writeUInt8(opcode, 0)
    head.writeUInt8(data, 1)
    head.writeUInt16LE(1 + body.length / 4, 2)
    this.#socket.write(Buffer.concat([head, body]))
    this.#sequence = (this.#sequence + 1) & 0xffff
    return this.#sequence
  }

  #ask(opcode: number, data: number, body: Buffer): Promise<Buffer> {
    if (this.#closed) return Promise.reject(new Error('The X server is gone.'))
    return new Promise((resolve, reject) => {
      const sequence = this.#send(opcode, data, body)
      const timer = setTimeout(() => {
        this.#waiting.delete(sequence)
        reject(new Error('The X server did not answer.'))
      }, REPLY_LIMIT_MS)
      const end = () => clearTimeout(timer)
      this.#waiting.set(sequence, {
        resolve: reply => (end(), resolve(reply)),
        reject: error => (end(), reject(error)),
      })
    })
  }

  #received(data: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, data])
    try {
      while (!this.#closed && (this.#setUp === null ? this.#nextMessage() : this.#nextSetUp())) {
        // each call takes one message off the pending bytes
      }
    } catch {
      this.close() // not X after all
    }
  }

  #take(size: number): Buffer | null {
    if (this.#pending.length < size) return null
    const taken = this.#pending.subarray(0, size)
    this.#pending = this.#pending.subarray(size)
    return taken
  }

  #nextSetUp(): boolean {
    if (this.#pending.length < 8) return false
    const answer = this.#take(8 + this.#pending.readUInt16LE(6) * 4)
    if (answer === null) return false
    if (answer.readUInt8(0) !== 1) {
      this.close()
      return false
    }
    const screensAt = 40 + pad4(answer.readUInt16LE(24)) + answer.readUInt8(29) * 8
    this.root = answer.readUInt32LE(screensAt)
    const setUp = this.#setUp
    this.#setUp = null
    setUp?.(null)
    return true
  }

  #nextMessage(): boolean {
    if (this.#pending.length < UNIT_BYTES) return false
    const type = this.#pending.readUInt8(0) & 0x7f
    const hasMore = type === 1 || type === GENERIC_EVENT
    const message = this.#take(UNIT_BYTES + (hasMore ? this.#pending.readUInt32LE(4) * 4 : 0))
    if (message === null) return false
    if (type === EVENT_PROPERTY) this.#events.propertyChanged()
    if (type > 1) return true
    const sequence = message.readUInt16LE(2)
    const waiting = this.#waiting.get(sequence)
    this.#waiting.delete(sequence)
    if (type === 1) waiting?.resolve(message)
    else waiting?.reject(new Error(`X error ${message.readUInt8(1)}`))
    return true
  }
}

/** The local display that the environment names. Rejects as `X11Client.open` does, and where it names none. */
export async function openDisplay(env: Environment, events: X11Events): Promise<X11Client> {
  const display = x11Display(env)
  if (display === null) throw new Error('No local X display.')
  return X11Client.open(display.socket, await readCookie(env, display.number), events)
}

/** The socket and number of a local display such as `:0` or `:1.0`; `null` for none or a remote one. */
export function x11Display(env: Environment): { readonly socket: string; readonly number: string } | null {
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1]
  return number === undefined ? null : { socket: `/tmp/.X11-unix/X${number}`, number }
}
