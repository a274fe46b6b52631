/** What a process and its children have open to the outside: nothing, for an app without a network. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { processTree } from './process-tree.ts'

/** Lines of /proc/net for the internet sockets that the tree of `pid` holds. */
export function internetSockets(pid: number): readonly string[] {
  const held = new Set(processTree(pid).flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6']
    .flatMap(kind => readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1))
    .filter(line => held.has(inodeIn(line)))
}

const inodeIn = (line: string): string => line.trim().split(/\s+/)[9] ?? ''

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(fd => socketBehind(`/proc/${pid}/fd/${fd}`))
  } catch {
    return [] // it has ended
  }
}

function socketBehind(path: string): string[] {
  try {
    const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(path))?.[1]
    return inode === undefined ? [] : [inode]
  } catch {
    return [] // it was closed meanwhile
  }
}
