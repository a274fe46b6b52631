/**
 * A sore day: until the user says that it is better, the rhythm is the preset's for sore days, whatever the settings
 * say. The settings themselves stay as they are. Reads the presets alone: a start must not load the exercises.
 */
import type { Settings } from '../settings/index.ts'
import presets from './presets.json' with { type: 'json' }

const soreDayRhythm: Partial<Settings> = presets.find(({ id }) => id === 'sore-day')?.settings ?? {}

export const isSoreDay = ({ soreDaySince }: Pick<Settings, 'soreDaySince'>): boolean => soreDaySince > 0

/** The settings that hold now. */
export const settingsInForce = (settings: Settings): Settings =>
  isSoreDay(settings) ? { ...settings, ...soreDayRhythm } : settings
