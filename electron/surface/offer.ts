/** Which routine is offered at a moment, from the content's own choice and what is known of the user. */
import {
  chooseRoutine,
  contextAsked,
  findRoutine,
  planRoutine,
  timeAsked,
  type Moment,
  type PlanContext,
  type RoutinePlan,
} from '#shared/content/index.ts'
import { planOwn, type OwnRoutine } from '#shared/content/own/model.ts'
import { isSoreDay } from '#shared/content/sore-day.ts'
import type { EngineView, PromptKind } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { Past } from './past.ts'

const MIN = 60

const contextOf = (settings: Settings): PlanContext => ({
  filters: settings.movementFilters,
  officeClothes: settings.officeClothes,
  floor: settings.floorSpace,
})

/** What the prompt's moment is like, besides what the engine counts. */
export type Circumstances = Pick<Moment, 'afterMeeting'>

export interface Offers {
  /** What a prompt of this kind offers now. The seed varies it from one prompt to the next. */
  forPrompt(
    kind: PromptKind,
    view: EngineView,
    settings: Settings,
    seed: number,
    circumstances?: Circumstances,
  ): RoutinePlan
  /**
   * The routine of this id as it can be done here and now, somebody's own among them, or one of the minutes, and for
   * the place, that the id asks for (`minutes-5-seated`); `null` for an id that does not exist.
   */
  named(routineId: string, settings: Settings): RoutinePlan | null
  /** A routine ended; the next choice takes account of it. */
  ended(plan: RoutinePlan, completed: boolean, hurt: readonly string[]): void
  /** Resolves when the diary was looked at, or after a moment: a prompt does not wait for a slow disk. */
  ready(): Promise<void>
}

export interface OfferPorts {
  readonly past: Past
  readonly findOwn: (id: string) => OwnRoutine | undefined
}

export function createOffers({ past, findOwn }: OfferPorts): Offers {
  const momentOf = (settings: Settings) => ({
    ...contextOf(settings),
    soreDay: isSoreDay(settings),
    ...past.now(settings.goalStrengthDays),
  })
  // Whoever picks a routine for the floor has found room for it.
  const picked = (settings: Settings): PlanContext => ({
    ...contextOf(settings),
    floor: true,
    officeClothes: false,
  })
  return {
    forPrompt: (kind, view, settings, seed, circumstances = {}) =>
      chooseRoutine({
        ...momentOf(settings),
        ...circumstances,
        kind,
        seatedMin: Math.floor((kind === 'sit-or-move' ? view.standingSec : view.sittingSec) / MIN),
        breakSec: kind === 'posture' ? settings.postureSec : settings.stretchSec,
        standingDesk: view.posture === 'standing',
        seed,
      }),
    named(routineId, settings) {
      const asked = timeAsked(routineId)
      if (asked) {
        const plan = chooseRoutine({
          ...momentOf(settings),
          ...contextAsked(asked, settings),
          ...(asked.place === null ? {} : { where: asked.place }),
          kind: 'stretch',
          seatedMin: 0,
          requestedMin: asked.min,
          seed: Math.floor(Date.now() / 1000),
        })
        // How long somebody sat was not the reason here.
        return { ...plan, why: plan.why.filter(({ because }) => because !== 'seated') }
      }
      const own = findOwn(routineId)
      if (own) return planOwn(own, picked(settings))
      const found = findRoutine(routineId)
      return found ? planRoutine(found.id, picked(settings)) : null
    },
    ended: (plan, completed, hurt) => past.add(plan, completed, hurt),
    ready: () => past.ready(),
  }
}
