/** The apps that are measured, each started as a desktop would: plainly, into the tray, in a home of its own. */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, type Desktop } from '#tests/lab/desktop.ts'
import { start, type Program } from '#tests/lab/processes.ts'
import type { TrayIcon } from '#tests/lab/tray-host.ts'

export interface Subject {
  readonly name: string
  readonly executable: string
  readonly args: readonly string[]
}

export const sitwell = (): Subject => ({
  name: 'sitwell',
  executable: electronUnderTest(),
  args: [clone, '--hidden'],
})

export const empty = (): Subject => ({
  name: 'empty',
  executable: electronUnderTest(),
  args: [fileURLToPath(new URL('empty', import.meta.url))],
})

/** Another Electron app in a folder: unpacked with its program, or as an app's folder with a package.json. */
export function other(folder: string): Subject {
  const path = resolve(folder)
  const name = basename(path)
  if (existsSync(join(path, 'package.json'))) return { name, executable: electronUnderTest(), args: [path] }
  const program = readdirSync(path)
    .map(file => join(path, file))
    .filter(
      file =>
        statSync(file).isFile() && !/\.(?:so|sh|pak|bin|dat|json)\b|chrome|crashpad/.test(basename(file)),
    )
    .find(isExecutable)
  if (program === undefined)
    throw new Error(
      `${folder} holds neither a package.json nor a program; give the folder that an app was unpacked into.`,
    )
  return { name, executable: program, args: [] }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface Running {
  readonly program: Program
  readonly icon: TrayIcon
  readonly dataFolder: string
  /** From the start of the process to its icon in the tray. */
  readonly trayMs: number
  stop(): Promise<void>
}

let homes = 0

/** Starts it and waits for its icon. `folder`: a data folder, where it is not to begin with an empty one. */
export async function startInTray(desktop: Desktop, subject: Subject, folder?: string): Promise<Running> {
  const home = desktop.folder(`home-${++homes}`)
  const dataFolder = folder ?? join(home, 'data')
  const args = [...electronOptions, ...subject.args]
  const registered = desktop.tray.next()
  const began = performance.now()
  const program = start(
    subject.executable,
    subject.name === 'sitwell' ? args : [...args, `--user-data-dir=${join(home, 'chromium')}`],
    { ...desktop.env, XDG_CONFIG_HOME: home, SITWELL_DATA_DIR: dataFolder },
  )
  const icon = await registered
  const trayMs = performance.now() - began
  return {
    program,
    icon,
    dataFolder,
    trayMs,
    async stop() {
      await program.stop()
      await desktop.tray.empty()
    },
  }
}
