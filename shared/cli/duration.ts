/** Lengths of time as people type them: `90`, `30m`, `1h30m`, `2h`, `until 14:00`, `tomorrow`. */
import type { PauseLength } from './protocol.ts'

/** A week: whoever wants longer means "until I resume". */
export const LONGEST_MIN = 7 * 24 * 60

export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: 'form' | 'range' }

const FORM = { ok: false, why: 'form' } as const
const RANGE = { ok: false, why: 'range' } as const

const MINUTES = /^(-?\d{1,6})(?:m|min|mins|minutes?)?$/
const HOURS = /^(\d{1,4})(?:h|hr|hours?)(?:(\d{1,2})(?:m|min)?)?$/
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/

/** Whole minutes from `least` to `most`. A bare number is minutes. */
export function readMinutes(text: string, least = 1, most = LONGEST_MIN): Reading<number> {
  const word = text.toLowerCase().replaceAll(/\s+/g, '')
  const minutes = MINUTES.exec(word)
  const hours = minutes ? null : HOURS.exec(word)
  if (!minutes && !hours) return FORM
  const value = minutes ? Number(minutes[1]) : Number(hours?.[1]) * 60 + Number(hours?.[2] ?? 0)
  return value >= least && value <= most ? { ok: true, value } : RANGE
}

/** `14:00`, `9`, `9:30`, `2pm`. */
export function readClock(text: string): Reading<{ readonly hour: number; readonly minute: number }> {
  const [, hours, minutes, half] = CLOCK.exec(text.toLowerCase().replaceAll(/\s+/g, '')) ?? []
  if (hours === undefined) return FORM
  const minute = Number(minutes ?? 0)
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  const fits = minute < 60 && hour < 24 && (half === undefined || (Number(hours) >= 1 && Number(hours) <= 12))
  return fits ? { ok: true, value: { hour, minute } } : RANGE
}

/** What stands after `sitwell pause`, as the words that were typed. */
export function readPause(words: readonly string[]): Reading<PauseLength> {
  const text = words.join(' ').trim().toLowerCase()
  if (text === 'on' || text === 'off' || text === 'tomorrow') return { ok: true, value: text }
  if (text === 'until tomorrow') return { ok: true, value: 'tomorrow' }
  const until = /^until\b(.*)$/.exec(text)
  return until ? readClock(until[1] ?? '') : readMinutes(text)
}
