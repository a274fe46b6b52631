/** Somebody's own routines: a name and exercises in an order, each with its seconds. Pure; nothing here stores anything. */
import { planSec } from '../choice/timeline.ts'
import type { PlanContext, RoutinePlan } from '../choice/types.ts'
import { filterReason, withSides } from '../choice/plan.ts'
import { fullSec, leastSec } from '../dose.ts'
import { exercise } from '../library.ts'
import { resolveItems } from '../substitution.ts'
import type { ExerciseId } from '../types.ts'

/** All ours. */
export const OWN_LIMITS = {
  nameLength: 60,
  items: 30,
  /** Seconds of one exercise. */
  leastSec: 5,
  mostSec: 900,
  /** Characters of a shared file: thirty items take about two thousand. */
  fileLength: 16_384,
} as const

interface OwnItem {
  readonly exercise: ExerciseId
  readonly seconds: number
}
export interface OwnRoutine {
  readonly name: string
  readonly items: readonly OwnItem[]
}

/** What is wrong with an own routine, or with a file that should be one. Texts: `routines.json`, `words.own`. */
export type OwnProblem =
  | {
      readonly problem:
        'too-big' | 'not-json' | 'not-a-routine' | 'newer' | 'no-name' | 'long-name' | 'markup'
    }
  | { readonly problem: 'no-items' | 'many-items' }
  | { readonly problem: 'unknown-exercise' | 'seconds'; readonly item: number }

/**
 * What keeps a name from being shown everywhere as it was written: markup, control characters, and marks that turn the
 * direction of the text around them.
 */
const UNWANTED = /[<>&{}`\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

export function problemsOf({ name, items }: OwnRoutine): readonly OwnProblem[] {
  const problems: OwnProblem[] = []
  const { length } = name.trim()
  if (length === 0) problems.push({ problem: 'no-name' })
  if (length > OWN_LIMITS.nameLength) problems.push({ problem: 'long-name' })
  if (UNWANTED.test(name)) problems.push({ problem: 'markup' })
  if (items.length === 0) problems.push({ problem: 'no-items' })
  if (items.length > OWN_LIMITS.items) problems.push({ problem: 'many-items' })
  for (const [item, { seconds }] of items.entries()) {
    const inRange = seconds >= OWN_LIMITS.leastSec && seconds <= OWN_LIMITS.mostSec
    if (!Number.isInteger(seconds) || !inRange) problems.push({ problem: 'seconds', item })
  }
  return problems
}

/** The seconds to begin with when an exercise is added: its own dose, and never less than makes sense. */
export const usualSeconds = (id: ExerciseId): number =>
  Math.min(OWN_LIMITS.mostSec, Math.max(leastSec(exercise(id)), fullSec(exercise(id))))

export const rename = (own: OwnRoutine, name: string): OwnRoutine => ({ ...own, name })

export const addItem = (own: OwnRoutine, id: ExerciseId, seconds = usualSeconds(id)): OwnRoutine => ({
  ...own,
  items: [...own.items, { exercise: id, seconds }],
})

export const removeItem = (own: OwnRoutine, index: number): OwnRoutine => ({
  ...own,
  items: own.items.filter((_, at) => at !== index),
})

/** The item at `from` moved to `to`; positions outside the list change nothing. */
export function moveItem(own: OwnRoutine, from: number, to: number): OwnRoutine {
  const moved = own.items[from]
  if (!moved || to < 0 || to >= own.items.length) return own
  return { ...own, items: removeItem(own, from).items.toSpliced(to, 0, moved) }
}

export const setSeconds = (own: OwnRoutine, index: number, seconds: number): OwnRoutine => ({
  ...own,
  items: own.items.map((item, at) => (at === index ? { ...item, seconds } : item)),
})

/**
 * An own routine as a plan. Movement filters hold for it too, and what they swap is said.
 * @throws RangeError where it names an exercise that does not exist; imported ones are checked for that.
 */
export function planOwn({ items: wanted }: OwnRoutine, context: PlanContext = {}): RoutinePlan {
  const resolved = resolveItems(
    wanted.map(item => ({ exerciseId: item.exercise, seconds: item.seconds })),
    context,
  )
  const items = withSides(resolved, 'left')
  return {
    routineId: null,
    purpose: 'own',
    items,
    totalSec: planSec(items),
    why: [{ because: 'picked' }, ...filterReason(items)],
  }
}
