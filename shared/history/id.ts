/**
 * A fact's id: `DEVICE-YYYYMM-COUNTER`. It says which machine wrote it into which month's file (so that a fact is
 * found from its id alone), and counts up in that file. What was deleted counts in `erased` instead of a month.
 */

export type FactId = string
/** Eight of `0-9a-z`, made once on each machine. */
export type DeviceId = string
/** A month of UTC, `YYYY-MM`: the file's name does not change with the time zone somebody is in. */
export type Month = string

export const DEVICE = /^[0-9a-z]{8}$/
export const FACT_ID = /^[0-9a-z]{8}-(?:\d{4}(?:0[1-9]|1[0-2])|erased)-[1-9]\d{0,8}$/
export const MOST_IN_A_FILE = 999_999_999

export interface IdParts {
  readonly device: DeviceId
  /** `null` for what is kept in the file of deletions. */
  readonly month: Month | null
  readonly counter: number
}

export const factId = ({ device, month, counter }: IdParts): FactId =>
  `${device}-${month === null ? 'erased' : month.replace('-', '')}-${counter}`

/** Which machine wrote it; cheaper than `partsOf`, for readings of years. */
export const deviceOf = (id: FactId): DeviceId => id.slice(0, 8)

/** @throws RangeError for what is no id; facts that were read have one. */
export function partsOf(id: FactId): IdParts {
  if (!FACT_ID.test(id)) throw new RangeError('This is no id of a diary entry.')
  const [device = '', place = '', counter = ''] = id.split('-')
  const month = place === 'erased' ? null : `${place.slice(0, 4)}-${place.slice(4)}`
  return { device, month, counter: Number(counter) }
}

/** The last instant that a date of four digits can be written for, epoch ms. */
export const END_OF_TIME = 253_402_300_799_999

/** The month whose file a fact about this instant (epoch ms) belongs to. */
export const monthOf = (at: number): Month =>
  new Date(Math.min(Math.max(at, 0), END_OF_TIME)).toISOString().slice(0, 7)

const monthIndex = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** From the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  const count = monthIndex(last) - monthIndex(first) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index))
}

/** The first instant of a month, epoch ms. */
export const monthStartsAt = (month: Month): number => Date.parse(`${month}-01T00:00:00Z`)

/** Orders ids of one device and month by when they were written; any others in a fixed order. */
export function compareIds(left: FactId, right: FactId): number {
  if (left === right) return 0
  const [a, b] = [partsOf(left), partsOf(right)]
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  const [monthA, monthB] = [a.month ?? '', b.month ?? '']
  return monthA === monthB ? a.counter - b.counter : monthA < monthB ? -1 : 1
}
