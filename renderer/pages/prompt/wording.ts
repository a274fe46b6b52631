/**
 * What the prompt says. It stands on a screen that others may see, so the offer is named by what one does, never by
 * the routine's own name: no "sore day", no body part.
 */
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { promptNumbers, spokenMinutes, type PromptNumbers, type Translator } from '#shared/i18n/index.ts'

const HALF_MINUTE_SEC = 30

/** "three", "half a minute", "12 minutes": the length as it is said in a sentence. */
function spokenLength(prompt: PromptOffer, translator: Translator): string {
  const { i18n, language, t } = translator
  const { totalSec } = prompt.offer
  if (Math.abs(totalSec - HALF_MINUTE_SEC) <= 15) return t('prompt:halfMinute')
  const { counted, spoken } = numbersOf(prompt, translator)
  // The words follow "52 minutes." and lean on it; a language that cannot say it so has no list.
  const words: unknown = counted.length > 0 ? i18n.getResource(language, 'prompt', 'words') : null
  const word: unknown = Array.isArray(words) ? words[spokenMinutes(totalSec) - 1] : undefined
  return typeof word === 'string' ? word : spoken
}

/** As main wrote them; anew where the language was changed since. */
export const numbersOf = (prompt: PromptOffer, translator: Translator): PromptNumbers =>
  prompt.numbers.language === translator.language ? prompt.numbers : promptNumbers(prompt, translator)

type Tone = 'smaller' | 'stretch' | 'seated' | 'walk' | 'posture' | 'sit-or-move'

/** Several tones name what is offered alike. */
const OFFERED_AS = {
  smaller: 'posture',
  stretch: 'stretch',
  seated: 'stretch',
  walk: 'walk',
  posture: 'posture',
  'sit-or-move': 'sit-or-move',
} as const satisfies { readonly [Each in Tone]: string }

/** Nobody who stands is asked to stand up, or is at their chair. */
function toneOf({ kind, standing, offer, smaller }: PromptOffer): Tone {
  if (smaller) return standing ? 'posture' : 'smaller'
  if (kind !== 'stretch') return kind
  if (offer.purpose === 'walk') return 'walk'
  if (standing) return 'seated'
  return offer.purpose === 'stretch' || offer.purpose === 'stand' ? 'stretch' : 'seated'
}

export function promptSentence(prompt: PromptOffer, translator: Translator): string {
  if (prompt.announced) return translator.t('prompt:announced')
  const time = spokenLength(prompt, translator)
  return translator.t(`prompt:sentence.${toneOf(prompt)}`, { time })
}

/** "A stretch, 6 moves, 4 min" in its parts. */
export function offerParts(prompt: PromptOffer, translator: Translator): readonly string[] {
  const { t } = translator
  const tone = toneOf(prompt)
  return [
    t(`prompt:offer.${OFFERED_AS[tone]}`),
    t('prompt:moves', { count: prompt.offer.items.length }),
    numbersOf(prompt, translator).length,
  ]
}
