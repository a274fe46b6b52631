/** Values from somebody else's file, one by one: what may be taken, and of the rest why it was left out. */
import { definitions, type AnyDefinition, type SettingName, type Settings } from './definitions.ts'
import { readSetting, type SettingProblem } from './read.ts'

/**
 * `local`: only set in the settings themselves. `personal`: not for an administrator to say. `locked`: a policy has it.
 * `unknown`: no setting of this version goes by that name.
 */
export type LeftBecause = 'local' | 'personal' | 'locked' | 'unknown' | SettingProblem['problem']
export interface LeftOut {
  readonly name: string
  readonly because: LeftBecause
}

export interface SortedValues {
  readonly values: Partial<Settings>
  readonly left: readonly LeftOut[]
}

/** Names come from a stranger's file, and are shown. */
const LONGEST_NAME = 60

const isSetting = (name: string): name is SettingName => Object.hasOwn(definitions, name)

/** Never throws. `objection` says why a setting may not be taken from there, however well its value fits. */
export function sortValues(
  given: Readonly<Record<string, unknown>>,
  objection: (name: SettingName, definition: AnyDefinition) => LeftBecause | null,
): SortedValues {
  const values: Partial<Record<SettingName, unknown>> = {}
  const left: LeftOut[] = []
  for (const [name, value] of Object.entries(given)) {
    const leave = (because: LeftBecause) => left.push({ name: name.slice(0, LONGEST_NAME), because })
    if (!isSetting(name)) {
      leave('unknown')
      continue
    }
    const because = objection(name, definitions[name])
    const reading = readSetting(name, value)
    if (because !== null) leave(because)
    else if ('problem' in reading) leave(reading.problem.problem)
    else values[name] = reading.value
  }
  return { values: values as Partial<Settings>, left }
}
