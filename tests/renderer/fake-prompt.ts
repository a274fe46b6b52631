/** A prompt as main offers it. */
import { planRoutine } from '#shared/content/index.ts'
import { createFormats, promptNumbers } from '#shared/i18n/index.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'

/** Its numbers are English ones; in any other language the page writes its own. */
export function fakePrompt(more: Partial<PromptOffer> = {}): PromptOffer {
  const said = {
    kind: 'stretch' as const,
    standing: more.kind === 'sit-or-move',
    sittingSec: 52 * 60,
    standingSec: 0,
    offer: planRoutine(more.kind === 'posture' ? 'posture-reset-30' : 'hourly-stretch-3'),
    ...more,
  }
  return {
    level: 'toast',
    snoozesLeft: 3,
    announced: false,
    smaller: false,
    notNowAfterSec: 0,
    snoozeMin: [5, 10, 15],
    numbers: promptNumbers(said, { language: 'en', format: createFormats('en') }),
    ...said,
  }
}
