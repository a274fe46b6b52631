/** Moments as the diary writes them: local to where and when they were noted. */
import { useMemo, useState } from 'react'
import { dayKey, offsetAt } from '#shared/history/index.ts'
import { useDates } from '../dates.ts'

interface Moment {
  readonly at: number
  readonly offsetMin: number
}

/** The day on the calendar, not the day of the rhythm: a spasm at two in the night was on that date. */
const dateOf = (moment: Moment) => dayKey(moment, 0)

export function useMoments() {
  const dates = useDates()
  const [today] = useState(() => dateOf({ at: Date.now(), offsetMin: offsetAt(Date.now()) }))
  return useMemo(() => {
    return {
      day: (moment: Moment): string => dates.long(dateOf(moment), today),
      short: (moment: Moment): string => dates.short(dateOf(moment)),
      dayAndTime: (moment: Moment): string =>
        `${dates.long(dateOf(moment), today)}, ${dates.time(moment.at, moment.offsetMin)}`,
    }
  }, [dates, today])
}
