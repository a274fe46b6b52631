import type { IntegerDefinition, IntegersDefinition, WorkingHours } from '#shared/settings/index.ts'

export type Integer = IntegerDefinition
export type Integers = IntegersDefinition
export type WorkingHoursValue = WorkingHours | null
