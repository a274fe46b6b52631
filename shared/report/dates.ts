/** Days and moments of the report as its language writes them: local to where and when an entry was written. */
import type { Day } from '../history/index.ts'
import { isPseudo } from '../i18n/languages.ts'

export interface Moment {
  readonly at: number
  /** How far local time was ahead of UTC then, minutes. */
  readonly offsetMin: number
}

export interface ReportDates {
  /** `3 June 2026` */
  day(day: Day): string
  /** `3 June 2026, 14:20` */
  moment(moment: Moment): string
  /** `3 Jun` */
  short(moment: Moment): string
  /** `3 Jun 2026` */
  brief(moment: Moment): string
}

const local = ({ at, offsetMin }: Moment): number => at + offsetMin * 60_000

export function reportDates(language: string): ReportDates {
  const locale = isPseudo(language) ? 'en' : language
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const moment = format({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  const short = format({ day: 'numeric', month: 'short' })
  const brief = format({ day: 'numeric', month: 'short', year: 'numeric' })
  return {
    day: each => day.format(Date.parse(`${each}T00:00:00Z`)),
    moment: each => moment.format(local(each)),
    short: each => short.format(local(each)),
    brief: each => brief.format(local(each)),
  }
}
