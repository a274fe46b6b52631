/** The status as a program or a panel wants it, from the same sentences as the tray's. */
import type { EngineView } from '#shared/engine/types.ts'
import type { StatusFormat } from '#shared/cli/protocol.ts'
import { fill, type FieldValues } from '#shared/cli/template.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { escapeMarkup } from '#shared/markup.ts'
import { trayState } from '#electron/surface/tray/state.ts'
import { comesIn, pauseLine, statusLine, waitingLine } from '#electron/surface/tray/words.ts'

type Texts = Pick<Translator, 't' | 'format'>

/** Raised when a field of `--json` means something else, or goes; new ones may come at any time. */
const JSON_SCHEMA = 1

/** The tray's amber on dark, which panels mostly are: only for what is due. */
const DUE_COLOUR = '#f2b84f'

/** One text, of one line except for `text`. `now` is epoch milliseconds. */
export function renderStatus(format: StatusFormat, view: EngineView, now: number, texts: Texts): string {
  if (typeof format === 'object') return fill(format.template, fieldsOf(view, now, texts))
  switch (format) {
    case 'text':
      return linesOf(view, now, texts).join('\n')
    case 'json':
      return JSON.stringify(jsonOf(view, texts))
    case 'waybar': {
      const { state } = trayState(view)
      const text = shortText(view, texts)
      const tooltip = linesOf(view, now, texts).join('\n')
      return JSON.stringify({
        // It reads Pango's markup.
        text: escapeMarkup(text),
        alt: state,
        tooltip: escapeMarkup(tooltip),
        class: state,
        percentage: percentOf(view),
      })
    }
    case 'polybar': {
      // %{ begins one of polybar's own tags.
      const text = shortText(view, texts).replaceAll('%{', '% {')
      return isDue(view) ? `%{F${DUE_COLOUR}}${text}%{F-}` : text
    }
    case 'i3blocks': {
      const full_text = shortText(view, texts)
      return JSON.stringify(isDue(view) ? { full_text, color: DUE_COLOUR } : { full_text })
    }
  }
}

const isDue = (view: EngineView): boolean => trayState(view).state === 'due'

function linesOf(view: EngineView, now: number, texts: Texts): readonly string[] {
  const unknown = view.presence === 'unknown' ? texts.t('tray:unknown') : null
  return [statusLine(view, texts), waitingLine(view, texts), pauseLine(view, texts, now), unknown].filter(
    line => line !== null,
  )
}

function shortText(view: EngineView, { t, format }: Texts): string {
  const sitting = format.minutes(view.sittingSec / 60)
  if (view.pausedUntil !== null) return t('cli:panel.paused')
  if (isAway(view)) return t('cli:panel.away')
  if (view.routineRunning) return t('cli:panel.routine')
  if (view.posture === 'standing')
    return t('cli:panel.standing', { standing: format.minutes(view.standingSec / 60) })
  return isDue(view) ? t('cli:panel.due', { sitting }) : t('cli:panel.sitting', { sitting })
}

const isAway = ({ presence }: EngineView): boolean =>
  presence === 'away' || presence === 'locked' || presence === 'asleep'

/** How far on the way to the next stretch. */
function percentOf({ sittingSec, stretchInSec }: EngineView): number {
  if (stretchInSec === null) return 0
  const whole = sittingSec + stretchInSec
  return whole === 0 ? 0 : Math.min(100, Math.floor((sittingSec / whole) * 100))
}

const nextMinutes = (sec: number | null): string => (sec === null ? '' : String(Math.ceil(sec / 60)))
const wholeSec = (sec: number | null): number | null => (sec === null ? null : Math.ceil(sec))
const wholeMinutes = (sec: number): string => String(Math.floor(sec / 60))

const fieldsOf = (view: EngineView, now: number, texts: Texts): FieldValues => ({
  state: trayState(view).state,
  text: statusLine(view, texts),
  sitting: wholeMinutes(view.sittingSec),
  standing: wholeMinutes(view.standingSec),
  next: nextMinutes(comesIn(view.stretchInSec, view)),
  percent: String(percentOf(view)),
  waiting: waitingLine(view, texts) ?? '',
  paused: pauseLine(view, texts, now) ?? '',
  snoozes: String(view.snoozesLeft),
})

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** docs/command-line.md describes each field. Lengths are whole seconds, instants ISO 8601 in UTC. */
function jsonOf(view: EngineView, texts: Texts): Readonly<Record<string, unknown>> {
  const { pausedUntil, prompt, waitingFor, today } = view
  return {
    schema: JSON_SCHEMA,
    state: trayState(view).state,
    text: statusLine(view, texts),
    presence: view.presence,
    posture: view.posture,
    sittingSec: Math.floor(view.sittingSec),
    standingSec: Math.floor(view.standingSec),
    overdueSec: Math.floor(view.overdueSec),
    stretchInSec: wholeSec(comesIn(view.stretchInSec, view)),
    postureInSec: wholeSec(comesIn(view.postureInSec, view)),
    holds: view.holds,
    paused: pausedUntil !== null,
    pausedUntil: typeof pausedUntil === 'number' ? iso(pausedUntil) : null,
    prompt: prompt && { ...prompt, backAt: iso(prompt.backAt) },
    waitingFor:
      waitingFor &&
      ('untilAt' in waitingFor ? { ...waitingFor, untilAt: iso(waitingFor.untilAt) } : waitingFor),
    routineRunning: view.routineRunning,
    snoozesLeft: view.snoozesLeft,
    today: {
      day: today.day,
      sittingSec: today.sittingSec,
      standingSec: today.standingSec,
      awaySec: today.awaySec,
      longestBoutSec: today.longestBoutSec,
      breaks: today.breaks,
      routines: today.routines,
    },
  }
}

/** Seconds of the app's clock until a number that is shown in whole minutes turns; `null` where none runs. */
export function turnsInSec(view: EngineView): number | null {
  if (isAway(view)) return null
  if (view.posture === 'standing') return 60 - (view.standingSec % 60)
  const next = view.stretchInSec === null || view.stretchInSec === 0 ? 60 : view.stretchInSec % 60 || 60
  return Math.min(60 - (view.sittingSec % 60), next)
}
