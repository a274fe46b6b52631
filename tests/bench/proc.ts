/** What a process and all that it started cost, from /proc. Processes come and go while it is read. */
import { readFileSync, readdirSync } from 'node:fs'
import { processTree } from '#tests/lab/process-tree.ts'

const NS_PER_MS = 1e6
const KIB_PER_MIB = 1024

export interface Cost {
  readonly processes: number
  /** Proportional set size: memory that is shared is shared out among those who share it. */
  readonly pssMib: number
  /** The part of it that no file is behind: what leaks. The rest moves with whoever else runs the same program. */
  readonly anonymousMib: number
  /** What each thread that is alive has cost since it began, by its id. */
  readonly threads: ReadonlyMap<number, ThreadCost>
}

interface ThreadCost {
  /** Time on a processor, to the nanosecond as the kernel's scheduler counts it. */
  readonly cpuMs: number
  /** Times it went to sleep or was put to sleep. */
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
    threads: new Map(tree.flatMap(threads)),
  }
}

/** What was spent between two looks. What a thread did that ended in between is not in it. */
export const spent = (before: Cost, after: Cost): ThreadCost =>
  [...after.threads].reduce(
    (total, [thread, cost]) => ({
      cpuMs: total.cpuMs + cost.cpuMs - (before.threads.get(thread)?.cpuMs ?? 0),
      switches: total.switches + cost.switches - (before.threads.get(thread)?.switches ?? 0),
    }),
    { cpuMs: 0, switches: 0 },
  )

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

function threads(pid: number): readonly (readonly [number, ThreadCost])[] {
  const folder = `/proc/${pid}/task`
  try {
    return readdirSync(folder).map(thread => [Number(thread), threadCost(`${folder}/${thread}`)])
  } catch {
    return []
  }
}

const threadCost = (folder: string): ThreadCost => ({
  cpuMs: orNothing(() => Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]) / NS_PER_MS),
  switches: orNothing(
    () =>
      field(`${folder}/status`, 'voluntary_ctxt_switches') +
      field(`${folder}/status`, 'nonvoluntary_ctxt_switches'),
  ),
})
