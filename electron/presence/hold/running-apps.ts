/** Programs of the user's list that run: from /proc on Linux, `tasklist` on Windows, `ps` on macOS. */
import { readdir, readFile, readlink } from 'node:fs/promises'
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'
import { firstRunning } from './apps.ts'

/** The names of a process: its own, its file's, and the script's where an interpreter runs one. */
async function namesOf(folder: string): Promise<readonly string[]> {
  const [comm, exe, commandLine] = await Promise.all([
    readFile(`${folder}/comm`, 'utf8').catch(() => ''),
    readlink(`${folder}/exe`).catch(() => ''),
    readFile(`${folder}/cmdline`, 'utf8').catch(() => ''),
  ])
  const [program = '', script = ''] = commandLine.split('\0')
  return [comm, exe.replace(/ \(deleted\)$/, ''), program, script.startsWith('-') ? '' : script]
}

async function fromProc(proc: string): Promise<readonly string[] | null> {
  const entries = await readdir(proc).catch(() => [])
  const pids = entries.filter(name => /^\d+$/.test(name) && name !== String(process.pid))
  if (pids.length === 0) return null
  return (await Promise.all(pids.map(pid => namesOf(`${proc}/${pid}`)))).flat()
}

/** The first column of `tasklist /fo csv /nh`; `null` where the text is something else. */
export function readTasklist(text: string): readonly string[] | null {
  const names = [...text.matchAll(/^"([^"]+)","\d+"/gm)].map(([, name = '']) => name)
  return names.length === 0 ? null : names
}

/** The paths of `ps -axo comm=`; `null` where there are none. */
export function readPs(text: string): readonly string[] | null {
  const names = text.split('\n').filter(line => line.trim() !== '')
  return names.length === 0 ? null : names
}

export function runningApps(
  platform: NodeJS.Platform,
  commands: Commands,
  wanted: () => readonly string[],
  say: Say,
  proc = '/proc',
): SignalPort {
  async function list(): Promise<readonly string[] | null> {
    if (platform === 'linux') return fromProc(proc)
    if (platform === 'win32') return readTasklist(await commands.run('tasklist', ['/fo', 'csv', '/nh']))
    return readPs(await commands.run('ps', ['-axo', 'comm=']))
  }
  return {
    id: 'processes',
    facts: ['app'],
    startsProcess: platform !== 'linux',
    async refresh() {
      // Nothing is looked up while no program is named.
      if (wanted().length === 0) return say('app', false)
      const running = await list().catch(() => null)
      const found = running === null ? undefined : firstRunning(wanted(), running)
      say('app', running === null ? null : found !== undefined, found)
    },
    dispose() {},
  }
}
