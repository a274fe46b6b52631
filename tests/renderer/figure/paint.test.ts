import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { project, type Point } from '#renderer/figure/draw/camera.ts'
import { pen } from '#renderer/figure/draw/pen.ts'
import { curve, limb, line } from '#renderer/figure/draw/paths.ts'
import { slowSteps } from '#renderer/figure/movement/pace.ts'
import { frameAt } from '#renderer/figure/movement/timeline.ts'
import { painterFor } from '#renderer/figure/painter.ts'
import { movements } from '#renderer/figure/poses/index.ts'
import { inBone } from '#renderer/figure/rig/skeleton.ts'
import { stageFor } from '#renderer/figure/stages.ts'

/** The numbers of path data, as SVG's grammar reads them. */
const numbersIn = (d: string): readonly number[] => (d.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number)

/** The corners of path data made of moves, steps and lines. */
function cornersOf(d: string): readonly Point[] {
  const corners: Point[] = []
  let x = 0
  let y = 0
  for (const segment of d.match(/[MlL][^MlLZ]*/g) ?? []) {
    const values = numbersIn(segment)
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [first = 0, second = 0] = [values[index], values[index + 1]]
      ;[x, y] = segment.startsWith('l') ? [x + first, y + second] : [first, second]
      corners.push({ x, y })
    }
  }
  return corners
}

const coordinate = fc.double({ min: -300, max: 300, noNaN: true })
const point = fc.record({ x: coordinate, y: coordinate })

describe('the pen', () => {
  it('writes every corner to the hundredth, however it is spelled', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), points => {
        const read = cornersOf(line(points))
        let index = 0
        for (const corner of points) {
          const near = (other: Point | undefined): boolean =>
            other !== undefined &&
            Math.abs(other.x - corner.x) < 0.0051 &&
            Math.abs(other.y - corner.y) < 0.0051
          // A corner that repeats the last one is left out.
          if (!near(read[index])) index += 1
          expect(near(read[index])).toBe(true)
        }
      }),
    )
  })

  it('writes curves and circles with all their numbers', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const d = curve([a, b, c])
        expect(d).toMatch(/^M[^MCZ]+C[^MCZ]+C[^MCZ]+$/)
        expect(numbersIn(d)).toHaveLength(2 + 6 + 6)
        expect(numbersIn(d).at(-1)).toBeCloseTo(c.y, 2)
      }),
    )
    expect(
      numbersIn(
        limb([
          { x: 0, y: 0, radius: 2 },
          { x: 10, y: 0, radius: 1 },
        ]),
      ),
    ).toHaveLength(2 + 7 + 2 + 7)
  })

  it('has nothing left over for the next outline, and room for a long one', () => {
    pen.lift()
    expect(line([])).toBe('')
    const long = Array.from({ length: 20_000 }, (_, index) => ({ x: index % 2, y: -index }))
    expect(cornersOf(line(long))).toHaveLength(20_000)
    expect(
      line([
        { x: 0.3, y: -1.25 },
        { x: 0.7, y: 0.75 },
      ]),
    ).toBe('M.3-1.25l.4 2Z')
  })
})

/** As much of a document as the painter uses, counting what it writes. */
class FakeNode {
  static written = 0
  readonly attributes = new Map<string, string>()
  readonly children: FakeNode[] = []
  readonly dataset: Record<string, string> = {}
  innerHTML = ''
  setAttribute(name: string, value: string): void {
    FakeNode.written += 1
    this.attributes.set(name, value)
  }
  appendChild(node: FakeNode): FakeNode {
    this.children.push(node)
    return node
  }
  append(...nodes: readonly FakeNode[]): void {
    const left = this.children.filter(child => !nodes.includes(child))
    this.children.splice(0, this.children.length, ...left, ...nodes)
  }
}

describe('painting', () => {
  beforeEach(() => {
    FakeNode.written = 0
    vi.stubGlobal('document', { createElementNS: () => new FakeNode() })
  })
  afterEach(() => vi.unstubAllGlobals())

  function paint(id: string): { readonly svg: FakeNode; readonly at: (timeSec: number) => number } {
    const svg = new FakeNode()
    const painter = painterFor(svg as unknown as SVGSVGElement, stageFor(id), 'test')
    return {
      svg,
      at(timeSec) {
        FakeNode.written = 0
        painter.paint(timeSec)
        return FakeNode.written
      },
    }
  }

  it('writes only what a moment changes', () => {
    const { at } = paint('cat-cow')
    const all = at(0)
    expect(all).toBeGreaterThan(60)
    const few = at(0.8)
    expect(few).toBeGreaterThan(5)
    expect(few).toBeLessThan(all / 2)
    expect(at(0.8)).toBe(0)
  })

  it('paints a hold twenty times a second, a movement in every frame', () => {
    const painted = (id: string, fromSec: number): number => {
      const { at } = paint(id)
      at(fromSec)
      return Array.from({ length: 60 }, (_, frame) => at(fromSec + (frame + 1) / 60)).filter(each => each > 0)
        .length
    }
    const hold = painted('wall-sit', 4)
    expect(hold).toBeGreaterThan(15)
    expect(hold).toBeLessThanOrEqual(21)
    expect(painted('cat-cow', 0.5)).toBeGreaterThan(55)
  })

  it('shows a moment the same way, whichever was shown before', () => {
    const later = paint('bird-dog')
    for (const time of [0, 1, 5, 30]) later.at(time)
    const fresh = paint('bird-dog')
    fresh.at(30)
    const shown = ({ svg }: { readonly svg: FakeNode }): unknown =>
      svg.children.map(group =>
        group.children.map(({ attributes }) => attributes.get('d') ?? '').filter(Boolean),
      )
    expect(shown(later)).toEqual(shown(fresh))
  })
})

describe('the pace', () => {
  it('is slow in every long hold and in quiet breathing, and nowhere in a walk', () => {
    for (const [id, movement] of Object.entries(movements)) {
      const slow = slowSteps(movement)
      for (const [index, { phase, seconds }] of movement.steps.entries())
        if (phase === 'hold' && seconds >= 3) expect(slow[index], `${id} ${index}`).toBe(true)
    }
    expect(slowSteps(stageFor('belly-breathing').movement)).toEqual([true, true, true])
    expect(slowSteps(stageFor('walk-easy').movement)).not.toContain(true)
  })
})

describe('arrows', () => {
  it('are long enough to be seen, and lie over no face', () => {
    const faults = Object.keys(movements).flatMap(id => {
      const { arrows, camera, movement } = stageFor(id)
      const once = movement.steps.reduce((sum, { seconds }) => sum + seconds, 0)
      return arrows.flatMap(({ d, step, other }) => {
        const beginSec = movement.steps
          .slice(0, step)
          .reduce((sum, { seconds }) => sum + seconds, other ? once : 0)
        const seconds = movement.steps[step]?.seconds ?? 0
        const outline = cornersOf(d)
        const across = Math.max(...outline.flatMap(a => outline.map(b => Math.hypot(a.x - b.x, a.y - b.y))))
        const toFace = [0.2, 0.35, 0.5, 0.65, 0.8].flatMap(share => {
          const { head } = frameAt(movement, beginSec + seconds * share).skeleton
          const face = project(camera, inBone(head, 5, 8.5, 0))
          return outline.map(({ x, y }) => Math.hypot(x - face.x, y - face.y))
        })
        return across < 12 || Math.min(...toFace) < 8.5 ? [`${id}, step ${step}`] : []
      })
    })
    expect(faults).toEqual([])
  })
})
