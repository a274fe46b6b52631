/**
 * The doctor's report as a document: headings, rows and tables of plain text, in the language in force. A page, an
 * HTML file and a text file are three ways to write down this one thing; what somebody typed is in it as they typed
 * it, and each of the three makes it harmless in its own way.
 */
import type { ReportModel } from '../history/index.ts'
import type { Translator } from '../i18n/index.ts'
import type { ReportWish } from '../ipc/diary.ts'
import { deskPart } from './desk.ts'
import { episodePart } from './episode.ts'
import { reportDates } from './dates.ts'
import type { ReportDocument, Row, Section, Words } from './types.ts'
import { placeWords } from './words.ts'

/** Where a model's own clock stood when it was made. */
interface Made {
  readonly offsetMin: number
}

/** @param translator with the namespaces `app`, `report` and `diaryEpisodes` */
export function reportDocument(
  model: ReportModel,
  wish: ReportWish,
  translator: Translator,
  { offsetMin }: Made,
): ReportDocument {
  const { t, format } = translator
  const dates = reportDates(translator.language)
  const words: Words = { t, format, dates }
  const name = wish.name.trim()
  return {
    language: translator.language,
    direction: translator.direction,
    title: t('report:document.title'),
    header: t('report:document.header', {
      app: t('app:name'),
      date: dates.moment({ at: model.madeAt, offsetMin }),
    }),
    rows: [
      ...(name === '' ? [] : [[t('report:document.name'), name] as const]),
      [
        t('report:document.period'),
        t('report:document.span', { from: dates.day(model.from), to: dates.day(model.to) }),
      ],
      [t('report:document.glance.episodes'), format.number(model.episodes.length)],
      ...(model.gapsDays.length === 0
        ? []
        : [
            [
              t('report:document.glance.gaps'),
              format.join(model.gapsDays.map(days => format.number(days))),
            ] as const,
          ]),
    ],
    sections: [
      glance(model, words),
      ...model.episodes.map((episode, index): Section =>
        episodePart(episode, index + 1, wish.ownWords, words),
      ),
      ...soreness(model, wish.ownWords, words),
      ...(wish.desk ? [deskPart(model, words)] : []),
    ],
    footer: t('report:document.footer'),
  }
}

/** All episodes in a table; with one, its own part says it all. */
function glance({ episodes }: ReportModel, { t, format, dates }: Words): Section {
  const title = t('report:document.glance.title')
  if (episodes.length === 0) return { title, blocks: [{ kind: 'line', text: t('report:document.none') }] }
  return {
    title,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: t('report:document.glance.table'),
          head: [
            t('report:document.glance.began'),
            t('report:document.glance.place'),
            t('report:document.glance.worst'),
            t('report:document.glance.length'),
            t('report:document.glance.trigger'),
            t('report:document.glance.seated'),
          ],
          rows: episodes.map(({ episode, worst, days, isOpen }) => [
            dates.brief(episode),
            placeWords(episode.places, { t, format }) || t('report:document.unknown'),
            worst === null ? t('report:document.unknown') : format.number(worst),
            isOpen
              ? t('report:document.open')
              : days === 0
                ? t('report:document.underDay')
                : format.days(days, 'day'),
            t(`diaryEpisodes:trigger.${episode.trigger}`),
            episode.seatedBeforeMin === null
              ? t('report:document.seatedNone')
              : format.duration(episode.seatedBeforeMin * 60),
          ]),
        },
      },
    ],
  }
}

function soreness(model: ReportModel, ownWords: boolean, { t, format, dates }: Words): readonly Section[] {
  if (model.soreness.length === 0) return []
  const rows = model.soreness.map((fact): Row => {
    const after = ownWords ? [fact.after, fact.notes].map(each => each.trim()).filter(Boolean) : []
    const level = t('report:document.ofTen', { pain: format.number(fact.level) })
    return [
      dates.day(localDay(fact)),
      format.join([level, placeWords(fact.places, { t, format }), ...after].filter(Boolean), 'semicolon'),
    ]
  })
  return [{ title: t('report:document.soreness.title'), blocks: [{ kind: 'rows', rows }] }]
}

const localDay = ({ at, offsetMin }: { readonly at: number; readonly offsetMin: number }): string =>
  new Date(at + offsetMin * 60_000).toISOString().slice(0, 10)
