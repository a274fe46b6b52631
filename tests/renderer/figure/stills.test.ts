import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sceneAt, type Stage } from '#renderer/figure/draw/scene.ts'
import { Figure, FigureSilhouette, FigureStills } from '#renderer/figure/index.ts'
import { length, subtract } from '#renderer/figure/math/vector.ts'
import { cycleSecOf, frameAt } from '#renderer/figure/movement/timeline.ts'
import { movements } from '#renderer/figure/poses/index.ts'
import { sides } from '#renderer/figure/rig/pose.ts'
import { headUp } from '#renderer/figure/rig/skeleton.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { stillTimes } from '#renderer/figure/stills.ts'
import { viewBoxOf } from '#renderer/figure/svg.ts'

const ids = Object.keys(movements)

/** How far the body is from where it was: the farthest of head, hands, knees and feet, the breath and the lids. */
function moved({ movement }: Stage, fromSec: number, toSec: number): number {
  const [a, b] = [frameAt(movement, fromSec), frameAt(movement, toSec)]
  const joints = sides.flatMap(side => [
    length(subtract(a.skeleton.arms[side].wrist, b.skeleton.arms[side].wrist)),
    length(subtract(a.skeleton.legs[side].knee, b.skeleton.legs[side].knee)),
    length(subtract(a.skeleton.legs[side].ankle, b.skeleton.legs[side].ankle)),
    Math.abs(a.pose[side].fingers - b.pose[side].fingers) / 10,
    Math.abs(a.pose[side].girdleLift - b.pose[side].girdleLift),
    Math.abs(a.pose[side].ankleFlexion - b.pose[side].ankleFlexion) / 10,
  ])
  const quiet = (['belly', 'chest', 'eyes', 'jaw', 'tilt', 'lumbarFlexion'] as const).map(name =>
    Math.abs(a.pose.trunk[name] - b.pose.trunk[name]),
  )
  return Math.max(...joints, ...quiet, length(subtract(headUp(a.skeleton, 20), headUp(b.skeleton, 20))))
}

describe('three stills', () => {
  it.each(ids)('tell start, way and end of %s', id => {
    const stage = stageFor(id)
    const [start, way, end] = stillTimes(stage.movement)
    expect(start).toBe(0)
    expect(way).toBeGreaterThan(start)
    expect(end).toBeGreaterThan(way)
    expect(end).toBeLessThanOrEqual(cycleSecOf(stage.movement))
    expect(moved(stage, start, end)).toBeGreaterThan(0.9)
  })

  it.each(ids.filter(id => movements[id]?.arrows.length))('show where %s goes', id => {
    const stage = stageFor(id)
    const strengths = stillTimes(stage.movement).flatMap(time => sceneAt(stage, time).accent.arrows)
    expect(Math.max(...strengths)).toBeGreaterThan(0.5)
  })

  it('are those that a movement names, where more than one position tells it', () => {
    const { movement } = stageFor('heel-toe-rock')
    const [, onToes, onHeels] = stillTimes(movement).map(
      time => frameAt(movement, time).pose.right.ankleFlexion,
    )
    expect(onToes).toBeLessThan(-30)
    expect(onHeels).toBeGreaterThan(10)
  })

  it('glow where that moment is felt, and nowhere else', () => {
    const stage = stageFor('tense-release')
    const [, legs, arms] = stillTimes(stage.movement).map(time =>
      sceneAt(stage, time)
        .shapes.filter(({ key, opacity }) => key.startsWith('glow') && (opacity ?? 0) > 0.5)
        .map(({ key }) => key.split('-')[1]),
    )
    expect(new Set(legs)).toEqual(new Set(['0']))
    expect(new Set(arms)).toEqual(new Set(['1', '2']))
  })

  it('are one picture to whoever cannot see it', () => {
    const html = renderToStaticMarkup(
      createElement(FigureStills, { exerciseId: 'cat-cow', className: 'large', label: 'Cat and cow' }),
    )
    expect(html).toMatch(/^<div class="figure-stills large" role="img" aria-label="Cat and cow">/)
    expect(html.match(/<span aria-hidden="true"><svg/g)).toHaveLength(3)
    expect(html).not.toContain('<text')
  })

  it('stand in the frame that holds the whole movement', () => {
    const stage = stageFor('bird-dog')
    const html = renderToStaticMarkup(
      createElement(Figure, { exerciseId: 'bird-dog', still: 2, label: 'Bird dog' }),
    )
    expect(html).toContain(`viewBox="${viewBoxOf(stage)}"`)
    expect(html).toContain('role="img" aria-label="Bird dog"')
  })
})

describe('the glow', () => {
  it.each(ids)('wakes and calms without a flash: %s', id => {
    const stage = stageFor(id)
    const strengths = (timeSec: number): readonly number[] =>
      sceneAt(stage, timeSec)
        .shapes.filter(({ key }) => key.startsWith('glow'))
        .toSorted((a, b) => a.key.localeCompare(b.key))
        .map(({ opacity }) => opacity ?? 0)
    const { steps, alternates } = stage.movement
    let endSec = 0
    for (const { seconds } of alternates ? [...steps, ...steps] : steps) {
      endSec += seconds
      const [before, after] = [strengths(endSec - 1 / 240), strengths(endSec + 1 / 240)]
      for (const [index, strength] of after.entries()) expect(strength).toBeCloseTo(before[index] ?? -1, 1)
    }
  })
})

describe('a silhouette', () => {
  const draw = (exerciseId: string, side?: 'left' | 'right'): string =>
    renderToStaticMarkup(createElement(FigureSilhouette, { exerciseId, side }))

  it.each(ids)('is the body in one colour, and its furniture in another: %s', id => {
    const html = draw(id)
    expect(html).toMatch(/^<svg class="figure-silhouette" viewBox="[^"]+" aria-hidden="true">/)
    expect(html.match(/<path/g)).toHaveLength(2)
    expect(html.match(/ fill="[^"]+"/g)).toEqual([' fill="var(--figure-prop-far)"', ' fill="currentColor"'])
    expect(html).not.toMatch(/NaN|Infinity|undefined|Gradient|stroke/)
  })

  it('shows the end position, not the start', () => {
    const stage = stageFor('wall-sit')
    const shirt = (time: number): string =>
      sceneAt(stage, time).shapes.find(({ key }) => key === 'shirt')?.d ?? ''
    const html = draw('wall-sit')
    expect(html).toContain(shirt(stillTimes(stage.movement)[2]))
    expect(html).not.toContain(shirt(0))
  })

  it('is mirrored for the other side', () => {
    const { side } = stageFor('bird-dog').movement
    expect(draw('bird-dog', side)).toBe(draw('bird-dog'))
    expect(draw('bird-dog', side === 'left' ? 'right' : 'left')).not.toBe(draw('bird-dog'))
  })
})
