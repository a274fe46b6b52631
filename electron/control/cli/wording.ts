/** The client's own sentences: help, and what is wrong with the words that were typed. */
import { COMMAND_NAMES, commands, usageOf, type CommandName } from '#shared/cli/commands.ts'
import type { Problem } from '#shared/cli/parse.ts'
import type { Say } from '#shared/i18n/plain.ts'

export function helpText(about: CommandName | null, say: Say): string {
  if (about !== null) {
    return [
      say('wrong.usage', { usage: usageOf(about) }),
      '',
      sentence(say(`command.${about}`)),
      say(`more.${about}`),
      '',
      say('help.example', { example: commands[about].example }),
    ].join('\n')
  }
  const width = Math.max(...COMMAND_NAMES.map(name => name.length))
  return [
    say('help.usage'),
    '',
    say('help.intro'),
    say('help.start'),
    '',
    say('help.commands'),
    ...COMMAND_NAMES.map(name => `  ${name.padEnd(width)}  ${say(`command.${name}`)}`),
    '',
    say('help.more'),
    say('help.exit'),
  ].join('\n')
}

const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`

const LONGEST_ECHO = 60

/** What was typed, as it may be printed: without control characters, and not for ever. */
export function echo(word: string): string {
  const clean = word.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  return clean.length > LONGEST_ECHO ? `${clean.slice(0, LONGEST_ECHO)}…` : clean
}

/** What is wrong, on one line; below it how the command is written, where that helps. */
export function problemText(problem: Problem, say: Say): string {
  const near = (word: string | null) => (word === null ? [] : [say('wrong.nearest', { nearest: word })])
  const parts = ((): readonly string[] => {
    switch (problem.problem) {
      case 'command':
        return [say('wrong.command', { word: echo(problem.word) }), ...near(problem.nearest)]
      case 'option':
      case 'word':
      case 'field': {
        const { command, known } = problem
        const listed = known.length > 0 ? [say('wrong.known', { known: known.join(', ') })] : []
        return [
          say(`wrong.${problem.problem}`, { command, word: echo(problem.word) }),
          ...(problem.nearest === null ? listed : near(problem.nearest)),
        ]
      }
      case 'missing':
      case 'together':
      case 'long':
        return [say(`wrong.${problem.problem}`, { command: problem.command })]
      case 'length': {
        const key = problem.command === 'pause' ? 'wrong.lengthPause' : 'wrong.length'
        return [say(key, { command: problem.command, word: echo(problem.word) })]
      }
      case 'extra':
        return [say('wrong.extra', { command: problem.command, word: echo(problem.word) })]
      case 'range': {
        const { command, word, least, most } = problem
        return [say('wrong.range', { command, word: echo(word) }), say('wrong.from', { least, most })]
      }
    }
  })()
  const line = [...parts, say('wrong.nothing')].join(' ')
  return isMisshapen(problem) ? `${line}\n${say('wrong.usage', { usage: usageOf(problem.command) })}` : line
}

type Misshapen = Extract<Problem, { problem: 'missing' | 'together' | 'long' | 'extra' }>

const isMisshapen = (problem: Problem): problem is Misshapen =>
  problem.problem === 'missing' ||
  problem.problem === 'together' ||
  problem.problem === 'long' ||
  problem.problem === 'extra'
