/** Hands to the journal what the engine says, as it says it. A diary that cannot be written never stops the count. */
import {
  endStanding,
  NOTHING_RECORDED,
  offsetAt,
  recordEffect,
  recordView,
  routineEntry,
  type Recorded,
} from '#shared/history/index.ts'
import type { RoutinePlan } from '#shared/content/index.ts'
import type { Effect, EngineView } from '#shared/engine/types.ts'
import type { Requests } from '#shared/ipc/contract.ts'
import type { Journal } from './journal.ts'

export interface RecorderPorts {
  readonly journal: Journal
  readonly now: () => number
  /** Told once for each time that nothing could be written any more; the sentence is for the user. */
  readonly unwritable: (sentence: string) => void
}

export interface Recorder {
  effect(effect: Effect): void
  /** The engine's view changed. */
  view(view: EngineView): void
  routineEnded(plan: RoutinePlan, end: Requests['routine:end']['request']): void
  /** The app ends. */
  stop(): void
}

export function createRecorder({ journal, now, unwritable }: RecorderPorts): Recorder {
  let state = NOTHING_RECORDED
  let told = false

  const failed = (error: unknown): void => {
    if (!told) unwritable(error instanceof Error ? error.message : '')
    told = true
  }
  const take = (recorded: Recorded): void => {
    state = recorded.state
    if (recorded.entry) write(recorded.entry)
  }
  const write = (entry: NonNullable<Recorded['entry']>): void => {
    try {
      journal.keep(entry).flushed.then(() => (told = false), failed)
    } catch (error) {
      failed(error)
    }
  }

  return {
    effect: effect => take(recordEffect(state, effect, offsetAt(effect.at))),
    view: view => take(recordView(state, view, now(), offsetAt(now()))),
    routineEnded(plan, end) {
      if (end.doneSec > 0 || end.outcome === 'finished')
        write(routineEntry(plan, end, now(), offsetAt(now())))
    },
    stop: () => take(endStanding(state, now(), offsetAt(now()))),
  }
}
