import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, commands } from '#shared/cli/commands.ts'
import { nearest } from '#shared/cli/nearest.ts'
import { parse } from '#shared/cli/parse.ts'
import { fill, FIELDS, unknownField, type FieldValues } from '#shared/cli/template.ts'

const words = (line: string) => line.split(' ').filter(word => word !== '')
const command = (line: string) => {
  const parsed = parse(words(line))
  return parsed.parsed === 'command' ? parsed.command : parsed
}

describe('the command line', () => {
  it.each([
    ['status', { do: 'status', format: 'text', follow: false }],
    ['status --json', { do: 'status', format: 'json', follow: false }],
    ['status --follow --format waybar', { do: 'status', format: 'waybar', follow: true }],
    [
      'status --format={sitting}/{next}',
      { do: 'status', format: { template: '{sitting}/{next}' }, follow: false },
    ],
    ['routine', { do: 'routine', id: null }],
    ['routine walk-five', { do: 'routine', id: 'walk-five' }],
    ['routine --list', { do: 'routines' }],
    ['snooze 10', { do: 'snooze', min: 10 }],
    ['snooze 1h', { do: 'snooze', min: 60 }],
    ['pause', { do: 'pause', pause: 'on' }],
    ['pause 1h30m', { do: 'pause', pause: 90 }],
    ['pause until 14:00', { do: 'pause', pause: { hour: 14, minute: 0 } }],
    ['resume', { do: 'pause', pause: 'off' }],
    ['stand', { do: 'stand' }],
    ['sit', { do: 'sit' }],
    ['break', { do: 'break' }],
    ['open diary', { do: 'open', page: 'diary' }],
  ])('reads “%s”', (line, expected) => {
    expect(command(line)).toEqual(expected)
  })

  it('takes what is usual for an activity where its effort is not said', () => {
    const entry = { activity: 'walk', minutes: 20, intensity: 'moderate', strength: false }
    expect(command('log walk 20')).toEqual({ do: 'log', entry })
    expect(command('log gym 1h strength vigorous')).toEqual({
      do: 'log',
      entry: { activity: 'gym', minutes: 60, intensity: 'vigorous', strength: true },
    })
  })

  it.each([
    ['statu', { problem: 'command', word: 'statu', nearest: 'status' }],
    ['puase 30', { problem: 'command', word: 'puase', nearest: 'pause' }],
    ['xyzzy', { problem: 'command', word: 'xyzzy', nearest: null }],
    ['status --jsno', { problem: 'option', command: 'status', word: '--jsno', nearest: '--json' }],
    ['status --format wayba', { problem: 'word', command: 'status', word: 'wayba', nearest: 'waybar' }],
    ['status --format {siting}', { problem: 'field', word: 'siting', nearest: 'sitting' }],
    ['status --format', { problem: 'missing', command: 'status' }],
    ['status --json --format text', { problem: 'together', command: 'status' }],
    ['status --json=1', { problem: 'extra', command: 'status', word: '--json=1' }],
    ['status now', { problem: 'extra', command: 'status', word: 'now' }],
    ['snooze', { problem: 'missing', command: 'snooze' }],
    ['snooze 61', { problem: 'range', command: 'snooze', word: '61', least: '1m', most: '60m' }],
    ['pause -5', { problem: 'range', command: 'pause', word: '-5', least: '1m', most: '168h' }],
    ['log walk 25h', { problem: 'range', command: 'log', word: '25h', least: '1m', most: '24h' }],
    ['snooze later', { problem: 'length', command: 'snooze', word: 'later' }],
    ['pause until 25:00', { problem: 'range', command: 'pause', word: 'until 25:00', most: '23:59' }],
    ['stand up', { problem: 'extra', command: 'stand', word: 'up' }],
    ['open setings', { problem: 'word', command: 'open', word: 'setings', nearest: 'settings' }],
    ['log wlak 20', { problem: 'word', command: 'log', word: 'wlak', nearest: 'walk' }],
    ['log walk', { problem: 'missing', command: 'log' }],
    ['log walk 20 light vigorous', { problem: 'extra', command: 'log', word: 'vigorous' }],
    ['routine --list walk-five', { problem: 'extra', command: 'routine', word: 'walk-five' }],
  ])('says what is wrong with “%s”', (line, problem) => {
    expect(parse(words(line))).toMatchObject({ parsed: 'problem', problem })
  })

  it('answers for help and version', () => {
    expect(parse([])).toEqual({ parsed: 'help', about: null })
    expect(parse(['--help'])).toEqual({ parsed: 'help', about: null })
    expect(parse(['help', 'pause'])).toEqual({ parsed: 'help', about: 'pause' })
    expect(parse(['pause', '--help'])).toEqual({ parsed: 'help', about: 'pause' })
    expect(parse(['--version'])).toEqual({ parsed: 'version' })
  })

  it('reads every example of the table', () => {
    for (const name of COMMAND_NAMES) {
      const [first = '', ...rest] = commands[name].example.split(' ')
      const quoted = rest
        .join(' ')
        .replaceAll("'", '')
        .split(/ (?!min)/)
      expect(parse([first, ...quoted.filter(word => word !== '')]).parsed, name).not.toBe('problem')
    }
  })

  it('never throws, whatever is typed', () => {
    const word = fc.oneof(
      fc.constantFrom(...COMMAND_NAMES, '--json', '--format', '--', '-', '--follow', 'until', 'walk', '20'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), argv => {
        expect(['help', 'version', 'command', 'problem']).toContain(parse(argv).parsed)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the nearest word', () => {
  it.each([
    ['stauts', 'status'],
    ['stat', 'status'],
    ['brek', 'break'],
    ['snoze', 'snooze'],
  ])('for “%s” is “%s”', (typed, meant) => expect(nearest(typed, COMMAND_NAMES)).toBe(meant))

  it.each(['', 'qqqqqq', 'x'.repeat(10_000)])('is none for %j', typed => {
    expect(nearest(typed, COMMAND_NAMES)).toBeNull()
  })
})

describe('a template', () => {
  const values = Object.fromEntries(FIELDS.map(field => [field, `<${field}>`])) as unknown as FieldValues

  it('has its fields filled in, and nothing else of it touched', () => {
    expect(fill('{sitting} min, {next} {{x}}', values)).toBe('<sitting> min, <next> {{x}}')
  })

  it('stays on one line', () => {
    expect(fill('a\nb\u001B[31m{text}', values)).toBe('a b [31m<text>')
  })

  it('does not fill in what a value holds', () => {
    expect(fill('{text}', { ...values, text: '{state}' })).toBe('{state}')
  })

  it('names a field that there is not, with the one that was meant', () => {
    expect(unknownField('{sitting} {perecnt}')).toEqual({ word: 'perecnt', nearest: 'percent' })
    expect(unknownField('{}')).toEqual({ word: '', nearest: null })
    expect(unknownField(FIELDS.map(field => `{${field}}`).join(''))).toBeNull()
  })
})
