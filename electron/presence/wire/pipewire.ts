/**
 * A PipeWire client that looks and touches nothing: it lists the nodes and follows the state of those that
 * are asked for, over the daemon's socket, without a child process and without file descriptors.
 * https://docs.pipewire.org/page_native_protocol.html
 */
import { connect, type Socket } from 'node:net'
import { asDict, podDict, podInt, podString, podStruct, readPods, words, type PodValue } from './pod.ts'
import { firstAnswer } from './first-answer.ts'

const CORE = 0
const CLIENT = 1
const REGISTRY = 2
const FIRST_FREE_ID = 3
const HEADER_BYTES = 16
const PROTOCOL = 3
const NODE = 'PipeWire:Interface:Node'
const OPEN_LIMIT_MS = 2000

export type NodeProps = Readonly<Record<string, string>>
export const RUNNING = 3

export interface PipeWireNode {
  readonly id: number
  readonly props: NodeProps
  /** -1 error, 0 being made, 1 suspended, 2 idle, 3 running; `null` for nodes that are not followed. */
  readonly state: number | null
}

export interface PipeWireEvents {
  /** Nodes came, went or changed. Not called before `open` has resolved. */
  changed(): void
  closed(): void
}

/** A connection to the daemon; `follows` says of which nodes the state is wanted. */
export class PipeWireClient {
  readonly nodes = new Map<number, PipeWireNode>()
  readonly #socket: Socket
  readonly #follows: (props: NodeProps) => boolean
  readonly #events: PipeWireEvents
  /** Our id of a followed node, to the node's. */
  readonly #followed = new Map<number, number>()
  readonly #freeIds: number[] = []
  #nextId = FIRST_FREE_ID
  #seq = 0
  #pending = Buffer.alloc(0)
  #closed = false
  #ready = false
  #listed: (() => void) | null = null

  private constructor(socket: Socket, follows: (props: NodeProps) => boolean, events: PipeWireEvents) {
    this.#socket = socket
    this.#follows = follows
    this.#events = events
    socket.on('data', data => this.#received(data))
    socket.on('close', () => this.close())
    socket.on('error', () => this.close())
  }

  /** Rejects where no daemon listens at `path`, or it does not list its objects within 2 s. */
  static async open(
    path: string,
    follows: (props: NodeProps) => boolean,
    events: PipeWireEvents,
  ): Promise<PipeWireClient> {
    const socket = connect(path)
    const client = new PipeWireClient(socket, follows, events)
    try {
      await firstAnswer(socket, 'PipeWire', OPEN_LIMIT_MS, answered => {
        client.#listed = answered
        client.#send(CORE, 1, podStruct(podInt(PROTOCOL)))
        client.#send(CLIENT, 2, podStruct(podDict({ 'application.name': 'Sitwell' })))
        client.#send(CORE, 5, podStruct(podInt(3), podInt(REGISTRY)))
        client.#sync(1)
      })
    } catch (error) {
      client.close()
      throw error
    }
    return client
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#socket.destroy()
    if (this.#ready) this.#events.closed()
  }

  #send(id: number, opcode: number, payload: Buffer): void {
    if (this.#closed) return
    const header = words(id, (opcode << 24) | payload.length, this.#seq, 0)
    this.#seq += 1
    this.#socket.write(Buffer.concat([header, payload]))
  }

  #sync(seq: number): void {
    this.#send(CORE, 2, podStruct(podInt(CORE), podInt(seq)))
  }

  #received(data: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, data])
    let changed = false
    while (this.#pending.length >= HEADER_BYTES && !this.#closed) {
      const [id = 0, word = 0] = new Uint32Array(
        this.#pending.buffer.slice(this.#pending.byteOffset, this.#pending.byteOffset + 8),
      )
      const end = HEADER_BYTES + (word & 0xffffff)
      if (this.#pending.length < end) break
      const payload = this.#pending.subarray(HEADER_BYTES, end)
      this.#pending = this.#pending.subarray(end)
      try {
        const [message] = readPods(payload)
        changed = this.#message(id, word >>> 24, Array.isArray(message) ? message : []) || changed
      } catch {
        return this.close() // not PipeWire after all
      }
    }
    if (changed && this.#ready && !this.#closed) this.#events.changed()
  }

  /** Handles one message; whether it changed the nodes. */
  #message(id: number, opcode: number, args: readonly PodValue[]): boolean {
    if (id === CORE) return this.#coreEvent(opcode, args)
    if (id === REGISTRY) return this.#registryEvent(opcode, args)
    const node = this.#followed.get(id)
    return node !== undefined && opcode === 0 && this.#nodeInfo(node, args)
  }

  #coreEvent(opcode: number, args: readonly PodValue[]): boolean {
    const [first, second] = args
    if (opcode === 1) this.#done(second)
    else if (opcode === 2) this.#send(CORE, 3, podStruct(podInt(Number(first)), podInt(Number(second))))
    else if (opcode === 4 && typeof first === 'number') this.#freeIds.push(first)
    return false
  }

  /** The first answer ends the listing, the second what was asked of the nodes listed. */
  #done(seq: PodValue | undefined): void {
    if (seq === 1) return this.#sync(2)
    if (seq !== 2 || this.#ready) return
    this.#ready = true
    this.#listed?.()
  }

  #registryEvent(opcode: number, args: readonly PodValue[]): boolean {
    const [id, , type] = args
    if (typeof id !== 'number') return false
    if (opcode === 1) {
      for (const [mine, node] of this.#followed)
        if (node === id) {
          this.#followed.delete(mine)
          this.#send(CORE, 7, podStruct(podInt(mine)))
        }
      return this.nodes.delete(id)
    }
    if (opcode !== 0 || type !== NODE) return false
    const props = asDict(args[4])
    this.nodes.set(id, { id, props, state: null })
    if (this.#follows(props)) this.#follow(id)
    return true
  }

  #follow(node: number): void {
    const mine = this.#freeIds.pop() ?? this.#nextId++
    this.#followed.set(mine, node)
    this.#send(REGISTRY, 1, podStruct(podInt(node), podString(NODE), podInt(3), podInt(mine)))
  }

  #nodeInfo(id: number, args: readonly PodValue[]): boolean {
    const before = this.nodes.get(id)
    const state = args[6]
    if (before === undefined || typeof state !== 'number') return false
    // The properties are sent only where they changed.
    const props = { ...before.props, ...asDict(args[8]) }
    this.nodes.set(id, { id, props, state })
    return true
  }
}

/** Where the daemon listens, or `null` where that cannot be told. */
export function pipeWireSocket(env: Readonly<Record<string, string | undefined>>): string | null {
  const remote = env.PIPEWIRE_REMOTE || 'pipewire-0'
  if (remote.startsWith('/')) return remote
  const folder = env.PIPEWIRE_RUNTIME_DIR || env.XDG_RUNTIME_DIR
  return folder ? `${folder}/${remote}` : null
}
