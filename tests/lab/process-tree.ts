/** Who runs under whom, from /proc; processes come and go while it is read. */
import { readFileSync, readdirSync } from 'node:fs'

/** A process and all that it started, and they. */
export function processTree(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(candidate => parentOf(candidate) === pid)
  return [pid, ...children.flatMap(processTree)]
}

/** Whether it draws a page. */
export const isRenderer = (pid: number): boolean =>
  readProc(pid, 'cmdline')?.includes('--type=renderer') ?? false

/** The fourth field of /proc/PID/stat, after a name that may hold anything. */
function parentOf(pid: number): number | null {
  const stat = readProc(pid, 'stat')
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
