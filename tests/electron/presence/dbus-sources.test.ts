/** What every source on D-Bus owes, whatever it reads: absent, garbage, hang, restart, events, the end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bus, BusCall, BusSignal } from '#electron/presence/host/bus.ts'
import type { Commands } from '#electron/presence/host/command.ts'
import type { Fact, Say, SignalPort } from '#electron/presence/port.ts'
import { dndGSettings } from '#electron/presence/hold/dnd-gsettings.ts'
import { dndProperty } from '#electron/presence/hold/dnd-property.ts'
import { dndXfce } from '#electron/presence/hold/dnd-xfce.ts'
import { logindSignals } from '#electron/presence/lock/logind.ts'
import { screenSaverLock } from '#electron/presence/lock/screensaver.ts'
import { gnomeInhibitors } from '#electron/presence/watching/gnome-session.ts'
import { kdeInhibitions } from '#electron/presence/watching/kde-policy.ts'
import { logindInhibitors } from '#electron/presence/watching/logind-inhibitors.ts'
import { mprisPlaying } from '#electron/presence/watching/mpris.ts'
import { createFakeBus, propertiesOf, type Service } from './fake-bus.ts'

interface Case {
  readonly title: string
  readonly make: (bus: Bus, say: Say) => SignalPort
  readonly name: string
  readonly fact: Fact
  /** The service while the fact is on, or off. */
  readonly service: (on: boolean) => Service
  /** How it tells of the change. */
  readonly signals: (on: boolean) => readonly BusSignal[]
  /** Whether a service that is not there is known to mean "off" rather than unknown. */
  readonly absentIsOff?: true
  /** Whether nonsense in the answers is known to mean "off": there is no player that plays. */
  readonly garbageIsOff?: true
  /** Whether it is a program and not the service that is asked. */
  readonly asksProgram?: true
}

let settingIsOn = false
const gsettings: Commands = { started: 0, run: async () => (settingIsOn ? 'false\n' : 'true\n') }

const changed = (path: string, iface: string, values: Readonly<Record<string, unknown>>): BusSignal => ({
  path,
  interface: 'org.freedesktop.DBus.Properties',
  member: 'PropertiesChanged',
  args: [iface, values, []],
})
const byMember =
  (answers: Readonly<Record<string, (call: BusCall) => unknown>>): Service =>
  call => {
    const answer = answers[call.member]
    return answer && [answer(call)]
  }

const LOGIND = 'org.freedesktop.login1'
const SESSION = '/org/freedesktop/login1/session/_32'

const cases: readonly Case[] = [
  {
    title: 'lock from logind',
    make: (bus, say) => logindSignals(bus, '2', say),
    name: LOGIND,
    fact: 'lock',
    service: on => byMember({ GetSession: () => SESSION, Get: () => on }),
    signals: on => [changed(SESSION, `${LOGIND}.Session`, { LockedHint: on })],
  },
  {
    title: 'lock from GNOME',
    make: (bus, say) => screenSaverLock(bus, 'gnome', say),
    name: 'org.gnome.ScreenSaver',
    fact: 'lock',
    service: on => byMember({ GetActive: () => on }),
    signals: on => [
      {
        path: '/org/gnome/ScreenSaver',
        interface: 'org.gnome.ScreenSaver',
        member: 'ActiveChanged',
        args: [on],
      },
    ],
  },
  {
    title: 'do not disturb from KDE',
    make: (bus, say) => dndProperty(bus, 'KDE', say),
    name: 'org.freedesktop.Notifications',
    fact: 'dnd',
    service: on => propertiesOf({ Inhibited: on }),
    signals: on => [
      changed('/org/freedesktop/Notifications', 'org.freedesktop.Notifications', { Inhibited: on }),
    ],
  },
  {
    title: 'do not disturb from dunst',
    make: (bus, say) => dndProperty(bus, 'dunst', say),
    name: 'org.freedesktop.Notifications',
    fact: 'dnd',
    service: on => propertiesOf({ paused: on }),
    signals: on => [changed('/org/freedesktop/Notifications', 'org.dunstproject.cmd0', { paused: on })],
  },
  {
    title: 'do not disturb from XFCE',
    make: (bus, say) => dndXfce(bus, say),
    name: 'org.xfce.Xfconf',
    fact: 'dnd',
    service: on => byMember({ PropertyExists: () => true, GetProperty: () => on }),
    signals: on => [
      {
        path: '/org/xfce/Xfconf',
        interface: 'org.xfce.Xfconf',
        member: 'PropertyChanged',
        args: ['xfce4-notifyd', '/do-not-disturb', on],
      },
    ],
  },
  {
    title: 'do not disturb from GNOME',
    make: (bus, say) => dndGSettings(bus, gsettings, 'GNOME', say),
    name: 'org.gnome.Shell',
    fact: 'dnd',
    service: on => {
      settingIsOn = on
      return () => []
    },
    signals: on => {
      settingIsOn = on
      const args = ['/org/gnome/desktop/notifications/', ['show-banners'], 'tag']
      return [
        { path: '/ca/desrt/dconf/Writer/user', interface: 'ca.desrt.dconf.Writer', member: 'Notify', args },
      ]
    },
    asksProgram: true,
  },
  {
    title: 'inhibitors from logind',
    make: (bus, say) => logindInhibitors(bus, say),
    name: LOGIND,
    fact: 'inhibited',
    service: on =>
      byMember({ ListInhibitors: () => (on ? [['sleep:idle', 'mpv', 'plays', 'block', 1000, 77]] : []) }),
    signals: on => [
      changed('/org/freedesktop/login1', `${LOGIND}.Manager`, { BlockInhibited: on ? 'sleep:idle' : '' }),
    ],
  },
  {
    title: "inhibitors from GNOME's session",
    make: (bus, say) => gnomeInhibitors(bus, say),
    name: 'org.gnome.SessionManager',
    fact: 'inhibited',
    service: on =>
      byMember({
        GetInhibitors: () => (on ? ['/inhibitor/1'] : []),
        GetFlags: () => 8,
        GetAppId: () => 'firefox',
      }),
    signals: on => [
      {
        path: '/org/gnome/SessionManager',
        interface: 'org.gnome.SessionManager',
        member: on ? 'InhibitorAdded' : 'InhibitorRemoved',
        args: ['/inhibitor/1'],
      },
    ],
  },
  {
    title: 'inhibitors from KDE',
    make: (bus, say) => kdeInhibitions(bus, say),
    name: 'org.kde.Solid.PowerManagement.PolicyAgent',
    fact: 'inhibited',
    service: on => byMember({ HasInhibition: () => on }),
    signals: () => [
      {
        path: '/org/kde/Solid/PowerManagement/PolicyAgent',
        interface: 'org.kde.Solid.PowerManagement.PolicyAgent',
        member: 'InhibitionsChanged',
        args: [[], []],
      },
    ],
  },
  {
    title: 'a video in a player',
    make: (bus, say) => mprisPlaying(bus, say),
    name: 'org.mpris.MediaPlayer2.vlc',
    fact: 'playing',
    service: on => propertiesOf({ PlaybackStatus: on ? 'Playing' : 'Paused', Metadata: {} }),
    signals: on => [
      changed('/org/mpris/MediaPlayer2', 'org.mpris.MediaPlayer2.Player', {
        PlaybackStatus: on ? 'Playing' : 'Paused',
      }),
    ],
    absentIsOff: true,
    garbageIsOff: true,
  },
]

const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  7,
  -1,
  'x',
  '',
  [],
  {},
  [[]],
  [null],
  [['idle']],
  NaN,
  { a: 1 },
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(5)

function exchangeable(first: Service) {
  let now = first
  const facade: Service = call => now(call)
  return { facade, swap: (next: Service) => (now = next) }
}

describe.each(cases)('$title', each => {
  const { make, name, fact, service, signals } = each
  const unknown = each.absentIsOff === true ? false : null
  const confused = each.garbageIsOff === true ? [false, null] : [null]

  const ifItAsksAService: (title: string, test: () => Promise<void>) => void =
    each.asksProgram === true ? () => {} : it

  function begin() {
    const fake = createFakeBus()
    const said: (boolean | null)[] = []
    const start = () =>
      make(fake.bus, (about, value) => {
        if (about === fact) said.push(value)
      })
    return { fake, said, start, last: () => said.at(-1) }
  }

  /** The service changes its mind, and says so. */
  function turn(fake: ReturnType<typeof createFakeBus>, swap: (service: Service) => void, on: boolean) {
    swap(service(on))
    for (const signal of signals(on)) fake.emit(signal)
  }

  it('does not know without the service, and starts none', async () => {
    const { fake, start, last } = begin()
    start()
    await settle()
    expect(last() ?? null).toBe(unknown)
    expect(fake.calls.filter(call => call.destination === name)).toEqual([])
  })

  it('does not know without a bus, and says so again when the bus has come', async () => {
    const { fake, start, last } = begin()
    fake.setReachable(false)
    start()
    await settle()
    expect(last() ?? null).toBe(null)
    fake.setReachable(true)
    fake.own(name, service(true))
    await vi.advanceTimersByTimeAsync(2000)
    expect(last()).toBe(true)
  })

  it.each([true, false])('reads what is so at the start: %s', async on => {
    const { fake, start, last } = begin()
    fake.own(name, service(on))
    start()
    await settle()
    expect(last()).toBe(on)
  })

  it('is told of changes, and asks nothing while nothing changes', async () => {
    const { fake, start, last } = begin()
    const { facade, swap } = exchangeable(service(false))
    fake.own(name, facade)
    start()
    await settle()
    turn(fake, swap, true)
    await settle()
    expect(last()).toBe(true)
    turn(fake, swap, false)
    await settle()
    expect(last()).toBe(false)
    const before = fake.calls.length
    await vi.advanceTimersByTimeAsync(8 * 3_600_000)
    expect(fake.calls.length).toBe(before)
  })

  it('does not know once the service has gone, and does again when it has come back', async () => {
    const { fake, start, last } = begin()
    fake.own(name, service(true))
    start()
    await settle()
    fake.disown(name)
    await settle()
    expect(last()).toBe(unknown)
    fake.own(name, service(true))
    await settle()
    expect(last()).toBe(true)
  })

  it('survives a restart of the bus', async () => {
    const { fake, start, last } = begin()
    const { facade, swap } = exchangeable(service(true))
    fake.own(name, facade)
    start()
    await settle()
    fake.restart()
    await settle()
    expect(last()).toBe(null)
    await vi.advanceTimersByTimeAsync(2000)
    expect(last()).toBe(true)
    turn(fake, swap, false)
    await settle()
    expect(last()).toBe(false)
  })

  ifItAsksAService('does not know while the service hangs', async () => {
    const { fake, start, said } = begin()
    fake.own(name, () => new Promise(() => {}))
    start()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(said).not.toContain(true)
    expect(confused).toContain(said.at(-1) ?? null)
  })

  ifItAsksAService('does not know what nonsense means', async () => {
    for (const nonsense of GARBAGE) {
      if (Array.isArray(nonsense) && fact === 'inhibited') continue // a list may well be one
      const { fake, start, said } = begin()
      fake.own(name, () => [nonsense])
      start()
      await vi.advanceTimersByTimeAsync(100)
      expect(said, JSON.stringify(nonsense)).not.toContain(true)
      expect(confused, JSON.stringify(nonsense)).toContain(said.at(-1) ?? null)
    }
  })

  it('is not moved by signals of nonsense', async () => {
    const { fake, start, last } = begin()
    fake.own(name, service(true))
    start()
    await settle()
    for (const signal of signals(true))
      for (const nonsense of GARBAGE) {
        fake.emit({ ...signal, args: [nonsense, nonsense, nonsense] })
        fake.emit({ ...signal, args: [signal.args[0], nonsense, nonsense] })
        fake.emit({ ...signal, args: [] })
      }
    await settle()
    expect(last()).toBe(true)
  })

  it('says nothing once disposed of', async () => {
    const { fake, start, said } = begin()
    const { facade, swap } = exchangeable(service(false))
    fake.own(name, facade)
    const source = start()
    await settle()
    source.dispose()
    const before = said.length
    turn(fake, swap, true)
    fake.disown(name)
    fake.own(name, service(true))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(said.length).toBe(before)
    expect(source.facts).toContain(fact)
  })
})
