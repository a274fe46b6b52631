import { describe, expect, it } from 'vitest'
import { length, subtract } from '#renderer/figure/math/vector.ts'
import type { Movement } from '#renderer/figure/movement/movement.ts'
import { cycleSecOf, frameAt, momentAt } from '#renderer/figure/movement/timeline.ts'
import { movementOf, movements } from '#renderer/figure/poses/index.ts'
import { footOf, handOf } from '#renderer/figure/rig/contact.ts'
import { sides } from '#renderer/figure/rig/pose.ts'
import { bodyHeight, lengths } from '#renderer/figure/rig/proportions.ts'
import { footPlace, palmPlace } from '#renderer/figure/rig/solve.ts'
import { outsideRange } from '#renderer/figure/rig/range.ts'
import { exercises } from '#shared/content/index.ts'
import { partHeights, palmOf } from './measure.ts'

const framesPerCycle = 60

/** Enough moments to catch every phase, whatever its length: some in each step. */
function timesOf(movement: Movement): readonly number[] {
  const cycle = cycleSecOf(movement)
  const even = Array.from({ length: framesPerCycle }, (_, index) => (cycle * index) / framesPerCycle)
  const inside: number[] = []
  let begin = 0
  for (const half of movement.alternates ? [0, 1] : [0]) {
    for (const step of movement.steps) {
      for (const share of [0.02, 0.25, 0.5, 0.75, 0.98]) inside.push(begin + step.seconds * share)
      begin += step.seconds
    }
    if (half === 0 && movement.alternates) begin = cycle / 2
  }
  return [...even, ...inside]
}

const all = Object.entries(movements)
/** One hundredth of the body's height. */
const onePercent = bodyHeight / 100

interface Fault {
  readonly name: string
  readonly amount: number
}

/** The worst of each kind, as sentences. */
function worstOf(faults: readonly Fault[]): readonly string[] {
  const worst = new Map<string, number>()
  for (const { name, amount } of faults) {
    if (Math.abs(amount) > Math.abs(worst.get(name) ?? 0)) worst.set(name, amount)
  }
  return [...worst].map(([name, amount]) => `${name}: ${amount.toFixed(1)}`)
}

describe('every exercise', () => {
  it('has a movement, and every movement an exercise', () => {
    expect(Object.keys(movements).toSorted()).toEqual(exercises.map(({ id }) => id).toSorted())
    expect(exercises).toHaveLength(83)
  })

  it('keeps the seconds of its dose', () => {
    const wrong = exercises.flatMap(({ id, dose }) => {
      const { steps } = movementOf(id)
      const holds = steps.filter(({ phase }) => phase === 'hold').map(({ seconds }) => seconds)
      const once = steps.reduce((sum, step) => sum + step.seconds, 0)
      if (dose.mode === 'hold' && Math.abs(Math.max(0, ...holds) - dose.holdSec) > 0.01) return [id]
      if (dose.mode === 'reps' && Math.abs(once - dose.repSec) > 0.05)
        return [`${id} ${once} for ${dose.repSec}`]
      return []
    })
    expect(wrong).toEqual([])
  })

  it('changes sides within a cycle just when its dose does', () => {
    const wrong = exercises.filter(({ id, dose }) =>
      dose.mode === 'flow' ? false : movementOf(id).alternates !== (dose.sides === 'alternate'),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe.each(all)('%s', (_, movement) => {
  const times = timesOf(movement)

  it('ends where it starts', () => {
    const start = frameAt(movement, 0).skeleton
    const end = frameAt(movement, cycleSecOf(movement) - 1e-7).skeleton
    for (const side of sides) {
      expect(length(subtract(start.arms[side].wrist, end.arms[side].wrist))).toBeLessThan(0.02)
      expect(length(subtract(start.legs[side].ankle, end.legs[side].ankle))).toBeLessThan(0.02)
    }
    expect(length(subtract(start.head.at, end.head.at))).toBeLessThan(0.02)
  })

  it('keeps every joint within its normal range', () => {
    expect(worstOf(times.flatMap(time => outsideRange(frameAt(movement, time))))).toEqual([])
  })

  it('keeps hands and feet exactly where they touch', () => {
    const slips: Fault[] = []
    for (const time of times) {
      const { skeleton, pose } = frameAt(movement, time)
      const { from, step } = momentAt(movement, time)
      for (const side of sides) {
        const hand = handOf(step.to.contacts, side)
        if (hand !== undefined && hand === handOf(from.contacts, side)) {
          const off = length(subtract(palmOf(skeleton, side), palmPlace(hand, side, skeleton, pose)))
          const allowed = hand.fingers === undefined ? onePercent : onePercent + 1.6
          if (off > allowed) slips.push({ name: `${side} hand`, amount: off })
        }
        const foot = footOf(step.to.contacts, side)
        if (foot !== undefined && foot === footOf(from.contacts, side) && foot.across === undefined) {
          const off = length(subtract(skeleton.legs[side].ankle, footPlace(foot, side).ankle))
          if (off > onePercent) slips.push({ name: `${side} foot`, amount: off })
        }
      }
    }
    expect(worstOf(slips)).toEqual([])
  })

  it('keeps every limb as long as it is', () => {
    for (const time of times) {
      const { arms, legs } = frameAt(movement, time).skeleton
      for (const side of sides) {
        const { shoulder, elbow, wrist } = arms[side]
        const { hip, knee, ankle } = legs[side]
        expect(length(subtract(shoulder, elbow))).toBeCloseTo(lengths.upperArm, 3)
        expect(length(subtract(elbow, wrist))).toBeCloseTo(lengths.forearm, 3)
        expect(length(subtract(hip, knee))).toBeCloseTo(lengths.thigh, 3)
        expect(length(subtract(knee, ankle))).toBeCloseTo(lengths.shank, 3)
      }
    }
  })

  it('never sinks below the floor', () => {
    const sunk = times
      .flatMap(time => partHeights(frameAt(movement, time)))
      .filter(({ amount }) => amount < -onePercent)
    expect(worstOf(sunk)).toEqual([])
  })
})
