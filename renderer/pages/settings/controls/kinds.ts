import type {
  IntegerDefinition,
  IntegersDefinition,
  SettingName,
  WorkingHours,
} from '#shared/settings/index.ts'

export type Integer = IntegerDefinition
export type Integers = IntegersDefinition
export type WorkingHoursValue = WorkingHours | null

export interface ControlProps<Value> {
  readonly name: SettingName
  /** Id of the element that names the control. */
  readonly labelledBy: string
  readonly describedBy: string
  readonly value: Value
  readonly onChange: (value: unknown) => void
}
