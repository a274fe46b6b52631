/** From typed words to a command, or to what is wrong with them, as data. */
import { COMMAND_NAMES, commands, LONE_OPTIONS, type CommandEntry, type CommandName } from './commands.ts'
import { LONGEST_MIN, readMinutes, readPause } from './duration.ts'
import { ACTIVITIES, INTENSITIES, type ActivityIntensity } from '../history/vocabulary.ts'
import { nearest } from './nearest.ts'
import { LONGEST_TEMPLATE, unknownField } from './template.ts'
import { usualIntensity } from './log.ts'
import { OPENABLE, STATUS_FORMATS, type Command, type LogEntry, type StatusFormat } from './protocol.ts'

export type Problem =
  | { readonly problem: 'command'; readonly word: string; readonly nearest: string | null }
  | {
      readonly problem: 'option' | 'word' | 'field'
      readonly command: CommandName
      readonly word: string
      readonly nearest: string | null
      readonly known: readonly string[]
    }
  | { readonly problem: 'missing' | 'together' | 'long'; readonly command: CommandName }
  | { readonly problem: 'extra' | 'length'; readonly command: CommandName; readonly word: string }
  | ({ readonly problem: 'range'; readonly command: CommandName; readonly word: string } & Range)

/** Its ends as they are typed, the same in every language. */
interface Range {
  readonly least: string
  readonly most: string
}

/** What the client answers by itself, or sends to the app, or cannot make out. */
export type Parsed =
  | { readonly parsed: 'help'; readonly about: CommandName | null }
  | { readonly parsed: 'version' }
  | { readonly parsed: 'command'; readonly command: Command }
  | { readonly parsed: 'problem'; readonly problem: Problem }

const CLOCK: Range = { least: '0:00', most: '23:59' }
const lengths = (mostMin: number): Range => ({
  least: '1m',
  most: mostMin % 60 === 0 && mostMin > 60 ? `${mostMin / 60}h` : `${mostMin}m`,
})

/** Up to a working day of minutes: what a snooze, and one entry in the diary, can last. */
const MOST_SNOOZE_MIN = 60
const MOST_LOGGED_MIN = 24 * 60

class Wrong extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.problem)
    this.problem = problem
  }
}

const isCommand = (word: string): word is CommandName => (COMMAND_NAMES as readonly string[]).includes(word)

const memberOf = <Word extends string>(
  known: readonly Word[],
  word: string,
  command: CommandName,
  problem: 'word' | 'option' = 'word',
): Word => {
  const found = known.find(each => each === word)
  if (found === undefined) throw new Wrong({ problem, command, word, nearest: nearest(word, known), known })
  return found
}

interface Words {
  readonly plain: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** A number below nothing is no option, but a length that does not fit. */
const isOption = (word: string): boolean => /^-[^\d]/.test(word)

/** Options may stand anywhere after the command; `--format=X` is `--format X`; after `--` all words are plain. */
function sort(name: CommandName, entry: CommandEntry, words: readonly string[]): Words {
  const plain: string[] = []
  const options = new Map<string, string>()
  const names = entry.options.map(option => option.name)
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      plain.push(...rest.splice(0))
    } else if (!isOption(word)) {
      plain.push(word)
    } else {
      const [typed = '', ...given] = word.split('=')
      const option = memberOf(names, typed, name, 'option')
      const wantsValue = entry.options.some(each => each.name === option && each.value !== undefined)
      const value = given.length > 0 ? given.join('=') : wantsValue ? rest.shift() : ''
      if (value === undefined) throw new Wrong({ problem: 'missing', command: name })
      if (!wantsValue && given.length > 0) throw new Wrong({ problem: 'extra', command: name, word })
      options.set(option, value)
    }
  }
  if (plain.length < entry.least) throw new Wrong({ problem: 'missing', command: name })
  const extra = plain[entry.most]
  if (extra !== undefined) throw new Wrong({ problem: 'extra', command: name, word: extra })
  return { plain, options }
}

function formatOf(options: Words['options']): StatusFormat {
  const given = options.get('--format')
  if (given === undefined) return options.has('--json') ? 'json' : 'text'
  if (options.has('--json')) throw new Wrong({ problem: 'together', command: 'status' })
  if (!given.includes('{')) return memberOf(STATUS_FORMATS, given, 'status')
  if (given.length > LONGEST_TEMPLATE) throw new Wrong({ problem: 'long', command: 'status' })
  const unknown = unknownField(given)
  if (unknown) throw new Wrong({ problem: 'field', command: 'status', ...unknown, known: [] })
  return { template: given }
}

const notThat = (command: CommandName, word: string, why: 'form' | 'range', range: Range): Wrong =>
  new Wrong(
    why === 'form' ? { problem: 'length', command, word } : { problem: 'range', command, word, ...range },
  )

function minutes(command: CommandName, word: string, most: number): number {
  const reading = readMinutes(word, 1, most)
  if (reading.ok) return reading.value
  throw notThat(command, word, reading.why, lengths(most))
}

function pauseOf(plain: readonly string[]): Command {
  if (plain.length === 0) return { do: 'pause', pause: 'on' }
  const reading = readPause(plain)
  if (reading.ok) return { do: 'pause', pause: reading.value }
  const word = plain.join(' ')
  throw notThat(
    'pause',
    word,
    reading.why,
    plain[0]?.toLowerCase() === 'until' ? CLOCK : lengths(LONGEST_MIN),
  )
}

const STRENGTH = 'strength'

/** `walk 20`, `run 30 vigorous`, `gym 40 strength`; what is not said is what is usual. */
function entryOf(what: string, length: string, more: readonly string[]): LogEntry {
  const activity = memberOf(ACTIVITIES, what, 'log')
  const known = [...INTENSITIES, STRENGTH] as const
  const words = more.map(word => memberOf(known, word, 'log'))
  const said = words.filter((word): word is ActivityIntensity => word !== STRENGTH)
  const again = said[1] ?? (words.length - said.length > 1 ? STRENGTH : undefined)
  if (again !== undefined) throw new Wrong({ problem: 'extra', command: 'log', word: again })
  return {
    activity,
    minutes: minutes('log', length, MOST_LOGGED_MIN),
    intensity: said[0] ?? usualIntensity(activity),
    strength: words.includes(STRENGTH),
  }
}

function commandOf(name: Exclude<CommandName, 'help'>, { plain, options }: Words): Command {
  const [first = '', second = ''] = plain
  switch (name) {
    case 'status':
      return { do: 'status', format: formatOf(options), follow: options.has('--follow') }
    case 'routine':
      if (!options.has('--list')) return { do: 'routine', id: first === '' ? null : first }
      if (first !== '') throw new Wrong({ problem: 'extra', command: name, word: first })
      return { do: 'routines' }
    case 'snooze':
      return { do: 'snooze', min: minutes(name, first, MOST_SNOOZE_MIN) }
    case 'pause':
      return pauseOf(plain)
    case 'resume':
      return { do: 'pause', pause: 'off' }
    case 'stand':
    case 'sit':
    case 'break':
      return { do: name }
    case 'log':
      return { do: 'log', entry: entryOf(first, second, plain.slice(2)) }
    case 'open':
      return { do: 'open', page: memberOf(OPENABLE, first, name) }
  }
}

/** @param argv the words after `sitwell`, the command first. Never throws. */
export function parse(argv: readonly string[]): Parsed {
  const [first = 'help', ...rest] = argv
  if (first === '--version') return { parsed: 'version' }
  if (first === '--help' || first === '-h') return { parsed: 'help', about: null }
  if (!isCommand(first)) {
    const known = [...COMMAND_NAMES, ...LONE_OPTIONS]
    return { parsed: 'problem', problem: { problem: 'command', word: first, nearest: nearest(first, known) } }
  }
  if (rest.includes('--help') || rest.includes('-h')) return { parsed: 'help', about: first }
  try {
    const words = sort(first, commands[first], rest)
    if (first !== 'help') return { parsed: 'command', command: commandOf(first, words) }
    const [about] = words.plain
    return { parsed: 'help', about: about === undefined ? null : memberOf(COMMAND_NAMES, about, 'help') }
  } catch (error) {
    if (error instanceof Wrong) return { parsed: 'problem', problem: error.problem }
    throw error
  }
}
