/** What a process and all that it started cost, from /proc. Processes come and go while it is read. */
import { readFileSync, readdirSync } from 'node:fs'
import { processTree } from '#tests/lab/process-tree.ts'

/** Linux counts a process's time in these, whatever the kernel's own tick is. */
const TICK_MS = 10
const KIB_PER_MIB = 1024

export interface Cost {
  readonly processes: number
  /** Proportional set size: memory that is shared is shared out among those who share it. */
  readonly pssMib: number
  /** The part of it that no file is behind: what leaks. The rest moves with whoever else runs the same program. */
  readonly anonymousMib: number
  /** User and system time since each process began. */
  readonly cpuMs: number
  /** Times a thread went to sleep or was put to sleep, of all threads that are alive. */
  readonly switches: number
}

export function costOf(pid: number): Cost {
  const tree = processTree(pid)
  const sum = (of: (pid: number) => number) =>
    tree.reduce((total, each) => total + orNothing(() => of(each)), 0)
  return {
    processes: tree.length,
    pssMib: sum(pid => rollup(pid, 'Pss')) / KIB_PER_MIB,
    anonymousMib: sum(pid => rollup(pid, 'Pss_Anon')) / KIB_PER_MIB,
    cpuMs: sum(ticks) * TICK_MS,
    switches: sum(switches),
  }
}

const orNothing = (read: () => number): number => {
  try {
    return read()
  } catch {
    return 0
  }
}

const field = (file: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0)

const rollup = (pid: number, name: string): number => field(`/proc/${pid}/smaps_rollup`, name)

function ticks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // After a name that may hold anything: fields 14 and 15 are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

const switches = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((total, thread) => {
    const file = `/proc/${pid}/task/${thread}/status`
    return (
      total +
      orNothing(() => field(file, 'voluntary_ctxt_switches') + field(file, 'nonvoluntary_ctxt_switches'))
    )
  }, 0)
