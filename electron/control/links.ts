/**
 * `sitwell://routine/ID` and `sitwell://pause/30m`. Any web page can open one, so a link can do only what costs nothing to
 * undo: show a routine, pause for a while, resume. Everything else is no link of ours.
 */
import { readMinutes } from '#shared/cli/duration.ts'
import type { Command } from '#shared/cli/protocol.ts'
import { answer } from './cli/answers.ts'
import type { AppPort } from './cli/port.ts'

export const SCHEME = 'sitwell'

const LONGEST_LINK = 100
/** A page cannot silence the app for longer than a working day, nor until somebody notices. */
const LONGEST_PAUSE_MIN = 12 * 60
/** One link at a time: a page that opens them in a loop opens one. */
const BETWEEN_MS = 2000

/** Nothing but these letters: no query, no fragment, no user, no port, nothing encoded. */
const FORM = /^sitwell:\/\/([a-z]{1,20})(?:\/([a-z0-9-]{1,60}))?\/?$/

/** What the link asks for, or `null` for what is none of ours. Whether there is such a routine is found out later. */
export function readLink(text: string): Command | null {
  if (text.length > LONGEST_LINK) return null
  const [, what = '', value] = FORM.exec(text) ?? []
  switch (what) {
    case 'routine':
      return value === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
        ? null
        : { do: 'routine', id: value }
    case 'pause': {
      if (value === undefined) return null
      if (value === 'tomorrow') return { do: 'pause', pause: 'tomorrow' }
      const minutes = readMinutes(value, 1, LONGEST_PAUSE_MIN)
      return minutes.ok ? { do: 'pause', pause: minutes.value } : null
    }
    case 'resume':
      return value === undefined ? { do: 'pause', pause: 'off' } : null
    default:
      return null
  }
}

/** The one word among a start's arguments that is meant to be a link of ours; browsers give it alone. */
export const linkAmong = (argv: readonly string[]): string | null =>
  argv.find(word => word.toLowerCase().startsWith(`${SCHEME}:`)) ?? null

export interface Links {
  /** Follows the link, or says in the log that it did not. Never throws. */
  open(text: string): void
}

export function createLinks(
  app: AppPort,
  log: (sentence: string) => void,
  elapsedMs: () => number = () => performance.now(),
): Links {
  const follow = async (command: Command) => {
    try {
      const reply = await answer(command, app)
      if (!reply.ok) log(reply.error)
    } catch (error) {
      log(`A link could not be followed: ${String(error)}.`)
    }
  }
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    open(text) {
      const now = elapsedMs()
      if (now - lastAt < BETWEEN_MS) return
      lastAt = now
      const command = readLink(text)
      if (command === null) {
        // The link itself is not repeated: what a page wrote does not belong in a log.
        log('A link asked for something Sitwell does not do by link. Nothing was changed.')
        return
      }
      void follow(command)
    },
  }
}
