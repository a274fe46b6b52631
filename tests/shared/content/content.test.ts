import { describe, expect, it } from 'vitest'
import { catalogueProblems, readingProblems } from '#build/content/catalogues.ts'
import { englishCatalogue, shapeProblems, textProblems, wordingFindings } from '#build/content/check.ts'
import { reading, syllablesIn } from '#build/content/reading.ts'
import { structureProblems } from '#build/content/structure.ts'
import { ALLOWED, CLAIMS, findingsIn, proseOf, SPELLING, VOICE } from '#build/content/wording.ts'
import {
  conditions,
  edition,
  emergencyNumber,
  exercise,
  exercises,
  findExercise,
  presets,
  relief,
  routine,
  routines,
  sources,
  tips,
} from '#shared/content/index.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'

describe('the content', () => {
  it('has the shape of its schema', () => {
    expect(shapeProblems()).toEqual([])
  })

  it('resolves every id, adds up, covers both sides, names its sources and leaves no hole', () => {
    expect(structureProblems()).toEqual([])
  })

  it('has a text for everything and nothing more, in plain words', () => {
    expect(textProblems()).toEqual([])
  })

  it('keeps to the wording rules, in the catalogues and in what is written about the product', () => {
    expect(wordingFindings()).toEqual([])
  })

  it('has all of the library', () => {
    expect([exercises.length, routines.length, tips.length, presets.length, conditions.length]).toEqual([
      83, 21, 65, 9, 12,
    ])
  })

  it('says honestly that nobody has reviewed it, or who has and when', () => {
    expect(edition.reviewedBy === null).toBe(edition.reviewedOn === null)
  })

  it('stays light: structure and English together below 250 kB', () => {
    const catalogues = ['exercises', 'routines', 'tips', 'presets', 'relief'].map(englishCatalogue)
    const all = [exercises, routines, tips, presets, conditions, relief, sources, ...catalogues]
    expect(JSON.stringify(all).length).toBeLessThan(150_000)
  })

  it('balances by the engine’s own defaults', () => {
    expect(defaultEngineSettings).toMatchObject(presets.find(({ id }) => id === 'balanced')?.settings ?? {})
  })
})

describe('a look-up', () => {
  it('finds what there is', () => {
    expect(exercise('bird-dog').category).toBe('strength')
    expect(routine('walk-five').totalSec).toBe(300)
  })

  it('says what is missing', () => {
    expect(() => exercise('handstand')).toThrow('There is no exercise "handstand".')
    expect(() => routine('marathon')).toThrow(RangeError)
    expect(findExercise('handstand')).toBeUndefined()
    expect(findExercise('constructor')).toBeUndefined()
  })

  it('knows whom to call, and when it is guessing', () => {
    expect(emergencyNumber('gb')).toEqual({ emergency: '999', advice: '111', known: true })
    expect(emergencyNumber('US')).toMatchObject({ emergency: '911', known: true })
    expect(emergencyNumber('AQ')).toEqual({ emergency: '112', advice: null, known: false })
    expect(emergencyNumber(null)).toMatchObject({ emergency: '112', known: false })
  })
})

const found = (text: string) => findingsIn('here', text, [...CLAIMS, ...VOICE, ...SPELLING]).length > 0

describe('the wording rules', () => {
  it.each([
    'This prevents back pain.',
    'It treats spasms.',
    'Cures a stiff back.',
    'It relieves pain.',
    'A spasm treatment for the office.',
    'Fix your bad posture.',
    'You are sitting in the wrong posture.',
    'Learn the correct posture.',
    'You are fine.',
    'Safe for spinal stenosis.',
    'Your spine is weak, out of line.',
    'No pain, no gain.',
    'Clinically proven.',
    'You should see a doctor.',
    'You have sciatica.',
    'You missed 3 breaks.',
    'Break failed.',
    'Your streak is broken.',
    'Well done!',
    'Turn toward the window.',
    'Stay in the center.',
    'Your color of choice.',
  ])('do not let "%s" pass', text => {
    expect(found(text)).toBe(true)
  })

  it.each([
    'It may help you move more.',
    'Change position.',
    'The usual advice is to see a doctor if the pain is strong.',
    'Stop if it hurts more.',
    'Hide back-bending moves.',
    '52 minutes. Stand up with me for three?',
    'Pick what suits you.',
    'Get out of the draught.',
  ])('let "%s" pass', text => {
    expect(found(text)).toBe(false)
  })

  it('let the disclaimer say what the product does not do, and only in those words', () => {
    for (const sentence of ALLOWED) expect(found(`Sitwell is for everyone. ${sentence}`)).toBe(false)
    expect(found('It does not treat you.')).toBe(true)
  })

  it('do not mind a document that quotes the words it forbids', () => {
    expect(
      proseOf('Never say "treats back pain" or `prevents back pain`. [More](treat-your-back.md)'),
    ).not.toMatch(/treat|prevent/)
  })
})

describe('the reading measure', () => {
  it('counts syllables about right', () => {
    expect(
      ['back', 'slowly', 'shoulder', 'breathe', 'position', 'exercise', 'moved'].map(syllablesIn),
    ).toEqual([1, 2, 2, 1, 3, 3, 1])
  })

  it('tells plain words from heavy ones', () => {
    expect(reading('Stand up. Take a slow walk.').grade).toBeLessThan(2)
    expect(
      reading(
        'Musculoskeletal rehabilitation necessitates progressive individualisation of therapeutic intervention.',
      ).grade,
    ).toBeGreaterThan(20)
  })

  it('finds what is hard to read', () => {
    const hard = 'Musculoskeletal rehabilitation necessitates progressive individualisation of intervention.'
    expect(readingProblems('tips', { 'tip-01': hard })).toHaveLength(2)
  })
})

describe('a catalogue', () => {
  it('is refused where a text is missing, left over or says nothing', () => {
    const complete = englishCatalogue('tips')
    const { 'tip-01': _gone, ...rest } = complete
    expect(catalogueProblems('tips', rest)).toHaveLength(1)
    expect(catalogueProblems('tips', { ...complete, 'tip-99': 'What is this?' })).toHaveLength(1)
    expect(catalogueProblems('tips', { ...complete, 'tip-01': ' ' })).toHaveLength(1)
  })
})
