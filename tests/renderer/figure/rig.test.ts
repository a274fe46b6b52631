import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraAt, project } from '#renderer/figure/draw/camera.ts'
import {
  distance,
  length,
  mirrorVector,
  scale,
  subtract,
  unit,
  vector,
} from '#renderer/figure/math/vector.ts'
import { cycleSecOf, frameAt } from '#renderer/figure/movement/timeline.ts'
import { movements } from '#renderer/figure/poses/index.ts'
import {
  blendPoses,
  change,
  limbChannels,
  mirrorPose,
  neutral,
  trunkChannels,
  type Pose,
} from '#renderer/figure/rig/pose.ts'
import { bodyHeight, lengths } from '#renderer/figure/rig/proportions.ts'
import { reach } from '#renderer/figure/rig/reach.ts'
import { headUp, skeletonOf } from '#renderer/figure/rig/skeleton.ts'
import { stand } from '#renderer/figure/poses/base.ts'
import { solve } from '#renderer/figure/rig/solve.ts'
import { movementFor } from '#renderer/figure/stages.ts'

const angle = fc.double({ min: -80, max: 80, noNaN: true })
const record = <Name extends string>(names: readonly Name[]) =>
  fc
    .tuple(...names.map(() => angle))
    .map(
      values =>
        Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<Name, number>,
    )
const anyPose: fc.Arbitrary<Pose> = fc.record({
  trunk: record(trunkChannels),
  left: record(limbChannels),
  right: record(limbChannels),
})

const point = fc.record({
  x: fc.double({ min: -60, max: 60, noNaN: true }),
  y: fc.double({ min: -60, max: 60, noNaN: true }),
  z: fc.double({ min: -60, max: 60, noNaN: true }),
})

describe('the skeleton', () => {
  it('stands as tall as it should be', () => {
    const standing = solve(neutral, stand.contacts, stand.contacts, 0)
    expect(headUp(standing, lengths.head).y).toBeGreaterThan(bodyHeight * 0.97)
    expect(headUp(standing, lengths.head).y).toBeLessThan(bodyHeight * 1.01)
  })

  it('keeps its bones whatever the angles are', () => {
    fc.assert(
      fc.property(anyPose, pose => {
        const { arms, legs } = skeletonOf(pose)
        expect(distance(arms.left.shoulder, arms.left.elbow)).toBeCloseTo(lengths.upperArm, 6)
        expect(distance(arms.right.elbow, arms.right.wrist)).toBeCloseTo(lengths.forearm, 6)
        expect(distance(legs.left.hip, legs.left.knee)).toBeCloseTo(lengths.thigh, 6)
        expect(distance(legs.right.knee, legs.right.ankle)).toBeCloseTo(lengths.shank, 6)
      }),
    )
  })

  it('is its own mirror image when the pose is mirrored', () => {
    fc.assert(
      fc.property(anyPose, pose => {
        const one = skeletonOf(pose)
        const other = skeletonOf(mirrorPose(pose))
        expect(distance(mirrorVector(one.arms.left.wrist), other.arms.right.wrist)).toBeLessThan(1e-6)
        expect(distance(mirrorVector(one.legs.right.ankle), other.legs.left.ankle)).toBeLessThan(1e-6)
        expect(distance(mirrorVector(one.head.at), other.head.at)).toBeLessThan(1e-6)
      }),
    )
  })

  it('bends a knee back, an elbow forward and a hip up', () => {
    const bent = skeletonOf(
      change(neutral, { right: { kneeFlexion: 90, elbowFlexion: 90 }, left: { hipFlexion: 90 } }),
    )
    expect(bent.legs.right.ankle.x).toBeLessThan(bent.legs.right.knee.x - 30)
    expect(bent.arms.right.wrist.x).toBeGreaterThan(bent.arms.right.elbow.x + 15)
    expect(bent.legs.left.knee.x).toBeGreaterThan(bent.legs.left.hip.x + 30)
  })

  it('leans, turns and tips towards the side its words say', () => {
    expect(headUp(skeletonOf(change(neutral, { lumbarSide: 20 })), 20).z).toBeLessThan(-5)
    expect(headUp(skeletonOf(change(neutral, { lumbarFlexion: 40 })), 20).x).toBeGreaterThan(20)
    const turned = skeletonOf(change(neutral, { thoracicTurn: 40 }))
    expect(turned.arms.right.shoulder.x).toBeGreaterThan(turned.arms.left.shoulder.x + 10)
  })
})

describe('reaching', () => {
  it('ends exactly on a target within reach, with both bones whole', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 12, max: 55, noNaN: true }), (direction, hint, wanted) => {
        const target = scale(unit(direction), wanted)
        const found = reach(vector(0, 0, 0), target, 32, 25, hint, 1)
        expect(distance(found.end, target)).toBeLessThan(1e-6)
        expect(length(found.middle)).toBeCloseTo(32, 6)
        expect(distance(found.middle, found.end)).toBeCloseTo(25, 6)
      }),
    )
  })

  it('stretches towards a target out of reach', () => {
    const found = reach(vector(0, 0, 0), vector(0, -200, 0), 32, 25, vector(1, 0, 0), 1)
    expect(found.end.y).toBeGreaterThan(-57.1)
    expect(found.end.y).toBeLessThan(-56.9)
  })
})

describe('poses in between', () => {
  it('turn every joint by its share', () => {
    fc.assert(
      fc.property(anyPose, anyPose, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const middle = blendPoses(a, b, t)
        expect(middle.left.kneeFlexion).toBeCloseTo(a.left.kneeFlexion * (1 - t) + b.left.kneeFlexion * t, 6)
        expect(middle.trunk.lumbarTurn).toBeCloseTo(a.trunk.lumbarTurn * (1 - t) + b.trunk.lumbarTurn * t, 6)
      }),
    )
  })
})

describe('the other side', () => {
  it.each(Object.keys(movements))('shows the mirror image: %s', id => {
    const one = movementFor(id)
    const other = movementFor(id, one.side === 'left' ? 'right' : 'left')
    const oneCamera = cameraAt(one.view.azimuth, one.view.elevation)
    const otherCamera = cameraAt(other.view.azimuth, other.view.elevation)
    const cycle = cycleSecOf(one)
    for (const share of [0, 0.1, 0.3, 0.6, 0.9]) {
      const a = frameAt(one, cycle * share).skeleton
      const b = frameAt(other, cycle * share).skeleton
      expect(length(subtract(mirrorVector(a.arms.left.wrist), b.arms.right.wrist))).toBeLessThan(1e-6)
      expect(length(subtract(mirrorVector(a.legs.right.ankle), b.legs.left.ankle))).toBeLessThan(1e-6)
      const onOne = project(oneCamera, a.arms.right.elbow)
      const onOther = project(otherCamera, b.arms.left.elbow)
      expect(onOther.x).toBeCloseTo(-onOne.x, 6)
      expect(onOther.y).toBeCloseTo(onOne.y, 6)
    }
  })
})

describe('motion', () => {
  it.each(Object.entries(movements))('never jumps: %s', (_, movement) => {
    const cycle = cycleSecOf(movement)
    const frameSec = 1 / 60
    const frames = Math.round(cycle / frameSec)
    let before = frameAt(movement, 0).skeleton
    let fastest = 0
    for (let index = 1; index <= frames; index += 1) {
      const now = frameAt(movement, index * frameSec).skeleton
      for (const side of ['left', 'right'] as const) {
        fastest = Math.max(
          fastest,
          distance(now.arms[side].wrist, before.arms[side].wrist),
          distance(now.arms[side].elbow, before.arms[side].elbow),
          distance(now.legs[side].knee, before.legs[side].knee),
          distance(now.legs[side].ankle, before.legs[side].ankle),
        )
      }
      fastest = Math.max(fastest, distance(now.head.at, before.head.at))
      before = now
    }
    // 6 cm in a frame are 3.6 m/s: faster than any limb moves in a stretch.
    expect(fastest).toBeLessThan(6)
  })
})
