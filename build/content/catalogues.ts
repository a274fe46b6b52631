/** The English texts against the content's ids: nothing missing, nothing left over, plain to read. */
import { z } from 'zod'
import { conditions, exercises, filterRules, presets, relief, routines, tips } from '#shared/content/index.ts'
import * as schema from '#shared/content/schema.ts'
import { reading, sentencesIn, wordsIn } from './reading.ts'
import { textsOf, type Texts } from './wording.ts'

const text = z.string().trim().min(1).max(400)
const each = (ids: readonly string[], of: z.ZodType = text) =>
  z.strictObject(Object.fromEntries(ids.map(id => [id, of])))
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

/** Words that say that both sides get their turn. */
const BOTH_SIDES = /\b(?:change|other side|the other\b|other leg|in turn|turn round)/i

const exerciseTexts = (sided: boolean) =>
  z.strictObject({
    name: text.max(40),
    steps: z
      .array(text.max(120))
      .min(3)
      .max(5)
      .refine(steps => !sided || BOTH_SIDES.test(steps.join(' ')), {
        error: 'does not say that sides change',
      }),
    feel: text.max(90),
    caution: text.max(160).optional(),
  })

const CATALOGUES: Readonly<Record<ContentCatalogue, z.ZodType>> = {
  exercises: z.strictObject({
    ...Object.fromEntries(
      exercises.map(({ id, dose }) => [id, exerciseTexts(dose.mode !== 'flow' && dose.sides !== 'none')]),
    ),
    words: z.strictObject({
      categories: each(schema.exercise.def.innerType.shape.category.options),
      positions: each(schema.exercise.def.innerType.shape.position.options),
      spaces: each(schema.exercise.def.innerType.shape.space.options),
      equipment: each(schema.equipment.options),
      areas: each(schema.area.options),
      filters: each(idsOf(filterRules), z.strictObject({ name: text, hint: text })),
      conditions: z.strictObject(
        Object.fromEntries(
          conditions.map(({ id, rules, otherwise }) => [
            id,
            z.strictObject({
              name: text,
              notes: each([...rules.map(({ tag }) => tag), ...(otherwise === 'ok' ? [] : ['otherwise'])]),
            }),
          ]),
        ),
      ),
      conditionHint: text,
      levels: each(['modify', 'ask', 'avoid']),
      obstacles: each(['filter', 'floor', 'clothes', 'sore', 'intensity', 'standing-desk', 'hurt']),
      substituted: text,
    }),
  }),
  routines: z.strictObject({
    ...Object.fromEntries(
      idsOf(routines).map(id => [id, z.strictObject({ name: text.max(40), note: text })]),
    ),
    words: z.strictObject({
      purposes: each(schema.purpose.options),
      why: each([
        'picked',
        'seated_one',
        'seated_other',
        'after-meeting',
        'tense',
        'sore-day',
        'strength-due',
        'stood-long',
        'rotation',
        'time-asked_one',
        'time-asked_other',
        'filters',
      ]),
      lifting: z.strictObject({ title: text, steps: z.array(text).min(1) }),
      feel: each(['question', 'better', 'same', 'worse']),
      own: each([
        'too-big',
        'not-json',
        'not-a-routine',
        'newer',
        'no-name',
        'long-name',
        'markup',
        'no-items',
        'many-items',
        'many-routines',
        'unknown-exercise',
        'seconds',
      ]),
    }),
  }),
  tips: z.strictObject({
    ...Object.fromEntries(idsOf(tips).map(id => [id, text.max(200)])),
    words: z.strictObject({ topics: each(schema.tip.def.innerType.shape.topic.options) }),
  }),
  presets: each(idsOf(presets), z.strictObject({ name: text.max(30), summary: text, reason: text })),
  relief: z.strictObject({
    title: text,
    emergency: z.strictObject({ title: text, intro: text, signs: each(idsOf(relief.emergency)) }),
    doctor: z.strictObject({
      title: text,
      speed: each(['same-day', 'days', 'book']),
      signs: each(idsOf(relief.doctor)),
      advice: text,
    }),
    settling: z.strictObject({ title: text, intro: text, signs: each(idsOf(relief.settling)), note: text }),
    steps: each(idsOf(relief.steps), z.strictObject({ title: text, text })),
    number: each(['label', 'check', 'unknown']),
    notices: each([
      'about',
      'beforeExercise',
      'page',
      'report',
      'work',
      'driving',
      'notReviewed',
      'reviewed',
    ]),
  }),
}

export const CONTENT_CATALOGUES = ['exercises', 'routines', 'tips', 'presets', 'relief'] as const
export type ContentCatalogue = (typeof CONTENT_CATALOGUES)[number]

/** What does not match between a catalogue and the content; and names that two things share. */
export function catalogueProblems(
  name: ContentCatalogue,
  catalogue: { readonly [key: string]: Texts },
): readonly string[] {
  const read = CATALOGUES[name].safeParse(catalogue)
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${name}.json ${path.join('.')}: ${message}`)
  }
  const names = textsOf(catalogue).filter(([path]) => /^[^.]+\.name$/.test(path))
  return names
    .filter(([, found], index) => names.findIndex(([, other]) => other === found) < index)
    .map(([path, found]) => `${name}.json ${path}: "${found}" is taken`)
}

/**
 * Flesch-Kincaid grades. A whole catalogue reads like a text for ten-year-olds; one entry is short, so a single long
 * word moves its grade a lot and it gets more room.
 */
const GRADE_LIMITS = { catalogue: 5, entry: 9 } as const
/** In words. Longer ones lose a reader who is in pain. */
const SENTENCE_LIMIT = 28

/** Where a catalogue is hard to read: as a whole, in one entry (all the texts of one id), or in one sentence. */
export function readingProblems(
  name: ContentCatalogue,
  catalogue: { readonly [key: string]: Texts },
): readonly string[] {
  const whole = joined(catalogue)
  const entries = Object.entries(catalogue).filter(([key]) => key !== 'words')
  return [
    ...(reading(whole).grade > GRADE_LIMITS.catalogue
      ? [`${name}.json is at grade ${reading(whole).grade}`]
      : []),
    ...entries.flatMap(([key, value]) => {
      const { grade } = reading(joined(value))
      return grade > GRADE_LIMITS.entry ? [`${name}.json ${key} is at grade ${grade}`] : []
    }),
    ...sentencesIn(whole).flatMap(sentence =>
      wordsIn(sentence).length > SENTENCE_LIMIT ? [`${name}.json has a long sentence: ${sentence}`] : [],
    ),
  ]
}

/** The texts that are sentences; names and labels would only flatter the measure. */
const joined = (value: Texts): string =>
  textsOf(value)
    .map(([, found]) => found)
    .filter(found => /[.!?]$/.test(found))
    .join(' ')
