/**
 * The user's own routines on disk: one small file, written whole. What cannot be read is kept aside in a copy and said;
 * a change that cannot be written is none.
 */
import { checked, readKept, writeKept } from '#shared/content/own/file.ts'
import {
  freeId,
  OWN_LIMITS,
  type KeptRoutine,
  type OwnProblem,
  type OwnRoutine,
} from '#shared/content/own/model.ts'
import type { OwnTrouble, OwnView } from '#shared/ipc/own.ts'
import { Refusal } from '#electron/refusal.ts'
import { keepAside, readWhole, replaceText } from './files.ts'

export type Saved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] }

export interface OwnRoutines {
  readonly view: OwnView
  find(id: string): KeptRoutine | undefined
  /** `id` null: a new one. @throws Refusal where it could not be written, or is no longer there. */
  save(id: string | null, routine: OwnRoutine): Saved
  /** @throws Refusal */
  pin(id: string, pinned: boolean): void
  /** @throws Refusal */
  remove(id: string): void
  /** Puts the one that was removed last back where it was. @throws Refusal */
  restore(): void
}

export interface OwnRoutinesPorts {
  readonly path: string
  readonly now: () => number
  /** Something was kept or deleted. */
  readonly changed: (view: OwnView) => void
}

const UNWRITABLE =
  'Sitwell could not write this to your disk. Your routines are as they were; please look at the disk and try again.'
const GONE = 'This routine is no longer there. Nothing was changed.'

/** Far more than all routines that may be kept take; what is bigger is none of ours, and is not read. */
const MOST_BYTES = 16 * 1024 * 1024

/** Never throws. */
export function openOwnRoutines({ path, now, changed }: OwnRoutinesPorts): OwnRoutines {
  const found = readWhole(path, MOST_BYTES)
  const read = found === null ? { routines: [], whole: true } : readKept(found.text)
  const reading = { ...read, whole: read.whole && (found?.whole ?? true) }
  // A file that is there and cannot even be copied is not written over.
  const isOutOfReach = !reading.whole && keepAside(path, now()) === null
  const trouble: OwnTrouble | null = reading.whole || isOutOfReach ? null : 'file-kept-aside'
  let routines = reading.routines
  let removed: { readonly routine: KeptRoutine; readonly at: number } | null = null

  const view = (): OwnView => ({ routines, trouble })
  const keep = (next: readonly KeptRoutine[]): void => {
    try {
      if (isOutOfReach) throw new Error(`${path} cannot be read`)
      replaceText(path, writeKept(next))
    } catch {
      throw new Refusal(UNWRITABLE)
    }
    routines = next
    changed(view())
  }
  const placeOf = (id: string): number => {
    const at = routines.findIndex(each => each.id === id)
    if (at === -1) throw new Refusal(GONE)
    return at
  }

  return {
    get view() {
      return view()
    },
    find: id => routines.find(each => each.id === id),
    save(id, routine) {
      const check = checked(routine)
      if (!check.ok) return check
      if (id === null) {
        if (routines.length >= OWN_LIMITS.routines)
          return { ok: false, problems: [{ problem: 'many-routines' }] }
        const taken = [...routines, ...(removed ? [removed.routine] : [])].map(each => each.id)
        const made = freeId(check.routine.name, taken)
        keep([...routines, { id: made, pinned: false, ...check.routine }])
        return { ok: true, id: made }
      }
      const at = placeOf(id)
      keep(routines.map((each, index) => (index === at ? { ...each, ...check.routine } : each)))
      return { ok: true, id }
    },
    pin(id, pinned) {
      const at = placeOf(id)
      keep(routines.map((each, index) => (index === at ? { ...each, pinned } : each)))
    },
    remove(id) {
      const at = placeOf(id)
      const routine = routines[at]
      keep(routines.toSpliced(at, 1))
      if (routine) removed = { routine, at }
    },
    restore() {
      if (!removed) return
      keep(routines.toSpliced(removed.at, 0, removed.routine))
      removed = null
    },
  }
}
