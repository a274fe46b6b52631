/** Completions for three shells: a command, then what it takes. They run nothing, so they cost nothing. */
import { completed, loneOptions } from './words.ts'

const NOTE = 'Made by build/completions.ts from shared/cli/commands.ts; do not edit.'

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
const wordsOf = (words: readonly string[]): string => words.join(' ')

export function bash(): string {
  const cases = completed.map(({ name, words, options }) => {
    const known = wordsOf([...words, ...options.map(option => option.name)])
    const values = options.flatMap(option =>
      option.value === null
        ? []
        : [
            `      if [[ $previous == ${option.name} ]]; then words='${wordsOf(option.values)}'; else words='${known}'; fi`,
          ],
    )
    return `    ${name})\n${values[0] ?? `      words='${known}'`}\n      ;;`
  })
  return `# bash completion for sitwell. ${NOTE}
_sitwell() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=''
  if ((COMP_CWORD == 1)); then
    words='${wordsOf([...completed.map(({ name }) => name), ...loneOptions])}'
  else
    case \${COMP_WORDS[1]} in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _sitwell sitwell
`
}

export function zsh(): string {
  const described = (word: string, about: string) => quoted(`${word}:${about.replaceAll(':', '\\:')}`)
  const bracketed = (text: string) => text.replaceAll(/[[\]:]/g, '\\$&')
  const cases = completed.map(({ name, words, options }) => {
    const specs = [
      ...options.map(({ name: option, about, value, values }) =>
        quoted(`${option}[${bracketed(about)}]${value === null ? '' : `:${value}:(${wordsOf(values)})`}`),
      ),
      ...(words.length > 0 ? [quoted(`1:word:(${wordsOf(words)})`)] : []),
    ]
    return `        ${name}) ${specs.length > 0 ? `_arguments ${specs.join(' ')}` : '_message none'} ;;`
  })
  return `#compdef sitwell
# ${NOTE}
_sitwell() {
  local -a commands
  commands=(
${completed.map(({ name, about }) => `    ${described(name, about)}`).join('\n')}
  )
  _arguments -C ${loneOptions.map(quoted).join(' ')} '1:command:->command' '*::word:->word'
  case $state in
    command) _describe command commands ;;
    word)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
_sitwell "$@"
`
}

export function fish(): string {
  const names = wordsOf(completed.map(({ name }) => name))
  const first = `complete -c sitwell -n 'not __fish_seen_subcommand_from ${names}'`
  const lines = completed.flatMap(({ name, about, words, options }) => {
    const inside = `complete -c sitwell -n '__fish_seen_subcommand_from ${name}'`
    return [
      `${first} -a ${name} -d ${quoted(about)}`,
      ...(words.length > 0 ? [`${inside} -a ${quoted(wordsOf(words))}`] : []),
      ...options.map(({ name: option, about: told, value, values }) => {
        const takes = value === null ? '' : ` -x -a ${quoted(wordsOf(values))}`
        return `${inside} -l ${option.slice(2)} -d ${quoted(told)}${takes}`
      }),
    ]
  })
  return [
    `# fish completion for sitwell. ${NOTE}`,
    'complete -c sitwell -f',
    ...loneOptions.map(option => `${first} -l ${option.slice(2)}`),
    ...lines,
    '',
  ].join('\n')
}
