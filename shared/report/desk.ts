/** Sitting and activity beside the episodes: the whole time, then by weeks or months. */
import type { DeskSums, ReportModel } from '../history/index.ts'
import type { Section, Words } from './types.ts'

export function deskPart({ whole, spans }: ReportModel, words: Words): Section {
  const { t, dates } = words
  const rows = spans
    .filter(({ sums }) => sums.daysAtDesk > 0 || sums.countedMinAWeek > 0 || sums.strengthDays > 0)
    .map(({ from, sums }) => [dates.day(from), ...cells(sums, words)])
  return {
    title: t('report:document.desk.title'),
    blocks: [
      { kind: 'line', text: t('report:document.desk.about') },
      {
        kind: 'table',
        table: {
          caption: t('report:document.desk.title'),
          head: [
            t('report:document.desk.from'),
            t('report:document.desk.days'),
            t('report:document.desk.sitting'),
            t('report:document.desk.longest'),
            t('report:document.desk.breaks'),
            t('report:document.desk.activity'),
            t('report:document.desk.strength'),
          ],
          rows: [...rows, [t('report:document.desk.whole'), ...cells(whole, words)]],
        },
      },
    ],
  }
}

const cells = (sums: DeskSums, { format }: Words): readonly string[] => [
  format.number(sums.daysAtDesk),
  format.duration(sums.sittingMinADay * 60),
  format.duration(sums.longestMin * 60),
  format.number(sums.breaksADay),
  format.minutes(sums.countedMinAWeek),
  format.number(sums.strengthDays),
]
