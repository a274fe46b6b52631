/**
 * A simulated person: plausible working days from a seed. Meetings, lunch, flow, short absences, reading, now and
 * then an evening, the laptop closed at night; prompts are answered as people answer them.
 */

type Line = Readonly<Record<string, unknown>>

/** Mulberry32: 32 bits of state, good enough to vary a day and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const MIN = 60
const HOUR = 60 * MIN

interface Timed {
  readonly sec: number
  readonly line: Line
}

/** One day as lines with their second of the day; then the lid stays closed for so many nights. */
function day(random: () => number, nights: number): readonly Timed[] {
  const lines: Timed[] = []
  const between = (low: number, high: number): number => Math.round(low + random() * (high - low))
  const note = (sec: number, line: Line): void => void lines.push({ sec, line })

  let now = between(8 * HOUR, 9.5 * HOUR)
  const home = between(16.5 * HOUR, 18.5 * HOUR)
  const lunch = between(11.75 * HOUR, 13 * HOUR)
  let eaten = false
  while (now < home) {
    if (!eaten && now >= lunch) {
      eaten = true
      now = away(between(25 * MIN, 70 * MIN))
      continue
    }
    const dice = random()
    if (dice < 0.45) now = work(between(5 * MIN, 40 * MIN), 'input')
    else if (dice < 0.55) now = work(between(10 * MIN, 50 * MIN), 'type')
    else if (dice < 0.67) now += between(30, 170)
    else if (dice < 0.82) now = away(between(2 * MIN, 12 * MIN))
    else if (dice < 0.92) now = meet(between(15 * MIN, 60 * MIN))
    else now = stand(between(3 * MIN, 40 * MIN))
  }
  note(now, { sleep: nights * 24 * HOUR + between(6 * HOUR, 7 * HOUR) - now })
  return lines

  function work(sec: number, how: 'input' | 'type'): number {
    note(now, { [how]: sec })
    return now + sec
  }
  function away(sec: number): number {
    const locks = random() < 0.5
    if (locks) note(now, { lock: true })
    if (locks) note(now + sec, { lock: false })
    return now + sec
  }
  function meet(sec: number): number {
    note(now, { hold: 'call', on: true })
    note(now, { watching: true })
    for (let at = now + between(10, 200); at < now + sec - 30; at += between(20, 400))
      note(at, { input: between(1, 15) })
    note(now + sec, { hold: 'call', on: false })
    note(now + sec, { watching: false })
    return now + sec
  }
  function stand(sec: number): number {
    note(now, { stand: true })
    note(now, { input: sec })
    note(now + sec, { stand: false })
    return now + sec
  }
}

const ANSWERS: readonly Line[] = [
  { answer: { stretch: ['done', 8, 180], posture: ['done', 4, 30], 'sit-or-move': ['dismiss', 6] } },
  { answer: { stretch: ['snooze', 12, 5], posture: ['dismiss', 3] } },
  { answer: { stretch: ['taking', 5], posture: null } },
  { answer: { stretch: null, posture: ['dismiss', 20], 'sit-or-move': null } },
]

/** A trace of so many working days (Monday to Friday) from 5 January 2026 on, as `npm run replay` takes it. */
export function personTrace(seed: number, days: number, settings: Line = {}): string {
  const random = randomFrom(seed)
  const first = Date.UTC(2026, 0, 5)
  const texts = [JSON.stringify({ at: '2026-01-05T06:00:00', start: { zone: 'UTC', settings } })]
  const local = (ms: number): string => new Date(ms).toISOString().slice(0, 19)
  let worked = 0
  let date = first
  for (; worked < days; date += 24 * HOUR * 1000) {
    const weekday = new Date(date).getUTCDay()
    if (weekday === 0 || weekday === 6) continue
    worked += 1
    const mood = ANSWERS[Math.floor(random() * ANSWERS.length)] ?? {}
    texts.push(JSON.stringify({ at: local(date + 6.99 * HOUR * 1000), ...mood }))
    const ordered = day(random, weekday === 5 ? 3 : 1).toSorted((one, other) => one.sec - other.sec)
    for (const { sec, line } of ordered) texts.push(JSON.stringify({ at: local(date + sec * 1000), ...line }))
  }
  return [...texts, JSON.stringify({ at: local(date + 7 * HOUR * 1000), end: true })].join('\n')
}
