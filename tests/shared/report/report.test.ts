import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportOf, summarize, type EntryOf, type Fact, type FactId } from '#shared/history/index.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import type { ReportWish } from '#shared/ipc/diary.ts'
import { reportDocument, reportHtml, reportText, type ReportDocument } from '#shared/report/index.ts'
import { fakeEpisode } from '#tests/renderer/fake-back.ts'
import { DAY, MIN, NOON } from '#tests/electron/storage/journal-kit.ts'

const HOSTILE = `</dd><script>alert(1)</script> =HYPERLINK("http://evil.test") & 'quoted'`
const wish: ReportWish = {
  from: '2026-10-01',
  to: '2026-11-10',
  name: 'Anna Beck',
  ownWords: true,
  desk: true,
}

let translator: Translator
beforeAll(async () => {
  translator = await createTranslator('en', ['app', 'report', 'diaryEpisodes'])
})

type Noted = EntryOf<'episode' | 'checkin' | 'soreness' | 'bout'>
const factsOf = (entries: readonly Noted[]): readonly Fact[] =>
  entries.map((entry, index) => ({ ...entry, id: idOf(index), keptAt: entry.at }))
const idOf = (index: number): FactId => `desk0000-202611-${index + 1}`

function report(entries: readonly Noted[], wished: Partial<ReportWish> = {}): ReportDocument {
  const asked = { ...wish, ...wished }
  const summary = summarize('2026-11', factsOf(entries), [], 4)
  const model = reportOf(summary, { from: asked.from, to: asked.to, now: NOON, dayStartHour: 4 })
  return reportDocument(model, asked, translator, { offsetMin: 0 })
}

const sitting: Noted = {
  kind: 'bout',
  at: NOON - 9 * DAY,
  offsetMin: 0,
  endedAt: NOON - 9 * DAY + 60 * MIN,
  sittingSec: 3600,
  overdueSec: 0,
  endedBy: 'away',
  known: true,
}
const course: readonly Noted[] = [
  sitting,
  fakeEpisode(NOON - 8 * DAY, { endedAt: NOON - 2 * DAY }),
  {
    kind: 'checkin',
    at: NOON - 6 * DAY,
    offsetMin: 0,
    episode: idOf(1),
    pain: 3,
    tense: null,
    notes: 'walked at noon',
  },
]

describe('the report', () => {
  test('says at its head what it is and what it is not, for whom, and of when', () => {
    const { header, rows } = report(course)
    expect(header).toBe(
      'Self-recorded diary. Not a medical record. Made by Sitwell on November 10, 2026 at 12:00 PM.',
    )
    expect(rows).toEqual([
      ['Name', 'Anna Beck'],
      ['Time', 'October 1, 2026 to November 10, 2026'],
      ['Episodes', '1'],
    ])
  })

  test('has the fields that a doctor asks for, and nothing that was not noted', () => {
    const text = reportText(report(course))
    for (const said of [
      'Where: lower back, left; lower back, middle; left buttock; left thigh, behind',
      'Spreads down a leg: Left leg',
      'Feels: gripping, sharp, and aches when I move',
      'Pain, 0 to 10: at first 7, worst 8, on average 5',
      'Noted on the way: Nov 2: 7, Nov 4: 3',
      'Numbness, tingling, weakness: tingling',
      'Onset and trigger: Suddenly; lifting',
      'Seated before: 1 hour 35 minutes',
      'Week before: 1 hr of sitting a day at the desk',
      'Tried, and how it helped: heat (quite); walking (somewhat); an easy position (a little)',
      'Worse with: Getting out of the car',
      'Medicines taken: One tablet',
      'In the way of: work: quite; walking: somewhat',
      'Sleep and stress: slept badly; stress 6 of 10',
      'Notes on the way: Nov 4: walked at noon',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(text).not.toContain('Other symptoms')
  })

  test('leaves out what somebody typed, and sitting and activity, where they say so', () => {
    const bare = report(course, { ownWords: false, desk: false, name: ' ' })
    for (const written of [reportText(bare), reportHtml(bare)])
      expect(written).not.toMatch(/socks|tablet|parcel|walked at noon|Sitting and activity|Anna/)
  })

  test('of an empty diary says that there is nothing', () => {
    expect(reportText(report([]))).toContain('No episode is noted in this time.')
  })

  test('of a year goes by months', () => {
    const { sections } = report(course, { from: '2025-11-11' })
    const [, table] = sections.at(-1)?.blocks ?? []
    expect(table).toMatchObject({
      kind: 'table',
      table: {
        rows: [
          ['November 1, 2026', '1', '1 hr'],
          ['In the whole time', '1', '1 hr'],
        ].map(start => expect.arrayContaining(start)),
      },
    })
  })
})

describe('what somebody typed', () => {
  const typed = (words: string) =>
    report(
      [
        fakeEpisode(NOON - 8 * DAY, {
          worsenedBy: words,
          medicines: words,
          otherSymptoms: words,
          notes: words,
        }),
        { kind: 'soreness', at: NOON - DAY, offsetMin: 0, places: [], level: 3, after: words, notes: words },
      ],
      { name: words },
    )

  test('is text in HTML, whatever it looks like', () => {
    const html = reportHtml(typed(HOSTILE))
    expect(html).not.toContain('<script')
    expect(html.split('&lt;/dd&gt;&lt;script&gt;alert(1)&lt;/script&gt; =HYPERLINK(&quot;').length).toBe(8)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  test('never makes a tag, an attribute or an entity of its own, for any words', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)
    const plain = tags(reportHtml(typed('x')))
    const odd = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '=', '/', 'a', ' ', '\n', ';', '#'),
    })
    fc.assert(
      fc.property(odd, words => {
        fc.pre(words.trim() !== '')
        expect(tags(reportHtml(typed(words)))).toEqual(plain)
      }),
    )
  })

  test('does nothing in a terminal and begins no line in a text file', () => {
    const text = reportText(typed('=1+1\u001B[2J\u0007\u202Etfel\r\n=cmd|calc'))
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    expect(text).not.toMatch(/^[=+@-](?![ -])/m)
    expect(text).toContain('=1+1[2Jtfel')
  })
})
