/**
 * Camera in use: a program of the user holds a video device open. PipeWire and its session manager keep
 * them open to look after them, and are left out; who uses a camera through them shows in PipeWire.
 */
import { readdir, readFile, readlink } from 'node:fs/promises'
import type { Say, SignalPort } from '../port.ts'

/** Processes that hold a camera without looking through it. */
const KEEPERS = new Set(['pipewire', 'wireplumber', 'pipewire-media-', 'pipewire-media-session'])

const entriesOf = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function holdsDevice(proc: string, pid: string, isVideo: (path: string) => boolean): Promise<boolean> {
  const folder = `${proc}/${pid}/fd`
  for (const fd of await entriesOf(folder))
    if (isVideo(await readlink(`${folder}/${fd}`).catch(() => ''))) return true
  return false
}

/** The name of the first program that looks through a camera, `null` where there is none. */
export async function whoFilms(proc: string, devices: string, ownPid: number): Promise<string | null> {
  const cameras = (await entriesOf(devices)).filter(name => /^video\d+$/.test(name))
  if (cameras.length === 0) return null
  const paths = new Set(cameras.map(name => `${devices}/${name}`))
  const pids = (await entriesOf(proc)).filter(name => /^\d+$/.test(name) && name !== String(ownPid))
  for (const pid of pids) {
    // Of other users' processes the open files cannot be read; those are not at this desk either.
    if (!(await holdsDevice(proc, pid, path => paths.has(path)))) continue
    const name = (await readFile(`${proc}/${pid}/comm`, 'utf8').catch(() => '')).trim()
    if (name !== '' && !KEEPERS.has(name)) return name
  }
  return null
}

/** `proc` and `devices` are folders, `/proc` and `/dev` but in tests. */
export function videoDevices(say: Say, proc = '/proc', devices = '/dev'): SignalPort {
  return {
    id: 'video devices',
    facts: ['camera'],
    async refresh() {
      const readable = (await entriesOf(proc)).length > 0
      const who = await whoFilms(proc, devices, process.pid)
      say('camera', readable ? who !== null : null, who ?? undefined)
    },
    dispose() {},
  }
}
