/** The content's types, inferred from schema.ts without loading zod. */
import type { z } from 'zod'
import type * as schema from './schema.ts'

export type { MovementFilter } from '../settings/definitions.ts'

export type ExerciseId = string
export type RoutineId = string

export type Exercise = z.infer<typeof schema.exercise>
export type Dose = z.infer<typeof schema.dose>
export type Intensity = z.infer<typeof schema.intensity>
export type Tag = z.infer<typeof schema.tag>
export type Area = z.infer<typeof schema.area>
export type Routine = z.infer<typeof schema.routine>
export type Purpose = z.infer<typeof schema.purpose>
export type ConditionId = z.infer<typeof schema.condition>
export type ConditionRules = z.infer<typeof schema.conditionRules>
export type Level = z.infer<typeof schema.level>
export type FilterRule = z.infer<typeof schema.filterRule>
export type Tip = z.infer<typeof schema.tip>
export type Preset = z.infer<typeof schema.preset>
export type Source = z.infer<typeof schema.source>
export type Relief = z.infer<typeof schema.relief>
export type Edition = z.infer<typeof schema.edition>
