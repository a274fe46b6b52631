import {
  definitions,
  engineDefinitions,
  type AnyDefinition,
  type EngineSettings,
  type SettingName,
  type Settings,
} from './definitions.ts'

export * from './definitions.ts'
export { readSettings, readSetting, type SettingProblem } from './read.ts'

const defaultsOf = (table: Record<string, { readonly default: unknown }>) =>
  Object.fromEntries(Object.entries(table).map(([name, definition]) => [name, definition.default]))

export const defaultSettings = defaultsOf(definitions) as unknown as Settings
export const defaultEngineSettings = defaultsOf(engineDefinitions) as unknown as EngineSettings
const engineSettingNames = Object.keys(engineDefinitions) as readonly (keyof EngineSettings)[]
/** What of the settings the engine reads, and nothing else: a trace must not tell what hurts somebody. */
export const engineSettingsOf = (settings: Settings): EngineSettings =>
  Object.fromEntries(engineSettingNames.map(name => [name, settings[name]])) as unknown as EngineSettings
/** Settings that neither an import, nor a link, nor a policy file may touch. */
export const localSettingNames = Object.entries<AnyDefinition>(definitions).flatMap(([name, { local }]) =>
  local ? [name as SettingName] : [],
)
/** What happens sets them: no page has a control for them, and no reset takes them back. */
export const stateNames = Object.entries<AnyDefinition>(definitions).flatMap(([name, { state }]) =>
  state ? [name as SettingName] : [],
)
export const settingNames = Object.keys(definitions) as readonly SettingName[]
export { isInUse, readKeys, readShortcut } from './shortcut.ts'
export type { LeftBecause, LeftOut } from './values.ts'
export type { PolicyTrouble } from './policy.ts'
