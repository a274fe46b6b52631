/** The user's session: a real bus with a real dconf, a mocked screen saver, and players of the tests' own. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Message, MessageType, Variant, type MessageBus } from '@jellybrick/dbus-next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBus } from '#electron/presence/host/bus.ts'
import { connectDbus } from '#electron/presence/host/dbus-next.ts'
import { run, type Program } from '../processes.ts'
import { startScreen } from '../screen.ts'
import { startSessionBus } from '../session-bus.ts'
import { until } from '../until.ts'
import { call, openLab, type Lab, type Probe } from './lab.ts'

let lab: Lab
let probe: Probe
const connections: MessageBus[] = []
const programs: Program[] = []

beforeAll(async () => {
  lab = await openLab()
  probe = await lab.probe({ args: ['--ozone-platform=headless'] })
})
afterAll(async () => {
  for (const each of connections) each.disconnect()
  await lab.close()
  for (const each of programs) if (each.isRunning()) await each.stop()
})

const XFCONFD = '/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd'

type Answers = Readonly<
  Record<string, (args: readonly unknown[]) => readonly [signature: string, value: unknown]>
>

/** A program on the bus under this name, answering these methods. */
async function own(name: string, answers: () => Answers) {
  const { sessionBus } = await import('@jellybrick/dbus-next')
  const bus = sessionBus({ busAddress: lab.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  connections.push(bus)
  bus.addMethodHandler(message => {
    const answer = answers()[message.member]
    if (answer === undefined || message.type !== MessageType.METHOD_CALL) return false
    const [signature, value] = answer(message.body)
    bus.send(Message.newMethodReturn(message, signature, [value]))
    return true
  })
  await bus.requestName(name)
  return {
    signal: (path: string, iface: string, member: string, signature = '', ...body: unknown[]) =>
      bus.send(Message.newSignal(path, iface, member, signature, body)),
    leave: () => bus.disconnect(),
  }
}
const value = (id: string) => probe.capability(id)?.value
const PROPERTIES = 'org.freedesktop.DBus.Properties'

describe('a player', () => {
  it('that plays a video is watched, until it halts or goes', async () => {
    let status = 'Paused'
    const path = '/org/mpris/MediaPlayer2'
    const player = await own('org.mpris.MediaPlayer2.vlc', () => ({
      Get: ([, property]) => [
        'v',
        property === 'PlaybackStatus' ? new Variant('s', status) : new Variant('a{sv}', {}),
      ],
    }))
    const tell = (next: string) => {
      status = next
      player.signal(
        path,
        PROPERTIES,
        'PropertiesChanged',
        'sa{sv}as',
        'org.mpris.MediaPlayer2.Player',
        {
          PlaybackStatus: new Variant('s', next),
        },
        [],
      )
    }
    await until('the players to be known', () => value('playing') === 'off')
    tell('Playing')
    await until('watching', () => value('playing') === 'on: vlc')
    expect(probe.events().at(-1)).toEqual({ kind: 'watching', on: true })
    tell('Paused')
    await until('the halt', () => value('playing') === 'off')
    tell('Playing')
    await until('watching', () => value('playing') === 'on: vlc')
    player.leave()
    await until('its end', () => value('playing') === 'off')
    expect(probe.events().at(-1)).toEqual({ kind: 'watching', on: false })
  })
})

describe("GNOME's session", () => {
  it('tells of programs that keep it from idling', async () => {
    let inhibitors: readonly string[] = []
    const name = 'org.gnome.SessionManager'
    const session = await own(name, () => ({
      GetInhibitors: () => ['ao', inhibitors],
      GetFlags: () => ['u', 8],
      GetAppId: () => ['s', 'firefox'],
    }))
    await until('the session to be known', () => value('inhibited') === 'off')
    inhibitors = ['/org/gnome/SessionManager/Inhibitor1']
    session.signal('/org/gnome/SessionManager', name, 'InhibitorAdded', 'o', inhibitors[0])
    await until('watching', () => value('inhibited') === 'on: firefox')
    session.leave()
    await until('the loss', () => probe.capability('inhibited')?.state === 'unknown')
    expect(probe.events().at(-1)).toEqual({ kind: 'watching', on: false })
  })
})

describe("GNOME's screen saver", () => {
  it('tells of the lock', async () => {
    const name = 'org.gnome.ScreenSaver'
    const mock = lab.start('/usr/bin/python3', [
      '-m',
      'dbusmock',
      '--session',
      '--template',
      'gnome_screensaver',
    ])
    await until('the screen saver', () => probe.capability('lock')?.source === name)
    const turn = (on: boolean) => call(lab.bus, name, '/org/gnome/ScreenSaver', name, 'SetActive', 'b', on)
    await turn(true)
    await until('the lock', () => probe.events().at(-1)?.kind === 'lock')
    await turn(false)
    await until('the unlock', () => probe.events().at(-1)?.kind === 'unlock')
    await turn(true)
    await until('the lock', () => probe.events().at(-1)?.kind === 'lock')
    // Should the locker crash, nobody is locked out of being counted.
    await mock.stop()
    await until('the unlock', () => probe.events().at(-1)?.kind === 'unlock')
  })
})

describe('do not disturb', () => {
  it('is read from a real dconf when it changes, and at no other time', async () => {
    const shell = await own('org.gnome.Shell', () => ({}))
    const dconf = lab.start('/usr/libexec/dconf-service', [])
    const set = (shown: boolean) =>
      run('gsettings', ['set', 'org.gnome.desktop.notifications', 'show-banners', String(shown)], lab.env)
    await until('the setting', () => value('dnd') === 'off')
    const before = probe.last()?.started ?? 0
    await set(false)
    await until('do not disturb', () => value('dnd') === 'on')
    expect(probe.events().at(-1)).toEqual({ kind: 'hold', reason: 'dnd', on: true })
    await set(true)
    await until('its end', () => value('dnd') === 'off')
    const gsettings = (probe.last()?.started ?? 0) - before
    expect(gsettings).toBeLessThanOrEqual(3)
    shell.leave()
    await until('the loss', () => probe.capability('dnd')?.state === 'unknown')
    await dconf.stop()
  })

  it('is told by a real dunst', async () => {
    const screen = await startScreen('640x480', lab.env)
    programs.push(...screen.programs)
    const dunst = lab.start('dunst', [], { DISPLAY: screen.display })
    await until('dunst', () => probe.capability('dnd')?.source === 'dunst')
    await run('dunstctl', ['set-paused', 'true'], lab.env)
    await until('do not disturb', () => value('dnd') === 'on')
    await run('dunstctl', ['set-paused', 'false'], lab.env)
    await until('its end', () => value('dnd') === 'off')
    await dunst.stop()
    await until('the loss', () => probe.capability('dnd')?.state === 'unknown')
  })

  it("is told by XFCE's real settings service", async () => {
    const service = lab.start(XFCONFD, [])
    const name = 'org.xfce.Xfconf'
    const set = (on: boolean) =>
      call(
        lab.bus,
        name,
        '/org/xfce/Xfconf',
        name,
        'SetProperty',
        'ssv',
        'xfce4-notifyd',
        '/do-not-disturb',
        new Variant('b', on),
      )
    await until('the service', () => probe.capability('dnd')?.source === 'XFCE')
    expect(value('dnd')).toBe('off')
    await set(true)
    await until('do not disturb', () => value('dnd') === 'on')
    await set(false)
    await until('its end', () => value('dnd') === 'off')
    await service.stop()
    await until('the loss', () => probe.capability('dnd')?.state === 'unknown')
  })

  it("is told by KDE's notifications", async () => {
    let inhibited = false
    const name = 'org.freedesktop.Notifications'
    const path = '/org/freedesktop/Notifications'
    const server = await own(name, () => ({
      Get: ([iface]) => ['v', new Variant('b', iface === name && inhibited)],
    }))
    await until('the server', () => value('dnd') === 'off')
    inhibited = true
    server.signal(path, PROPERTIES, 'PropertiesChanged', 'sa{sv}as', name, {}, ['Inhibited'])
    await until('do not disturb', () => value('dnd') === 'on')
    server.leave()
    await until('the loss', () => probe.capability('dnd')?.state === 'unknown')
  })
})

describe('the session bus', () => {
  // Not in Electron: Chromium ends itself when a bus that it uses is gone (dbus/bus.cc).
  it('may be restarted under our own connection to it', async () => {
    const folder = join(lab.home, 'second')
    mkdirSync(folder)
    const first = await startSessionBus(folder, lab.env)
    programs.push(first.daemon)
    const bus = createBus(connectDbus, first.address)
    const told: boolean[] = []
    bus.onService('org.freedesktop.DBus', here => told.push(here))
    await until('the bus', () => told.at(-1) === true)
    await first.daemon.stop('SIGKILL')
    await until('the loss', () => told.at(-1) === false)
    await expect(bus.get('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'Features')).rejects.toThrow()
    const second = await startSessionBus(folder, lab.env)
    programs.push(second.daemon)
    await until('the bus again', () => told.at(-1) === true, 30_000)
    const features = await bus.get(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus',
      'Features',
    )
    expect(Array.isArray(features)).toBe(true)
    bus.dispose()
  })
})
