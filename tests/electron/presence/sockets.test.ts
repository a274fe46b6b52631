/** Sources that speak over a socket of the desktop: PipeWire and the X server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pipeWireSignals } from '#electron/presence/hold/pipewire.ts'
import { readNodes } from '#electron/presence/hold/pipewire-nodes.ts'
import { x11Signals } from '#electron/presence/hold/x11.ts'
import { pipeWireSocket, RUNNING, type PipeWireNode } from '#electron/presence/wire/pipewire.ts'
import { podDict, podInt, podString, podStruct, readPods, words } from '#electron/presence/wire/pod.ts'
import { waylandSocket } from '#electron/presence/wire/wayland.ts'
import { findCookie } from '#electron/presence/wire/xauthority.ts'
import { x11Display } from '#electron/presence/wire/x11.ts'
import type { Say } from '#electron/presence/port.ts'
import { breathe, eventually } from './eventually.ts'

let folder = ''
let path = ''
let server: Server | undefined
let clients: Socket[] = []
let said: string[] = []
const say: Say = (fact, value, detail) =>
  void said.push([fact, String(value), detail].filter(each => each !== undefined).join(' '))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-sockets-'))
  path = join(folder, 'socket')
  said = []
  clients = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(async () => {
  await stop()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

async function listen(onData: (socket: Socket, data: Buffer) => void): Promise<void> {
  server = createServer(socket => {
    clients.push(socket)
    socket.on('data', data => onData(socket, data))
    socket.on('error', () => {})
  })
  const listening = server
  await new Promise<void>(resolve => listening.listen(path, resolve))
}
async function stop(): Promise<void> {
  for (const client of clients.splice(0)) client.destroy()
  const closing = server
  server = undefined
  if (closing !== undefined) await new Promise<void>(resolve => closing.close(() => resolve()))
}

const NOISE: readonly (readonly [string, Buffer])[] = [
  ['text', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\nthis is not what you think it is, go away please')],
  ['zeros', Buffer.alloc(256)],
  ['ones', Buffer.alloc(256, 0xff)],
]

const node = (id: number, props: Readonly<Record<string, string>>, state: number | null): PipeWireNode => ({
  id,
  props,
  state,
})
const CAPTURE = { 'media.class': 'Stream/Input/Audio', 'application.name': 'zoom' }
const MICROPHONE = node(1, { 'media.class': 'Audio/Source' }, null)
const CAMERA = { 'media.class': 'Video/Source', 'media.role': 'Camera', 'node.description': 'Webcam' }

const read = (...nodes: readonly PipeWireNode[]) => readNodes([MICROPHONE, ...nodes], 4711)

describe("PipeWire's nodes", () => {
  it('are a microphone in use while a capture stream runs', () => {
    expect(read(node(2, CAPTURE, RUNNING)).microphone).toEqual({ value: true, detail: 'zoom' })
    expect(read(node(2, CAPTURE, 1)).microphone.value).toBe(false)
    expect(read().microphone.value).toBe(false)
  })

  it.each([
    ['a stream that records what is played', { 'stream.capture.sink': 'true' }],
    ['a monitor', { 'stream.monitor': 'true' }],
    ['a level meter', { 'resample.peaks': 'true' }],
    ['a link of a filter chain', { 'node.link-group': 'filter-chain-1' }],
    ['a stream on the monitor of an output', { 'target.object': 'alsa_output.pci.monitor' }],
    ['our own stream', { 'application.process.id': '4711' }],
  ])('are no microphone in use by %s', (_, props) => {
    expect(read(node(2, { ...CAPTURE, ...props }, RUNNING)).microphone.value).toBe(false)
  })

  it('know nothing of the microphone where PipeWire does not handle sound', () => {
    expect(readNodes([node(2, { 'media.class': 'Video/Source' }, 1)], 1).microphone.value).toBe(null)
  })

  it('are a camera in use while the camera runs, which is no shared screen', () => {
    expect(read(node(2, CAMERA, RUNNING))).toMatchObject({
      camera: { value: true, detail: 'Webcam' },
      share: { value: false },
    })
    expect(read(node(2, CAMERA, 1)).camera.value).toBe(false)
    expect(read().camera.value).toBe(null)
  })

  it.each([
    ['a compositor', { 'media.class': 'Stream/Output/Video', 'node.name': 'gnome-shell' }],
    ['a portal', { 'media.class': 'Video/Source', 'node.name': 'xdg-desktop-portal-wlr' }],
  ])('are a shared screen while the video of %s runs', (_, props) => {
    expect(read(node(2, props, RUNNING)).share.value).toBe(true)
    expect(read(node(2, props, 2)).share.value).toBe(false)
  })
})

const message = (id: number, opcode: number, payload: Buffer) =>
  Buffer.concat([words(id, (opcode << 24) | payload.length, 0, 0), payload])
const NODE = 'PipeWire:Interface:Node'
const added = (id: number, props: Readonly<Record<string, string>>) =>
  message(2, 0, podStruct(podInt(id), podInt(0), podString(NODE), podInt(3), podDict(props)))
const info = (proxy: number, id: number, state: number, props: Readonly<Record<string, string>> = {}) =>
  message(proxy, 0, podStruct(...[id, 0, 0, 0, 0, 0, state].map(podInt), podString(''), podDict(props)))

const sendToAll = (bytes: Buffer) => clients.forEach(client => client.write(bytes))

/** A daemon that answers as PipeWire does, and remembers which nodes were bound to which proxies. */
async function startPipeWire(nodes: readonly (readonly [number, Readonly<Record<string, string>>])[]) {
  const bound = new Map<number, number>()
  const pings: unknown[] = []
  await listen((socket, data) => {
    for (let at = 0; at + 16 <= data.length;) {
      const id = data.readUInt32LE(at)
      const word = data.readUInt32LE(at + 4)
      const [args] = readPods(data.subarray(at + 16, at + 16 + (word & 0xffffff)))
      const values = Array.isArray(args) ? args : []
      at += 16 + (word & 0xffffff)
      const opcode = word >>> 24
      if (id === 0 && opcode === 2)
        socket.write(message(0, 1, podStruct(podInt(0), podInt(Number(values[1])))))
      if (id === 0 && opcode === 3) pings.push(values[1])
      if (id === 0 && opcode === 5) for (const each of nodes) socket.write(added(...each))
      if (id === 2 && opcode === 1) bound.set(Number(values[0]), Number(values[3]))
    }
  })
  return { bound, pings, send: sendToAll }
}
const microphone = () => said.findLast(each => each.startsWith('microphone'))

describe('PipeWire', () => {
  it('tells of a capture stream that comes, runs and goes, and nothing is asked meanwhile', async () => {
    const daemon = await startPipeWire([[30, { 'media.class': 'Audio/Source' }]])
    const source = pipeWireSignals(path, say)
    await eventually(() => expect(microphone()).toBe('microphone false'))
    daemon.send(added(40, CAPTURE))
    await eventually(() => expect(daemon.bound.has(40)).toBe(true))
    daemon.send(info(daemon.bound.get(40) ?? 0, 40, RUNNING, { 'application.name': 'zoom' }))
    await eventually(() => expect(microphone()).toBe('microphone true zoom'))
    daemon.send(message(2, 1, podStruct(podInt(40))))
    await eventually(() => expect(microphone()).toBe('microphone false'))
    expect(vi.getTimerCount()).toBe(0)
    source.dispose()
  })

  it('is answered when it looks whether we live', async () => {
    const daemon = await startPipeWire([])
    const source = pipeWireSignals(path, say)
    await eventually(() => expect(said.length).toBeGreaterThan(0))
    daemon.send(message(0, 2, podStruct(podInt(0), podInt(99))))
    await eventually(() => expect(daemon.pings).toEqual([99]))
    source.dispose()
  })

  it('may be restarted', async () => {
    await startPipeWire([[30, { 'media.class': 'Audio/Source' }]])
    const source = pipeWireSignals(path, say)
    await eventually(() => expect(microphone()).toBe('microphone false'))
    await stop()
    await eventually(() => expect(microphone()).toBe('microphone null'))
    await startPipeWire([[30, { 'media.class': 'Audio/Source' }]])
    await eventually(() => {
      vi.advanceTimersByTime(20)
      expect(microphone()).toBe('microphone false')
    })
    source.dispose()
  })

  it.each(NOISE)('is unknown where %s comes from its socket', async (_, noise) => {
    await listen(socket => void socket.write(noise))
    const source = pipeWireSignals(path, say)
    await eventually(() => {
      vi.advanceTimersByTime(20)
      expect(microphone()).toBe('microphone null')
    })
    source.dispose()
  })

  it('is unknown after noise in the middle', async () => {
    const daemon = await startPipeWire([[30, { 'media.class': 'Audio/Source' }]])
    const source = pipeWireSignals(path, say)
    await eventually(() => expect(microphone()).toBe('microphone false'))
    daemon.send(message(2, 0, words(4000, 14, 1, 2, 3)))
    await eventually(() => expect(microphone()).toBe('microphone null'))
    source.dispose()
  })

  it('is unknown while it hangs, and where it is not', async () => {
    await listen(() => {})
    const source = pipeWireSignals(path, say)
    await breathe()
    vi.advanceTimersByTime(2100)
    await eventually(() => expect(said).toEqual(['microphone null', 'camera null', 'share null']))
    source.dispose()
    await stop()
    said = []
    const other = pipeWireSignals(join(folder, 'nobody'), say)
    await eventually(() => expect(said.length).toBe(3))
    other.dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})

const ROOT = 0x123
const ATOMS = ['_NET_ACTIVE_WINDOW', '_NET_WM_STATE', '_NET_WM_PID', 'WM_CLASS', '_NET_WM_STATE_FULLSCREEN']
interface Screen {
  active: number
  fullscreen: boolean
  pid: number
  gone?: boolean
}

const set32 = (bytes: Buffer, ...pairs: readonly (readonly [number, number])[]) => {
  for (const [value, at] of pairs) bytes.writeUInt32LE(value, at)
  return bytes
}
const pad = (size: number) => Math.ceil(size / 4) * 4

function tellOfProperty(): void {
  const event = Buffer.alloc(32)
  event.writeUInt8(28, 0)
  sendToAll(event)
}

/** An X server that knows one active window. */
async function startX(screen: Screen, accepts = true) {
  const followed = new Set<number>()
  const setUp = () => {
    const answer = Buffer.alloc(40 + 8 + 40)
    answer.writeUInt8(accepts ? 1 : 0, 0)
    answer.writeUInt16LE((answer.length - 8) / 4, 6)
    answer.writeUInt16LE(5, 24) // a vendor of five letters, padded to eight
    return set32(answer, [ROOT, 48])
  }
  const property = (window: number, name: string): { width: number; bytes: Buffer } | null => {
    if (window !== ROOT && screen.gone === true) return null
    const value = {
      _NET_ACTIVE_WINDOW: screen.active,
      _NET_WM_STATE: screen.fullscreen ? 5 : 0,
      _NET_WM_PID: screen.pid,
    }[name]
    if (value !== undefined) return { width: 32, bytes: set32(Buffer.alloc(4), [value, 0]) }
    return { width: 8, bytes: Buffer.from('impress\0LibreOffice\0') }
  }
  const sequences = new WeakMap<Socket, number>()
  await listen((socket, data) => {
    let at = 0
    if (!sequences.has(socket)) {
      sequences.set(socket, 0)
      at = 12 + pad(data.readUInt16LE(6)) + pad(data.readUInt16LE(8))
      socket.write(setUp())
    }
    while (at + 4 <= data.length) {
      const opcode = data.readUInt8(at)
      const size = data.readUInt16LE(at + 2) * 4
      const body = data.subarray(at + 4, at + size)
      at += size
      const sequence = (sequences.get(socket) ?? 0) + 1
      sequences.set(socket, sequence)
      const reply = (type: number, extra = Buffer.alloc(0)) => {
        const head = Buffer.alloc(32)
        head.writeUInt8(type, 0)
        head.writeUInt16LE(sequence, 2)
        head.writeUInt32LE(extra.length / 4, 4)
        return Buffer.concat([head, extra])
      }
      if (opcode === 16) {
        const name = body.toString('utf8', 4, 4 + body.readUInt16LE(0))
        socket.write(set32(reply(1), [ATOMS.indexOf(name) + 1, 8]))
      } else if (opcode === 20) {
        const found = property(body.readUInt32LE(0), ATOMS[body.readUInt32LE(4) - 1] ?? '')
        if (found === null) {
          socket.write(reply(0))
          continue
        }
        const padded = Buffer.alloc(Math.ceil(found.bytes.length / 4) * 4)
        found.bytes.copy(padded)
        const answer = set32(reply(1, padded), [found.bytes.length / (found.width / 8), 16])
        answer.writeUInt8(found.width, 1)
        socket.write(answer)
      } else if (opcode === 2) {
        const window = body.readUInt32LE(0)
        if (body.readUInt32LE(8) === 0) followed.delete(window)
        else followed.add(window)
      }
    }
  })
  return { followed, tell: tellOfProperty }
}
const source = (seesAll = true, apps: readonly string[] = []) =>
  x11Signals(
    { socket: path, number: '0', env: { XAUTHORITY: '/nonexistent' }, seesAll, apps: () => apps },
    say,
  )

describe('the X server', () => {
  it('tells what fills the screen, and by an event when that ends', async () => {
    const screen: Screen = { active: 7, fullscreen: true, pid: 1 }
    const { followed, tell } = await startX(screen)
    const x11 = source()
    await x11.refresh?.()
    expect(said).toEqual(['fullscreen true LibreOffice', 'app false'])
    await eventually(() => expect(followed).toEqual(new Set([7, ROOT])))
    screen.fullscreen = false
    tell()
    await eventually(() => expect(said.at(-2)).toBe('fullscreen false'))
    await eventually(() => expect(followed.size).toBe(0))
    expect(vi.getTimerCount()).toBe(0)
    x11.dispose()
  })

  it('is not followed while nothing fills the screen', async () => {
    const { followed } = await startX({ active: 7, fullscreen: false, pid: 1 })
    const x11 = source()
    await x11.refresh?.()
    await breathe()
    expect([said[0], followed.size]).toEqual(['fullscreen false', 0])
    x11.dispose()
  })

  it("does not take our own overlay for somebody else's full screen", async () => {
    await startX({ active: 7, fullscreen: true, pid: process.pid })
    const x11 = source()
    await x11.refresh?.()
    expect(said[0]).toBe('fullscreen false')
    x11.dispose()
  })

  it('tells which program of the list is in front', async () => {
    await startX({ active: 7, fullscreen: false, pid: 1 })
    const x11 = source(true, ['libreoffice'])
    await x11.refresh?.()
    expect(said).toEqual(['fullscreen false', 'app true libreoffice'])
    x11.dispose()
  })

  it('does not know of windows that are not its own, on Wayland', async () => {
    await startX({ active: 0, fullscreen: false, pid: 0 })
    const x11 = source(false)
    await x11.refresh?.()
    expect(said).toEqual(['fullscreen null', 'app null'])
    x11.dispose()
  })

  it('bears that the window goes while it is looked at', async () => {
    await startX({ active: 7, fullscreen: true, pid: 1, gone: true })
    const x11 = source()
    await x11.refresh?.()
    expect(said).toEqual(['fullscreen false', 'app false'])
    x11.dispose()
  })

  it('is connected to anew after a restart', async () => {
    const screen = { active: 7, fullscreen: true, pid: 1 }
    await startX(screen)
    const x11 = source()
    await x11.refresh?.()
    await stop()
    await eventually(() => expect(said.at(-2)).toBe('fullscreen null'))
    await startX(screen)
    await x11.refresh?.()
    expect(said.at(-2)).toBe('fullscreen true LibreOffice')
    x11.dispose()
  })

  it('is unknown where it refuses us', async () => {
    await startX({ active: 7, fullscreen: true, pid: 1 }, false)
    await source().refresh?.()
    expect(said).toEqual(['fullscreen null', 'app null'])
  })

  it.each(NOISE)('is unknown where %s comes from its socket', async (_, noise) => {
    await listen(socket => void socket.end(noise))
    await source().refresh?.()
    expect(said.slice(-2)).toEqual(['fullscreen null', 'app null'])
  })

  it('is unknown while it hangs, and where it is not', async () => {
    await listen(() => {})
    void source().refresh?.()
    await eventually(() => {
      vi.advanceTimersByTime(20)
      expect(said).toEqual(['fullscreen null', 'app null'])
    })
    await stop()
    await source().refresh?.()
    expect(said.length).toBe(4)
  })
})

describe('where the desktop listens', () => {
  it.each([
    [{ DISPLAY: ':0' }, { socket: '/tmp/.X11-unix/X0', number: '0' }],
    [{ DISPLAY: 'unix:12.1' }, { socket: '/tmp/.X11-unix/X12', number: '12' }],
    [{ DISPLAY: 'far.example:0' }, null],
    [{ DISPLAY: ':0/../../x' }, null],
    [{}, null],
  ])('X11 in %j is %j', (env, place) => expect(x11Display(env)).toEqual(place))

  it.each([
    [{ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: '/run/user/7' }, '/run/user/7/wayland-1'],
    [{ WAYLAND_DISPLAY: '/tmp/w' }, '/tmp/w'],
    [{ XDG_SESSION_TYPE: 'wayland', XDG_RUNTIME_DIR: '/run/user/7' }, '/run/user/7/wayland-0'],
    [{ XDG_SESSION_TYPE: 'x11', XDG_RUNTIME_DIR: '/run/user/7' }, null],
    [{ WAYLAND_DISPLAY: 'wayland-1' }, null],
  ])('Wayland in %j is %j', (env, place) => expect(waylandSocket(env)).toBe(place))

  it.each([
    [{ XDG_RUNTIME_DIR: '/run/user/7' }, '/run/user/7/pipewire-0'],
    [{ XDG_RUNTIME_DIR: '/run/user/7', PIPEWIRE_RUNTIME_DIR: '/p', PIPEWIRE_REMOTE: 'r' }, '/p/r'],
    [{}, null],
  ])('PipeWire in %j is %j', (env, place) => expect(pipeWireSocket(env)).toBe(place))
})

const field = (value: Buffer) => Buffer.concat([Buffer.from([value.length >> 8, value.length & 255]), value])
const entry = (number: string, name: string, cookie: Buffer) =>
  Buffer.concat([
    Buffer.from([1, 0]),
    ...[Buffer.from('host'), Buffer.from(number), Buffer.from(name), cookie].map(field),
  ])

describe("the X server's cookie", () => {
  const [one, two] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
  const file = Buffer.concat([
    entry('0', 'OTHER-1', one),
    entry('1', 'MIT-MAGIC-COOKIE-1', one),
    entry('0', 'MIT-MAGIC-COOKIE-1', two),
  ])

  it('is that of the display', () => {
    expect(findCookie(file, '0')).toEqual(two)
    expect(findCookie(file, '1')).toEqual(one)
    expect(findCookie(file, '2')).toBe(null)
  })

  it('is none where the file is cut short or something else', () => {
    for (let length = 0; length < file.length; length += 1)
      expect(() => findCookie(file.subarray(0, length), '0')).not.toThrow()
    writeFileSync(path, 'x')
    expect(findCookie(Buffer.from('garbage that is long enough'), '0')).toBe(null)
  })
})
