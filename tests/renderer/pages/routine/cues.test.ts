import { describe, expect, test } from 'vitest'
import { planRoutine, routines, timeline } from '#shared/content/index.ts'
import { cueBetween, type Cue } from '#renderer/pages/routine/cues.ts'
import { itemSpan } from '#renderer/pages/routine/player.ts'

/** Everything that is said from start to end, a second at a time. */
function saidIn(id: string): readonly { readonly sec: number; readonly cue: Cue }[] {
  const plan = planRoutine(id)
  const segments = timeline(plan)
  return Array.from({ length: plan.totalSec + 1 }, (_, sec) => ({
    sec,
    cue: cueBetween(segments, sec - 1, sec),
  })).flatMap(({ sec, cue }) => (cue ? [{ sec, cue }] : []))
}

describe('what is said', () => {
  test.each(routines.map(({ id }) => id))('%s announces each exercise once, and the end', id => {
    const said = saidIn(id).map(({ cue }) => cue)
    const plan = planRoutine(id)
    expect(said.filter(({ cue }) => cue === 'ready')).toEqual(
      plan.items.map((_, item) => ({ cue: 'ready', item })),
    )
    expect(said.filter(({ cue }) => cue === 'end')).toHaveLength(1)
  })

  test.each(routines.map(({ id }) => id))('%s does not chatter: at most five words an exercise', id => {
    const plan = planRoutine(id)
    expect(saidIn(id).length).toBeLessThanOrEqual(plan.items.length * 5 + 1)
  })

  test('the ten seconds are ten seconds before the end', () => {
    const plan = planRoutine('hourly-stretch-3')
    const segments = timeline(plan)
    const tens = saidIn('hourly-stretch-3').filter(({ cue }) => cue.cue === 'ten')
    const ends = plan.items.map((_, item) => itemSpan(segments, item).endSec)
    expect(tens.length).toBeGreaterThan(0)
    for (const { sec } of tens) expect(ends).toContain(sec + 10)
  })

  test('a late tick says the latest thing only', () => {
    const segments = timeline(planRoutine('hourly-stretch-3'))
    expect(cueBetween(segments, 0, 10_000)).toEqual({ cue: 'end' })
  })

  test('standing still says nothing', () => {
    const segments = timeline(planRoutine('hourly-stretch-3'))
    expect(cueBetween(segments, 12, 12)).toBeNull()
  })
})
