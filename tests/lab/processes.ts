/** Programs of the lab: each in a process group of its own, and none left behind whatever happens. */
import { spawn, type ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface Program {
  readonly pid: number
  readonly child: ChildProcess
  /** What it has written on standard output and standard error so far. */
  output(): string
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  isRunning(): boolean
  /** Ends it and whatever it started, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

const running = new Set<number>()
process.on('exit', () => running.forEach(pid => signalGroup(pid, 'SIGKILL')))

export type Environment = Readonly<Record<string, string>>

export function start(
  file: string,
  args: readonly string[],
  env: Environment,
  extra: readonly 'pipe'[] = [],
): Program {
  const child: ChildProcess = spawn(file, args, {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...extra],
  })
  const { pid } = child
  if (pid === undefined)
    throw new Error(`${file} could not be started; npm test installs what the lab needs.`)
  running.add(pid)
  let written = ''
  child.stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()))
  let over = false
  const ended = new Promise<number | NodeJS.Signals>(resolve => {
    child.on('exit', (code, signal) => {
      over = true
      // Whatever it started ends with it, now: later its number may be somebody else's.
      signalGroup(pid, 'SIGKILL')
      running.delete(pid)
      resolve(code ?? signal ?? 0)
    })
  })
  return {
    pid,
    child,
    output: () => written,
    ended,
    isRunning: () => !over,
    async stop(signal = 'SIGTERM') {
      if (over) return
      signalGroup(pid, signal)
      const reluctant = setTimeout(() => signalGroup(pid, 'SIGKILL'), 5_000)
      await ended
      clearTimeout(reluctant)
    },
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}

/** Runs a program to its end and hands back what it wrote. */
export async function run(file: string, args: readonly string[], env: Environment): Promise<string> {
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', ended => resolve(ended ?? 1))
    }),
  ])
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${complaint.trim() || `exit code ${code}`}`)
  return output
}
