/**
 * Every setting of the product, once: its default, its range and the group it is shown in.
 * The engine's own settings and figures are those of docs/engine.md; validation, the settings page,
 * the command line and the policy file are all derived from this table.
 */
import { LANGUAGES } from '../i18n/languages.ts'

export type SettingGroup =
  | 'rhythm'
  | 'prompts'
  | 'quiet'
  | 'sound'
  | 'appearance'
  | 'movement'
  | 'goals'
  | 'back'
  | 'shortcuts'
  | 'system'
  | 'data'

interface Definition<Kind extends string, Value> {
  readonly kind: Kind
  readonly group: SettingGroup
  readonly default: Value
  /** Set by the user in the settings alone: never by an import, a link or a policy file. */
  readonly local?: true
  /** Means nothing on other systems, and is shown on none. */
  readonly only?: 'linux'
  /** Not for an administrator to say, because it keeps a record of somebody. */
  readonly personal?: true
  /** Set by what happens, not chosen: no page has a control for it, and no reset takes it back. */
  readonly state?: true
}
export interface BooleanDefinition extends Definition<'boolean', boolean> {}
/** Whole numbers from `min` to `max`; `orZero` admits 0, which then means off. */
export interface IntegerDefinition extends Definition<'integer', number> {
  readonly min: number
  readonly max: number
  readonly orZero?: true
  readonly unit: 'min' | 'sec' | 'hour' | 'day' | 'week' | 'count' | 'percent'
}
export interface ChoiceDefinition<Choice extends string> extends Definition<'choice', Choice> {
  readonly choices: readonly Choice[]
}
/** Several of a fixed set of words. */
export interface SeveralDefinition<Choice extends string> extends Definition<'several', readonly Choice[]> {
  readonly choices: readonly Choice[]
}
export interface IntegersDefinition extends Definition<'integers', readonly number[]> {
  readonly min: number
  readonly max: number
  readonly least: number
  readonly most: number
  readonly unit: 'min'
}
/** Free text of at most `most` characters; `pattern` where only some are meaningful. */
export interface TextDefinition extends Definition<'text', string> {
  readonly most: number
}
/** At most `most` short texts of at most `longest` characters each, none empty. */
export interface TextsDefinition extends Definition<'texts', readonly string[]> {
  readonly most: number
  readonly longest: number
}
/** A key with its modifiers as Electron writes them (shared/settings/shortcut.ts); empty: none. */
export interface ShortcutDefinition extends Definition<'shortcut', string> {}
/** A moment as epoch milliseconds; 0: none. */
export interface InstantDefinition extends Definition<'instant', number> {}
export interface HoursDefinition extends Definition<'hours', WorkingHours | null> {}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]
/** From and to as local `HH:MM`; a range whose end is not after its start runs past midnight. */
export type HourRange = readonly [from: string, to: string]
/** A day that is not named has no working hours. */
export type WorkingHours = Readonly<Partial<Record<Weekday, readonly HourRange[]>>>

export const MOVEMENT_FILTERS = [
  'back-bending',
  'forward-bending',
  'twisting',
  'lying',
  'kneeling',
  'balance',
] as const
export type MovementFilter = (typeof MOVEMENT_FILTERS)[number]

/** Colours of what can be pressed; their values are in renderer/ui/tokens.css. */
export const ACCENTS = ['green', 'blue', 'plum', 'ink'] as const
export type Accent = (typeof ACCENTS)[number]

export const INSISTENCES = ['gentle', 'normal', 'firm'] as const
export type Insistence = (typeof INSISTENCES)[number]

const minutes = <Group extends SettingGroup>(group: Group, fallback: number, min: number, max: number) =>
  ({ kind: 'integer', group, default: fallback, min, max, unit: 'min' }) as const
const seconds = <Group extends SettingGroup>(group: Group, fallback: number, min: number, max: number) =>
  ({ kind: 'integer', group, default: fallback, min, max, unit: 'sec' }) as const
const shortcut = { kind: 'shortcut', group: 'shortcuts', default: '' } as const
/** A program of the user's own; it runs with their rights, so nobody else may name it. */
const hook = { kind: 'text', group: 'system', default: '', most: 500, local: true } as const
const yesNo = <Group extends SettingGroup>(group: Group, fallback: boolean) =>
  ({ kind: 'boolean', group, default: fallback }) as const

/** What the sitting engine reads. Names, defaults and ranges are fixed: replay traces rely on them. */
export const engineDefinitions = {
  postureEveryMin: { ...minutes('rhythm', 30, 10, 120), orZero: true },
  postureSec: seconds('rhythm', 30, 10, 120),
  stretchEveryMin: minutes('rhythm', 50, 15, 110),
  stretchSec: seconds('rhythm', 300, 30, 1200),
  ceilingMin: minutes('rhythm', 60, 20, 110),
  standMaxMin: minutes('rhythm', 30, 10, 90),
  awayAfterMin: minutes('rhythm', 3, 1, 10),
  breakResetMin: minutes('rhythm', 5, 1, 15),
  countWatching: yesNo('rhythm', true),
  graceSec: seconds('prompts', 60, 0, 300),
  settleSec: seconds('prompts', 30, 0, 300),
  noticeSec: seconds('prompts', 0, 0, 120),
  snoozeMin: {
    kind: 'integers',
    group: 'prompts',
    default: [5, 10, 15],
    min: 1,
    max: 60,
    least: 1,
    most: 4,
    unit: 'min',
  },
  maxSnoozes: { kind: 'integer', group: 'prompts', default: 3, min: 0, max: 10, unit: 'count' },
  timeoutSec: seconds('prompts', 120, 20, 600),
  insistence: { kind: 'choice', group: 'prompts', default: 'normal', choices: INSISTENCES },
  hours: { kind: 'hours', group: 'quiet', default: null },
  dayStartHour: { kind: 'integer', group: 'data', default: 4, min: 0, max: 12, unit: 'hour' },
} as const satisfies Record<string, AnyDefinition>

/** What the rest of the app reads. */
export const appDefinitions = {
  theme: { kind: 'choice', group: 'appearance', default: 'system', choices: ['system', 'light', 'dark'] },
  accent: { kind: 'choice', group: 'appearance', default: 'green', choices: [...ACCENTS, 'system'] },
  contrast: { kind: 'choice', group: 'appearance', default: 'system', choices: ['system', 'more'] },
  density: {
    kind: 'choice',
    group: 'appearance',
    default: 'comfortable',
    choices: ['comfortable', 'compact'],
  },
  textPercent: { kind: 'integer', group: 'appearance', default: 100, min: 100, max: 200, unit: 'percent' },
  reducedMotion: { kind: 'choice', group: 'appearance', default: 'system', choices: ['system', 'on', 'off'] },
  language: {
    kind: 'choice',
    group: 'appearance',
    default: 'system',
    choices: ['system', ...LANGUAGES],
  },
  voice: yesNo('sound', false),
  chimes: yesNo('sound', false),
  volumePercent: { kind: 'integer', group: 'sound', default: 50, min: 0, max: 100, unit: 'percent' },
  holdOnCall: yesNo('quiet', true),
  holdOnShare: yesNo('quiet', true),
  holdOnFullscreen: yesNo('quiet', true),
  holdOnDnd: yesNo('quiet', true),
  /** Names of programs that hold prompts while they run or are in front. */
  holdApps: { kind: 'texts', group: 'quiet', default: [], most: 50, longest: 100 },
  movementFilters: { kind: 'several', group: 'movement', default: [], choices: MOVEMENT_FILTERS },
  officeClothes: yesNo('movement', true),
  floorSpace: yesNo('movement', false),
  /** Moderate minutes a week; a vigorous minute counts double. 150, or 300 to go further: WHO 2020, CDC. 0: no goal. */
  goalMinutes: { ...minutes('goals', 150, 10, 600), orZero: true },
  /** Days a week with strength exercise: WHO 2020, CDC. */
  goalStrengthDays: { kind: 'integer', group: 'goals', default: 2, min: 0, max: 7, unit: 'day' },
  /** Breaks from sitting on a day at the desk: about one an hour. The number is ours. 0: no goal. */
  goalBreaks: { kind: 'integer', group: 'goals', default: 6, min: 1, max: 20, orZero: true, unit: 'count' },
  /** Local date on which the walking plan began, `YYYY-MM-DD`; empty: no plan. */
  walkingSince: { kind: 'text', group: 'goals', default: '', most: 10 },
  /** Minutes of walking a week in the plan's first week: where the user is. */
  walkingStartMin: minutes('goals', 20, 5, 150),
  /** The card "pain is intense" from this pain (0-10) on; ours. */
  cardPainFrom: { kind: 'integer', group: 'back', default: 7, min: 4, max: 10, unit: 'count' },
  /** The cards "not settling": after a week or so (CSP), after two (NHS inform). */
  cardUnsettledDays: { kind: 'integer', group: 'back', default: 7, min: 3, max: 30, unit: 'day' },
  cardStillOpenDays: { kind: 'integer', group: 'back', default: 14, min: 7, max: 60, unit: 'day' },
  /** The card "keeps coming back": so many episodes in so many days; ours. */
  cardEpisodes: { kind: 'integer', group: 'back', default: 3, min: 2, max: 10, unit: 'count' },
  cardEpisodeDays: { kind: 'integer', group: 'back', default: 90, min: 30, max: 365, unit: 'day' },
  /** The card "still not settled": six weeks (makeitvisible), and stronger at twice that. */
  cardLongWeeks: { kind: 'integer', group: 'back', default: 6, min: 2, max: 26, unit: 'week' },
  /** Whose emergency number is shown, ISO 3166-1 alpha-2; empty: that of the system's region. */
  emergencyRegion: { kind: 'text', group: 'back', default: '', most: 2 },
  /** Since when prompts are gentle because the back is sore; 0: they are as usual. Ends when the user says so. */
  soreDaySince: { kind: 'instant', group: 'back', default: 0, local: true, state: true },
  /** Whether what Sitwell is and is not was read and acknowledged. */
  welcomed: { kind: 'boolean', group: 'system', default: false, local: true, state: true },
  /** How a toast appears: in a window of ours, or as the desktop's own notification. */
  toastAs: { kind: 'choice', group: 'prompts', default: 'window', choices: ['window', 'notification'] },
  startAtLogin: yesNo('system', false),
  /** Linux: without XWayland, where prompts can be neither placed nor kept from the keyboard. From the next start on. */
  nativeWayland: { kind: 'boolean', group: 'system', default: false, only: 'linux' },
  /** Seconds until "Not now" can be chosen; 0: at once. For people who press it before they have read. */
  notNowAfterSec: { ...seconds('prompts', 0, 3, 20), orZero: true },
  /** How often a day "Not now" can be chosen; 0: as often as one likes. */
  notNowsADay: {
    kind: 'integer',
    group: 'prompts',
    default: 0,
    min: 1,
    max: 20,
    orZero: true,
    unit: 'count',
  },
  /** Whether the tray tells the minutes of sitting in figures. */
  trayMinutes: yesNo('appearance', false),
  shortcutBreakNow: shortcut,
  shortcutPauseResume: shortcut,
  shortcutStandSit: shortcut,
  shortcutBackHurts: shortcut,
  hookPrompt: hook,
  hookBreakStart: hook,
  hookBreakEnd: hook,
  keepTrace: { ...yesNo('data', false), personal: true },
  /** Where the diary lies, an absolute path; empty: in the app's own folder. Changed by moving the diary only. */
  journalFolder: { kind: 'text', group: 'data', default: '', most: 1000, local: true },
} as const satisfies Record<string, AnyDefinition>

export const definitions = { ...engineDefinitions, ...appDefinitions } as const

export type AnyDefinition =
  | BooleanDefinition
  | IntegerDefinition
  | ChoiceDefinition<string>
  | SeveralDefinition<string>
  | IntegersDefinition
  | TextDefinition
  | TextsDefinition
  | ShortcutDefinition
  | InstantDefinition
  | HoursDefinition

type ValueOf<D> = D extends { kind: 'boolean' }
  ? boolean
  : D extends { kind: 'integer' | 'instant' }
    ? number
    : D extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : D extends { kind: 'several'; choices: readonly (infer Choice)[] }
        ? readonly Choice[]
        : D extends { kind: 'integers' }
          ? readonly number[]
          : D extends { kind: 'texts' }
            ? readonly string[]
            : D extends { kind: 'hours' }
              ? WorkingHours | null
              : string

type ValuesOf<Table> = { readonly [Key in keyof Table]: ValueOf<Table[Key]> }

export type EngineSettings = ValuesOf<typeof engineDefinitions>
export type Settings = ValuesOf<typeof definitions>
export type SettingName = keyof Settings
