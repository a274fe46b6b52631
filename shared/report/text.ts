/** The report as plain text: 80 columns, nothing that a terminal or a spreadsheet would obey. */
import type { Block, ReportDocument, Row, Table } from './types.ts'

const WIDTH = 80
const LABEL = 24

/** Control characters but the line break are dropped: a text file is also read in terminals. */
const harmless = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    // oxlint-disable-next-line no-control-regex -- these are the ones that must not pass
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')

/** Broken at words to at most `width`, each further line indented. */
function wrapped(text: string, width: number, indent: string): string {
  return harmless(text)
    .split('\n')
    .flatMap(paragraph => {
      const lines: string[] = []
      let line = ''
      for (const word of paragraph.split(' ').filter(Boolean)) {
        if (line !== '' && line.length + 1 + word.length > width) {
          lines.push(line)
          line = word
        } else line = line === '' ? word : `${line} ${word}`
      }
      return [...lines, line]
    })
    .join(`\n${indent}`)
}

const row = ([label, value]: Row): string => {
  const name = `${harmless(label)}:`
  const fits = name.length < LABEL
  return `${fits ? name.padEnd(LABEL) : `${name}\n${' '.repeat(LABEL)}`}${wrapped(value, WIDTH - LABEL, ' '.repeat(LABEL))}`
}

/** A table is a row of lines under each other: columns would break in any font but one. */
const table = ({ head, rows }: Table): string =>
  rows
    .map(([first = '', ...rest]) =>
      [
        `- ${wrapped(first, WIDTH - 2, '  ')}`,
        ...rest.map((cell, index) => `  ${row([head[index + 1] ?? '', cell])}`),
      ].join('\n'),
    )
    .join('\n')

function block(each: Block): string {
  switch (each.kind) {
    case 'line':
      return wrapped(each.text, WIDTH, '')
    case 'rows':
      return each.rows.map(row).join('\n')
    case 'table':
      return table(each.table)
  }
}

export function reportText({ title, header, rows, sections, footer }: ReportDocument): string {
  const parts = [
    [title.toLocaleUpperCase(), wrapped(header, WIDTH, '')].join('\n'),
    rows.map(row).join('\n'),
    ...sections.map(section =>
      [`${harmless(section.title)}\n${'-'.repeat(section.title.length)}`, ...section.blocks.map(block)].join(
        '\n',
      ),
    ),
    wrapped(footer, WIDTH, ''),
  ]
  return `${parts.join('\n\n')}\n`
}
