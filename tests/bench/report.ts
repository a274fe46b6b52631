/** The figures as a table that reads the same in a terminal and in Markdown. */
import type { Figure } from './row.ts'

const number = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))

const cells = (figure: Figure): readonly string[] => [
  figure.what,
  number(figure.sitwell),
  [
    ...(figure.against === null ? [] : [number(figure.against)]),
    ...Object.entries(figure.others ?? {}).map(([name, value]) => `${name} ${number(value)}`),
  ].join('; ') || '–',
  figure.against === null || figure.against === 0 ? '–' : (figure.sitwell / figure.against).toFixed(2),
  figure.target,
  figure.met ? 'met' : 'not met',
]

const HEAD = ['What', 'Sitwell', 'Beside it', 'Ratio', 'Target', '']

export function table(figures: readonly Figure[], machine: Readonly<Record<string, string>>): string {
  const rows = [HEAD, ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [`${Object.values(machine).join(', ')}.`, '', line(head), rule, ...rest.map(line), ''].join('\n')
}
