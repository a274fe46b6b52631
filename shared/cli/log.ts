import type { ActivityIntensity, ActivityName } from '../history/vocabulary.ts'

const USUAL: { readonly [Name in ActivityName]: ActivityIntensity } = {
  walk: 'moderate',
  run: 'vigorous',
  cycle: 'moderate',
  swim: 'moderate',
  gym: 'moderate',
  sport: 'moderate',
  yoga: 'light',
  housework: 'light',
  garden: 'moderate',
  other: 'moderate',
}

/** How hard an activity is taken to be where nobody says; the command's answer repeats it, so that it can be set right. */
export const usualIntensity = (activity: ActivityName): ActivityIntensity => USUAL[activity]
