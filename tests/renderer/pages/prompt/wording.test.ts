import { beforeAll, describe, expect, test } from 'vitest'
import { planRoutine, routines } from '#shared/content/index.ts'
import { routineText, type Translator } from '#shared/i18n/index.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { countedSec, offerParts, promptSentence } from '#renderer/pages/prompt/wording.ts'

const prompt = (more: Partial<PromptOffer> = {}): PromptOffer => ({
  kind: 'stretch',
  level: 'toast',
  sittingSec: 52 * 60,
  standingSec: 31 * 60,
  snoozesLeft: 3,
  announced: false,
  smaller: false,
  notNowAfterSec: 0,
  snoozeMin: [5, 10, 15],
  offer: planRoutine('hourly-stretch-3'),
  ...more,
})

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
    expect(countedSec(prompt())).toBe(52 * 60)
    expect(countedSec(prompt({ kind: 'sit-or-move' }))).toBe(31 * 60)
  })

  test.each(routines.map(({ id }) => id))('never show a colleague the name of %s', id => {
    const offer = prompt({ offer: planRoutine(id) })
    const words = [promptSentence(offer, english), ...offerParts(offer, english)].join(' ')
    expect(words).not.toContain(routineText(english, id))
    expect(words).not.toMatch(/sore|pain|spasm|back|hurt/i)
  })
})
