/** The groups in the order people look for them, and the settings of each in the order of the table. */
import type { Bootstrap } from '#shared/ipc/contract.ts'
import {
  definitions,
  settingNames,
  stateNames,
  type SettingGroup,
  type AnyDefinition,
  type SettingName,
} from '#shared/settings/index.ts'

export const GROUPS = [
  'rhythm',
  'prompts',
  'quiet',
  'movement',
  'goals',
  'back',
  'sound',
  'appearance',
  'shortcuts',
  'system',
  'data',
  'about',
] as const satisfies readonly (SettingGroup | 'about')[]
export type Group = (typeof GROUPS)[number]

const isState = (name: SettingName): boolean => stateNames.includes(name)

export const settingsOf = (group: Group): readonly SettingName[] =>
  settingNames.filter(name => definitions[name].group === group && !isState(name))

/** Whether a setting has a row of its own on this system: where the diary lies is told with what can be done to it. */
export function isHere(name: SettingName, platform: Bootstrap['platform']): boolean {
  if (name === 'journalFolder') return false
  const definition: AnyDefinition = definitions[name]
  return definition.only === undefined || definition.only === platform
}

/** Case, accents, and what only tells where a line may break do not count. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{Mn}\p{Cf}]/gu, '')
    .toLocaleLowerCase()

/** Whether a text holds all words of the query. */
export function holds(text: string, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return words.every(word => plain(text).includes(word))
}

export const findSettings = (query: string, wordsOf: (name: SettingName) => string): readonly SettingName[] =>
  settingNames.filter(name => !isState(name) && holds(wordsOf(name), query))
