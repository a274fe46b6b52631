/** What the tests of presence need of the lab: a bus, the desktop's real services, and Electron upon them. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { Message, type MessageBus } from '@jellybrick/dbus-next'
import { electronUnderTest } from '../desktop.ts'
import { startSessionBus } from '../session-bus.ts'
import { start, type Environment, type Program } from '../processes.ts'
import { until } from '../until.ts'
import type { Capability } from '#shared/ipc/contract.ts'
import type { PresenceEvent } from '#electron/presence/index.ts'

interface Report {
  readonly idleSec: number | null
  /** What powerMonitor alone would say. */
  readonly byElectron: number
  readonly capabilities: readonly Capability[]
  readonly started: number
}

export interface Probe {
  readonly program: Program
  events(): readonly PresenceEvent[]
  last(): Report | undefined
  capability(id: string): Capability | undefined
}

export interface Lab {
  readonly home: string
  readonly env: Environment
  readonly bus: MessageBus
  start(file: string, args: readonly string[], extra?: Environment): Program
  /** Real Electron with presence in it, sampled every half second. */
  probe(options?: {
    readonly args?: readonly string[]
    readonly env?: Environment
    readonly settings?: Readonly<Record<string, unknown>>
  }): Promise<Probe>
  /** Another program's window that fills the screen. */
  fullscreenWindow(forMs: number, env?: Environment): Promise<Program>
  close(): Promise<void>
}

/** Electron's main process as one file, as the product's is built. */
async function bundle(entry: string, folder: string): Promise<string> {
  const name = entry.replace('.ts', '')
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`probe/${entry}`, import.meta.url)),
      outDir: join(folder, name),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  })
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name: 'probe', main: 'main.cjs' }))
  return join(folder, name)
}

export async function openLab(): Promise<Lab> {
  const home = mkdtempSync(join(tmpdir(), 'sitwell-presence-'))
  const folder = (name: string) => {
    mkdirSync(join(home, name), { recursive: true, mode: 0o700 })
    return join(home, name)
  }
  const bare: Environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_DATA_HOME: folder('data'),
    XDG_RUNTIME_DIR: folder('run'),
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(home, 'no-system-bus')}`,
  }
  const session = await startSessionBus(home, bare)
  const env: Environment = { ...bare, DBUS_SESSION_BUS_ADDRESS: session.address }
  const bus = await session.connect()
  const programs: Program[] = []
  const launch = (file: string, args: readonly string[], extra: Environment = {}) => {
    const program = start(file, args, { ...env, ...extra })
    programs.push(program)
    return program
  }
  const app = (path: string, args: readonly string[], extra: Environment) =>
    launch(electronUnderTest(), ['--no-sandbox', '--disable-gpu', ...args, path], extra)
  return {
    home,
    env,
    bus,
    start: launch,
    async probe(options = {}) {
      const program = app(await bundle('main.ts', home), options.args ?? [], {
        PROBE_SETTINGS: JSON.stringify(options.settings ?? {}),
        PROBE_EVERY_SEC: '0.5',
        ...options.env,
      })
      const lines = () =>
        program
          .output()
          .split('\n')
          .filter(line => line.startsWith('{') && line.endsWith('}'))
          .map(line => JSON.parse(line) as { event?: PresenceEvent } & Partial<Report>)
      const last = () => lines().findLast((line): line is Report => 'capabilities' in line)
      await until('the probe', () => last() ?? (program.isRunning() ? null : fail(program)), 30_000)
      return {
        program,
        events: () => lines().flatMap(line => (line.event === undefined ? [] : [line.event])),
        last,
        capability: id => last()?.capabilities.find(each => each.id === id),
      }
    },
    async fullscreenWindow(forMs, extra = {}) {
      const program = app(await bundle('window.ts', home), [], { FILLS_FOR_MS: String(forMs), ...extra })
      await until('the window', () => program.output().includes('open'), 30_000)
      return program
    },
    async close() {
      bus.disconnect()
      for (const program of programs.toReversed()) if (program.isRunning()) await program.stop()
      await session.daemon.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function fail(program: Program): never {
  throw new Error(`Electron ended.\n${program.output()}`)
}

/** Calls a method of a service and hands back what it answered. */
export async function call(
  bus: MessageBus,
  destination: string,
  path: string,
  iface: string,
  member: string,
  signature = '',
  ...body: unknown[]
): Promise<readonly unknown[]> {
  const reply = await bus.call(new Message({ destination, path, interface: iface, member, signature, body }))
  return reply?.body ?? []
}

export interface Mutter {
  readonly program: Program
  readonly env: Environment
  /** Moves the pointer, as a hand on the mouse would. */
  touch(): Promise<void>
}

/** GNOME's compositor without a screen: a real idle monitor, a real Wayland display, XWayland on demand. */
export async function startMutter(lab: Lab): Promise<Mutter> {
  const program = lab.start('mutter', ['--headless', '--wayland', '--virtual-monitor', '1280x800'])
  const display = await until(
    'Mutter',
    () => /Wayland display name '([^']+)'/.exec(program.output())?.[1],
    30_000,
  )
  const x11 = /Using public X11 display (:\d+)/.exec(program.output())?.[1]
  const runtime = lab.env['XDG_RUNTIME_DIR'] ?? ''
  const cookie = readdirSync(runtime).find(name => name.startsWith('.mutter-Xwaylandauth'))
  const name = 'org.gnome.Mutter.RemoteDesktop'
  let hand: string | null = null
  return {
    program,
    env: {
      WAYLAND_DISPLAY: display,
      XDG_SESSION_TYPE: 'wayland',
      ...(x11 === undefined ? {} : { DISPLAY: x11 }),
      ...(cookie === undefined ? {} : { XAUTHORITY: join(runtime, cookie) }),
    },
    async touch() {
      if (hand === null) {
        const made = await call(lab.bus, name, '/org/gnome/Mutter/RemoteDesktop', name, 'CreateSession')
        hand = String(made[0])
        await call(lab.bus, name, hand, `${name}.Session`, 'Start')
      }
      await call(lab.bus, name, hand, `${name}.Session`, 'NotifyPointerMotionRelative', 'dd', 5, 5)
    },
  }
}
