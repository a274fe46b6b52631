import { definitions, WEEKDAYS, type AnyDefinition, type SettingName, type Settings } from './definitions.ts'
import { readShortcut } from './shortcut.ts'

/** Why a value does not fit; the page and the command line put it into words. */
export type SettingProblem =
  | { readonly name: SettingName; readonly problem: 'range'; readonly min: number; readonly max: number }
  | { readonly name: SettingName; readonly problem: 'choice'; readonly choices: readonly string[] }
  | { readonly name: SettingName; readonly problem: 'type' | 'hours' | 'count' }

/** The last moment a Date can hold. */
const LATEST_MS = 8.64e15

type Reading = { readonly value: unknown } | { readonly problem: Omit<SettingProblem, 'name'> }

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readHours(value: unknown): Reading {
  if (value === null) return { value }
  if (!isRecord(value)) return { problem: { problem: 'hours' } }
  const fits = Object.entries(value).every(
    ([day, ranges]) =>
      (WEEKDAYS as readonly string[]).includes(day) &&
      Array.isArray(ranges) &&
      ranges.length <= 12 &&
      ranges.every(
        range =>
          Array.isArray(range) &&
          range.length === 2 &&
          range.every(time => typeof time === 'string' && TIME.test(time)) &&
          range[0] !== range[1] &&
          range[0] !== '24:00',
      ),
  )
  return fits ? { value } : { problem: { problem: 'hours' } }
}

function readInteger(value: unknown, min: number, max: number, orZero = false): Reading {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { problem: { problem: 'type' } }
  if ((orZero && value === 0) || (value >= min && value <= max)) return { value }
  return { problem: { problem: 'range', min, max } as Omit<SettingProblem, 'name'> }
}

/** Texts are trimmed; empty ones and repetitions are left out. */
function readTexts(value: unknown, most: number, longest: number): Reading {
  if (!Array.isArray(value) || !value.every(each => typeof each === 'string'))
    return { problem: { problem: 'type' } }
  const texts = [...new Set(value.map(each => each.trim()).filter(each => each !== ''))]
  if (texts.length > most) return { problem: { problem: 'count' } }
  if (texts.some(each => each.length > longest))
    return { problem: { problem: 'range', min: 1, max: longest } as Omit<SettingProblem, 'name'> }
  return { value: texts }
}

function readAgainst(definition: AnyDefinition, value: unknown): Reading {
  switch (definition.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { problem: { problem: 'type' } }
    case 'integer':
      return readInteger(value, definition.min, definition.max, definition.orZero)
    case 'integers': {
      if (!Array.isArray(value)) return { problem: { problem: 'type' } }
      if (value.length < definition.least || value.length > definition.most)
        return { problem: { problem: 'count' } }
      const bad = value
        .map(each => readInteger(each, definition.min, definition.max))
        .find(each => 'problem' in each)
      return bad ?? { value }
    }
    case 'choice':
      return definition.choices.includes(value as string)
        ? { value }
        : { problem: { problem: 'choice', choices: definition.choices } as Omit<SettingProblem, 'name'> }
    case 'several': {
      if (!Array.isArray(value)) return { problem: { problem: 'type' } }
      if (value.every(each => definition.choices.includes(each as string)))
        return { value: [...new Set(value)] }
      return { problem: { problem: 'choice', choices: definition.choices } as Omit<SettingProblem, 'name'> }
    }
    case 'text':
      return typeof value === 'string' && value.length <= definition.most
        ? { value }
        : { problem: { problem: 'type' } }
    case 'texts':
      return readTexts(value, definition.most, definition.longest)
    case 'shortcut': {
      const shortcut = readShortcut(value)
      return shortcut === null ? { problem: { problem: 'type' } } : { value: shortcut }
    }
    case 'instant':
      return readInteger(value, 0, LATEST_MS)
    case 'hours':
      return readHours(value)
  }
}

/** One value against its definition: the value as it is to be kept, or why it does not fit. */
export function readSetting(
  name: SettingName,
  value: unknown,
): { readonly value: unknown } | { readonly problem: SettingProblem } {
  const reading = readAgainst(definitions[name], value)
  return 'problem' in reading ? { problem: { name, ...reading.problem } as SettingProblem } : reading
}

/**
 * Reads settings from anything: each value that fits is taken, each that does not falls back to that of
 * `defaults`, or to its own default, and is reported, unknown names are left out. Never throws.
 */
export function readSettings(
  input: unknown,
  defaults: Readonly<Partial<Settings>> = {},
): {
  readonly settings: Settings
  readonly problems: readonly SettingProblem[]
} {
  const given = isRecord(input) ? input : {}
  const problems: SettingProblem[] = []
  const fallback: Readonly<Record<string, unknown>> = defaults
  const settings = Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      const otherwise = fallback[name] ?? definition.default
      if (!Object.hasOwn(given, name)) return [name, otherwise]
      const reading = readSetting(name as SettingName, given[name])
      if ('value' in reading) return [name, reading.value]
      problems.push(reading.problem)
      return [name, otherwise]
    }),
  )
  return { settings: settings as unknown as Settings, problems }
}
