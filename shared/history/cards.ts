/**
 * Cards beside somebody's own notes: the usual advice as a general statement, with what they noted and the source.
 * Never a verdict on them. The thresholds are the user's own (settings, `back`).
 */
import type { Settings } from '../settings/definitions.ts'
import { DAY_MS } from './days.ts'
import type { EpisodeView } from './episodes.ts'
import type { FactId } from './id.ts'

export type CardThresholds = Pick<
  Settings,
  | 'cardPainFrom'
  | 'cardUnsettledDays'
  | 'cardStillOpenDays'
  | 'cardEpisodes'
  | 'cardEpisodeDays'
  | 'cardLongWeeks'
>

export const CARDS = [
  'intense',
  'nerve-signs',
  'not-easing',
  'still-open',
  'returning',
  'long',
  'very-long',
] as const
export type CardId = (typeof CARDS)[number]

export interface Card {
  readonly card: CardId
  readonly episode: FactId
  /** The user's own note that stands beside the statement: pain 0-10, days, or a count of episodes. */
  readonly noted: number
  /** The threshold it reached, from the settings. */
  readonly threshold: number
  /** Keys of sources in the content. */
  readonly sources: readonly string[]
}

const SOURCES: Readonly<Record<CardId, readonly string[]>> = {
  intense: ['villines2018'],
  'nerve-signs': ['makeitvisible', 'sheffield'],
  'not-easing': ['csp-va'],
  'still-open': ['nhsinform'],
  returning: ['villines2018'],
  long: ['makeitvisible'],
  'very-long': ['acp2017'],
}

/** Not lower than at the beginning, as far as was noted. */
function isNotEasing({ course }: EpisodeView): boolean {
  const [first, last] = [course[0], course.at(-1)]
  return first === undefined || last === undefined || last.pain >= first.pain
}

/** Cards for the episode that is open, the most pressing first. None while none is. */
export function cardsFor(
  episodes: readonly EpisodeView[],
  thresholds: CardThresholds,
  now: number,
): readonly Card[] {
  const view = episodes.findLast(({ isOpen }) => isOpen)
  if (!view) return []
  const { episode, days, worst } = view
  const cards: Card[] = []
  const add = (card: CardId, noted: number, threshold: number): void => {
    cards.push({ card, episode: episode.id, noted, threshold, sources: SOURCES[card] })
  }
  if (worst !== null && worst >= thresholds.cardPainFrom) add('intense', worst, thresholds.cardPainFrom)
  if (episode.numbness || episode.tingling || episode.weakness) add('nerve-signs', 1, 1)
  const longDays = thresholds.cardLongWeeks * 7
  if (days >= 2 * longDays) add('very-long', days, 2 * longDays)
  else if (days >= longDays) add('long', days, longDays)
  else if (days >= thresholds.cardStillOpenDays) add('still-open', days, thresholds.cardStillOpenDays)
  else if (days >= thresholds.cardUnsettledDays && isNotEasing(view))
    add('not-easing', days, thresholds.cardUnsettledDays)
  const since = now - thresholds.cardEpisodeDays * DAY_MS
  const recent = episodes.filter(({ episode: { at } }) => at >= since && at <= now).length
  if (recent >= thresholds.cardEpisodes) add('returning', recent, thresholds.cardEpisodes)
  return cards
}
