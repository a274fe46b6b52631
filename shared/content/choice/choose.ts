/** What is offered at a moment: a routine of the library, or one built for it. All figures are ours. */
import { routine, routines } from '../library.ts'
import { placeFor, traitsOf, type Place } from '../traits.ts'
import type { Intensity, Purpose, Routine } from '../types.ts'
import { build } from './build.ts'
import { hurtIn, levelFor, strengthLevelFor } from './level.ts'
import { filterReason, planRoutine } from './plan.ts'
import { seeded, type Random } from './random.ts'
import { planSec } from './timeline.ts'
import type { Moment, Reason, RoutinePlan } from './types.ts'

const POSTURE_SEC = 30
/** A nudge stays one, however long the setting. */
const MOST_POSTURE_SEC = 60
/** What `build` can still fill. */
const LEAST_SEC = 15
const MOST_MIN = 15
/** Sitting for longer than this asks for more than the hourly stretch: half as long again as its default of 50 min. */
const LONG_SIT_MIN = 75
const SHORT_SIT_MIN = 35
/** A routine that would lose more than this share of its exercises to substitutes is rarely the one to offer. */
const MOST_SWAPPED = 1 / 3

/**
 * The routine to offer. Pure: the same moment gives the same plan. Nothing that `moment` hides is in it; a time asked
 * for is met to the second.
 */
export function chooseRoutine(asked: Moment): RoutinePlan {
  const random = seeded(asked.seed)
  const hurt = [...new Set([...(asked.hurt ?? []), ...hurtIn(asked.recent ?? [])])]
  const at = (maxIntensity: Intensity): Moment => ({
    ...asked,
    floor: asked.floor ?? false,
    standingDesk: asked.standingDesk ?? false,
    maxIntensity,
    hurt,
  })
  const moment = at(levelFor(asked))
  const strengthMoment = at(strengthLevelFor(asked))
  const momentFor = (option: Routine | null) => (option?.purpose === 'strength' ? strengthMoment : moment)
  const chosen = random.weighted([...routines, null], option => appealOf(option, momentFor(option)))
  return chosen === undefined || chosen === null
    ? builtPlan(moment, random)
    : namedPlan(chosen, momentFor(chosen), random)
}

function namedPlan(chosen: Routine, moment: Moment, random: Random): RoutinePlan {
  const plan = planRoutine(chosen.id, moment, random.next() < 0.5 ? 'left' : 'right')
  return { ...plan, why: reasons(moment, plan.purpose, filterReason(plan.items)) }
}

function builtPlan(moment: Moment, random: Random): RoutinePlan {
  const items = build(secondsFor(moment, random), moment, random)
  const purpose = builtPurpose(moment)
  return {
    routineId: null,
    purpose,
    items,
    totalSec: planSec(items),
    why: reasons(moment, purpose, [{ because: 'rotation' }]),
  }
}

function builtPurpose(moment: Moment): Purpose {
  if (moment.kind === 'posture' && moment.requestedMin === undefined) return 'shift'
  if (moment.soreDay === true) return 'sore-day'
  if (moment.tense === true) return 'unwind'
  return moment.kind === 'stretch' && moment.seatedMin >= LONG_SIT_MIN ? 'after-sitting' : 'stretch'
}

/** The length of a built routine: what was asked for, else short after a short sit and longer after a long one. */
function secondsFor(moment: Moment, random: Random): number {
  if (moment.requestedMin !== undefined) return requestedSec(moment.requestedMin)
  if (moment.kind === 'posture')
    return Math.min(MOST_POSTURE_SEC, Math.max(LEAST_SEC, moment.breakSec ?? POSTURE_SEC))
  const lengths =
    moment.kind === 'sit-or-move' || moment.seatedMin < SHORT_SIT_MIN
      ? [120]
      : moment.seatedMin < LONG_SIT_MIN
        ? [180, 240, 300]
        : [240, 300, 360]
  const most = Math.min(MOST_MIN * 60, moment.breakSec ?? Number.POSITIVE_INFINITY)
  // A long break is not filled up with exercises: what is left of it is the person's own.
  return Math.max(LEAST_SEC, Math.min(most, random.weighted(lengths, () => 1) ?? POSTURE_SEC))
}

const fitsRhythm = ({ totalSec, purpose }: Routine, { kind, breakSec }: Moment): boolean =>
  breakSec === undefined || totalSec <= breakSec || (kind === 'posture' && purpose === 'stand')

const requestedSec = (min: number): number => Math.round(Math.min(MOST_MIN, Math.max(1, min))) * 60

/** How well a routine of the library (or `null`: a built one) suits the moment; 0 keeps it out of the draw. */
function appealOf(option: Routine | null, moment: Moment): number {
  const suits = suitability(option, moment)
  if (option === null || suits === 0) return suits
  if (moment.where !== undefined && placeIn(option, moment) !== moment.where) return 0
  if (moment.requestedMin !== undefined && option.totalSec !== requestedSec(moment.requestedMin)) return 0
  if (moment.requestedMin === undefined && !fitsRhythm(option, moment)) return 0
  const recent = moment.recent ?? []
  if (recent[0]?.routineId === option.id) return 0
  const lately = recent.slice(1, 5).some(({ routineId }) => routineId === option.id)
  return suits * (lately ? 0.3 : 1) * (swappedShare(option, moment) > MOST_SWAPPED ? 0.2 : 1)
}

const placeIn = (option: Routine, moment: Moment): Place =>
  placeFor(planRoutine(option.id, moment).items.map(({ exerciseId }) => exerciseId))

const swappedShare = (option: Routine, moment: Moment): number =>
  planRoutine(option.id, moment).items.filter(({ substitutedFor }) => substitutedFor !== undefined).length /
  routine(option.id).items.length

type PurposeWeights = Readonly<Partial<Record<Purpose, number>>>

/** Routines that only a person picks: there is no sign by which to know that they fit. */
const PICKED_ONLY: ReadonlySet<Purpose> = new Set([
  'after-driving',
  'before-lifting',
  'ease',
  'evening',
  'own',
])

function suitability(option: Routine | null, moment: Moment): number {
  const purpose = option?.purpose
  if (moment.kind === 'posture' && moment.requestedMin === undefined) {
    return purpose === undefined ? 4 : purpose === 'shift' || purpose === 'stand' ? 1 : 0
  }
  if (moment.soreDay === true) return soreDayWeight(purpose)
  if (purpose === undefined) return 4
  if (PICKED_ONLY.has(purpose)) return 0
  return moment.kind === 'sit-or-move'
    ? (AFTER_STANDING[purpose] ?? 0)
    : (stretchWeights(moment, option)[purpose] ?? 0)
}

const AFTER_STANDING: PurposeWeights = { walk: 0.5, screen: 2, unwind: 1, minimal: 1 }

function soreDayWeight(purpose: Purpose | undefined): number {
  if (purpose === undefined) return 2
  if (purpose === 'sore-day') return 3
  return purpose === 'minimal' ? 2 : purpose === 'unwind' ? 0.5 : 0
}

function stretchWeights(moment: Moment, option: Routine | null): PurposeWeights {
  const long = moment.afterMeeting === true || moment.seatedMin >= LONG_SIT_MIN
  const short = moment.seatedMin < SHORT_SIT_MIN
  const floorReady = moment.floor === true && moment.officeClothes !== true
  return {
    stand: short ? 2 : 0,
    stretch: long ? 1 : 2,
    walk: 2,
    'after-sitting': long ? 4 : 0,
    unwind: moment.tense === true ? 5 : 0.3,
    strength: moment.strengthDue === true && (floorReady || !needsFloor(option)) ? 3 : 0,
    floor: floorReady && !short ? 1 : 0,
    screen: long ? 0.2 : 0.8,
    upright: (moment.filters ?? []).length > 0 ? 1.5 : 0,
    minimal: short ? 0.5 : 0.2,
  }
}

const needsFloor = (option: Routine | null): boolean => option !== null && traitsOf(option).needsFloor

/** What there is to say about the choice, the weightiest first. */
function reasons(moment: Moment, purpose: Purpose, more: readonly Reason[]): readonly Reason[] {
  const first: Reason[] = []
  if (moment.soreDay === true) first.push({ because: 'sore-day' })
  if (purpose === 'unwind' && moment.tense === true) first.push({ because: 'tense' })
  if (purpose === 'strength') first.push({ because: 'strength-due' })
  if (moment.afterMeeting === true && moment.kind === 'stretch') first.push({ because: 'after-meeting' })
  if (moment.kind === 'sit-or-move') first.push({ because: 'stood-long' })
  else first.push({ because: 'seated', min: Math.floor(moment.seatedMin) })
  if (moment.requestedMin !== undefined) {
    first.push({ because: 'time-asked', min: requestedSec(moment.requestedMin) / 60 })
  }
  return [...first, ...more]
}
