import { describe, expect, test } from 'vitest'
import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron'
import { createReportPrinter, type Printing } from '#electron/surface/report-printer.ts'
import type { WindowRequest } from '#electron/surface/window.ts'
import { reportOf } from '#shared/history/index.ts'
import type { ReportJob } from '#shared/ipc/diary.ts'

const period = { from: '2026-11-01', to: '2026-11-10' }
const job: ReportJob = {
  wish: { ...period, name: '', ownWords: true, desk: true },
  model: reportOf({ days: {}, sits: [], notes: [] }, { ...period, now: 0, dayStartHour: 4 }),
}
const printing: Printing = { header: 'A <diary>', page: 'Page', of: 'of', region: 'DE' }

function printer() {
  const asked: WindowRequest[] = []
  const printed: PrintToPDFOptions[] = []
  let destroyed = 0
  const contents = {
    printToPDF: async (options: PrintToPDFOptions) => {
      printed.push(options)
      return Buffer.from('%PDF')
    },
  } as unknown as WebContents
  const window = {
    webContents: contents,
    isDestroyed: () => destroyed > 0,
    destroy: () => void destroyed++,
  } as unknown as BrowserWindow
  const made = createReportPrinter({
    create: request => {
      asked.push(request)
      return window
    },
  })
  return { ...made, asked, printed, contents, destroyed: () => destroyed }
}

describe('a report', () => {
  test('is printed once its page stands there, from a window that is never shown and then gone', async () => {
    const { print, painted, jobOf, contents, asked, printed, destroyed } = printer()
    const pdf = print(job, printing)
    expect(asked[0]).toMatchObject({ kind: 'report', options: { focusable: false } })
    expect(asked[0]?.options.show).not.toBe(true)
    expect(jobOf(contents)).toBe(job)
    expect(printed).toEqual([])
    painted(contents)
    expect(Buffer.from(await pdf).toString()).toBe('%PDF')
    expect(destroyed()).toBe(1)
    expect(jobOf(contents)).toBeNull()
  })

  test('is for paper of the country, with its header on every page as text', async () => {
    for (const [region, pageSize] of [
      ['DE', 'A4'],
      ['US', 'Letter'],
      [null, 'A4'],
    ] as const) {
      const { print, painted, contents, printed } = printer()
      const pdf = print(job, { ...printing, region })
      painted(contents)
      await pdf
      expect(printed[0]).toMatchObject({ pageSize, generateTaggedPDF: true })
      expect(printed[0]?.footerTemplate).toContain('A &lt;diary&gt;')
    }
  })

  test.each(['onLost', 'onClosed'] as const)(
    'that cannot be shown fails and leaves no window (%s)',
    async how => {
      const { print, asked, jobOf, contents, printed } = printer()
      const pdf = print(job, printing)
      const [request] = asked
      if (how === 'onLost') request?.onLost('gone')
      else request?.onClosed()
      await expect(pdf).rejects.toThrow('page to be printed')
      expect(printed).toEqual([])
      expect(jobOf(contents)).toBeNull()
    },
  )

  test('is nobody else’s: other windows have nothing to print', () => {
    const { jobOf, painted } = printer()
    const other = {} as WebContents
    painted(other)
    expect(jobOf(other)).toBeNull()
  })
})
