/** Prints a report: the page of it in a window that is never shown, and is gone when the PDF is there. */
import type { PrintToPDFOptions, WebContents } from 'electron'
import type { ReportJob } from '#shared/ipc/diary.ts'
import { escapeHtml } from '#shared/report/index.ts'
import type { WindowFactory } from './window.ts'

/** A page that has not painted by then will not. */
const PAINT_WITHIN_MS = 20_000
/** Where paper is Letter; everywhere else it is A4. CLDR, measurement system. */
const LETTER: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CO',
  'CL',
  'VE',
  'CR',
  'GT',
  'PA',
  'PR',
  'SV',
  'DO',
  'NI',
  'BZ',
])

export interface Printing {
  /** Repeated at the foot of every page, with its number. */
  readonly header: string
  readonly page: string
  readonly of: string
  readonly region: string | null
}

interface Job {
  readonly job: ReportJob
  readonly painted: () => void
}

export interface ReportPrinter {
  /** @throws where the page cannot be shown. */
  readonly print: (job: ReportJob, printing: Printing) => Promise<Uint8Array>
  readonly jobOf: (contents: WebContents) => ReportJob | null
  readonly painted: (contents: WebContents) => void
}

export function createReportPrinter(factory: Pick<WindowFactory, 'create'>): ReportPrinter {
  const jobs = new Map<WebContents, Job>()

  const print = async (job: ReportJob, printing: Printing): Promise<Uint8Array> => {
    const { promise, resolve, reject } = deferred()
    const window = factory.create({
      kind: 'report',
      options: { width: 800, height: 1000, focusable: false, skipTaskbar: true },
      onLost: loss => reject(new Error(`The page to be printed was lost (${loss}).`)),
      onClosed: () => reject(new Error('The page to be printed was closed.')),
    })
    const contents = window.webContents
    jobs.set(contents, { job, painted: resolve })
    const timer = setTimeout(
      () => reject(new Error('The page to be printed did not paint.')),
      PAINT_WITHIN_MS,
    )
    try {
      await promise
      return await contents.printToPDF(optionsFor(printing))
    } finally {
      clearTimeout(timer)
      jobs.delete(contents)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    print,
    jobOf: contents => jobs.get(contents)?.job ?? null,
    painted: contents => jobs.get(contents)?.painted(),
  }
}

/** `Promise.withResolvers`, which the runtime for tests does not have. */
function deferred() {
  let resolve = (): void => {}
  let reject: (reason: Error) => void = () => {}
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil
    reject = refuse
  })
  // Where the window is closed after all went well, nobody listens any more.
  promise.catch(() => {})
  return { promise, resolve, reject }
}

/** Inches, as Chromium wants them. */
const MARGINS = { top: 0.5, bottom: 0.65, left: 0.65, right: 0.65 }

const optionsFor = ({ header, page, of, region }: Printing): PrintToPDFOptions => ({
  pageSize: region !== null && LETTER.has(region) ? 'Letter' : 'A4',
  margins: MARGINS,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="display:flex;justify-content:space-between;gap:2em;width:100%;margin:0 0.65in;font:7.5px system-ui,sans-serif;color:#555c66"><span>${escapeHtml(header)}</span><span style="white-space:nowrap">${escapeHtml(page)} <span class="pageNumber"></span> ${escapeHtml(of)} <span class="totalPages"></span></span></div>`,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
})
