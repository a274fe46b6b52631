/**
 * Movement filters and conditions: what is hidden, and what to mind.
 *
 * A filter hides the small kind of its movement as well as the full kind: who hides back-bending does not expect a
 * small one. A condition is only a way to tick filters; nothing else in the product depends on it.
 */
import { conditions, exercise, filterRules } from './library.ts'
import type { ConditionId, Exercise, ExerciseId, Level, MovementFilter, Tag } from './types.ts'

const hiddenTags: ReadonlyMap<MovementFilter, ReadonlySet<Tag>> = new Map(
  filterRules.map(({ id, hides }) => [id, new Set(hides)]),
)

const hides = (filter: MovementFilter, { tags }: Exercise): boolean =>
  tags.some(tag => hiddenTags.get(filter)?.has(tag))

/** Those of `filters` that hide the exercise; empty where it may be shown. */
export const filtersHiding = (
  id: ExerciseId,
  filters: readonly MovementFilter[],
): readonly MovementFilter[] => {
  const hidden = exercise(id)
  return filters.filter(filter => hides(filter, hidden))
}

/** The filters to tick for somebody who names these conditions, in the order of filters.json. All can be changed. */
export function filtersFor(named: readonly ConditionId[]): readonly MovementFilter[] {
  const ticked = new Set(conditions.filter(({ id }) => named.includes(id)).flatMap(({ filters }) => filters))
  return filterRules.map(({ id }) => id).filter(filter => ticked.has(filter))
}

/** What one condition says about one exercise; the text is `exercises.json`, `words.conditions.<id>.notes.<tag>`. */
export interface ConditionNote {
  readonly condition: ConditionId
  readonly level: Exclude<Level, 'ok'>
  /** Which notes hold, the strictest first; `otherwise` is the condition's general one. */
  readonly notes: readonly (Tag | 'otherwise')[]
}

const LEVELS: readonly Level[] = ['ok', 'modify', 'ask', 'avoid']
const strictness = (level: Level) => LEVELS.indexOf(level)

/** What the named conditions say about an exercise; conditions with nothing to say are left out. */
export const conditionNotes = (id: ExerciseId, named: readonly ConditionId[]): readonly ConditionNote[] =>
  named.flatMap(condition => noteOf(exercise(id), condition) ?? [])

/** A condition's level for an exercise: the exercise's own override, else the strictest rule that fits its tags. */
export const levelOf = (id: ExerciseId, condition: ConditionId): Level =>
  noteOf(exercise(id), condition)?.level ?? 'ok'

function noteOf({ tags, overrides }: Exercise, condition: ConditionId): ConditionNote | null {
  const known = conditions.find(({ id }) => id === condition)
  if (!known) return null
  const fitting = known.rules
    .filter(({ tag }) => tags.includes(tag))
    .toSorted((one, other) => strictness(other.level) - strictness(one.level))
  const level = overrides?.[condition] ?? fitting[0]?.level ?? known.otherwise
  if (level === 'ok') return null
  return { condition, level, notes: fitting.length > 0 ? fitting.map(({ tag }) => tag) : ['otherwise'] }
}
