/**
 * The one table of commands. The parser, `sitwell help`, the manual page and the completions of the shells are all made
 * from it; their sentences are in shared/i18n/locales (cli.json), by the command's name.
 */
import { ACTIVITIES } from '../history/vocabulary.ts'
import { OPENABLE, STATUS_FORMATS } from './protocol.ts'

export const COMMAND_NAMES = [
  'status',
  'routine',
  'snooze',
  'pause',
  'resume',
  'stand',
  'sit',
  'break',
  'log',
  'open',
  'help',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export interface CommandOption {
  readonly name: string
  /** What follows it, where something does: a name for the usage, and the words to complete. */
  readonly value?: { readonly name: string; readonly words: readonly string[] }
}

export interface CommandEntry {
  /** What stands after the command's name. */
  readonly usage: string
  readonly options: readonly CommandOption[]
  /** Words that may stand first after the name; `'routines'` are the content's ids. */
  readonly words: readonly string[] | 'routines'
  /** How many words it takes. */
  readonly least: number
  readonly most: number
  readonly example: string
}

const plain = (example: string): CommandEntry => ({
  usage: '',
  options: [],
  words: [],
  least: 0,
  most: 0,
  example,
})

export const commands: { readonly [Name in CommandName]: CommandEntry } = {
  status: {
    usage: '[--json | --format FORMAT] [--follow]',
    options: [
      { name: '--json' },
      { name: '--format', value: { name: 'FORMAT', words: STATUS_FORMATS } },
      { name: '--follow' },
    ],
    words: [],
    least: 0,
    most: 0,
    example: "status --format '{sitting} min'",
  },
  routine: {
    usage: '[ID | --list]',
    options: [{ name: '--list' }],
    words: 'routines',
    least: 0,
    most: 1,
    example: 'routine hourly-stretch-3',
  },
  snooze: { ...plain('snooze 10'), usage: 'MIN', least: 1, most: 1, words: ['5', '10', '15'] },
  pause: {
    ...plain('pause until 14:00'),
    usage: '[LENGTH | until TIME | tomorrow | on | off]',
    words: ['30m', '1h', '2h', 'until', 'tomorrow', 'on', 'off'],
    most: 3,
  },
  resume: plain('resume'),
  stand: plain('stand'),
  sit: plain('sit'),
  break: plain('break'),
  log: {
    ...plain('log walk 20'),
    usage: 'WHAT LENGTH [light | moderate | vigorous] [strength]',
    words: ACTIVITIES,
    least: 2,
    most: 4,
  },
  open: { ...plain('open settings'), usage: 'PAGE', words: OPENABLE, least: 1, most: 1 },
  help: { ...plain('help pause'), usage: '[COMMAND]', words: COMMAND_NAMES, most: 1 },
}

/** Options that stand alone, without a command. */
export const LONE_OPTIONS = ['--help', '--version'] as const

/** How the app itself may be started; Electron's and Chromium's own options besides. */
export const START_OPTIONS = ['--hidden'] as const

export const usageOf = (name: CommandName): string => `sitwell ${name} ${commands[name].usage}`.trimEnd()
