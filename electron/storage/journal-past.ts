/** What choice looks back on, out of the diary: no more of it than is needed, and that of old months from their sums. */
import { THIRD_AFTER } from '#shared/content/choice/level.ts'
import type { PastRoutine } from '#shared/content/index.ts'
import { dayKey, isStrength, type Fact, type FactOf } from '#shared/history/index.ts'
import { REMEMBERED, type Remembered } from '#electron/surface/past.ts'
import type { Journal } from './journal.ts'

/** Months that are read line by line: the one that is going on, and the one before for the days at its edge. */
const LEAST_MONTHS = 2
/** Nobody's last routines are looked for further back. */
const MOST_MONTHS = 6
/** From this (0-10) on somebody who noted how tense they are counts as tense. Ours. */
const TENSE_FROM = 5

export async function readPast(
  journal: Pick<Journal, 'months' | 'month' | 'summary'>,
  dayStartHour: number,
): Promise<Remembered> {
  const months = journal.months().toReversed()
  const facts: Fact[] = []
  let read = 0
  const routines = () => facts.filter((fact): fact is FactOf<'routine'> => fact.kind === 'routine')
  for (const month of months.slice(0, MOST_MONTHS)) {
    if (read >= LEAST_MONTHS && routines().length >= REMEMBERED) break
    facts.push(...(await journal.month(month)))
    read += 1
  }
  const ended = routines().toSorted((one, other) => other.endedAt - one.endedAt)
  let completed = ended.filter(({ finished }) => finished).length
  for (const month of months.slice(read)) {
    if (completed >= THIRD_AFTER) break
    const { days } = await journal.summary([month], dayStartHour)
    completed += Object.values(days).reduce((sum, day) => sum + day.routines, 0)
  }
  const tense = facts.flatMap(fact =>
    fact.kind === 'checkin' && (fact.tense ?? 0) >= TENSE_FROM ? [fact.at] : [],
  )
  return {
    recent: ended.slice(0, REMEMBERED).map(pastOf),
    completed,
    strengthDays: [...new Set(facts.filter(isStrength).map(fact => dayKey(fact, dayStartHour)))],
    tenseAt: tense.length === 0 ? null : Math.max(...tense),
  }
}

const pastOf = ({ routineId, exercises, finished, hurt }: FactOf<'routine'>): PastRoutine => ({
  routineId,
  exerciseIds: exercises,
  completed: finished,
  hurt,
})
