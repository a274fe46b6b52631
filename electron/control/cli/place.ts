/** Where the running app listens, worked out alike by the app and by the command: neither asks the other. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** `undefined` on Windows. */
  readonly userId: number | undefined
  /** Only where an unpackaged build was given another data folder than the user's own. */
  readonly dataFolder: string | null
}

export interface Place {
  /** What `net` listens at and connects to. */
  readonly address: string
  /** The folder that only the user may enter; `null` for Windows' pipes, which lie in none. */
  readonly folder: string | null
}

/** Sockets' names end in 104 bytes on macOS, in 108 on Linux. */
const LONGEST_ADDRESS = 100

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export function placeOf(around: Surroundings): Place {
  const { platform, home, userId, dataFolder } = around
  const whose = hashOf(`${home}\0${dataFolder ?? ''}`)
  if (platform === 'win32') return { address: `\\\\.\\pipe\\sitwell-${whose}`, folder: null }
  const folder = folderOf(around)
  const address = join(folder, 'socket')
  if (Buffer.byteLength(address) <= LONGEST_ADDRESS) return { address, folder }
  const short = `/tmp/sitwell-${userId ?? 0}-${whose}`
  return { address: join(short, 'socket'), folder: short }
}

function folderOf({ platform, env, home, userId, dataFolder }: Surroundings): string {
  if (dataFolder !== null) return join(dataFolder, 'control')
  if (platform === 'darwin') return join(home, 'Library/Application Support/Sitwell/control')
  // A job started by cron or over ssh has no XDG_RUNTIME_DIR, but the folder is there while the user is logged in.
  const told = env['XDG_RUNTIME_DIR']
  const runtime = told !== undefined && isAbsolute(told) ? told : `/run/user/${userId ?? 0}`
  if (existsSync(runtime)) return join(runtime, 'sitwell')
  const config = env['XDG_CONFIG_HOME']
  return join(config !== undefined && isAbsolute(config) ? config : join(home, '.config'), 'Sitwell/control')
}
