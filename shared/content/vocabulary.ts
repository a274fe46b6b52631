/** The words the content files speak in: movements, parts of the body, conditions, purposes. */
import { z } from 'zod'
import { MOVEMENT_FILTERS } from '../settings/definitions.ts'

export const movementFilter = z.enum(MOVEMENT_FILTERS)

/** What a movement asks of the body; the condition rules and the filters speak of these. */
export const tag = z.enum([
  'flex-end',
  'flex-gentle',
  'curl',
  'ext-end',
  'ext-gentle',
  'rot-end',
  'rot-gentle',
  'side-bend',
  'supine',
  'prone',
  'prone-hover',
  'side-lying',
  'kneel',
  'single-leg',
  'squat',
  'hamstring',
  'hip-flexor',
  'piriformis',
  'overhead',
  'wrist-load',
  'brace',
  'neck',
  'hinge',
  'walk',
])

export const area = z.enum([
  'low-back',
  'mid-back',
  'upper-back',
  'spine',
  'side',
  'abdomen',
  'chest',
  'neck',
  'shoulders',
  'arms',
  'wrists',
  'hands',
  'hips',
  'hip-front',
  'buttocks',
  'thigh-front',
  'thigh-back',
  'legs',
  'calves',
  'ankles',
  'eyes',
  'face',
  'breath',
  'mind',
  'body',
])

export const condition = z.enum([
  'herniated-disc',
  'sciatica',
  'spinal-stenosis',
  'spondylolisthesis',
  'scoliosis',
  'osteoporosis',
  'arthritis',
  'fibromyalgia',
  'pregnancy',
  'recent-surgery',
  'degenerative-disc',
  'diabetes-nerve',
])

/** ok < modify (a note says how) < ask (first ask a clinician) < avoid. */
export const level = z.enum(['ok', 'modify', 'ask', 'avoid'])

export const intensity = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const equipment = z.enum([
  'chair',
  'desk',
  'wall',
  'support',
  'doorway',
  'mat',
  'pillow',
  'strap',
  'low-step',
  'standing-desk',
])

export const purpose = z.enum([
  'shift',
  'stand',
  'stretch',
  'walk',
  'after-sitting',
  'after-driving',
  'before-lifting',
  'unwind',
  'sore-day',
  'ease',
  'strength',
  'floor',
  'screen',
  'upright',
  'minimal',
  'evening',
  'own',
])
