import { beforeAll, describe, expect, test } from 'vitest'
import { planRoutine, routines } from '#shared/content/index.ts'
import { routineText, type Translator } from '#shared/i18n/index.ts'
import { fakePrompt } from '#tests/renderer/fake-prompt.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { numbersOf, offerParts, promptSentence } from '#renderer/pages/prompt/wording.ts'

const prompt = (more: Partial<PromptOffer> = {}): PromptOffer => fakePrompt({ standingSec: 31 * 60, ...more })

let english: Translator
beforeAll(async () => {
  english = await createTranslator('en', ['app', 'prompt', 'routines'])
})

describe('the words of a prompt', () => {
  test('lean on the minutes before them', () => {
    expect(promptSentence(prompt(), english)).toBe('Stand up with me for three?')
    expect(promptSentence(prompt({ kind: 'posture', offer: planRoutine('posture-reset-30') }), english)).toBe(
      'Shift with me for half a minute?',
    )
  })

  test('ask nobody who stands to stand up, and count their standing', () => {
    const standing = prompt({ standing: true, sittingSec: 0 })
    expect(promptSentence(standing, english)).toBe('Stretch with me for three?')
    expect(numbersOf(standing, english).counted.map(({ text }) => text)).toEqual(['31', 'minutes'])
    expect(promptSentence(prompt({ standing: true, smaller: true }), english)).not.toMatch(/chair/)
  })

  test('name no number where there is not a minute yet, and lean on none', () => {
    const early = prompt({ sittingSec: 40 })
    expect(numbersOf(early, english).counted).toEqual([])
    expect(promptSentence(early, english)).toBe('Stand up with me for 3 minutes?')
  })

  test('ask nobody to stand for what is done in another way', () => {
    expect(promptSentence(prompt({ offer: planRoutine('strength-floor-8') }), english)).not.toMatch(
      /stand up/i,
    )
  })

  test('name the number in a language that has no words for it', async () => {
    const pseudo = await createTranslator('en-XA', ['app', 'prompt'])
    pseudo.i18n.addResource('en-XA', 'prompt', 'words', '')
    expect(promptSentence(prompt(), pseudo)).toContain('3 minutes')
  })

  test('count what the prompt is about', () => {
    const counted = (offer: PromptOffer) => numbersOf(offer, english).counted.map(({ text }) => text)
    expect(counted(prompt())).toEqual(['52', 'minutes'])
    expect(counted(prompt({ kind: 'sit-or-move' }))).toEqual(['31', 'minutes'])
  })

  test('are those that main wrote, until the language is changed', async () => {
    const offer = prompt()
    expect(numbersOf(offer, english)).toBe(offer.numbers)
    const german = await createTranslator('de', ['app', 'prompt'])
    expect(numbersOf(offer, german)).toMatchObject({ language: 'de', length: '3 Min.', spoken: '3 Minuten' })
  })

  test.each(routines.map(({ id }) => id))('never show a colleague the name of %s', id => {
    const offer = prompt({ offer: planRoutine(id) })
    const words = [promptSentence(offer, english), ...offerParts(offer, english)].join(' ')
    expect(words).not.toContain(routineText(english, id))
    expect(words).not.toMatch(/sore|pain|spasm|back|hurt/i)
  })
})
