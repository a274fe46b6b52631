/** The command line's end in the running app: a socket, the answers, and those who follow. */
import { answer } from './answers.ts'
import { createFollowers } from './followers.ts'
import { startCommandServer } from './server.ts'
import type { Place } from './place.ts'
import type { AppPort } from './port.ts'

export { placeOf } from './place.ts'

export interface CommandLineOptions {
  readonly app: AppPort
  readonly place: Place
  readonly log: (sentence: string) => void
  /** How long a second of the app's clock takes, in milliseconds. */
  readonly secMs?: number
  /** How long a program that has connected may say nothing. */
  readonly silenceMs?: number
}

export interface CommandLine {
  /** To be called whenever the engine's view may have changed. */
  changed(): void
  dispose(): Promise<void>
}

/** Never rejects: where nothing can be listened at the app runs on without, and the log says so once. */
export async function createCommandLine(options: CommandLineOptions): Promise<CommandLine> {
  const { app, place, log, secMs, silenceMs } = options
  const { t } = await app.texts()
  const followers = createFollowers(app, secMs)
  const server = await startCommandServer({
    place,
    log,
    ...(silenceMs === undefined ? {} : { silenceMs }),
    answers: {
      answer: command => answer(command, app),
      follow: (format, send) => followers.follow(format, send),
      refusal: why => t(`cli:refused.${why}`),
    },
  })
  return {
    changed: () => followers.changed(),
    async dispose() {
      followers.dispose()
      await server?.dispose()
    },
  }
}
