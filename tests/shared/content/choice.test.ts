import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseRoutine,
  exercise,
  exercises,
  filterRules,
  isOffered,
  timeline,
  type Moment,
  type PastRoutine,
  type PlanContext,
  type RoutinePlan,
} from '#shared/content/index.ts'
import { planOwn, type OwnRoutine } from '#shared/content/own/model.ts'

const FILTERS = filterRules.map(({ id }) => id)
const DAYS = 260
const PROMPTS_A_DAY = 6

interface Offered {
  readonly moment: Moment
  readonly plan: RoutinePlan
}

/** A working year at one desk: prompts of all kinds, most of the routines done, the history growing. */
function year(context: PlanContext, seed: number): readonly Offered[] {
  const offered: Offered[] = []
  let recent: readonly PastRoutine[] = []
  let completed = 0
  for (let day = 0; day < DAYS; day++) {
    for (let turn = 0; turn < PROMPTS_A_DAY; turn++) {
      const at = day * PROMPTS_A_DAY + turn
      const moment: Moment = {
        ...context,
        kind: turn % 3 === 0 ? 'posture' : at % 11 === 10 ? 'sit-or-move' : 'stretch',
        seatedMin: [30, 25, 50, 55, 90, 40][turn] ?? 50,
        afterMeeting: at % 13 === 4,
        tense: day % 17 === 3,
        strengthDue: day % 7 < 2,
        seed: seed + at,
        recent,
        completed,
        ...(at % 5 === 1 ? { requestedMin: (at % 15) + 1 } : {}),
      }
      const plan = chooseRoutine(moment)
      offered.push({ moment, plan })
      const done = at % 4 !== 3
      if (done) completed++
      const past = {
        routineId: plan.routineId,
        exerciseIds: plan.items.map(item => item.exerciseId),
        completed: done,
      }
      recent = [past, ...recent].slice(0, 20)
    }
  }
  return offered
}

const exercisesIn = (offered: readonly Offered[]) =>
  new Set(offered.flatMap(({ plan }) => plan.items.map(({ exerciseId }) => exerciseId)))

const hardest = (offered: readonly Offered[]) =>
  Math.max(...offered.flatMap(({ plan }) => plan.items.map(item => exercise(item.exerciseId).intensity)))

const HOME: PlanContext = { place: 'home', floor: true, officeClothes: false, standingDesk: true }
const OFFICE: PlanContext = { place: 'office', floor: false, officeClothes: true, standingDesk: false }

describe('over a year', () => {
  const lives: readonly (readonly [string, PlanContext])[] = [
    ['at home, with nothing hidden', HOME],
    ['at the office', OFFICE],
    ['with everything hidden', { ...OFFICE, filters: FILTERS }],
    ['at home, with everything hidden', { ...HOME, filters: FILTERS }],
    ...FILTERS.map(filter => [`at home, hiding ${filter}`, { ...HOME, filters: [filter] }] as const),
  ]

  it.each(lives)('%s: nothing hidden is offered, and everything else comes up', (_name, context) => {
    const offered = exercisesIn(year(context, 1))
    const allowed = exercises.map(({ id }) => id).filter(id => isOffered(id, context))
    expect([...offered].filter(id => !isOffered(id, context))).toEqual([])
    expect(allowed.filter(id => !offered.has(id))).toEqual([])
  })

  it.each(lives)('%s: what somebody made themselves hides and keeps the same', (_name, context) => {
    // Every exercise there is, in routines of one's own, one played each day among the prompts.
    const made: readonly OwnRoutine[] = Array.from({ length: DAYS }, (_, day) => ({
      name: `Day ${day}`,
      items: Array.from({ length: 4 }, (_, at) => ({
        exercise: exercises[(day * 4 + at) % exercises.length]?.id ?? '',
        seconds: 40,
      })),
    }))
    const done = new Set<string>()
    let recent: readonly PastRoutine[] = []
    for (const [day, own] of made.entries()) {
      const plan = planOwn(own, context)
      const exerciseIds = plan.items.map(({ exerciseId }) => exerciseId)
      for (const id of exerciseIds) done.add(id)
      recent = [{ routineId: null, exerciseIds, completed: true }, ...recent].slice(0, 20)
      const offered = chooseRoutine({ ...context, kind: 'stretch', seatedMin: 50, seed: day, recent })
      // Own routines are for those who pick them; the prompt offers others, and knows what was done.
      expect(offered.purpose).not.toBe('own')
      for (const { exerciseId } of [...plan.items, ...offered.items])
        expect(isOffered(exerciseId, context)).toBe(true)
    }
    expect(exercises.filter(({ id }) => isOffered(id, context) && !done.has(id))).toEqual([])
  })

  it('on sore days only what is gentle is offered', () => {
    const offered = exercisesIn(year({ ...HOME, soreDay: true }, 7))
    for (const id of offered) {
      expect(exercise(id).spasm).not.toBe('no')
      expect(exercise(id).intensity).toBe(1)
    }
  })

  it('does not repeat itself: no routine twice running, few exercises twice running', () => {
    const offered = year(HOME, 3)
    let again = 0
    let items = 0
    for (const [index, { plan }] of offered.entries()) {
      const before = offered[index - 1]?.plan
      if (!before) continue
      if (plan.routineId !== null) expect(plan.routineId).not.toBe(before.routineId)
      const last = new Set(before.items.map(({ exerciseId }) => exerciseId))
      again += plan.items.filter(({ exerciseId }) => last.has(exerciseId)).length
      items += plan.items.length
    }
    expect(again / items).toBeLessThan(0.15)
  })

  it('moves the low back and the hips more than the eyes', () => {
    const count = { back: 0, eyes: 0 }
    for (const { plan } of year(OFFICE, 5)) {
      for (const { exerciseId } of plan.items) {
        const { areas } = exercise(exerciseId)
        if (areas.some(area => area === 'low-back' || area === 'hips' || area === 'spine')) count.back++
        if (areas.includes('eyes')) count.eyes++
      }
    }
    expect(count.back).toBeGreaterThan(count.eyes * 4)
  })

  it('goes round the body: in any week each main part has its turn', () => {
    const offered = year(OFFICE, 13)
    const main = [
      'low-back',
      'mid-back',
      'upper-back',
      'hips',
      'hip-front',
      'buttocks',
      'chest',
      'shoulders',
      'neck',
      'legs',
    ]
    const week = 5 * PROMPTS_A_DAY
    for (let from = 0; from + week <= offered.length; from += week) {
      const done = [...exercisesIn(offered.slice(from, from + week))].flatMap(id => exercise(id).areas)
      expect(main.filter(area => !done.some(found => found === area))).toEqual([])
    }
  })

  it('grows harder slowly, and only a strength day is one from the start', () => {
    const offered = year(HOME, 11)
    const upTo = (most: number, purpose: 'strength' | 'other') =>
      hardest(
        offered.filter(
          ({ moment, plan }) =>
            (moment.completed ?? 0) < most && (plan.purpose === 'strength') === (purpose === 'strength'),
        ),
      )
    expect(upTo(30, 'other')).toBe(1)
    expect(upTo(120, 'other')).toBe(2)
    expect(upTo(120, 'strength')).toBe(2)
    expect(hardest(offered)).toBe(3)
  })
})

const moment: fc.Arbitrary<Moment> = fc.record(
  {
    kind: fc.constantFrom('posture', 'stretch', 'sit-or-move'),
    seatedMin: fc.integer({ min: 0, max: 300 }),
    seed: fc.integer(),
    filters: fc.subarray(FILTERS),
    place: fc.constantFrom('office', 'home'),
    floor: fc.boolean(),
    officeClothes: fc.boolean(),
    standingDesk: fc.boolean(),
    soreDay: fc.boolean(),
    maxIntensity: fc.constantFrom(1, 2, 3),
    hurt: fc.subarray(
      exercises.map(({ id }) => id),
      { maxLength: 20 },
    ),
    afterMeeting: fc.boolean(),
    tense: fc.boolean(),
    strengthDue: fc.boolean(),
    requestedMin: fc.integer({ min: 1, max: 15 }),
    breakSec: fc.integer({ min: 10, max: 1200 }),
    completed: fc.integer({ min: 0, max: 500 }),
    recent: fc.array(
      fc.record({
        routineId: fc.constantFrom(null, 'walk-five', 'hourly-stretch-3'),
        exerciseIds: fc.subarray(
          exercises.map(({ id }) => id),
          { maxLength: 6 },
        ),
        completed: fc.boolean(),
        hurt: fc.subarray(
          exercises.map(({ id }) => id),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 20 },
    ),
  },
  { requiredKeys: ['kind', 'seatedMin', 'seed'] },
)

describe('at any moment', () => {
  it('offers nothing that is hidden, unsuitable, too hard or hurt lately', () => {
    fc.assert(
      fc.property(moment, asked => {
        const hurt = [...(asked.hurt ?? []), ...(asked.recent ?? []).flatMap(past => past.hurt ?? [])]
        const context = {
          ...asked,
          floor: asked.floor ?? false,
          standingDesk: asked.standingDesk ?? false,
          hurt,
        }
        for (const { exerciseId } of chooseRoutine(asked).items)
          expect(isOffered(exerciseId, context)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('meets the time asked for to the second, and a nudge is short', () => {
    fc.assert(
      fc.property(moment, asked => {
        const plan = chooseRoutine(asked)
        const endSec = timeline(plan).at(-1)?.endSec
        expect(endSec).toBe(plan.totalSec)
        if (asked.requestedMin !== undefined) expect(plan.totalSec).toBe(asked.requestedMin * 60)
        else if (asked.kind === 'posture') expect(plan.totalSec).toBeLessThanOrEqual(60)
        else expect(plan.totalSec).toBeLessThanOrEqual(480)
        if (asked.requestedMin === undefined && asked.breakSec !== undefined && asked.kind !== 'posture') {
          expect(plan.totalSec).toBeLessThanOrEqual(Math.max(15, asked.breakSec))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('does not mind a history that names what is no longer there', () => {
    const recent = [{ routineId: 'gone', exerciseIds: ['handstand'], completed: true, hurt: ['headstand'] }]
    expect(chooseRoutine({ kind: 'stretch', seatedMin: 50, seed: 1, recent }).items.length).toBeGreaterThan(0)
  })

  it('gives the same plan for the same moment, and does not touch what it is given', () => {
    fc.assert(
      fc.property(moment, asked => {
        const before = structuredClone(asked)
        expect(chooseRoutine(asked)).toEqual(chooseRoutine(structuredClone(asked)))
        expect(asked).toEqual(before)
      }),
    )
  })

  it('says why, the time asked for among it', () => {
    fc.assert(
      fc.property(moment, asked => {
        const { why, items } = chooseRoutine(asked)
        const because = why.map(reason => reason.because)
        expect(because.length).toBeGreaterThan(0)
        expect(because.includes('time-asked')).toBe(asked.requestedMin !== undefined)
        const swapped = items.some(item =>
          item.substitutedBecause?.some(obstacle => obstacle.because === 'filter'),
        )
        expect(because.includes('filters')).toBe(swapped)
      }),
    )
  })
})

const purposes = (asked: Omit<Moment, 'seed'>) =>
  Array.from({ length: 200 }, (_, seed) => chooseRoutine({ ...asked, seed }).purpose)

const share = (asked: Omit<Moment, 'seed'>, purpose: string) =>
  purposes(asked).filter(found => found === purpose).length / 200

describe('the moment has its say', () => {
  it('unwinds somebody who is tense', () => {
    expect(share({ kind: 'stretch', seatedMin: 50, tense: true }, 'unwind')).toBeGreaterThan(0.5)
  })

  it('makes up for a long sit', () => {
    expect(share({ kind: 'stretch', seatedMin: 120 }, 'after-sitting')).toBeGreaterThan(0.5)
    expect(share({ kind: 'stretch', seatedMin: 50 }, 'after-sitting')).toBe(0)
  })

  it('brings strength only when a strength day is due', () => {
    expect(share({ kind: 'stretch', seatedMin: 50, strengthDue: true }, 'strength')).toBeGreaterThan(0.2)
    expect(share({ kind: 'stretch', seatedMin: 50 }, 'strength')).toBe(0)
  })

  it('is gentle on a sore day, whatever else is due', () => {
    const gentle = new Set(['sore-day', 'minimal', 'unwind'])
    const found = purposes({
      kind: 'stretch',
      seatedMin: 120,
      soreDay: true,
      strengthDue: true,
      tense: false,
    })
    expect(found.every(purpose => gentle.has(purpose))).toBe(true)
  })
})
