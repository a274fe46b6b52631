/** Which movement filters are ticked: what a named condition begins with, and over it what the user says. */
import {
  conditions,
  filterRules,
  filtersFor,
  type ConditionId,
  type MovementFilter,
} from '#shared/content/index.ts'

export type Named = readonly ConditionId[]
export type Said = Readonly<Partial<Record<MovementFilter, boolean>>>

/** Those that tick anything at all. */
export const namedConditions = conditions.filter(({ filters }) => filters.length > 0).map(({ id }) => id)

/** A condition never wins over a tick that the user set or took away. */
export function ticked(named: Named, said: Said): readonly MovementFilter[] {
  const begun = new Set(filtersFor(named))
  return filterRules.map(({ id }) => id).filter(id => said[id] ?? begun.has(id))
}
