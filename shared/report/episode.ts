/** One episode with the fields that a doctor asks for (docs/report.md); what was not noted takes no room. */
import type { DeskSums, ReportEpisode } from '../history/index.ts'
import type { Row, Section, Words } from './types.ts'
import { placeWords, signWords, stepOf } from './words.ts'

/** More than this, and the course says no more than its numbers alone. */
const MOST_IN_COURSE = 14

export function episodePart(view: ReportEpisode, number: number, ownWords: boolean, words: Words): Section {
  const { t, dates } = words
  const rows = [...facts(view, words), ...around(view, words), ...(ownWords ? typed(view, words) : [])]
  return {
    title: t('report:document.episode', {
      number: words.format.number(number),
      when: dates.moment(view.episode),
    }),
    blocks: [{ kind: 'rows', rows: rows.filter(([, value]) => value !== '') }],
  }
}

/** What, where, how strong, how it began. */
function facts(view: ReportEpisode, words: Words): readonly Row[] {
  const { episode } = view
  const { t, format, dates } = words
  const over =
    episode.endedAt === null
      ? t('report:document.open')
      : dates.moment({ at: episode.endedAt, offsetMin: episode.offsetMin })
  const length = view.days === 0 ? t('report:document.underDay') : format.days(view.days, 'day')
  return [
    [t('report:document.over'), episode.endedAt === null ? over : `${over} (${length})`],
    [t('report:document.gap'), view.gapDays === null ? '' : format.days(view.gapDays, 'day')],
    [t('report:document.onset'), t(`diaryEpisodes:onset.${episode.onset}`)],
    [t('report:document.where'), placeWords(episode.places, words)],
    [
      t('report:document.spread'),
      episode.spreadDownLeg === 'none' ? '' : t(`diaryEpisodes:spread.${episode.spreadDownLeg}`),
    ],
    [
      t('report:document.feel'),
      format.list(episode.sensations.map(sensation => t(`diaryEpisodes:sensation.${sensation}`))),
    ],
    [t('report:document.pain'), strength(view, words)],
    [t('report:document.course'), course(view, words)],
    [t('report:document.signs'), signWords(episode, words) || t('report:document.signsNone')],
    [t('report:document.trigger'), t(`diaryEpisodes:trigger.${episode.trigger}`)],
  ]
}

function strength({ course: noted, worst, average }: ReportEpisode, { t, format }: Words): string {
  const [first] = noted
  if (worst === null) return ''
  if (first === undefined || average === null)
    return t('report:document.painWorst', { worst: format.number(worst) })
  return t('report:document.painAll', {
    first: format.number(first.pain),
    worst: format.number(worst),
    average: format.number(average),
  })
}

function course({ course: noted }: ReportEpisode, { t, format, dates }: Words): string {
  if (noted.length < 2) return ''
  if (noted.length > MOST_IN_COURSE) return noted.map(({ pain }) => format.number(pain)).join(', ')
  return noted
    .map(point =>
      t('report:document.coursePart', { when: dates.short(point), pain: format.number(point.pain) }),
    )
    .join(', ')
}

/** What was going on, and what it got in the way of. */
function around({ episode, weekBefore }: ReportEpisode, words: Words): readonly Row[] {
  const { t, format } = words
  const amount = (value: number | null): string =>
    value === null ? '' : t(`diaryEpisodes:amount.${stepOf(value)}`)
  return [
    [
      t('report:document.seated'),
      episode.seatedBeforeMin === null
        ? t('report:document.seatedNone')
        : format.duration(episode.seatedBeforeMin * 60, 'long'),
    ],
    [t('report:document.week'), week(weekBefore, words)],
    [
      t('report:document.tried'),
      episode.tried
        .map(({ what, helped }) => {
          const measure = t(`diaryEpisodes:measure.${what}`)
          return helped === null
            ? measure
            : t('report:document.triedPart', { measure, helped: t(`diaryEpisodes:helped.${stepOf(helped)}`) })
        })
        .join('; '),
    ],
    [
      t('report:document.sleep'),
      episode.sleep === null ? '' : t(`diaryEpisodes:slept.${stepOf(episode.sleep)}`),
    ],
    [
      t('report:document.stress'),
      episode.stress === null ? '' : t('report:document.ofTen', { pain: format.number(episode.stress) }),
    ],
    [t('report:document.work'), amount(episode.workAffected)],
    [t('report:document.walking'), amount(episode.walkingAffected)],
  ]
}

function week(sums: DeskSums, { t, format }: Words): string {
  const active = sums.moderateMin + sums.vigorousMin + sums.lightMin
  if (sums.daysAtDesk === 0 && active === 0) return t('report:document.weekNone')
  return t('report:document.weekLine', {
    sitting: format.duration(sums.sittingMinADay * 60),
    longest: format.duration(sums.longestMin * 60),
    breaks: format.number(sums.breaksADay),
    active: format.minutes(active),
  })
}

/** In the person's own words, as they are. */
function typed({ episode, checkins }: ReportEpisode, { t, dates }: Words): readonly Row[] {
  return [
    [t('report:document.worsenedBy'), episode.worsenedBy.trim()],
    [t('report:document.medicines'), episode.medicines.trim()],
    [t('report:document.other'), episode.otherSymptoms.trim()],
    [t('report:document.notes'), episode.notes.trim()],
    [
      t('report:document.checkinNotes'),
      checkins
        .filter(({ notes }) => notes.trim() !== '')
        .map(checkin => `${dates.short(checkin)}: ${checkin.notes.trim()}`)
        .join('\n'),
    ],
  ]
}
