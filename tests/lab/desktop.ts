/** A desktop of a test file's own: screen, window manager, session bus, tray, keyboard, mouse, home folder. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInput, type Input } from './input.ts'
import { launchApp, type App } from './app.ts'
import { startScreen, type Screen } from './screen.ts'
import { startSessionBus } from './session-bus.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'
import type { Environment } from './processes.ts'

export interface LaunchOptions {
  readonly env?: Environment
  readonly args?: readonly string[]
  readonly executable?: string
  readonly watched?: boolean
}

export interface Desktop {
  readonly env: Environment
  readonly tray: TrayHost
  readonly input: Input
  /** A new folder, gone with the desktop. */
  folder(name: string): string
  /** Starts the app that lies in the clone, or another executable that holds its own. */
  launch(options?: LaunchOptions): App
  close(): Promise<void>
}

export const clone = fileURLToPath(new URL('../..', import.meta.url))

export function electronUnderTest(): string {
  const executable = process.env['SITWELL_TEST_ELECTRON']
  if (executable === undefined)
    throw new Error('Run the end-to-end tests by `npm run e2e`, which finds an Electron.')
  return executable
}

/** @param openScreen another kind of screen than the plain one, such as displays.ts has */
export async function openDesktop(
  openScreen: (env: Environment) => Promise<Screen> = env => startScreen('1280x800', env),
): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'sitwell-lab-'))
  const folder = (name: string) => {
    const path = join(home, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  const bare: Environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_DATA_HOME: folder('data'),
    XDG_RUNTIME_DIR: folder('run'),
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(home, 'no-system-bus')}`,
  }
  const bus = await startSessionBus(home, bare)
  const screen = await openScreen(bare)
  const connection = await bus.connect()
  const env: Environment = { ...bare, DISPLAY: screen.display, DBUS_SESSION_BUS_ADDRESS: bus.address }
  const apps: App[] = []
  return {
    env,
    folder,
    tray: await startTrayHost(connection),
    input: createInput(env),
    launch(options = {}) {
      const app = launchApp({
        executable: options.executable ?? electronUnderTest(),
        args: [...(options.executable ? [] : [clone]), ...(options.args ?? [])],
        env: { ...env, ...options.env },
        watched: options.watched ?? true,
      })
      apps.push(app)
      return app
    },
    async close() {
      await Promise.all(apps.map(app => app.stop()))
      connection.disconnect()
      for (const program of [...screen.programs, bus.daemon]) await program.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
