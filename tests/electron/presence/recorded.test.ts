/** Sources that read a command's output or files: against what those systems have been recorded to say. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Commands } from '#electron/presence/host/command.ts'
import { firstRunning, plainName } from '#electron/presence/hold/apps.ts'
import { touches } from '#electron/presence/hold/dnd-gsettings.ts'
import { macAssertions, readAssertions } from '#electron/presence/hold/mac-assertions.ts'
import { pactlMicrophone, pulseServer, whoListens } from '#electron/presence/hold/pactl.ts'
import { readPs, readTasklist, runningApps } from '#electron/presence/hold/running-apps.ts'
import { videoDevices, whoFilms } from '#electron/presence/hold/video-devices.ts'
import { whoCaptures, windowsCapture } from '#electron/presence/hold/windows-capture.ts'
import {
  readNotificationState,
  windowsNotificationState,
} from '#electron/presence/hold/windows-notification-state.ts'
import { unitsPerSec } from '#electron/presence/idle/screensaver.ts'
import { isWatching } from '#electron/presence/watching/keeps-awake.ts'
import { whoInhibitsIdle } from '#electron/presence/watching/logind-inhibitors.ts'
import { isToWatch } from '#electron/presence/watching/mpris.ts'
import type { Say, SignalPort } from '#electron/presence/port.ts'

const GARBAGE = [
  '',
  '\n',
  'access denied',
  '\0\0\0',
  '{"a":1}',
  'x'.repeat(100_000),
  '1\n2\n3',
  '"',
  '#'.repeat(99),
]

interface Answers {
  readonly commands: Commands
  readonly said: string[]
  readonly say: Say
}
function answering(answer: (program: string, args: readonly string[]) => string | Error): Answers {
  const said: string[] = []
  let started = 0
  return {
    commands: {
      get started() {
        return started
      },
      run: async (program, args) => {
        started += 1
        const given = answer(program, args)
        if (given instanceof Error) throw given
        return given
      },
    },
    said,
    say: (fact, value, detail) =>
      void said.push([fact, value, detail].filter(each => each !== undefined).join(' ')),
  }
}
const notInstalled = Object.assign(new Error('spawn ENOENT'), { code: 'ENOENT' })

const STORE =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone'
/** 2026-03-02T09:00:00Z as a FILETIME. */
const NINE = 0x1dcaa23_9e0e5000n
const NINE_MS = Number(NINE / 10_000n) - 11_644_473_600_000
const registry = (stop: string, start = `0x${NINE.toString(16)}`) =>
  [
    '',
    STORE,
    '    Value    REG_SZ    Allow',
    '',
    `${STORE}\\Microsoft.WindowsCamera_8wekyb3d8bbwe`,
    '    Value    REG_SZ    Allow',
    '    LastUsedTimeStart    REG_QWORD    0x1d9a0b1c2d3e4f5',
    '    LastUsedTimeStop    REG_QWORD    0x1d9a0b1c2d3e5f6',
    '',
    `${STORE}\\NonPackaged`,
    '    Value    REG_SZ    Allow',
    '',
    `${STORE}\\NonPackaged\\C:#Program Files#Zoom#bin#Zoom.exe`,
    `    LastUsedTimeStart    REG_QWORD    ${start}`,
    `    LastUsedTimeStop    REG_QWORD    ${stop}`,
    '',
  ].join('\r\n')

describe('microphone and camera on Windows', () => {
  it('are in use while the end of the last use is zero', () => {
    expect(whoCaptures(registry('0x0'), NINE_MS - 60_000)).toBe('Zoom.exe')
    expect(whoCaptures(registry('0x1dcaa24aaaaaaaa'), NINE_MS - 60_000)).toBe(null)
  })

  it('are not in use by an entry that was left behind before the machine was started', () => {
    expect(whoCaptures(registry('0x0'), NINE_MS + 3_600_000)).toBe(null)
  })

  it('are not in use by a program that never used them', () => {
    expect(whoCaptures(registry('0x0', '0x0'), 0)).toBe(null)
  })

  it('are unknown where the store cannot be read', async () => {
    for (const garbage of [...GARBAGE, notInstalled]) {
      const { commands, said, say } = answering(() => garbage)
      await windowsCapture(commands, say).refresh?.()
      expect(said).toEqual(['microphone ', 'camera '])
    }
  })

  it('take two short commands', async () => {
    const asked: string[] = []
    const { commands, said, say } = answering((program, args) => {
      asked.push([program, ...args].join(' '))
      return registry('0x1dcaa24aaaaaaaa')
    })
    await windowsCapture(commands, say).refresh?.()
    expect(said).toEqual(['microphone false', 'camera false'])
    expect(asked.length).toBe(2)
    expect(asked[1]).toMatch(/^reg query HKCU\\.*\\ConsentStore\\webcam \/s$/)
  })
})

describe("Windows' notification state", () => {
  it.each([
    ['1\r\n', { fullscreen: false, share: false, dnd: false }],
    ['2\r\n', { fullscreen: true, share: false, dnd: false }],
    ['3', { fullscreen: true, share: false, dnd: false }],
    ['4', { fullscreen: false, share: true, dnd: false }],
    ['5', { fullscreen: false, share: false, dnd: false }],
    ['6', { fullscreen: false, share: false, dnd: true }],
    ['7', { fullscreen: false, share: false, dnd: false }],
  ])('%j is understood', (text, state) => {
    expect(readNotificationState(text)).toEqual(state)
  })

  it('is unknown where PowerShell does not answer with one', async () => {
    for (const garbage of [...GARBAGE, '0', '8', notInstalled]) {
      const { commands, said, say } = answering(() => garbage)
      await windowsNotificationState(commands, say).refresh?.()
      expect(said).toEqual(['fullscreen ', 'share ', 'dnd '])
    }
  })
})

const PMSET = `2026-03-02 10:00:00 +0100
Assertion status system-wide:
   BackgroundTask                 0
   PreventUserIdleDisplaySleep    1
   PreventSystemSleep             0
   PreventUserIdleSystemSleep     1
Listed by owning process:
   pid 141(powerd): [0x0000000100008e05] 00:31:02 PreventUserIdleSystemSleep named: "Powerd - Prevent sleep while display is on"
   pid 389(coreaudiod): [0x000073b600019b01] 00:00:09 PreventUserIdleSystemSleep named: "com.apple.audio.BuiltInMicrophoneDevice.context.preventuseridlesleep"
\tCreated for PID: 2201.
\tResources: audio-in BuiltInMicrophoneDevice
   pid 2310(Safari): [0x000073b600059b17] 00:12:44 NoDisplaySleepAssertion named: "WebKit Media Playback"
Kernel Assertions: 0x4=USB
Idle sleep preventers: IODisplayWrangler
`

describe('assertions on macOS', () => {
  it('tell of a recording microphone and of a video that plays', () => {
    expect(readAssertions(PMSET, 1)).toEqual({ recording: 'BuiltInMicrophoneDevice', watching: 'Safari' })
  })

  it('tell of neither while sound only comes out and nothing plays', () => {
    const quiet = PMSET.replace('audio-in', 'audio-out').replace(/^.*Safari.*$/m, '')
    expect(readAssertions(quiet, 1)).toEqual({ recording: null, watching: null })
  })

  it('do not take a program that only keeps the machine awake for watching', () => {
    expect(readAssertions(PMSET.replace('Safari', 'caffeinate'), 1)?.watching).toBe(null)
    expect(readAssertions(PMSET, 2310)?.watching).toBe(null)
  })

  it('are unknown where pmset says something else or nothing', async () => {
    for (const garbage of [...GARBAGE, notInstalled]) {
      const { commands, said, say } = answering(() => garbage)
      await macAssertions(commands, say).refresh?.()
      expect(said).toEqual(['microphone ', 'inhibited '])
    }
  })
})

const outputs = (source: string, corked: string, props: readonly string[]) =>
  [
    'Source Output #42',
    '\tDriver: protocol-native.c',
    `\tSource: ${source}`,
    '\tSample Specification: s16le 1ch 48000Hz',
    `\tCorked: ${corked}`,
    '\tMute: no',
    '\tProperties:',
    ...props.map(each => `\t\t${each}`),
    '',
  ].join('\n')
const ZOOM = [
  'media.name = "input stream"',
  'application.name = "ZOOM VoiceEngine"',
  'application.process.id = "77"',
]
const SOURCES =
  '0\talsa_output.pci.analog-stereo.monitor\tmodule-alsa-card.c\ts16le 2ch 44100Hz\tIDLE\n' +
  '1\talsa_input.pci.analog-stereo\tmodule-alsa-card.c\ts16le 2ch 44100Hz\tRUNNING\n'

describe('the microphone on PulseAudio', () => {
  const server = { address: 'unix:/anywhere', socket: null }

  it.each([
    [{ XDG_RUNTIME_DIR: '/run/user/7' }, 'unix:/run/user/7/pulse/native'],
    [{ PULSE_RUNTIME_PATH: '/p', XDG_RUNTIME_DIR: '/run/user/7' }, 'unix:/p/native'],
    [{ PULSE_SERVER: 'tcp:far' }, 'tcp:far'],
    [{}, undefined],
  ])('is asked about, with %j, at %s', (env, address) => {
    expect(pulseServer(env)?.address).toBe(address)
  })

  it('is not asked about where no server runs, for that would start one', async () => {
    const { commands, said, say } = answering(() => '')
    const off = { address: 'unix:/nonexistent/native', socket: '/nonexistent/native' }
    await pactlMicrophone({ commands, server: off, isKnown: () => false }, say).refresh?.()
    expect([said, commands.started]).toEqual([['microphone '], 0])
  })

  it('is listened to by a stream that records from it', () => {
    expect(whoListens(outputs('1', 'no', ZOOM), SOURCES, 1)).toBe('ZOOM VoiceEngine')
  })

  it.each([
    ['a stream that records what is played', outputs('0', 'no', ZOOM)],
    ['a stream that is halted', outputs('1', 'yes', ZOOM)],
    [
      'a level meter',
      outputs('1', 'no', ['media.name = "Peak detect"', 'application.name = "Volume Control"']),
    ],
    ['nobody', ''],
  ])('is not listened to by %s', (_, text) => {
    expect(whoListens(text, SOURCES, 1)).toBe(undefined)
  })

  it('is not listened to by ourselves', () => {
    expect(whoListens(outputs('1', 'no', ZOOM), SOURCES, 77)).toBe(undefined)
  })

  it('is not asked about where another source knows', async () => {
    const { commands, said, say } = answering(() => '')
    await pactlMicrophone({ commands, server, isKnown: () => true }, say).refresh?.()
    expect([said, commands.started]).toEqual([['microphone '], 0])
  })

  it('is asked about once where there is no pactl', async () => {
    const { commands, said, say } = answering(() => notInstalled)
    const source = pactlMicrophone({ commands, server, isKnown: () => false }, say)
    for (let time = 0; time < 5; time += 1) await source.refresh?.()
    expect([new Set(said), commands.started]).toEqual([new Set(['microphone ']), 1])
  })

  it('is asked about again where the server was down', async () => {
    let down = true
    const { commands, said, say } = answering((_, args) =>
      down ? new Error('Connection refused') : args.includes('short') ? SOURCES : outputs('1', 'no', ZOOM),
    )
    const source = pactlMicrophone({ commands, server, isKnown: () => false }, say)
    await source.refresh?.()
    down = false
    await source.refresh?.()
    expect(said).toEqual(['microphone ', 'microphone true ZOOM VoiceEngine'])
  })

  it('is not in use, whatever nonsense pactl prints', async () => {
    for (const garbage of GARBAGE) expect(whoListens(garbage, garbage, 1)).toBe(undefined)
  })
})

describe('files of processes', () => {
  let root = ''
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'sitwell-proc-'))))
  afterEach(() => rmSync(root, { recursive: true }))

  const runs = (pid: number, comm: string, open: readonly string[] = [], commandLine = '') => {
    const folder = join(root, 'proc', String(pid))
    mkdirSync(join(folder, 'fd'), { recursive: true })
    writeFileSync(join(folder, 'comm'), `${comm}\n`)
    writeFileSync(join(folder, 'cmdline'), commandLine)
    for (const [index, target] of open.entries()) symlinkSync(target, join(folder, 'fd', String(index)))
  }
  const devices = (...names: readonly string[]) => {
    mkdirSync(join(root, 'dev'), { recursive: true })
    for (const name of names) writeFileSync(join(root, 'dev', name), '')
  }
  const films = (ownPid = 1) => whoFilms(join(root, 'proc'), join(root, 'dev'), ownPid)
  const camera = () => join(root, 'dev', 'video0')

  it('tell who holds a camera open', async () => {
    devices('video0', 'video1')
    runs(10, 'bash', ['/dev/null'])
    runs(11, 'cheese', ['/dev/null', camera()])
    expect(await films()).toBe('cheese')
  })

  it('leave out those who look after cameras, and ourselves', async () => {
    devices('video0')
    runs(10, 'pipewire', [camera()])
    runs(11, 'wireplumber', [camera()])
    runs(12, 'electron', [camera()])
    expect(await films(12)).toBe(null)
  })

  it('are not looked through where there is no camera', async () => {
    devices('null', 'videos', 'video', 'v4l')
    runs(11, 'cheese', [join(root, 'dev', 'videos')])
    expect(await films()).toBe(null)
  })

  it('may go away, or be closed to us, while they are looked at', async () => {
    devices('video0')
    mkdirSync(join(root, 'proc', '12'), { recursive: true })
    writeFileSync(join(root, 'proc', '13'), 'a file where a folder should be')
    runs(14, 'guvcview', [camera()])
    expect(await films()).toBe('guvcview')
  })

  it('make the camera unknown where there are none', async () => {
    const { said, say } = answering(() => '')
    await videoDevices(say, join(root, 'nowhere'), join(root, 'nowhere')).refresh?.()
    expect(said).toEqual(['camera '])
  })

  const apps = (wanted: readonly string[], said: Answers): SignalPort =>
    runningApps('linux', said.commands, () => wanted, said.say, join(root, 'proc'))

  it('tell which program of the list runs, by name, file or script', async () => {
    runs(10, 'bash')
    runs(11, 'python3', [], 'python3\0/usr/bin/My-Talk\0--now')
    runs(12, 'a-program-with-', [], '')
    for (const wanted of ['BASH', 'my-talk', 'a-program-with-a-long-name']) {
      const said = answering(() => '')
      await apps([wanted], said).refresh?.()
      expect(said.said).toEqual([`app true ${wanted}`])
      expect(said.commands.started).toBe(0)
    }
    const said = answering(() => '')
    await apps(['zoom'], said).refresh?.()
    expect(said.said).toEqual(['app false'])
  })

  it('are not looked at while the list is empty, and unknown where there are none', async () => {
    const said = answering(() => '')
    await apps([], said).refresh?.()
    await apps(['zoom'], said).refresh?.()
    expect(said.said).toEqual(['app false', 'app '])
  })
})

describe('running programs elsewhere', () => {
  const TASKLIST =
    '"System Idle Process","0","Services","0","8 K"\r\n"Zoom.exe","4711","Console","1","212,340 K"\r\n'
  const PS = '/sbin/launchd\n/Applications/zoom.us.app/Contents/MacOS/zoom.us\n'

  it.each([
    ['win32', TASKLIST, 'zoom'],
    ['darwin', PS, 'zoom.us'],
  ] as const)('are read on %s', async (platform, text, wanted) => {
    const { commands, said, say } = answering(() => text)
    await runningApps(platform, commands, () => [wanted], say).refresh?.()
    expect(said).toEqual([`app true ${wanted}`])
  })

  it('are unknown where the command does not answer with them', async () => {
    for (const garbage of GARBAGE) expect(readTasklist(garbage)).toBe(null)
    for (const empty of ['', '\n \n']) expect(readPs(empty)).toBe(null)
    const { commands, said, say } = answering(() => notInstalled)
    await runningApps('darwin', commands, () => ['zoom'], say).refresh?.()
    expect(said).toEqual(['app '])
  })
})

describe('names of programs', () => {
  it.each([
    ['Zoom.exe', 'zoom'],
    ['C:\\Apps\\OBS Studio\\obs64.exe', 'obs64'],
    ['/usr/bin/zoom', 'zoom'],
    ['  Keynote.app ', 'keynote'],
    ['zoom.us', 'zoom.us'],
  ])('%j is %j', (name, plain) => expect(plainName(name)).toBe(plain))

  it('do not match by parts', () => {
    expect(firstRunning(['zoom'], ['zoomerang', 'my-zoom', ''])).toBe(undefined)
    expect(firstRunning([''], [''])).toBe(undefined)
  })
})

describe('what counts as watching', () => {
  it.each([
    ['org.mpris.MediaPlayer2.vlc', {}, true],
    ['org.mpris.MediaPlayer2.firefox.instance_1', { 'xesam:title': 'A talk' }, true],
    ['org.mpris.MediaPlayer2.spotify', {}, false],
    ['org.mpris.MediaPlayer2.vlc', { 'xesam:album': 'Songs' }, false],
    ['org.mpris.MediaPlayer2.mpv', { 'xesam:url': 'file:///home/me/Song.FLAC' }, false],
    ['org.mpris.MediaPlayer2.mpv', { 'xesam:url': 'file:///home/me/Film.mkv' }, true],
    ['org.mpris.MediaPlayer2.mpv', null, true],
  ])('%s playing %j: %s', (player, metadata, watched) => expect(isToWatch(player, metadata)).toBe(watched))

  it('is not a program that is there to keep the machine awake', () => {
    expect(['mpv', 'firefox', 'My SDL application'].every(isWatching)).toBe(true)
    expect(['caffeine', 'Caffeine-ng', 'gnome-caffeine', 'KeepAwake'].some(isWatching)).toBe(false)
  })

  it.each([
    [[['idle', 'mpv', 'plays', 'block', 1000, 7]], true],
    [[['shutdown:sleep:idle', 'mpv', 'plays', 'block', 1000, 7]], true],
    [[['idle', 'mpv', 'plays', 'delay', 1000, 7]], false],
    [[['sleep', 'NetworkManager', 'needs to turn off', 'delay', 0, 7]], false],
    [[['handle-idle-key', 'x', 'y', 'block', 0, 7]], false],
    [[['idle', 'Sitwell', 'own', 'block', 1000, 1]], false],
    [[['idle', 'caffeine', 'x', 'block', 1000, 7]], false],
    [[], false],
    [null, null],
    [[null, 7, 'idle', []], false],
  ])('inhibitors %j: %s', (list, on) => expect(whoInhibitsIdle(list, 1).value).toBe(on))
})

describe("a change in GNOME's settings", () => {
  const KEY = '/org/gnome/desktop/notifications/show-banners'
  it.each([
    [[KEY, ['']], true],
    [['/org/gnome/desktop/notifications/', ['show-banners', 'x']], true],
    [['/org/gnome/', ['desktop/']], true],
    [['/', ['']], true],
    [['/org/gnome/desktop/interface/', ['gtk-theme']], false],
    [[], false],
    [[7, [7]], false],
  ])('%j touches ours: %s', (args, touched) => expect(touches(args, KEY)).toBe(touched))
})

describe("the unit of a screen saver's idle time", () => {
  it.each([
    [2, 2000, 1],
    [1, 2000, 1],
    [2003, 2000, 1000],
    [0, 2000, null],
    [-50, 2000, null],
    [60, 2000, null],
    [1e9, 2000, null],
  ])('%s more in %s ms: %s', (grown, elapsed, unit) => expect(unitsPerSec(grown, elapsed)).toBe(unit))
})
