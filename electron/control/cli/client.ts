/** What `sitwell COMMAND` does: makes out the words, asks the running app, prints its answer. */
import { lstatSync } from 'node:fs'
import { connect } from 'node:net'
import { parse } from '#shared/cli/parse.ts'
import {
  EXIT,
  MOST_REPLY_BYTES,
  PROTOCOL_VERSION,
  type Command,
  type ExitCode,
  type Reply,
  type Request,
} from '#shared/cli/protocol.ts'
import type { Say } from '#shared/i18n/plain.ts'
import { createLines } from './lines.ts'
import type { Place } from './place.ts'
import { helpText, problemText } from './wording.ts'

export interface ClientPorts {
  readonly place: Place
  readonly version: string
  readonly say: Say
  /** Writes to standard output, to standard error. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** How long the app may take for an answer. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 5000

/** @param argv the words after `sitwell`. Resolves with the exit code; never rejects. */
export async function runClient(argv: readonly string[], ports: ClientPorts): Promise<ExitCode> {
  const { say, out, err, version } = ports
  const parsed = parse(argv)
  switch (parsed.parsed) {
    case 'version':
      out(`sitwell ${version}\n`)
      return EXIT.done
    case 'help':
      out(`${helpText(parsed.about, say)}\n`)
      return EXIT.done
    case 'problem':
      err(`${problemText(parsed.problem, say)}\n`)
      return EXIT.wrong
    case 'command':
      return ask(parsed.command, ports)
  }
}

/** Another user of this machine could have taken the place of a socket outside the user's own folders. */
function isOurs({ folder }: Place): boolean {
  if (folder === null) return true
  try {
    return lstatSync(folder).uid === process.getuid?.()
  } catch {
    return false
  }
}

function ask(command: Command, { place, say, out, err, patienceMs }: ClientPorts): Promise<ExitCode> {
  const follows = command.do === 'status' && command.follow
  // Who only asked is not told that nothing was changed.
  const absent = command.do === 'status' || command.do === 'routines' ? 'noApp.absentAsked' : 'noApp.absent'
  return new Promise(resolve => {
    const finish = (code: ExitCode, sentence?: string) => {
      if (sentence !== undefined) err(`${sentence}\n`)
      socket?.destroy()
      resolve(code)
    }
    let heard = false
    let over = false
    const once = (code: ExitCode, sentence?: string) => {
      if (over) return
      over = true
      finish(code, sentence)
    }
    const socket = isOurs(place) ? connect(place.address) : null
    if (!socket) return once(EXIT.noApp, say(absent))
    const hear = (line: string) => {
      const reply = readReply(line)
      if (over) return
      if (!reply) return once(EXIT.refused, say('noApp.odd'))
      heard = true
      socket.setTimeout(0)
      if (!reply.ok) return once(reply.exit, `sitwell: ${reply.error}`)
      if (reply.out !== '') out(`${reply.out}\n`)
      if (!follows) once(EXIT.done)
    }
    socket.setTimeout(patienceMs ?? PATIENCE_MS, () => once(EXIT.noApp, say('noApp.silent')))
    socket.on('connect', () => {
      const request: Request = { v: PROTOCOL_VERSION, command }
      socket.write(`${JSON.stringify(request)}\n`)
    })
    socket.on(
      'data',
      createLines(MOST_REPLY_BYTES, hear, () => once(EXIT.refused, say('noApp.odd'))),
    )
    socket.on('error', () => once(EXIT.noApp, say(heard ? 'noApp.lost' : absent)))
    socket.on('close', () => once(EXIT.noApp, say(heard ? 'noApp.lost' : 'noApp.silent')))
  })
}

/** Held to by hand: the client loads no schemas. */
function readReply(line: string): Reply | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('v' in value) || !('ok' in value)) return null
  const { v, ok } = value
  if (v !== PROTOCOL_VERSION) return null
  if (ok === true && 'out' in value && typeof value.out === 'string') return { v, ok, out: value.out }
  if (ok !== false || !('error' in value) || typeof value.error !== 'string') return null
  const exit = 'exit' in value && value.exit === EXIT.wrong ? EXIT.wrong : EXIT.refused
  return { v, ok, exit, error: value.error }
}
