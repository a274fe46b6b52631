/** Somebody's own routines: a name and exercises in an order, each with its seconds. Pure; nothing here stores anything. */
import { planSec } from '../choice/timeline.ts'
import type { PlanContext, PlanItem, RoutinePlan, Side } from '../choice/types.ts'
import { filterReason, sidesOf } from '../choice/plan.ts'
import { fullSec, leastSec } from '../dose.ts'
import { exercise, findExercise, routine } from '../library.ts'
import { resolveItems, type ResolvedItem } from '../substitution.ts'
import type { ExerciseId, RoutineId } from '../types.ts'

/** All ours. */
export const OWN_LIMITS = {
  nameLength: 60,
  items: 30,
  /** Seconds of one exercise. */
  leastSec: 5,
  mostSec: 900,
  /** Characters of a shared file: thirty items take about two thousand. */
  fileLength: 16_384,
  /** Routines that are kept: more than anybody finds again in a list. */
  routines: 60,
} as const

/** Which sides are worked, and which comes first. */
export const SIDES = ['left-first', 'right-first', 'left', 'right'] as const
export type Sides = (typeof SIDES)[number]

const ORDER: { readonly [Each in Sides]: readonly Side[] } = {
  'left-first': ['left', 'right'],
  'right-first': ['right', 'left'],
  left: ['left'],
  right: ['right'],
}

export interface OwnItem {
  readonly exercise: ExerciseId
  readonly seconds: number
  /** Absent: both, the left one first. */
  readonly sides?: Sides
}
export interface OwnRoutine {
  readonly name: string
  readonly items: readonly OwnItem[]
}
/** One that is kept: the tray, the command line and links name it by its id. */
export interface KeptRoutine extends OwnRoutine {
  readonly id: RoutineId
  /** Listed in the tray's menu. */
  readonly pinned: boolean
}

/** What is wrong with an own routine, or with a file that should be one. Texts: `routines.json`, `words.own`. */
export type OwnProblem =
  | {
      readonly problem:
        'too-big' | 'not-json' | 'not-a-routine' | 'newer' | 'no-name' | 'long-name' | 'markup'
    }
  | { readonly problem: 'no-items' | 'many-items' | 'many-routines' }
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
  for (const [item, { exercise: id, seconds }] of items.entries()) {
    if (!areSeconds(seconds)) problems.push({ problem: 'seconds', item })
    if (!findExercise(id)) problems.push({ problem: 'unknown-exercise', item })
  }
  return problems
}

/** Whether an exercise can take so many; a field that is half typed holds no number. */
export const areSeconds = (seconds: number): boolean =>
  Number.isInteger(seconds) && seconds >= OWN_LIMITS.leastSec && seconds <= OWN_LIMITS.mostSec

/** The seconds to begin with when an exercise is added: its own dose, and never less than makes sense. */
export const usualSeconds = (id: ExerciseId): number =>
  Math.min(OWN_LIMITS.mostSec, Math.max(leastSec(exercise(id)), fullSec(exercise(id))))

/** What can be chosen for an exercise: nothing without sides, only the first where they alternate. */
export function sidesOffered(id: ExerciseId): readonly Sides[] {
  const { dose } = exercise(id)
  if (dose.mode === 'flow' || dose.sides === 'none') return []
  return dose.sides === 'alternate' ? ['left-first', 'right-first'] : SIDES
}

/** With the seconds to get ready before each exercise. */
export const totalSec = ({ items }: OwnRoutine): number =>
  planSec(items.map(({ seconds }) => ({ seconds: Number.isFinite(seconds) ? seconds : 0 })))

/**
 * A routine of the library as a start for one's own.
 * @throws RangeError where there is no such routine.
 */
export const copyOf = (id: RoutineId, name: string): OwnRoutine => ({
  name,
  items: routine(id).items.map(item => ({ exercise: item.exercise, seconds: item.seconds })),
})

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

const change = (own: OwnRoutine, index: number, changes: Partial<OwnItem>): OwnRoutine => ({
  ...own,
  items: own.items.map((item, at) => (at === index ? { ...item, ...changes } : item)),
})

export const setSeconds = (own: OwnRoutine, index: number, seconds: number): OwnRoutine =>
  change(own, index, { seconds })

export const setSides = (own: OwnRoutine, index: number, sides: Sides): OwnRoutine =>
  change(own, index, { sides })

const OWN_ID = 'own-'
/** Long enough to know it by, short enough for a link. */
const SLUG_LENGTH = 40

export const isOwnId = (id: RoutineId): boolean => id.startsWith(OWN_ID)

/** An id that can be typed, made of the name: `own-after-lunch`, and `own-after-lunch-2` where that one is taken. */
export function freeId(name: string, taken: readonly RoutineId[]): RoutineId {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replaceAll(/^-+|-+$/g, '')
  const base = `${OWN_ID}${slug === '' ? 'routine' : slug}`
  const ids = [base, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base}-${index + 2}`)]
  return ids.find(id => !taken.includes(id)) ?? base
}

function planned(item: ResolvedItem, wanted: Sides | undefined): PlanItem {
  const sides =
    wanted !== undefined && sidesOffered(item.exerciseId).includes(wanted)
      ? ORDER[wanted]
      : sidesOf(item.exerciseId, 'left')
  return { ...item, sides }
}

/**
 * An own routine as a plan. Movement filters hold for it too, and what they swap is said.
 * @throws RangeError where it names an exercise that does not exist; imported ones are checked for that.
 */
export function planOwn({ name, items: wanted }: OwnRoutine, context: PlanContext = {}): RoutinePlan {
  const resolved = resolveItems(
    wanted.map(item => ({ exerciseId: item.exercise, seconds: item.seconds })),
    context,
  )
  const items = resolved.map((item, index) => planned(item, wanted[index]?.sides))
  return {
    routineId: null,
    name,
    purpose: 'own',
    items,
    totalSec: planSec(items),
    why: [{ because: 'picked' }, ...filterReason(items)],
  }
}
