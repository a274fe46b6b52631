/** The engine alone, under plain Node: the very code of the app with a simulated clock (docs/replay.md). */
import { replay } from '#electron/replay/replay.ts'
import { initialState, step, type EngineState, type Observation } from '#shared/engine/index.ts'
import type { EngineSettings } from '#shared/settings/index.ts'
import { personTrace } from '#tests/replay/person.ts'
import { limit, median, type Row } from '../row.ts'

const SEED = 7
const WORKDAYS_A_YEAR = 252
const YEARS = 10

/** A year's observations as the engine gets them, so that reading the trace is not what is measured. */
function recorded(days: number): readonly (readonly [Observation, EngineSettings])[] {
  const list: (readonly [Observation, EngineSettings])[] = []
  replay(personTrace(SEED, days), { observed: (observation, settings) => list.push([observation, settings]) })
  return list
}

function perSecond(list: ReturnType<typeof recorded>): number {
  const [first] = list
  if (!first) throw new Error('The simulated person did nothing.')
  let state: EngineState = initialState(first[0], 'UTC', first[1])
  const began = performance.now()
  for (const [observation, settings] of list) state = step(state, observation, settings).state
  return list.length / ((performance.now() - began) / 1000)
}

export const engine: Row = {
  id: 'engine',
  measure({ runs, note }) {
    const list = recorded(WORKDAYS_A_YEAR)
    perSecond(list)
    const rate = median(Array.from({ length: runs }, () => perSecond(list)))
    note(`  ${list.length} observations a year, ${Math.round(rate)} a second`)

    const began = performance.now()
    const { events } = replay(personTrace(SEED, YEARS * WORKDAYS_A_YEAR))
    const tenYearsSec = (performance.now() - began) / 1000
    const summary = events.at(-1)
    const { wakeups, minutesPresent, minutesAway } = summary as unknown as Record<string, number>
    return Promise.resolve([
      limit('observations a second on one core', 'at least 1,000,000', Math.round(rate), rate >= 1e6),
      limit('ten years of working days through the engine, s', 'under 10', tenYearsSec, tenYearsSec < 10),
      limit(
        'wake-ups an hour, present and away together, over those ten years',
        'at most 60 present, 240 away',
        (60 * (wakeups ?? 0)) / ((minutesPresent ?? 0) + (minutesAway ?? 0)),
        (wakeups ?? 0) <= (minutesPresent ?? 0) + 4 * (minutesAway ?? 0),
      ),
    ])
  },
}
