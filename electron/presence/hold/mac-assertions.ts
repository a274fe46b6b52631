/**
 * Microphone and watching on macOS, from `pmset -g assertions`: the audio server keeps the machine awake
 * while a microphone is open, a player keeps the display awake while a video plays. The camera, full
 * screen, sharing and Focus are told by no command that is supported, and stay unknown.
 */
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'

export interface Assertions {
  /** A device that is recording. */
  readonly recording: string | null
  /** The program that keeps the display awake. */
  readonly watching: string | null
}

const OWNER = /^\s*pid (\d+)\((.+?)\): /
const KEEPS_DISPLAY = /\b(?:NoDisplaySleepAssertion|PreventUserIdleDisplaySleep) named:/
/** Programs that only keep the machine awake, and the system's own. */
const NOT_WATCHING = /^(?:caffeinate|amphetamine|lungo|keepingyouawake|powerd|windowserver)$/i

export function readAssertions(text: string, ownPid: number): Assertions | null {
  if (!text.includes('Listed by owning process')) return null
  let recording: string | null = null
  let watching: string | null = null
  for (const line of text.split('\n')) {
    recording ??= /^\s*Resources:.*\baudio-in\s+(\S+)/.exec(line)?.[1] ?? null
    const owner = OWNER.exec(line)
    if (owner === null || owner[1] === String(ownPid) || !KEEPS_DISPLAY.test(line)) continue
    const name = owner[2] ?? ''
    if (!NOT_WATCHING.test(name)) watching ??= name
  }
  return { recording, watching }
}

export function macAssertions(commands: Commands, say: Say): SignalPort {
  return {
    id: 'pmset',
    facts: ['microphone', 'inhibited'],
    startsProcess: true,
    async refresh() {
      const text = await commands.run('pmset', ['-g', 'assertions']).catch(() => '')
      const found = readAssertions(text, process.pid)
      say('microphone', found && found.recording !== null, found?.recording ?? undefined)
      say('inhibited', found && found.watching !== null, found?.watching ?? undefined)
    },
    dispose() {},
  }
}
