/** The words of the diary: fixed ids that are stored; what a person reads is in the message catalogues. */

/** Zones of the body map as seen from each side; left and right are the person's own. */
export const BODY_ZONES = [
  'back-neck',
  'back-shoulder-left',
  'back-shoulder-right',
  'back-upper',
  'back-middle',
  'back-lower-left',
  'back-lower-centre',
  'back-lower-right',
  'back-tailbone',
  'back-buttock-left',
  'back-buttock-right',
  'back-thigh-left',
  'back-thigh-right',
  'back-calf-left',
  'back-calf-right',
  'back-foot-left',
  'back-foot-right',
  'front-chest',
  'front-abdomen',
  'front-groin',
  'front-hip-left',
  'front-hip-right',
  'front-thigh-left',
  'front-thigh-right',
  'front-shin-left',
  'front-shin-right',
  'front-foot-left',
  'front-foot-right',
] as const
export type BodyZone = (typeof BODY_ZONES)[number]

export const LEG_SPREADS = ['none', 'left', 'right', 'both'] as const

/** docs/content.md, what it feels like: tight, gripping, an ache that stays, comes with movement or moves about. */
export const SENSATIONS = [
  'tight',
  'gripping',
  'dull-ache',
  'ache-on-moving',
  'moves-about',
  'sharp',
  'cramp-comes-and-goes',
  'burning',
  'stiff',
] as const

export const ONSETS = ['sudden', 'gradual', 'unknown'] as const

/** The list of the doctor's report, and what the person adds in words. */
export const TRIGGERS = [
  'lift',
  'bend',
  'sit',
  'stand',
  'drive',
  'new-exercise',
  'overdid-it',
  'fall',
  'stress',
  'other',
  'unknown',
] as const

export const MEASURES = [
  'rest-position',
  'walking',
  'gentle-routine',
  'heat',
  'cold',
  'breathing',
  'massage',
  'medicine',
  'clinician',
  'other',
] as const

export const ACTIVITIES = [
  'walk',
  'run',
  'cycle',
  'swim',
  'gym',
  'sport',
  'yoga',
  'housework',
  'garden',
  'other',
] as const
export type ActivityName = (typeof ACTIVITIES)[number]

export const INTENSITIES = ['light', 'moderate', 'vigorous'] as const
export type ActivityIntensity = (typeof INTENSITIES)[number]
