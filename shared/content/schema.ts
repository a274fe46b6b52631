/**
 * The shape of the content files beside this one. Types come from here by `import type` (types.ts); zod itself is
 * loaded only by the tests, by build/check-content.ts and by the main process, never by a page.
 */
import { z } from 'zod'
import { definitions } from '../settings/definitions.ts'
import { area, condition, equipment, intensity, level, movementFilter, purpose, tag } from './vocabulary.ts'

export * from './vocabulary.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')
const sourceKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const sources = z.array(sourceKey).min(1).readonly()
const seconds = z.int().min(1)
const date = z.iso.date()

/** `each`: all of one side, then all of the other. `alternate`: repetition by repetition. */
const sides = z.enum(['none', 'each', 'alternate'])

/** The dose of one exercise. `reps` is a side's count where there are sides; `flow` has no counted repetitions. */
export const dose = z
  .discriminatedUnion('mode', [
    z.strictObject({
      mode: z.literal('hold'),
      holdSec: seconds.max(30),
      reps: z.int().min(1).max(15),
      sides,
    }),
    z.strictObject({ mode: z.literal('reps'), repSec: seconds.max(15), reps: z.int().min(1).max(20), sides }),
    z.strictObject({ mode: z.literal('flow'), seconds: seconds.max(480), leastSec: seconds }),
  ])
  .readonly()

export const exercise = z
  .strictObject({
    id,
    category: z.enum(['reset', 'seated', 'standing', 'floor', 'strength', 'breathing', 'walking', 'extras']),
    areas: z.array(area).min(1).readonly(),
    position: z.enum(['seated', 'standing', 'walking', 'floor']),
    /** All of it is needed. `support` is a chair back or a desk to hold on to. */
    equipment: z.array(equipment).readonly(),
    space: z.enum(['desk', 'arm-span', 'wall', 'doorway', 'room', 'mat']),
    dose,
    intensity,
    tags: z.array(tag).readonly(),
    /** During a spasm or on a sore day; `gentle`: smaller range, stop if it gets sharper. */
    spasm: z.enum(['yes', 'gentle', 'no']),
    officeClothes: z.boolean(),
    /** Levels that differ from what the tags and the rules in conditions.json give. */
    overrides: z.partialRecord(condition, level).readonly().optional(),
    /** In the order they are tried. */
    substitutes: z.array(id).min(1).readonly(),
    sources,
  })
  .readonly()

export const routine = z
  .strictObject({
    id,
    purpose,
    /** The items and `READY_SEC` before each. */
    totalSec: seconds,
    items: z
      .array(z.strictObject({ exercise: id, seconds }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly()

const rule = z.strictObject({ tag, level: z.enum(['modify', 'ask', 'avoid']) }).readonly()
export const conditionRules = z
  .strictObject({
    id: condition,
    /** Filters that are ticked when somebody names this condition; all can be changed. */
    filters: z.array(movementFilter).readonly(),
    /** What holds where no rule speaks. */
    otherwise: level,
    rules: z.array(rule).readonly(),
    sources,
  })
  .readonly()

export const filterRule = z
  .strictObject({ id: movementFilter, hides: z.array(tag).min(1).readonly() })
  .readonly()

export const tip = z
  .strictObject({
    id,
    topic: z.enum([
      'posture',
      'desk',
      'breaks',
      'activity',
      'lifting',
      'driving',
      'sleep',
      'stress',
      'spasm',
      'eyes',
    ]),
    sources,
  })
  .readonly()

/** The engine's own range of one of its settings (definitions.ts). */
const ranged = (
  name: 'postureEveryMin' | 'postureSec' | 'stretchEveryMin' | 'stretchSec' | 'ceilingMin' | 'standMaxMin',
) => {
  const { min, max } = definitions[name]
  const mayBeOff = 'orZero' in definitions[name]
  return z.int().refine(value => (value >= min && value <= max) || (value === 0 && mayBeOff), {
    error: `${name} is outside ${min} to ${max}`,
  })
}
const rhythm = z.strictObject({
  postureEveryMin: ranged('postureEveryMin'),
  postureSec: ranged('postureSec'),
  stretchEveryMin: ranged('stretchEveryMin'),
  stretchSec: ranged('stretchSec'),
  ceilingMin: ranged('ceilingMin'),
  standMaxMin: ranged('standMaxMin'),
})
const presetHead = { id, needsStandingDesk: z.boolean(), sources }

/** A named set of the engine's settings. An add-on changes a few of them on top of any rhythm. */
export const preset = z.discriminatedUnion('addOn', [
  z.strictObject({ ...presetHead, addOn: z.literal(false), settings: rhythm.readonly() }),
  z.strictObject({ ...presetHead, addOn: z.literal(true), settings: rhythm.partial().readonly() }),
])

export const source = z
  .strictObject({
    key: sourceKey,
    by: z.string().min(2),
    title: z.string().min(2),
    year: z.int().min(1900).max(2100).nullable(),
    /** The page itself, or its publisher's; null where there is none to open. */
    url: z.url({ protocol: /^https$/ }).nullable(),
    /** `text`: read itself. `copy`: read as a reproduction or summary. `recall`: not read again: said so where shown. */
    read: z.enum(['text', 'copy', 'recall']),
  })
  .readonly()

/** Warning signs and self-care for the page "My back hurts". */
export const relief = z
  .strictObject({
    emergency: z.array(z.strictObject({ id, sources }).readonly()).min(1).readonly(),
    doctor: z
      .array(z.strictObject({ id, speed: z.enum(['same-day', 'days', 'book']), sources }).readonly())
      .min(1)
      .readonly(),
    settling: z.array(z.strictObject({ id, sources }).readonly()).min(1).readonly(),
    steps: z
      .array(
        z
          .strictObject({
            id,
            exercises: z.array(id).readonly(),
            routines: z.array(id).readonly(),
            sources,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    numbers: z
      .array(
        z
          .strictObject({
            /** ISO 3166-1 alpha-2, or `WORLD` for where the region is not known. */
            region: z.string().regex(/^([A-Z]{2}|WORLD)$/),
            emergency: z.string().regex(/^[0-9]{2,6}$/),
            /** A line for advice that is not an emergency. */
            advice: z
              .string()
              .regex(/^#?[0-9 ]{2,15}$/)
              .nullable(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    numbersSources: sources,
  })
  .readonly()

export const edition = z
  .strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    date,
    /** The clinician who reviewed this version; null until somebody has. Shown as it is. */
    reviewedBy: z.string().min(2).nullable(),
    reviewedOn: date.nullable(),
  })
  .readonly()
