import { describe, expect, it } from 'vitest'
import {
  conditionNotes,
  exercise,
  exercises,
  filtersFor,
  filtersHiding,
  gentlerThan,
  isOffered,
  levelOf,
  obstaclesOf,
  resolveRoutine,
  routine,
  routines,
  traitsOf,
} from '#shared/content/index.ts'
import { allContexts } from '#build/content/structure.ts'

describe('a movement filter', () => {
  it('hides the small kind of its movement too', () => {
    expect(filtersHiding('standing-back-bend', ['back-bending'])).toEqual(['back-bending'])
    expect(filtersHiding('seated-chest-opener', ['back-bending'])).toEqual(['back-bending'])
    expect(filtersHiding('curl-up', ['forward-bending', 'twisting'])).toEqual(['forward-bending'])
  })

  it('leaves everything else alone', () => {
    const all = ['back-bending', 'forward-bending', 'twisting', 'lying', 'kneeling', 'balance'] as const
    for (const id of ['seat-shift', 'walk-easy', 'five-count-breathing', 'sit-to-stand', 'heel-raise']) {
      expect(filtersHiding(id, all)).toEqual([])
    }
  })

  it('hides every way of lying', () => {
    for (const { id, tags } of exercises) {
      const lies = tags.some(tag => tag === 'supine' || tag === 'prone' || tag === 'side-lying')
      expect(filtersHiding(id, ['lying']).length > 0).toBe(lies)
    }
  })
})

describe('a condition', () => {
  it('ticks filters to begin with, several together without repeating', () => {
    expect(filtersFor(['spinal-stenosis'])).toEqual(['back-bending'])
    expect(filtersFor(['sciatica', 'osteoporosis'])).toEqual(['forward-bending', 'twisting'])
    expect(filtersFor([])).toEqual([])
  })

  it('gives the strictest level first, with all its notes', () => {
    expect(conditionNotes('cat-cow', ['osteoporosis'])).toEqual([
      { condition: 'osteoporosis', level: 'modify', notes: ['flex-gentle', 'kneel'] },
    ])
    expect(conditionNotes('bottom-to-heels', ['osteoporosis'])[0]).toMatchObject({
      level: 'avoid',
      notes: ['flex-end', 'kneel'],
    })
  })

  it('has nothing to say about what it does not touch', () => {
    expect(conditionNotes('seat-shift', ['herniated-disc', 'pregnancy'])).toEqual([])
  })

  it('asks first after surgery, except for the smallest things', () => {
    expect(levelOf('bird-dog', 'recent-surgery')).toBe('ask')
    expect(levelOf('belly-breathing', 'recent-surgery')).toBe('ok')
  })
})

describe('a routine with filters', () => {
  it('is as it was where nothing is hidden', () => {
    const resolved = resolveRoutine(routine('hourly-stretch-3'), [])
    expect(resolved.map(({ exerciseId }) => exerciseId)).toEqual(
      routine('hourly-stretch-3').items.map(item => item.exercise),
    )
  })

  it('swaps what is hidden, and says what for and why', () => {
    const resolved = resolveRoutine(routine('after-long-sitting-4'), ['back-bending'])
    expect(resolved.find(({ substitutedFor }) => substitutedFor === 'standing-back-bend')).toEqual({
      exerciseId: 'standing-trunk-turns',
      seconds: 30,
      substitutedFor: 'standing-back-bend',
      substitutedBecause: [{ because: 'filter', filter: 'back-bending' }],
    })
  })

  it('keeps its length and drops nothing, whatever is set', () => {
    const wrong: string[] = []
    for (const context of allContexts()) {
      for (const { id, items, ...rest } of routines) {
        const resolved = resolveRoutine({ id, items, ...rest }, context.filters ?? [], context)
        if (resolved.length !== items.length) wrong.push(`${id} has lost something`)
        for (const [index, { exerciseId, seconds, substitutedFor }] of resolved.entries()) {
          const wanted = items[index]
          const honest = substitutedFor === (exerciseId === wanted?.exercise ? undefined : wanted?.exercise)
          if (!honest || seconds !== wanted?.seconds || !isOffered(exerciseId, context)) {
            wrong.push(`${id} offers ${exerciseId} with ${JSON.stringify(context)}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('tells how it suits a person from its exercises', () => {
    expect(traitsOf(routine('strength-floor-8'))).toMatchObject({
      spasm: 'no',
      officeClothes: false,
      needsFloor: true,
      maxIntensity: 3,
    })
    expect(traitsOf(routine('posture-reset-30'))).toMatchObject({ spasm: 'yes', touchedBy: [] })
  })
})

describe('after "this hurts"', () => {
  it('offers something else that is no harder and that nothing speaks against', () => {
    for (const { id, intensity } of exercises) {
      const context = { filters: ['forward-bending'], hurt: ['seat-shift'] } as const
      const gentler = gentlerThan(id, context)
      expect(gentler).not.toBe(id)
      expect(obstaclesOf(gentler, context)).toEqual([])
      expect(exercise(gentler).intensity).toBeLessThanOrEqual(intensity)
    }
  })

  it('still has something where everything hurt', () => {
    const hurt = exercises.map(({ id }) => id)
    expect(gentlerThan('bird-dog', { hurt })).toBe('belly-breathing')
    expect(resolveRoutine(routine('walk-five'), [], { hurt })).toHaveLength(3)
  })
})
