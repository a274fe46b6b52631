/**
 * What choice looks back on: the diary, read when a prompt is coming and not before, kept until something was written.
 * A prompt waits for it no longer than anybody notices; then it goes by what is known.
 */
import type { Moment, PastRoutine, RoutinePlan } from '#shared/content/index.ts'
import { dayKey, weekOf, type Day } from '#shared/history/days.ts'

export interface Remembered {
  /** Newest first. */
  readonly recent: readonly PastRoutine[]
  /** Completed in all; counted up to where it makes no difference any more. */
  readonly completed: number
  /** Days of late on which something for the muscles was done. */
  readonly strengthDays: readonly Day[]
  /** When somebody last noted that they are tense; `null` where nobody did. */
  readonly tenseAt: number | null
}

export interface Past {
  /** What is known at this moment. */
  now(goalStrengthDays: number): Pick<Moment, 'recent' | 'completed' | 'strengthDue' | 'tense'>
  /** A routine ended. The diary has it too, unless it cannot be written. */
  add(plan: RoutinePlan, completed: boolean, hurt: readonly string[]): void
  /** The diary was written to: the next prompt looks again. */
  stale(): void
  ready(): Promise<void>
}

export interface PastPorts {
  readonly read: () => Promise<Remembered>
  /** Epoch ms of the app's clock, and how far local time is ahead of UTC then. */
  readonly clock: () => { readonly at: number; readonly offsetMin: number }
  readonly dayStartHour: () => number
  readonly waitMs?: number
}

/** Routines looked back on when choosing the next. */
export const REMEMBERED = 20
/** Nobody notices a prompt that comes this much later. */
const WAIT_MS = 250
/** For how long somebody counts as tense who said so. Ours. */
const TENSE_MS = 4 * 3_600_000

const NOTHING: Remembered = { recent: [], completed: 0, strengthDays: [], tenseAt: null }

export function createPast({ read, clock, dayStartHour, waitMs = WAIT_MS }: PastPorts): Past {
  let known = NOTHING
  let isFresh = false
  let reading: Promise<void> | null = null

  const look = async (): Promise<void> => {
    isFresh = true
    try {
      known = await read()
    } catch {
      // A diary that cannot be read is no reason not to offer anything.
      isFresh = false
    } finally {
      reading = null
    }
  }

  return {
    now(goalStrengthDays) {
      const { at, offsetMin } = clock()
      const today = dayKey({ at, offsetMin }, dayStartHour())
      const week = weekOf(today)
      const done = known.strengthDays.filter(day => week.includes(day))
      return {
        recent: known.recent,
        completed: known.completed,
        strengthDue: done.length < goalStrengthDays && !done.includes(today),
        tense: known.tenseAt !== null && at - known.tenseAt < TENSE_MS,
      }
    },
    add({ routineId, items }, completed, hurt) {
      const exerciseIds = items.map(item => item.exerciseId)
      const past = { routineId, exerciseIds, completed, hurt: exerciseIds.filter(id => hurt.includes(id)) }
      known = {
        ...known,
        recent: [past, ...known.recent].slice(0, REMEMBERED),
        completed: known.completed + (completed ? 1 : 0),
      }
    },
    stale: () => void (isFresh = false),
    async ready() {
      if (isFresh && reading === null) return
      reading ??= look()
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<void>(resolve => (timer = setTimeout(resolve, waitMs)))
      await Promise.race([reading, late])
      clearTimeout(timer)
    },
  }
}
