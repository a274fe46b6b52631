import { stageOf, type Stage } from '#renderer/figure/draw/scene.ts'
import type { Movement } from '#renderer/figure/movement/movement.ts'
import { mirrorMovement } from '#renderer/figure/movement/mirror.ts'
import { cycleSecOf } from '#renderer/figure/movement/timeline.ts'
import { movementOf } from '#renderer/figure/poses/index.ts'
import type { Side } from '#renderer/figure/rig/pose.ts'

const stages = new Map<string, Stage>()

/** The movement of an exercise on a side; unknown ids stand at ease. */
export function movementFor(exerciseId: string, side?: Side): Movement {
  const movement = movementOf(exerciseId)
  return side === undefined || side === movement.side ? movement : mirrorMovement(movement)
}

/** The stage of an exercise on a side, set once. */
export function stageFor(exerciseId: string, side?: Side): Stage {
  const key = `${exerciseId} ${side ?? ''}`
  const known = stages.get(key)
  if (known !== undefined) return known
  const stage = stageOf(movementFor(exerciseId, side))
  stages.set(key, stage)
  return stage
}

/** Seconds after which an exercise's movement repeats: one repetition, both sides when it alternates. */
export const cycleSec = (exerciseId: string): number => cycleSecOf(movementFor(exerciseId))
