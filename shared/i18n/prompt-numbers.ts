/**
 * The numbers that a prompt says, as its language writes them. Main writes them into the offer: the first number format of
 * a page's process costs 15 ms of the time to its first frame (docs/benchmarks.md).
 */
import type { Formats } from './format.ts'
import type { Translator } from './translator.ts'

export interface PromptNumbers {
  /** Another language than the page's: it writes its own. */
  readonly language: string
  /** The minutes that are set large: of standing for somebody who stands, of sitting otherwise. Empty: not one yet. */
  readonly counted: ReturnType<Formats['minuteParts']>
  /** How long the routine takes: `4 min`. */
  readonly length: string
  /** The same in a sentence: `4 minutes`. */
  readonly spoken: string
}

interface Said {
  readonly standing: boolean
  readonly sittingSec: number
  readonly standingSec: number
  readonly offer: { readonly totalSec: number }
}

/** Whole minutes as they are said: none is short of one. */
export const spokenMinutes = (totalSec: number): number => Math.max(1, Math.round(totalSec / 60))

export function promptNumbers(
  { standing, sittingSec, standingSec, offer: { totalSec } }: Said,
  { language, format }: Pick<Translator, 'language' | 'format'>,
): PromptNumbers {
  const countedMin = (standing ? standingSec : sittingSec) / 60
  return {
    language,
    counted: countedMin < 1 ? [] : format.minuteParts(countedMin),
    length: format.duration(totalSec),
    spoken: format.minutes(spokenMinutes(totalSec), 'long'),
  }
}
