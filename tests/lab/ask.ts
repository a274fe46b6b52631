/** Asks the app that runs, as `sitwell COMMAND` does, but without a process of its own: for tests that ask often. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { PROTOCOL_VERSION, type Command, type Reply } from '#shared/cli/protocol.ts'
import { until } from './until.ts'

/** What `sitwell status --json` says, as far as tests read it. */
export interface Status {
  readonly presence: string
  readonly posture: string
  readonly sittingSec: number
  readonly paused: boolean
  readonly prompt: { readonly phase: string } | null
  readonly routineRunning: boolean
  readonly snoozesLeft: number
}

/** Its answer, `null` where it did not get as far as one. */
export function ask(dataFolder: string, command: Command): Promise<Reply | null> {
  return new Promise(resolve => {
    let heard = ''
    const socket = connect(join(dataFolder, 'control/socket'))
    socket.on('connect', () => socket.write(`${JSON.stringify({ v: PROTOCOL_VERSION, command })}\n`))
    socket.on('data', chunk => (heard += chunk.toString()))
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(heard.endsWith('\n') ? (JSON.parse(heard) as Reply) : null))
  })
}

/** Whether the app said that it did as asked. */
export const isDone = async (dataFolder: string, command: Command): Promise<boolean> =>
  (await ask(dataFolder, command))?.ok === true

export async function statusOf(dataFolder: string): Promise<Status | null> {
  const reply = await ask(dataFolder, { do: 'status', format: 'json', follow: false })
  return reply?.ok === true ? (JSON.parse(reply.out) as Status) : null
}

/** The first status that the app gives, and the first that looks like this. */
export const statusWhen = (
  dataFolder: string,
  what: string,
  looks: (status: Status) => boolean,
  timeoutMs?: number,
): Promise<Status> =>
  until(
    `the status: ${what}`,
    async () => {
      const status = await statusOf(dataFolder)
      return status !== null && looks(status) && status
    },
    timeoutMs,
  )
