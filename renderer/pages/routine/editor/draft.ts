/** A routine while it is being made. Pure. Each place in it has a key that stays with it wherever it is moved to. */
import { addItem, moveItem, removeItem, type OwnRoutine } from '#shared/content/own/model.ts'

export interface Draft {
  readonly routine: OwnRoutine
  readonly keys: readonly number[]
  readonly nextKey: number
}

export const beginDraft = (routine: OwnRoutine): Draft => ({
  routine,
  keys: routine.items.map((_, index) => index),
  nextKey: routine.items.length,
})

export const withAdded = ({ routine, keys, nextKey }: Draft, exerciseId: string): Draft => ({
  routine: addItem(routine, exerciseId),
  keys: [...keys, nextKey],
  nextKey: nextKey + 1,
})

export const withRemoved = (draft: Draft, index: number): Draft => ({
  ...draft,
  routine: removeItem(draft.routine, index),
  keys: draft.keys.toSpliced(index, 1),
})

export function withMoved(draft: Draft, from: number, to: number): Draft {
  const routine = moveItem(draft.routine, from, to)
  const key = draft.keys[from]
  if (routine === draft.routine || key === undefined) return draft
  return { ...draft, routine, keys: draft.keys.toSpliced(from, 1).toSpliced(to, 0, key) }
}

/** Where an arrow key moves the one at `from`; `null` for any other key, and at the ends. */
export function movedBy(key: string, from: number, count: number): number | null {
  const to =
    key === 'ArrowUp'
      ? from - 1
      : key === 'ArrowDown'
        ? from + 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? count - 1
            : from
  return to === from || to < 0 || to >= count ? null : to
}

/** Where what is dragged belongs, among the middles of all rows from the top. */
export const placeAt = (y: number, middles: readonly number[], dragged: number): number =>
  middles.filter((middle, index) => index !== dragged && middle < y).length
