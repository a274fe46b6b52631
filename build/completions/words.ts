/** The table of commands as the shells' completions and the manual want it, with its English sentences. */
import texts from '#shared/i18n/locales/en/cli.json' with { type: 'json' }
import routines from '#shared/content/routines.json' with { type: 'json' }
import {
  COMMAND_NAMES,
  commands,
  LONE_OPTIONS,
  START_OPTIONS,
  type CommandName,
} from '#shared/cli/commands.ts'

export interface Completed {
  readonly name: CommandName
  readonly about: string
  readonly more: string
  readonly usage: string
  readonly example: string
  readonly words: readonly string[]
  readonly options: readonly {
    readonly name: string
    readonly about: string
    readonly value: string | null
    readonly values: readonly string[]
  }[]
}

const optionTexts: Readonly<Record<string, string>> = texts.option

export const completed: readonly Completed[] = COMMAND_NAMES.map(name => {
  const { words, options, usage, example } = commands[name]
  return {
    name,
    about: texts.command[name],
    more: texts.more[name],
    usage,
    example,
    words: words === 'routines' ? routines.map(({ id }) => id) : words,
    options: options.map(option => ({
      name: option.name,
      about: optionTexts[option.name.slice(2)] ?? '',
      value: option.value?.name ?? null,
      values: option.value?.words ?? [],
    })),
  }
})

export const loneOptions: readonly string[] = [...LONE_OPTIONS, ...START_OPTIONS]
export { texts }
