/** What a prompt says and offers, put together at the moment it comes. */
import type { Effect, EngineView, PromptKind } from '#shared/engine/types.ts'
import { promptNumbers, type Translator } from '#shared/i18n/index.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { Circumstances, Offers } from './offer.ts'

/** The part of a prompt's coming that the engine tells; a notice tells its kind alone. */
export type Coming =
  | Extract<Effect, { effect: 'shown' }>
  | (Pick<Effect, 'at'> & { readonly effect: 'notice'; readonly kind: PromptKind })

/** Put off so often, a stretch is answered with something smaller: that may fit where the full one did not. Ours. */
const SMALLER_AFTER_SNOOZES = 2
const SMALLER_SEC = 30

export interface OfferParts {
  readonly offers: Offers
  readonly view: EngineView
  readonly settings: Settings
  readonly circumstances: Circumstances
  readonly translator: Pick<Translator, 'language' | 'format'>
}

export function promptOffer(
  coming: Coming,
  { offers, view, settings, circumstances, translator }: OfferParts,
): PromptOffer {
  const { kind } = coming
  const isShown = coming.effect === 'shown'
  const snoozesLeft = isShown ? coming.snoozesLeft : view.snoozesLeft
  const smaller = kind === 'stretch' && settings.maxSnoozes - snoozesLeft >= SMALLER_AFTER_SNOOZES
  const seed = Math.floor(coming.at / 1000)
  const choose = (as: PromptKind, by: Settings) => offers.forPrompt(as, view, by, seed, circumstances)
  const said = {
    kind,
    standing: kind === 'sit-or-move' || view.posture === 'standing',
    sittingSec: isShown ? coming.sittingSec : view.sittingSec,
    standingSec: view.standingSec,
    offer: smaller ? choose('posture', { ...settings, postureSec: SMALLER_SEC }) : choose(kind, settings),
  }
  return {
    ...said,
    numbers: promptNumbers(said, translator),
    level: isShown ? coming.level : 'toast',
    snoozesLeft,
    snoozeMin: settings.snoozeMin,
    announced: !isShown,
    smaller,
    notNowAfterSec: notNowAfterSec(view, settings),
  }
}

/** `null` where the day's are used up. */
function notNowAfterSec({ today }: EngineView, settings: Settings): number | null {
  const { notNowsADay } = settings
  const said = Object.values(today.prompts).reduce((sum, counts) => sum + (counts.dismissed ?? 0), 0)
  return notNowsADay > 0 && said >= notNowsADay ? null : settings.notNowAfterSec
}
