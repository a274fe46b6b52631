/** Whether a time asked for can be filled where somebody is, said before it is offered. */
import { placeFor } from '../traits.ts'
import type { TimeAsked } from './asked.ts'
import { build, LEAST_FLOOR_SEC } from './build.ts'
import { seeded } from './random.ts'
import type { PlanContext } from './types.ts'

/** A draw may be lucky: these have to fill it all. */
const SEEDS = [1, 2, 3, 4, 5]
/** The closing part may be a third of it, or a minute: a longer one is waiting, not moving. Ours. */
const MOST_CLOSING_SHARE = 1 / 3
const MOST_CLOSING_SEC = 60

/** At the lowest intensity, which everybody is offered. */
export function canFill({ min, place }: TimeAsked, context: PlanContext): boolean {
  const totalSec = min * 60
  if (place === 'floor' && totalSec < LEAST_FLOOR_SEC) return false
  return SEEDS.every(seed => {
    const moment = {
      ...context,
      kind: 'stretch',
      seatedMin: 0,
      seed,
      standingDesk: false,
      maxIntensity: 1,
      ...(place === null ? {} : { where: place }),
    } as const
    const items = build(totalSec, moment, seeded(seed))
    const closingSec = items.at(-1)?.seconds ?? totalSec
    return (
      closingSec <= Math.max(MOST_CLOSING_SEC, totalSec * MOST_CLOSING_SHARE) &&
      (place === null || placeFor(items.map(({ exerciseId }) => exerciseId)) === place)
    )
  })
}
