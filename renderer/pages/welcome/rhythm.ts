/** What two hours at the desk are like with a rhythm, for a small picture of it. */
import { presets, type Preset } from '#shared/content/index.ts'
import { defaultSettings, type Settings } from '#shared/settings/index.ts'

export const SHOWN_MIN = 120

export interface Moment {
  readonly kind: 'shift' | 'move'
  readonly atMin: number
  readonly lengthMin: number
}

/** The rhythms to begin with: not what is added to one, and not the one for sore days, which has its own place. */
export const firstRhythms: readonly Preset[] = presets.filter(({ id, addOn }) => !addOn && id !== 'sore-day')

/** Without what a preset does not set: its schema knows every key as one that may be absent. */
export const settingsOf = ({ settings }: Pick<Preset, 'settings'>): Partial<Settings> =>
  settings as Partial<Settings>

/** When to shift and when to move, for somebody who does both at once and then sits down again. */
export function momentsOf(preset: Pick<Preset, 'settings'>): readonly Moment[] {
  const { postureEveryMin, postureSec, stretchEveryMin, stretchSec } = {
    ...defaultSettings,
    ...settingsOf(preset),
  }
  const moments: Moment[] = []
  for (let satDownMin = 0; satDownMin < SHOWN_MIN;) {
    const moveMin = satDownMin + stretchEveryMin
    if (postureEveryMin > 0) {
      for (let atMin = satDownMin + postureEveryMin; atMin < Math.min(moveMin, SHOWN_MIN);) {
        moments.push({ kind: 'shift', atMin, lengthMin: postureSec / 60 })
        atMin += postureEveryMin
      }
    }
    const lengthMin = stretchSec / 60
    if (moveMin < SHOWN_MIN) moments.push({ kind: 'move', atMin: moveMin, lengthMin })
    satDownMin = moveMin + lengthMin
  }
  return moments
}
