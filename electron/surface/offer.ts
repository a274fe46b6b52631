/** Which routine is offered at a moment, from the content's own choice and what is known of the user. */
import {
  chooseRoutine,
  findRoutine,
  minutesAsked,
  planRoutine,
  type PastRoutine,
  type PlanContext,
  type RoutinePlan,
} from '#shared/content/index.ts'
import { isSoreDay } from '#shared/content/sore-day.ts'
import type { EngineView, PromptKind } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'

/** Routines looked back on when choosing the next, newest first. */
const REMEMBERED = 20
const MIN = 60

const contextOf = (settings: Settings): PlanContext => ({
  filters: settings.movementFilters,
  officeClothes: settings.officeClothes,
  floor: settings.floorSpace,
})

export interface Offers {
  /** What a prompt of this kind offers now. The seed varies it from one prompt to the next. */
  forPrompt(kind: PromptKind, view: EngineView, settings: Settings, seed: number): RoutinePlan
  /**
   * The routine of this id as it can be done here and now, or one of the minutes that the id asks for
   * (`minutes-5`); `null` for an id that does not exist.
   */
  named(routineId: string, settings: Settings): RoutinePlan | null
  /** A routine ended; the next choice takes account of it. */
  ended(plan: RoutinePlan, completed: boolean, hurt: readonly string[]): void
}

export function createOffers(): Offers {
  let recent: readonly PastRoutine[] = []
  let completedInAll = 0
  return {
    forPrompt: (kind, view, settings, seed) =>
      chooseRoutine({
        ...contextOf(settings),
        soreDay: isSoreDay(settings),
        kind,
        seatedMin: Math.floor((kind === 'sit-or-move' ? view.standingSec : view.sittingSec) / MIN),
        breakSec: kind === 'posture' ? settings.postureSec : settings.stretchSec,
        standingDesk: view.posture === 'standing',
        recent,
        completed: completedInAll,
        seed,
      }),
    named(routineId, settings) {
      const requestedMin = minutesAsked(routineId)
      if (requestedMin !== null) {
        const plan = chooseRoutine({
          ...contextOf(settings),
          soreDay: isSoreDay(settings),
          kind: 'stretch',
          seatedMin: 0,
          requestedMin,
          recent,
          completed: completedInAll,
          seed: Math.floor(Date.now() / 1000),
        })
        // How long somebody sat was not the reason here.
        return { ...plan, why: plan.why.filter(({ because }) => because !== 'seated') }
      }
      const found = findRoutine(routineId)
      // Whoever picks a routine for the floor has found room for it.
      return found
        ? planRoutine(found.id, { ...contextOf(settings), floor: true, officeClothes: false })
        : null
    },
    ended(plan, completed, hurt) {
      const exerciseIds = plan.items.map(item => item.exerciseId)
      recent = [
        {
          routineId: plan.routineId,
          exerciseIds,
          completed,
          hurt: exerciseIds.filter(id => hurt.includes(id)),
        },
        ...recent,
      ].slice(0, REMEMBERED)
      if (completed) completedInAll += 1
    },
  }
}
