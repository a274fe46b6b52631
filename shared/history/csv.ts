/**
 * Tables for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula is given an apostrophe in
 * front: what somebody typed, or somebody else sent them to import, must not run (OWASP, "CSV injection").
 */
import { localMinute, type Day } from './days.ts'
import type { Fact } from './facts.ts'
import { countedMinutes } from './goals.ts'
import type { Days } from './rollup.ts'

type Cell = string | number | boolean | null

const FORMULA = /^[\s\ufeff\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u

export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const rowText = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

const DAY_COLUMNS = [
  'day',
  'sitting_min',
  'standing_min',
  'not_known_min',
  'away_min',
  'longest_sit_min',
  'over_the_limit_min',
  'breaks',
  'routines',
  'light_min',
  'moderate_min',
  'vigorous_min',
  'counted_min',
  'strength',
] as const

const minutes = (sec: number): number => Math.round(sec / 6) / 10

/** One row a day. */
export const daysCsv = (days: Days): string =>
  rowText(DAY_COLUMNS) +
  Object.entries(days)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, each]: readonly [Day, Days[Day]]) =>
      rowText([
        day,
        minutes(each.sittingSec),
        minutes(each.standingSec),
        minutes(each.unknownSec),
        minutes(each.awaySec),
        minutes(each.longestSec),
        minutes(each.overdueSec),
        each.breaks,
        each.routines,
        each.lightMin,
        each.moderateMin,
        each.vigorousMin,
        countedMinutes(each),
        each.strength,
      ]),
    )
    .join('')

const ENTRY_COLUMNS = ['id', 'kind', 'start', 'end', 'utc_offset_min', 'field', 'value'] as const

/** One row a field of an entry, so that every kind fits one table; times are local, `YYYY-MM-DD HH:MM`. */
export const ENTRIES_HEAD = rowText(ENTRY_COLUMNS)

export function entryRows(fact: Fact): string {
  const { id, kind, at, offsetMin, keptAt: _keptAt, ...body } = fact
  const endedAt = 'endedAt' in body ? body.endedAt : null
  const head = [
    id,
    kind,
    localMinute({ at, offsetMin }),
    endedAt === null ? '' : localMinute({ at: endedAt, offsetMin }),
    offsetMin,
  ]
  return Object.entries(body)
    .filter(([name]) => name !== 'endedAt')
    .map(([name, value]) => rowText([...head, name, plain(value)]))
    .join('')
}

function plain(value: unknown): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) return value.join(' ')
  return JSON.stringify(value)
}
