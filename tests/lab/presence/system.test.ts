/** Sleep, lock and inhibitors of a mocked logind, with real Electron listening as well. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Variant, type MessageBus } from '@jellybrick/dbus-next'
import { startSessionBus } from '../session-bus.ts'
import { startScreen } from '../screen.ts'
import type { Environment, Program } from '../processes.ts'
import { until } from '../until.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { call, openLab, type Lab, type Probe } from './lab.ts'

const LOGIND = 'org.freedesktop.login1'
const MANAGER = '/org/freedesktop/login1'
const MOCK = 'org.freedesktop.DBus.Mock'

let lab: Lab
let system: MessageBus
let session = ''
let env: Environment
let probe: Probe
const programs: Program[] = []

const emit = (path: string, iface: string, name: string, signature: string, ...args: unknown[]) =>
  call(system, LOGIND, path, MOCK, 'EmitSignal', 'sssav', iface, name, signature, args)

beforeAll(async () => {
  lab = await openLab()
  const folder = join(lab.home, 'system')
  mkdirSync(folder)
  const bus = await startSessionBus(folder, lab.env)
  programs.push(bus.daemon)
  system = await bus.connect()
  const screen = await startScreen('1280x800', lab.env)
  programs.push(...screen.programs)
  env = { ...lab.env, DISPLAY: screen.display, DBUS_SYSTEM_BUS_ADDRESS: bus.address, XDG_SESSION_ID: 'c1' }
  const args = ['-m', 'dbusmock', '--system', '--template', 'logind']
  programs.push(lab.start('/usr/bin/python3', args, env))
  await until('logind', () =>
    call(system, LOGIND, MANAGER, `${LOGIND}.Manager`, 'ListSessions').catch(() => null),
  )
  const made = await call(
    system,
    LOGIND,
    MANAGER,
    MOCK,
    'AddSession',
    'ssusb',
    'c1',
    'seat0',
    500,
    'joe',
    true,
  )
  session = String(made[0])
  probe = await lab.probe({ env })
}, 60_000)
afterAll(async () => {
  system.disconnect()
  await lab.close()
  for (const program of programs) if (program.isRunning()) await program.stop()
})

const kinds = () => probe.events().map(each => each.kind)

const hint = (on: boolean) => call(system, LOGIND, session, `${LOGIND}.Session`, 'SetLockedHint', 'b', on)

/** Puts a list in the place of the mock's own, which forgets an inhibitor at once. */
const setInhibitors = (code: string) =>
  call(
    system,
    LOGIND,
    MANAGER,
    MOCK,
    'AddMethod',
    'sssss',
    `${LOGIND}.Manager`,
    'ListInhibitors',
    '',
    'a(ssssuu)',
    code,
  )

/** The mock does not have this property, nor tells of it, as logind does. */
const tellInhibited = (what: string) =>
  emit(
    MANAGER,
    'org.freedesktop.DBus.Properties',
    'PropertiesChanged',
    'sa{sv}as',
    new Variant('s', `${LOGIND}.Manager`),
    new Variant('a{sv}', { BlockInhibited: new Variant('s', what) }),
    new Variant('as', []),
  )

describe('logind', () => {
  it('tells of one sleep once, though Electron tells of it as well', async () => {
    await until('the source', () => probe.capability('sleep')?.source?.includes('logind'))
    await emit(MANAGER, `${LOGIND}.Manager`, 'PrepareForSleep', 'b', new Variant('b', true))
    await until('sleep', () => kinds().includes('suspend'))
    await emit(MANAGER, `${LOGIND}.Manager`, 'PrepareForSleep', 'b', new Variant('b', false))
    await until('the end of sleep', () => kinds().includes('resume'))
    await until('later reports', () => probe.capability('sleep')?.value === 'off')
    expect(kinds().filter(kind => kind === 'suspend' || kind === 'resume')).toEqual(['suspend', 'resume'])
  })

  it('tells of a lock by its hint', async () => {
    await hint(true)
    await until('the lock', () => kinds().includes('lock'))
    await hint(false)
    await until('the unlock', () => kinds().includes('unlock'))
    expect(kinds().filter(kind => kind.endsWith('lock'))).toEqual(['lock', 'unlock'])
  })

  it('is not believed when it asks for a lock that never comes', async () => {
    const before = kinds().length
    await emit(session, `${LOGIND}.Session`, 'Lock', '')
    await until('the lock', () => kinds().slice(before).includes('lock'))
    await until('it to be taken back', () => kinds().slice(before).includes('unlock'), 20_000)
  })

  it('tells who keeps the session from idling', async () => {
    const list = "ret = [('idle', 'mpv', 'plays a film', 'block', 1000, 4242)]"
    await setInhibitors(list)
    await tellInhibited('idle')
    await until('watching', () => probe.capability('inhibited')?.value === 'on: mpv')
    expect(probe.events().at(-1)).toEqual({ kind: 'watching', on: true })
    await setInhibitors('ret = []')
    await tellInhibited('')
    await until('its end', () => probe.capability('inhibited')?.value === 'off')
  })

  it('may be restarted', async () => {
    const mock = programs.at(-1)
    await mock?.stop()
    await until('the loss', () => probe.capability('lock')?.state === 'unknown')
    programs.push(lab.start('/usr/bin/python3', ['-m', 'dbusmock', '--system', '--template', 'logind'], env))
    await until('logind', () =>
      call(system, LOGIND, MANAGER, MOCK, 'AddSession', 'ssusb', 'c1', 'seat0', 500, 'joe', true).catch(
        () => null,
      ),
    )
    await emit(
      MANAGER,
      `${LOGIND}.Manager`,
      'SessionNew',
      'so',
      new Variant('s', 'c1'),
      new Variant('o', session),
    )
    await until('the lock to be known', () => probe.capability('lock')?.state === 'works')
    await until('inhibitors', () => probe.capability('inhibited')?.state === 'works')
  })
})
