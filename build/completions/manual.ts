/** The manual page, in man's own macros. */
import { completed, texts } from './words.ts'

/** A hyphen that is typed, a backslash, a dot at a line's beginning: all mean something to troff. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^([.'])/gm, '\\&$1')

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

export function manual(): string {
  const each = completed.flatMap(({ name, about, more, usage, options }) => [
    '.TP',
    `.B sitwell ${name}${usage === '' ? '' : ` ${escaped(usage)}`}`,
    escaped(`${sentence(about)} ${more}`),
    ...options.flatMap(option => [
      '.RS',
      '.TP',
      `.B ${escaped(option.name)}${option.value === null ? '' : ` ${option.value}`}`,
      escaped(sentence(option.about)),
      '.RE',
    ]),
  ])
  return [
    `.\\" Made by build/completions.ts from shared/cli/commands.ts; do not edit.`,
    '.TH SITWELL 1 "" Sitwell "User Commands"',
    '.SH NAME',
    'sitwell \\- count real sitting, and show short stretches',
    '.SH SYNOPSIS',
    '.B sitwell',
    '[\\fB\\-\\-hidden\\fR]',
    '.br',
    '.B sitwell',
    '\\fICOMMAND\\fR [\\fIWORD\\fR...]',
    '.SH DESCRIPTION',
    escaped(`${texts.help.intro} ${texts.help.start}`),
    '.SH COMMANDS',
    ...each,
    '.SH EXIT STATUS',
    ...[
      ['0', 'Done.'],
      ['1', 'The app refused; a sentence on standard error says why.'],
      ['2', 'The words were not understood.'],
      ['3', 'Sitwell is not running, or does not answer.'],
    ].flatMap(([code = '', meaning = '']) => ['.TP', `.B ${code}`, meaning]),
    '.SH FILES',
    '.TP',
    '.I $XDG_RUNTIME_DIR/sitwell/socket',
    escaped(
      'Where the app listens, for its own user alone. Without a runtime folder it is control/socket in the data folder.',
    ),
    '.SH EXAMPLES',
    ...completed.flatMap(({ example }) => ['.PP', `.B sitwell ${escaped(example)}`]),
    '',
  ].join('\n')
}
