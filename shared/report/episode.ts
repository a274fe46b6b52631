/** One episode with the fields that a doctor asks for (docs/report.md); what was not noted takes no room. */
import type { DeskSums, ReportEpisode } from '../history/index.ts'
import type { Row, Section, Words } from './types.ts'
import { placeWords, signWords, stepOf, triedWords } from './words.ts'

/** More than this, and the course says no more than its numbers alone. */
const MOST_IN_COURSE = 14

export function episodePart(view: ReportEpisode, number: number, ownWords: boolean, words: Words): Section {
  const { t, format, dates } = words
  const { episode } = view
  const rows = [...facts(view, words), ...around(view, words), ...(ownWords ? typed(view, words) : [])]
  const began = dates.moment(episode)
  const title =
    episode.endedAt === null
      ? t('report:document.ongoing', { from: began })
      : t('report:document.lasted', {
          from: began,
          to: dates.brief({ at: episode.endedAt, offsetMin: episode.offsetMin }),
          length: view.days === 0 ? t('report:document.underDay') : format.days(view.days, 'day'),
        })
  return {
    title: t('report:document.episode', { number: format.number(number), when: title }),
    blocks: [{ kind: 'rows', rows: rows.filter(([, value]) => value !== '') }],
  }
}

/** What, where, how strong, how it began. */
function facts(view: ReportEpisode, words: Words): readonly Row[] {
  const { episode } = view
  const { t, format } = words
  return [
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
    [
      t('report:document.beginning'),
      `${t(`diaryEpisodes:onset.${episode.onset}`)}; ${t(`diaryEpisodes:trigger.${episode.trigger}`)}`,
    ],
    [t('report:document.gap'), view.gapDays === null ? '' : format.days(view.gapDays, 'day')],
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
  if (noted.length > MOST_IN_COURSE) return format.join(noted.map(({ pain }) => format.number(pain)))
  return format.join(
    noted.map(point =>
      t('report:document.coursePart', { when: dates.short(point), pain: format.number(point.pain) }),
    ),
  )
}

/** What was going on, and what it got in the way of. */
function around({ episode, weekBefore }: ReportEpisode, words: Words): readonly Row[] {
  const { t, format } = words
  return [
    [
      t('report:document.seated'),
      episode.seatedBeforeMin === null
        ? t('report:document.seatedNone')
        : format.duration(episode.seatedBeforeMin * 60, 'long'),
    ],
    [t('report:document.week'), week(weekBefore, words)],
    [t('report:document.tried'), triedWords(episode, words)],
    [t('report:document.way'), hindered(episode, words)],
    [t('report:document.restful'), rested(episode, words)],
  ]
}

type Noted = ReportEpisode['episode']

const joined = (parts: readonly (string | null)[], format: Words['format']): string =>
  format.join(
    parts.filter(part => part !== null),
    'semicolon',
  )

function hindered({ workAffected, walkingAffected }: Noted, { t, format }: Words): string {
  const part = (what: 'work' | 'walking', value: number | null): string | null =>
    value === null
      ? null
      : t(`report:document.${what}`, { amount: t(`diaryEpisodes:amount.${stepOf(value)}`) })
  return joined([part('work', workAffected), part('walking', walkingAffected)], format)
}

function rested({ sleep, stress }: Noted, { t, format }: Words): string {
  return joined(
    [
      sleep === null ? null : t('report:document.sleep', { how: t(`diaryEpisodes:slept.${stepOf(sleep)}`) }),
      stress === null ? null : t('report:document.stress', { level: format.number(stress) }),
    ],
    format,
  )
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
