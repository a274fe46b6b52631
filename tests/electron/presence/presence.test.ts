/** The whole of it: how a desk's sources come together behind `createPresence`. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPresence, type Presence, type PresenceSettings } from '#electron/presence/index.ts'
import type { Desk } from '#electron/presence/host/desk.ts'
import { createCommands } from '#electron/presence/host/command.ts'
import { idleFactories, signalFactories } from '#electron/presence/probe.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { createFakeBus } from './fake-bus.ts'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'setImmediate'] }),
)
afterEach(() => {
  for (const each of open.splice(0)) each.dispose()
  vi.useRealTimers()
})

const open: Presence[] = []
const settle = () => vi.advanceTimersByTimeAsync(5)

function begin(changes: Partial<Desk> = {}) {
  const emitter = new EventEmitter()
  let idleSec = 0
  let settings: PresenceSettings = defaultSettings
  const asked: string[] = []
  let answer = ''
  const desk: Desk = {
    platform: 'win32',
    env: {},
    powerMonitor: Object.assign(emitter, { getSystemIdleTime: () => idleSec }),
    sessionBus: null,
    systemBus: null,
    commands: {
      get started() {
        return asked.length
      },
      run: async (program, args) => {
        asked.push([program, ...args].join(' '))
        return answer
      },
    },
    ...changes,
  }
  const told: unknown[] = []
  const presence = createPresence(
    { powerMonitor: desk.powerMonitor, settings: () => settings, desk },
    event => told.push(event),
  )
  open.push(presence)
  return {
    presence,
    told,
    asked,
    emitter,
    idle: (sec: number) => (idleSec = sec),
    answer: (text: string) => (answer = text),
    set: (next: Partial<PresenceSettings>) => {
      settings = { ...settings, ...next }
      presence.settingsChanged()
    },
    shown: (id: string) => presence.capabilities().find(each => each.id === id),
  }
}

describe('presence', () => {
  it('tells nothing before the caller has had time to wire it up, and then all', async () => {
    const { told, emitter } = begin()
    emitter.emit('lock-screen')
    expect(told).toEqual([])
    await settle()
    expect(told).toEqual([{ kind: 'lock' }])
  })

  it('starts no process, and sets no timer, while nobody depends on an answer', async () => {
    const { asked } = begin()
    await settle()
    await vi.advanceTimersByTimeAsync(8 * 3_600_000)
    expect(asked).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('starts at most one process a kind and minute in a day of work, sampled every three minutes', async () => {
    const { presence, asked } = begin()
    for (let sample = 0; sample < 160; sample += 1) {
      await presence.sampleIdle()
      await vi.advanceTimersByTimeAsync(180_000)
    }
    expect(asked).toEqual([])
    expect(presence.processesStarted()).toBe(0)
  })

  it('finds out about a call in time before somebody counts as away', async () => {
    const { presence, told, idle, answer } = begin()
    await settle()
    answer(
      'HKEY_CURRENT_USER\\x\r\n    LastUsedTimeStart    REG_QWORD    0x7fffffffffffffff\r\n' +
        '    LastUsedTimeStop    REG_QWORD    0x0\r\n',
    )
    idle(100)
    await presence.sampleIdle()
    idle(166)
    await vi.advanceTimersByTimeAsync(66_000)
    expect(told).toContainEqual({ kind: 'watching', on: true })
    expect(told).toContainEqual({ kind: 'hold', reason: 'call', on: true })
  })

  it('does not ask about that where watching does not count', async () => {
    const { presence, asked, idle, set } = begin()
    set({ countWatching: false })
    idle(100)
    await presence.sampleIdle()
    idle(170)
    await vi.advanceTimersByTimeAsync(70_000)
    expect(asked).toEqual([])
  })

  it('asks all sources without events when holds are to be known', async () => {
    const { presence, asked } = begin()
    await presence.refreshHolds()
    expect(asked.map(each => each.split(' ')[0])).toEqual(['reg', 'powershell.exe', 'reg'])
    await presence.refreshHolds()
    expect(asked.length).toBe(3)
  })

  it('looks for a program as soon as it is named', async () => {
    const { told, set, answer } = begin()
    await settle()
    answer('"Zoom.exe","4711","Console","1","212,340 K"\r\n')
    set({ holdApps: ['zoom'] })
    await settle()
    expect(told).toEqual([{ kind: 'hold', reason: 'app', on: true }])
  })

  it('shows what works, what is unknown and what is not here', async () => {
    const { presence, shown, idle } = begin()
    expect(shown('idle')?.state).toBe('unknown')
    idle(12)
    await presence.sampleIdle()
    expect(shown('idle')).toEqual({ id: 'idle', state: 'works', source: 'powerMonitor', value: '12 s' })
    expect(shown('lock')?.state).toBe('works')
    expect(shown('microphone')?.state).toBe('unknown')
    expect(shown('playing')?.state).toBe('not here')
    expect(presence.capabilities().map(each => each.id)).toEqual([
      'idle',
      'lock',
      'sleep',
      'microphone',
      'camera',
      'share',
      'fullscreen',
      'dnd',
      'app',
      'inhibited',
      'playing',
    ])
  })

  it('is quiet once disposed of', async () => {
    const { presence, told, emitter } = begin()
    await settle()
    presence.dispose()
    emitter.emit('lock-screen')
    await settle()
    expect([told, emitter.eventNames()]).toEqual([[], []])
  })
})

const signalIds = (desk: Desk) =>
  signalFactories(desk, { apps: () => [], knownBesides: () => false }).map(make => {
    const port = make(() => {})
    port.dispose()
    return port.id
  })

describe('the sources chosen', () => {
  const sessionBus = createFakeBus().bus
  const deskOf = (platform: NodeJS.Platform, env: Desk['env'] = {}, bus = platform === 'linux'): Desk => ({
    platform,
    env,
    powerMonitor: Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 }),
    sessionBus: bus ? sessionBus : null,
    systemBus: bus ? sessionBus : null,
    commands: createCommands({}),
  })
  const events = { changed() {}, left() {}, paused() {}, returned() {} }
  const idleIds = (desk: Desk) =>
    idleFactories(desk, 180).map(make => {
      const port = make(events)
      port.dispose()
      return port.id
    })
  it.each([
    ['win32', {}, ['powerMonitor']],
    ['darwin', {}, ['powerMonitor']],
    ['linux', { DISPLAY: ':0' }, ['mutter', 'powerMonitor', 'org.freedesktop.ScreenSaver']],
    [
      'linux',
      { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/nonexistent' },
      ['mutter', 'ext-idle-notify', 'org.freedesktop.ScreenSaver'],
    ],
  ] as const)('for idle time on %s with %j', (platform, env, ids) => {
    expect(idleIds(deskOf(platform, env))).toEqual(ids)
  })

  it.each([
    ['win32', ['powerMonitor', 'processes', 'CapabilityAccessManager', 'notification state']],
    ['darwin', ['powerMonitor', 'processes', 'pmset']],
    ['freebsd', ['powerMonitor']],
  ] as const)('for the rest on %s', (platform, ids) => expect(signalIds(deskOf(platform))).toEqual(ids))

  it('for the rest on Linux without any bus, sound or display', () => {
    expect(signalIds(deskOf('linux', {}, false))).toEqual(['powerMonitor', 'video devices', 'processes'])
  })
})

describe('child processes', () => {
  beforeEach(() => void vi.useRealTimers())
  const commands = createCommands({ PATH: process.env.PATH })

  it('give what they print, in one language, and are counted', async () => {
    const before = commands.started
    expect(await commands.run('sh', ['-c', 'echo $LC_ALL'])).toBe('C\n')
    expect(commands.started).toBe(before + 1)
  })

  it('are a failure when they fail, are missing, or print without end', async () => {
    await expect(commands.run('sh', ['-c', 'exit 3'])).rejects.toThrow('exit 3')
    await expect(commands.run('/nonexistent/program', [])).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(commands.run('yes', [])).rejects.toThrow('maxBuffer')
  })

  it('are ended after three seconds', async () => {
    const begun = performance.now()
    await expect(commands.run('sleep', ['60'])).rejects.toMatchObject({ killed: true })
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
