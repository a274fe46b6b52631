/** A report as a file: text and HTML are written here, a PDF is printed from a page of ours. */
import { offsetAt } from '#shared/history/days.ts'
import type { ReportFormat, ReportJob } from '#shared/ipc/diary.ts'
import { reportDocument, reportHtml, reportText, type ReportDocument } from '#shared/report/index.ts'
import type { Texts } from '#electron/texts.ts'
import type { ReportFiles } from './diary-handlers.ts'
import { createReportPrinter } from './report-printer.ts'
import type { WindowFactory } from './window.ts'

export interface ReportFilesPorts {
  readonly factory: Pick<WindowFactory, 'create'>
  readonly texts: Texts
  /** The country the system says it is in, ISO 3166-1 alpha-2. */
  readonly region: () => string | null
}

export function createReportFiles({ factory, texts, region }: ReportFilesPorts): ReportFiles {
  const printer = createReportPrinter(factory)
  const documentOf = async ({ model, wish }: ReportJob): Promise<ReportDocument> => {
    const { current } = texts
    await current.load('app', 'report', 'diaryEpisodes')
    return reportDocument(model, wish, current, { offsetMin: offsetAt(model.madeAt) })
  }
  const make = async (format: ReportFormat, job: ReportJob): Promise<string | Uint8Array> => {
    const report = await documentOf(job)
    switch (format) {
      case 'html':
        return reportHtml(report)
      case 'text':
        return reportText(report)
      case 'pdf': {
        const { t } = texts.current
        const pages = { page: t('report:document.page'), of: t('report:document.of') }
        return printer.print(job, { header: report.header, ...pages, region: region() })
      }
    }
  }
  return {
    make,
    jobOf: sender => printer.jobOf(sender.contents),
    painted: sender => printer.painted(sender.contents),
  }
}
