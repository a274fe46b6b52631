/**
 * The tray as plain data: picture, tooltip and menu, from how things stand. Each entry has an id that stays the same
 * in every language and state, for tests and for tools that read menus.
 */
import type { EngineView, PromptKind } from '#shared/engine/types.ts'
import type { Translator } from '#shared/i18n/index.ts'
import type { PageKind } from '../pages.ts'
import type { TrayCommand } from './commands.ts'
import { tellsMinutes } from './minutes.ts'
import { trayState, type TrayState } from './state.ts'
import { breakLine, meetingLine, pauseLine, statusLine, waitingLine } from './words.ts'

export type TrayEntry =
  | { readonly id: string; readonly entry: 'line'; readonly label: string }
  | { readonly id: string; readonly entry: 'separator' }
  | { readonly id: string; readonly entry: 'command'; readonly label: string; readonly command: TrayCommand }
  | {
      readonly id: string
      readonly entry: 'submenu'
      readonly label: string
      readonly entries: readonly TrayEntry[]
    }

export interface TrayModel {
  readonly state: TrayState
  /** Of sitting, to be read in the icon or beside it; `null` where they are not wanted or nothing is counted. */
  readonly minutes: number | null
  readonly tooltip: string
  readonly menu: readonly TrayEntry[]
}

export interface TrayInput {
  readonly view: EngineView
  /** Epoch milliseconds. */
  readonly now: number
  readonly snoozeMin: readonly number[]
  /** Whether the icon tells minutes. */
  readonly tellMinutes: boolean
  /** Epoch milliseconds at which the meeting ends that the user told of; `null` where there is none. */
  readonly meetingUntil: number | null
  /** The user's back is sore, and prompts are gentle until they say that it is better. */
  readonly soreDay: boolean
  readonly translator: Pick<Translator, 't' | 'format'>
  /** A prompt was turned down in this sit, and what it offered can be taken after all. */
  readonly skipped: boolean
  readonly routineName: (routineId: string) => string | null
  /** The user's own routines that they want here. */
  readonly pinned: readonly { readonly id: string; readonly name: string }[]
}

/** The routines offered in the menu: one for a minute, for a few, for a walk, for tension, for strength. */
export const SHORT_LIST = [
  'hourly-stretch-3',
  'posture-reset-30',
  'stand-and-shift-60',
  'walk-five',
  'tense-reset-5',
  'strength-desk-5',
] as const

const PAUSES_MIN = [30, 60, 120] as const
const MEETINGS_MIN = [30, 60, 90] as const

/** What is due is first in the list. */
const FIRST_FOR: { readonly [Kind in PromptKind]: (typeof SHORT_LIST)[number] } = {
  posture: 'posture-reset-30',
  stretch: 'hourly-stretch-3',
  'sit-or-move': 'stand-and-shift-60',
}

/** Computes all of it; the tray draws again only what differs. */
export function trayModel(input: TrayInput): TrayModel {
  const { view, translator, now } = input
  const lines = [
    { id: 'status', label: statusLine(view, translator) },
    { id: 'waiting', label: waitingLine(view, translator) },
    { id: 'paused', label: pauseLine(view, translator, now) },
    { id: 'in-meeting', label: meetingLine(input.meetingUntil, translator) },
    { id: 'break', label: breakLine(view, translator) },
    { id: 'unknown', label: view.presence === 'unknown' ? translator.t('tray:unknown') : null },
    { id: 'sore', label: input.soreDay ? translator.t('tray:soreDay') : null },
  ].filter((line): line is { id: string; label: string } => line.label !== null)
  const groups = [
    lines.map(line => ({ ...line, entry: 'line' as const })),
    forThePrompt(input),
    forTheBody(input),
    [meeting(input), pauseOrResume(input)],
    pages(input),
    [command('quit', translator.t('tray:menu.quit'), { do: 'quit' })],
  ]
  const state = trayState(view)
  return {
    state,
    minutes: input.tellMinutes && tellsMinutes(state) ? Math.floor(view.sittingSec / 60) : null,
    tooltip: lines
      // A colleague may read the tooltip; how somebody's back is, is for the menu.
      .filter(({ id }) => id !== 'break' && id !== 'sore')
      .map(({ label }) => label)
      .join('\n'),
    menu: separated(groups),
  }
}

/** Before anything is counted: what can be asked for is done as soon as it can be. */
export const startingModel = ({ t }: Pick<Translator, 't'>): TrayModel => ({
  state: { state: 'counting', filled: 0 },
  minutes: null,
  tooltip: t('tray:status.starting'),
  menu: [
    command('settings', t('tray:menu.settings'), { do: 'open', page: 'settings' }),
    command('quit', t('tray:menu.quit'), { do: 'quit' }),
  ],
})

const command = (id: string, label: string, what: TrayCommand): TrayEntry => ({
  id,
  entry: 'command',
  label,
  command: what,
})

/** Snoozing needs a prompt that is up or owed, and a snooze that is left. */
function forThePrompt(input: TrayInput): readonly TrayEntry[] {
  const {
    view,
    snoozeMin,
    translator: { t, format },
  } = input
  const { prompt } = view
  if (view.routineRunning) return []
  if (prompt === null) {
    return input.skipped ? [command('skipped', t('tray:menu.skipped'), { do: 'skipped' })] : []
  }
  const snooze: TrayEntry = {
    id: 'snooze',
    entry: 'submenu',
    label: t('tray:menu.snooze'),
    entries: snoozeMin.map(min =>
      command(`snooze-${min}`, t('tray:menu.snoozeFor', { time: format.minutes(min) }), {
        do: 'snooze',
        min,
      }),
    ),
  }
  return [
    command('show', t('tray:menu.show'), { do: 'show' }),
    ...(view.snoozesLeft > 0 && prompt.phase !== 'snoozed' ? [snooze] : []),
  ]
}

function forTheBody({ view, translator: { t }, routineName, pinned }: TrayInput): readonly TrayEntry[] {
  const first = view.prompt && FIRST_FOR[view.prompt.kind]
  const named = (ids: readonly string[]) =>
    ids.flatMap(id => {
      const name = routineName(id)
      return name === null ? [] : [{ id, name }]
    })
  const routines = [
    ...named(first ? [first] : []),
    ...pinned,
    ...named(SHORT_LIST.filter(id => id !== first)),
  ].map(({ id, name }) => command(`routine-${id}`, name, { do: 'routine', routineId: id }))
  const standing = view.posture === 'standing'
  return [
    {
      id: 'start',
      entry: 'submenu',
      label: t('tray:menu.start'),
      entries: [
        ...routines,
        { id: 'line-library', entry: 'separator' },
        command('library', t('tray:menu.library'), { do: 'open', page: 'routine' }),
      ],
    },
    standing
      ? command('sit', t('tray:menu.sit'), { do: 'stand', standing: false })
      : command('stand', t('tray:menu.stand'), { do: 'stand', standing: true }),
  ]
}

function meeting({ meetingUntil, translator: { t, format } }: TrayInput): TrayEntry {
  if (meetingUntil !== null)
    return command('meeting-over', t('tray:menu.meetingOver'), { do: 'meet', min: 0 })
  const entries = MEETINGS_MIN.map(min =>
    command(`meeting-${min}`, t('tray:menu.pauseFor', { time: format.duration(min * 60) }), {
      do: 'meet',
      min,
    }),
  )
  return { id: 'meeting', entry: 'submenu', label: t('tray:menu.meeting'), entries }
}

function pauseOrResume({ view, translator: { t, format } }: TrayInput): TrayEntry {
  if (view.pausedUntil !== null) {
    return command('resume', t('tray:menu.resume'), { do: 'pause', pause: 'off' })
  }
  const timed = PAUSES_MIN.map(min =>
    command(`pause-${min}`, t('tray:menu.pauseFor', { time: format.duration(min * 60) }), {
      do: 'pause',
      pause: min,
    }),
  )
  return {
    id: 'pause',
    entry: 'submenu',
    label: t('tray:menu.pause'),
    entries: [
      ...timed,
      command('pause-tomorrow', t('tray:menu.pauseTomorrow'), { do: 'pause', pause: 'tomorrow' }),
      command('pause-on', t('tray:menu.pauseOn'), { do: 'pause', pause: 'on' }),
    ],
  }
}

function pages({ soreDay, translator: { t } }: TrayInput): readonly TrayEntry[] {
  const open = (page: PageKind, label: string) => command(page, label, { do: 'open', page })
  return [
    ...(soreDay ? [command('better', t('tray:menu.better'), { do: 'better' })] : []),
    open('relief', t('tray:menu.relief')),
    open('diary', t('tray:menu.diary')),
    open('settings', t('tray:menu.settings')),
  ]
}

const separated = (groups: readonly (readonly TrayEntry[])[]): readonly TrayEntry[] =>
  groups
    .filter(group => group.length > 0)
    .flatMap((group, index) =>
      index === 0 ? group : [{ id: `line-${index}`, entry: 'separator' } as const, ...group],
    )
