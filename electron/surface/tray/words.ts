/** The tray's sentences: what is counted, and why a prompt waits. */
import type { EngineView, HoldReason, WaitingFor } from '#shared/engine/types.ts'
import type { Translator } from '#shared/i18n/index.ts'

type Texts = Pick<Translator, 't' | 'format'>

const MINUTE = 60
const DAY_MS = 86_400_000

/** Whole minutes as somebody would say them: less than one is not a length worth saying. */
const minutes = ({ format }: Texts, sec: number) => format.minutes(Math.floor(sec / MINUTE))
/** What is left, rounded up: "in 0 min" would be a lie for a minute. */
const minutesLeft = ({ format }: Texts, sec: number) => format.minutes(Math.max(1, Math.ceil(sec / MINUTE)))

/** The line about the count: "42 min sitting, stretch in 8 min". */
export function statusLine(view: EngineView, texts: Texts): string {
  const { t } = texts
  if (view.presence === 'away' || view.presence === 'locked' || view.presence === 'asleep') {
    return t('tray:status.away')
  }
  if (view.routineRunning) return t('tray:status.routine')
  if (view.posture === 'standing') {
    const standing = minutes(texts, view.standingSec)
    return view.prompt?.kind === 'sit-or-move'
      ? t('tray:status.standingDue', { standing })
      : t('tray:status.standing', { standing })
  }
  const sitting = minutes(texts, view.sittingSec)
  if (view.prompt?.kind === 'posture') return t('tray:status.postureDue', { sitting })
  if (view.prompt || view.stretchInSec === 0) return t('tray:status.sittingDue', { sitting })
  const nextSec = comesIn(view.stretchInSec, view)
  if (nextSec === null) return t('tray:status.sitting', { sitting })
  return t('tray:status.sittingNext', { sitting, next: minutesLeft(texts, nextSec) })
}

/** The count goes on in a pause, but nothing comes of it. */
export const comesIn = (sec: number | null, { pausedUntil }: EngineView): number | null =>
  pausedUntil === null ? sec : null

/** So long after it, what counted as the last break is still of interest. */
const RECENT_BREAK_SEC = 15 * MINUTE

/** "You were away 6 min at 10:42: that counted as your break", or `null`. */
export function breakLine(view: EngineView, { t, format }: Texts): string | null {
  const { lastBreak } = view
  if (!lastBreak || view.presence !== 'present' || view.sittingSec > RECENT_BREAK_SEC) return null
  const time = format.time(lastBreak.startedAt)
  const length = format.minutes(Math.max(1, Math.round((lastBreak.endedAt - lastBreak.startedAt) / 60_000)))
  switch (lastBreak.cause) {
    case 'away':
    case 'taking':
      return t('tray:lastBreak.away', { length, time })
    case 'routine':
      return t('tray:lastBreak.routine', { time })
    case 'standing':
    case 'end':
      return null
  }
}

/** Until when prompts are paused, or `null`. */
export function pauseLine({ pausedUntil }: EngineView, { t, format }: Texts, now: number): string | null {
  if (pausedUntil === null) return null
  if (pausedUntil === 'resumed') return t('tray:paused')
  const time = format.time(pausedUntil)
  return pausedUntil - now > DAY_MS / 2
    ? t('tray:pausedUntilDay', { day: format.day(pausedUntil), time })
    : t('tray:pausedUntil', { time })
}

/** Until when the user said that they are in a meeting, or `null`. */
export const meetingLine = (meetingUntil: number | null, { t, format }: Texts): string | null =>
  meetingUntil === null ? null : t('tray:inMeeting', { time: format.time(meetingUntil) })

/** Why a prompt that is owed is not shown yet, or `null`. A pause has a line of its own. */
export function waitingLine(view: EngineView, texts: Texts): string | null {
  if (view.prompt?.phase === 'tray') return texts.t('tray:waiting.tray')
  return view.waitingFor ? waiting(view.waitingFor, texts) : null
}

function waiting(waitingFor: WaitingFor, { t, format }: Texts): string | null {
  switch (waitingFor.why) {
    case 'hold': {
      const reasons = waitingFor.reasons.filter(reason => reason !== 'pause')
      if (reasons.length === 0) return null
      return t('tray:waiting.held', { reasons: format.list(reasons.map(reason => reasonWords(reason, t))) })
    }
    case 'snoozed':
      return t(waitingFor.unanswered ? 'tray:waiting.unanswered' : 'tray:waiting.snoozed', {
        time: format.time(waitingFor.untilAt),
      })
    case 'getting-up':
      return t('tray:waiting.gettingUp')
    case 'settling':
    case 'typing':
    case 'notice':
    case 'away':
    case 'spacing':
      return t(`tray:waiting.${waitingFor.why}`)
  }
}

const reasonWords = (reason: HoldReason, t: Translator['t']): string => t(`tray:reason.${reason}`)
