/** What a notification says. It may lie on a lock screen and in a history: an offer, and not a word about the user. */
import type { PromptOffer } from '#shared/ipc/contract.ts'
import type { Translator } from '#shared/i18n/index.ts'
import type { NotificationContent } from './port.ts'

/** @param translator with the prompt's texts loaded */
export function notificationOf(
  offer: PromptOffer,
  { t, format }: Pick<Translator, 't' | 'format'>,
): NotificationContent {
  const { kind, standing, snoozesLeft, snoozeMin } = offer
  const what = offer.smaller
    ? 'posture'
    : kind === 'stretch' && offer.offer.purpose === 'walk'
      ? 'walk'
      : kind
  const [first] = snoozeMin
  const snooze =
    snoozesLeft > 0 && first !== undefined
      ? [{ action: 'snooze', label: t('prompt:snoozeFor', { time: format.minutes(first) }) } as const]
      : []
  return {
    title: t('app:page.prompt'),
    body: `${t(`prompt:offer.${what}`)} · ${format.duration(offer.offer.totalSec)}`,
    actions: [
      { action: 'start', label: t('prompt:start') },
      { action: 'taking', label: t(standing ? 'prompt:takingStanding' : 'prompt:taking') },
      ...snooze,
      ...(offer.notNowAfterSec === null ? [] : [{ action: 'dismiss', label: t('prompt:notNow') } as const]),
    ],
  }
}
