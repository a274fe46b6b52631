/** A routine put together from the library, to the second. All figures are ours. */
import { fullSec, leastSec, READY_SEC, wholeSec } from '../dose.ts'
import { exercise, exercises } from '../library.ts'
import { isOffered } from '../substitution.ts'
import type { Place } from '../traits.ts'
import type { Exercise, ExerciseId } from '../types.ts'
import { appealAt } from './appeal.ts'
import { sidesOf } from './plan.ts'
import type { Random } from './random.ts'
import type { Moment, PlanItem } from './types.ts'

/** For less than this nobody lies down. */
export const LEAST_FLOOR_SEC = 120
/** Below this, a routine is one or two quick moves without a closing part. */
const SHORT_SEC = 60
/** The least a closing part (a walk or slow breathing) is left with. */
const CLOSING_SEC = 20
/** A dose may shrink to this share of it, and no further. */
const LEAST_DOSES = 0.6
/** A dose may grow by half to fill the time. */
const MOST_DOSES = 1.5
/** With less time than this left, nobody gets up from the floor for one more exercise. */
const WORTH_MOVING_SEC = 60
/** Nothing in a built routine takes longer than this, except the closing part. */
const MOST_SEC = 100

/** Where a routine takes place, so that nobody has to get up and down again and again. */
type Setting = 'chair' | 'feet' | 'mixed' | 'floor'

const POSITIONS: Readonly<Record<Setting, readonly Exercise['position'][]>> = {
  chair: ['seated'],
  feet: ['standing', 'walking'],
  mixed: ['seated', 'standing', 'walking'],
  floor: ['floor'],
}

const SETTING_AT: Readonly<Record<Place, Setting>> = { seated: 'chair', standing: 'feet', floor: 'floor' }

/** On the floor: hands and knees first, then on the front, on the back, on the side. */
const FLOOR_ORDER = ['kneel', 'prone', 'supine', 'side-lying'] as const

interface Draft {
  readonly id: ExerciseId
  readonly seconds: number
}

/** What one routine is drawn from. */
interface Draw {
  readonly offered: readonly Exercise[]
  readonly appeal: (id: ExerciseId) => number
  readonly setting: Setting
  readonly moment: Moment
  readonly random: Random
}

/**
 * Items that fill exactly `totalSec`, the seconds to get ready included.
 * @throws RangeError for less than 15 seconds, which hold nothing worth doing.
 */
export function build(totalSec: number, moment: Moment, random: Random): readonly PlanItem[] {
  if (totalSec < 15) throw new RangeError('A routine needs at least 15 seconds.')
  const draw: Draw = {
    offered: exercises.filter(candidate => isOffered(candidate.id, moment)),
    appeal: appealAt(moment),
    setting: moment.where === undefined ? settingFor(totalSec, moment, random) : SETTING_AT[moment.where],
    moment,
    random,
  }
  const draft = totalSec < SHORT_SEC ? shortDraft(totalSec, draw) : longDraft(totalSec, draw)
  const first = random.next() < 0.5 ? 'left' : 'right'
  return draft.map(({ id, seconds }) => ({ exerciseId: id, sides: sidesOf(id, first), seconds }))
}

function settingFor(totalSec: number, moment: Moment, random: Random): Setting {
  const weights: Readonly<Record<Setting, number>> = {
    chair: moment.kind === 'sit-or-move' || moment.soreDay === true ? 3 : 1,
    feet: moment.kind === 'sit-or-move' ? 0 : 2,
    mixed: 2,
    floor: moment.floor === true && moment.kind !== 'sit-or-move' && totalSec >= LEAST_FLOOR_SEC ? 3 : 0,
  }
  return random.weighted(['chair', 'feet', 'mixed', 'floor'] as const, option => weights[option]) ?? 'mixed'
}

/** One or two quick moves; the last one takes what time is left. */
function shortDraft(totalSec: number, { offered, appeal, random }: Draw): readonly Draft[] {
  const room = totalSec - READY_SEC
  const quick = (most: number) =>
    offered.filter(
      candidate =>
        candidate.space === 'desk' &&
        candidate.position === 'seated' &&
        leastSec(candidate) <= most &&
        fullSec(candidate) * MOST_DOSES >= most,
    )
  const halves = [Math.floor((room - READY_SEC) / 2), Math.ceil((room - READY_SEC) / 2)]
  const pair = totalSec >= 30 && random.next() < 0.5 ? halves : [room]
  const taken = new Set<ExerciseId>()
  return pair.flatMap(seconds => {
    const chosen = random.weighted(
      quick(seconds).filter(({ id }) => !taken.has(id)),
      ({ id }) => appeal(id),
    )
    if (!chosen) return [{ id: 'belly-breathing', seconds }]
    taken.add(chosen.id)
    return [{ id: chosen.id, seconds }]
  })
}

function longDraft(totalSec: number, draw: Draw): readonly Draft[] {
  const { offered, appeal, setting, moment, random } = draw
  const closing = closingFor(draw)
  const body: Draft[] = []
  const taken = new Set<ExerciseId>([closing])
  let leftSec = totalSec - READY_SEC
  const closingSec = Math.max(CLOSING_SEC, leastSec(exercise(closing)))
  const room = () => leftSec - READY_SEC - closingSec
  // One walk and one kind of breathing are enough, except for somebody who is tense.
  const isNew = (candidate: Exercise) =>
    !isRestful(candidate) ||
    (moment.tense === true && candidate.category === 'breathing') ||
    ![...taken].some(id => exercise(id).category === candidate.category)
  const inBody = offered.filter(({ id }) => !isClosingOnly(id))
  const fill = (positions: readonly Exercise['position'][], leastRoomSec: number) => {
    while (room() >= leastRoomSec) {
      const previous = body.at(-1)
      const chosen = random.weighted(
        inBody.filter(
          candidate =>
            positions.includes(candidate.position) &&
            !taken.has(candidate.id) &&
            worthwhileSec(candidate) <= room() &&
            isNew(candidate),
        ),
        candidate =>
          appeal(candidate.id) * (previous && sameArea(candidate, exercise(previous.id)) ? 0.2 : 1),
      )
      if (!chosen) return
      const seconds = wholeSec(chosen, Math.min(fullSec(chosen), MOST_SEC, room()))
      taken.add(chosen.id)
      body.push({ id: chosen.id, seconds })
      leftSec -= seconds + READY_SEC
    }
  }
  fill(POSITIONS[setting], 0)
  // Where that runs out, the rest is spent in the chair and on the feet, if it is worth the change.
  if (!isBound(moment)) fill(POSITIONS.mixed, WORTH_MOVING_SEC)
  const grown = grow(body, leftSec - closingSec)
  const spentSec = grown.reduce((sum, { seconds }) => sum + seconds + READY_SEC, 0)
  return [...inOrder(grown), { id: closing, seconds: totalSec - READY_SEC - spentSec }]
}

/** Who asked for the chair or their feet stays there; who is on the floor gets up again in the end. */
const isBound = ({ where }: Moment): boolean => where !== undefined && where !== 'floor'

/** The least time for which an exercise is put into a routine: most of a dose, not just one repetition. */
const worthwhileSec = (candidate: Exercise): number =>
  Math.max(leastSec(candidate), Math.ceil(Math.min(fullSec(candidate), MOST_SEC) * LEAST_DOSES))

/** These only make sense at the end: getting up from the floor, and going back to work on one's feet. */
const isClosingOnly = (id: ExerciseId): boolean => id === 'log-roll' || id === 'sit-stand-switch'

const isRestful = ({ category, tags }: Exercise): boolean => category === 'breathing' || tags.includes('walk')

/** Ends with a walk, slow breathing, a rest on the floor, or at a raised desk: what can take any number of seconds. */
function closingFor({ setting, offered, appeal, random, moment }: Draw): ExerciseId {
  const endings = offered.filter(candidate => {
    if (isBound(moment) && !POSITIONS[setting].includes(candidate.position)) return false
    if (candidate.id === 'log-roll') return setting === 'floor'
    if (candidate.id === 'sit-stand-switch') return moment.kind !== 'sit-or-move'
    if (candidate.dose.mode !== 'flow') return false
    return setting === 'floor' ? candidate.position === 'floor' || isRestful(candidate) : isRestful(candidate)
  })
  return random.weighted(endings, ({ id }) => appeal(id))?.id ?? 'belly-breathing'
}

const sameArea = (one: Exercise, other: Exercise): boolean => one.areas[0] === other.areas[0]

/** Gives spare seconds to the doses, evenly and by at most half of each, so that the closing part stays short. */
function grow(body: readonly Draft[], spareSec: number): readonly Draft[] {
  let spare = spareSec
  return body.map(({ id, seconds }, index) => {
    const share = Math.floor(Math.max(0, spare) / (body.length - index))
    const done = exercise(id)
    const most = Math.min(fullSec(done) * MOST_DOSES, seconds + share)
    const extra = Math.max(0, wholeSec(done, most) - seconds)
    spare -= extra
    return { id, seconds: seconds + extra }
  })
}

/** Seated, then on the feet, then on the floor; within each, as drawn. */
function inOrder(body: readonly Draft[]): readonly Draft[] {
  const rank = ({ id }: Draft) => {
    const { position, tags } = exercise(id)
    if (position === 'seated') return 0
    if (position !== 'floor') return 1
    const onFloor = FLOOR_ORDER.findIndex(tag => tags.includes(tag))
    return 2 + (onFloor === -1 ? 0 : onFloor)
  }
  return body.toSorted((one, other) => rank(one) - rank(other))
}
