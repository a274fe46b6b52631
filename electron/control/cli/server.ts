/** The socket the running app listens at. Only the user's own programs can reach it, and none of them is trusted. */
import { chmodSync, lstatSync, mkdirSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import {
  EXIT,
  MOST_REQUEST_BYTES,
  PROTOCOL_VERSION,
  type Command,
  type Reply,
  type StatusFormat,
} from '#shared/cli/protocol.ts'
import { createLines } from './lines.ts'
import type { Place } from './place.ts'

export interface CommandAnswers {
  answer(command: Command): Promise<Reply>
  /** Sends the status now and at each change, until disposed. */
  follow(format: StatusFormat, send: (out: string) => void): { dispose(): void }
  /** The sentence for what never gets as far as a command. */
  refusal(why: 'version' | 'notUnderstood' | 'failed' | 'tooMany'): string
}

export interface CommandServerOptions {
  readonly place: Place
  readonly answers: CommandAnswers
  readonly log: (sentence: string) => void
  /** How long a program that has connected may say nothing. */
  readonly silenceMs?: number
}

export interface CommandServer {
  dispose(): Promise<void>
}

const MOST_CONNECTIONS = 32
const MOST_FOLLOWERS = 16
/** A follower that does not read is let go once this much waits for it. */
const MOST_UNREAD_BYTES = 64 * 1024
const SILENCE_MS = 5000

type ReadRequest = typeof import('./schema.ts').readRequest
// Loaded with the first request: most days bring none.
let readRequest: ReadRequest | undefined

/** @returns `null` where nothing can be listened at; the app runs without, and the log says so once. */
export async function startCommandServer(options: CommandServerOptions): Promise<CommandServer | null> {
  const { place, log } = options
  const sockets = new Set<Socket>()
  const followers = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A program that went away in the middle is no news.
    socket.on('error', () => socket.destroy())
    serve(socket, followers, options)
  })
  server.maxConnections = MOST_CONNECTIONS
  try {
    prepareFolder(place)
    await listen(server, place)
    if (place.folder !== null) chmodSync(place.address, 0o600)
  } catch (error) {
    log(`The command line cannot reach this app: ${String(error)}.`)
    server.close()
    return null
  }
  server.on('error', error => log(`The command line's socket failed: ${String(error)}.`))
  return {
    dispose: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A folder that is the user's alone. @throws where it is somebody else's. */
function prepareFolder({ folder }: Place): void {
  if (folder === null) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(folder)
  if (!lstatSync(folder).isDirectory() || uid !== process.getuid?.()) throw new Error(`${folder} is not ours`)
  chmodSync(folder, 0o700)
}

async function listen(server: Server, { address, folder }: Place): Promise<void> {
  const once = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(address, () => {
        server.off('error', reject)
        resolve()
      })
    })
  try {
    await once()
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || folder === null || (await answers(address))) throw error
    // Left behind by a crash.
    unlinkSync(address)
    await once()
  }
}

const answers = (address: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

function serve(socket: Socket, followers: Set<Socket>, options: CommandServerOptions): void {
  let asked = false
  socket.setTimeout(options.silenceMs ?? SILENCE_MS, () => socket.destroy())
  const refuse = (why: Parameters<CommandAnswers['refusal']>[0]) =>
    end(socket, refusal(why === 'notUnderstood' ? EXIT.wrong : EXIT.refused, options.answers.refusal(why)))
  const onLine = (line: string) => {
    if (asked) return
    asked = true
    socket.setTimeout(0)
    void respond(line, socket, followers, options).catch((error: unknown) => {
      options.log(`A command failed: ${String(error)}.`)
      refuse('failed')
    })
  }
  const take = createLines(MOST_REQUEST_BYTES, onLine, () => {
    if (!asked) refuse('notUnderstood')
    asked = true
  })
  socket.on('data', take)
  socket.on('end', () => {
    if (followers.has(socket)) socket.destroy()
    // A request without an end of line, and nothing more to come: `printf … | nc -U` does that.
    else if (!asked) refuse('notUnderstood')
  })
}

async function respond(
  line: string,
  socket: Socket,
  followers: Set<Socket>,
  { answers }: CommandServerOptions,
): Promise<void> {
  readRequest ??= (await import('./schema.ts')).readRequest
  const reading = readRequest(line, PROTOCOL_VERSION)
  switch (reading.read) {
    case 'garbage':
      return end(socket, refusal(EXIT.wrong, answers.refusal('notUnderstood')))
    case 'version':
      return end(socket, refusal(EXIT.refused, answers.refusal('version')))
    case 'command':
      break
  }
  const { command } = reading
  if (command.do !== 'status' || !command.follow) return end(socket, await answers.answer(command))
  if (followers.size >= MOST_FOLLOWERS) {
    return end(socket, refusal(EXIT.refused, answers.refusal('tooMany')))
  }
  if (socket.destroyed) return
  followers.add(socket)
  const following = answers.follow(command.format, out => {
    if (socket.writableLength > MOST_UNREAD_BYTES) socket.destroy()
    else socket.write(lineOf({ v: PROTOCOL_VERSION, ok: true, out }))
  })
  socket.on('close', () => {
    followers.delete(socket)
    following.dispose()
  })
}

const refusal = (exit: typeof EXIT.refused | typeof EXIT.wrong, error: string): Reply => ({
  v: PROTOCOL_VERSION,
  ok: false,
  exit,
  error,
})

const lineOf = (reply: Reply): string => `${JSON.stringify(reply)}\n`

function end(socket: Socket, reply: Reply): void {
  if (!socket.destroyed && !socket.writableEnded) socket.end(lineOf(reply))
}
