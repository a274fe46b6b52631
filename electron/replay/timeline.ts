/** A trace and what came of it as one picture: a row a day, to understand a bug report at a glance. */
import { localText } from '#shared/engine/index.ts'
import type { ReplayEvent } from './replay.ts'
import { parseTrace, type Trace, type TraceLine } from './trace.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WIDTH = 1440
const LEFT = 110
const ROW = 96
const TOP = 64
const RIGHT = 20

/** Inks of docs/design.md for paper; a report is looked at outside the app. */
const INK = {
  paper: '#faf7f1',
  ink: '#2b2a26',
  faint: '#d9d3c6',
  sitting: '#3f7d5c',
  input: '#a9c9b5',
  standing: '#5b8fb5',
  away: '#efe9dd',
  hold: '#c9a23a',
  bout: '#2b2a26',
} as const

interface Span {
  readonly from: number
  readonly to: number
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** Spans between a line that switches something on and the next that switches it off. */
function switched(
  lines: readonly TraceLine[],
  endsAt: number,
  on: (line: TraceLine) => boolean | null,
): readonly Span[] {
  const spans: Span[] = []
  let from: number | null = null
  for (const line of lines) {
    const state = on(line)
    if (state === true) from ??= line.at
    if (state === false && from !== null) {
      spans.push({ from, to: line.at })
      from = null
    }
  }
  return from === null ? spans : [...spans, { from, to: endsAt }]
}

class Drawing {
  readonly #parts: string[] = []
  readonly #firstDay: number
  readonly days: number
  /** The hours of the day that a row shows: all of them, or those of a trace that lies within one day. */
  readonly #fromHour: number
  readonly #toHour: number

  constructor(startsAt: number, endsAt: number) {
    this.#firstDay = Math.floor(startsAt / DAY_MS) * DAY_MS
    this.days = Math.max(1, Math.ceil((endsAt - this.#firstDay) / DAY_MS))
    const isOneDay = this.days === 1
    this.#fromHour = isOneDay ? Math.floor((startsAt - this.#firstDay) / HOUR_MS) : 0
    this.#toHour = isOneDay
      ? Math.max(this.#fromHour + 1, Math.ceil((endsAt - this.#firstDay) / HOUR_MS))
      : 24
  }

  #atHour(hour: number): number {
    return LEFT + ((hour - this.#fromHour) / (this.#toHour - this.#fromHour)) * (WIDTH - LEFT - RIGHT)
  }

  #x(at: number): number {
    return this.#atHour(((at - this.#firstDay) % DAY_MS) / HOUR_MS)
  }

  /** A bar of `height` px, `offset` px down its day's row; cut at midnight into a bar a day. */
  bar({ from, to }: Span, offset: number, height: number, fill: string, title: string): void {
    for (let start = from; start < to;) {
      const row = Math.floor((start - this.#firstDay) / DAY_MS)
      const end = Math.min(to, this.#firstDay + (row + 1) * DAY_MS)
      const x = this.#x(start)
      const width = Math.max(1, this.#atHour((end - start) / HOUR_MS) - this.#atHour(0))
      const y = TOP + row * ROW + offset
      this.#parts.push(
        `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${height}" fill="${fill}"><title>${escape(title)}</title></rect>`,
      )
      start = end
    }
  }

  /** A sign under the bars: what appeared on the first line, what became of it on the second. */
  mark(at: number, line: 0 | 1, sign: string, title: string): void {
    const row = Math.floor((at - this.#firstDay) / DAY_MS)
    const y = TOP + row * ROW + 66 + 14 * line
    this.#parts.push(
      `<text x="${this.#x(at).toFixed(1)}" y="${y}" font-size="12" text-anchor="middle">${sign}<title>${escape(title)}</title></text>`,
    )
  }

  svg(caption: string): string {
    const height = TOP + this.days * ROW + 40
    const hours = this.#toHour - this.#fromHour
    const grid = Array.from({ length: hours + 1 }, (_, index) => {
      const hour = this.#fromHour + index
      const x = this.#atHour(hour).toFixed(1)
      const label =
        hour % 3 === 0 || hours <= 12
          ? `<text x="${x}" y="${TOP - 10}" font-size="11" text-anchor="middle">${hour}:00</text>`
          : ''
      return `<line x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${height - 40}" stroke="${INK.faint}"/>${label}`
    }).join('')
    const dates = Array.from({ length: this.days }, (_, row) => {
      const date = new Date(this.#firstDay + row * DAY_MS).toISOString().slice(0, 10)
      return `<text x="10" y="${TOP + row * ROW + 28}" font-size="12">${date}</text>`
    }).join('')
    const legend =
      'input above, then what was counted: green sitting, blue standing; gold: held. ' +
      '▾ shown  ✓ done  ☾ snoozed  ✕ not now  ↑ getting up  … unanswered  ~ break taken'
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" fill="${INK.ink}">`,
      `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
      `<text x="10" y="24" font-size="15" font-weight="600">${escape(caption)}</text>`,
      grid,
      dates,
      ...this.#parts,
      `<text x="10" y="${height - 14}" font-size="11">${escape(legend)}</text>`,
      '</svg>\n',
    ].join('\n')
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  done: '✓',
  partial: '✓',
  snoozed: '☾',
  dismissed: '✕',
  taking: '↑',
  missed: '…',
  natural: '~',
  held: '‖',
}

const localEvent = (at: unknown): number => Date.parse(`${String(at)}Z`)

/** Draws a replayed trace as SVG text. `events` are the replay's own. */
export function drawTimeline(text: string, events: readonly ReplayEvent[]): string {
  const trace: Trace = parseTrace(text)
  // Bars are placed by local time: an hour that clocks skip is a gap in the row.
  const local = (at: number): number => Date.parse(`${localText(at, trace.zone)}Z`)
  const endsAt = trace.lines.at(-1)?.at ?? trace.startsAt
  const drawing = new Drawing(local(trace.startsAt), local(endsAt))
  const draw = (span: Span, offset: number, height: number, fill: string, title: string) =>
    drawing.bar({ from: local(span.from), to: local(Math.min(span.to, endsAt)) }, offset, height, fill, title)

  draw({ from: trace.startsAt, to: endsAt }, 8, 44, INK.away, 'observed')
  for (const line of trace.lines) {
    if (line.what === 'input')
      draw({ from: line.at, to: line.at + line.sec * 1000 }, 8, 10, INK.input, `input for ${line.sec} s`)
  }
  for (const span of switched(trace.lines, endsAt, line => (line.what === 'stand' ? line.on : null))) {
    draw(span, 22, 22, INK.standing, 'standing')
  }
  for (const event of events) {
    if (event.event !== 'bout') continue
    const span = { from: localEvent(event['startedAt']), to: localEvent(event['endedAt']) }
    const title = `sat ${String(event['sittingSec'])} s, ended by ${String(event['endedBy'])}`
    drawing.bar(span, 22, 22, INK.sitting, title)
  }
  for (const span of switched(trace.lines, endsAt, line => (line.what === 'hold' ? line.on : null))) {
    draw(span, 46, 6, INK.hold, 'held')
  }
  for (const event of events) {
    const title = `${event.at.slice(11)} ${event.event} ${JSON.stringify({ ...event, at: undefined, event: undefined })}`
    if (event.event === 'shown') drawing.mark(localEvent(event.at), 0, '▾', title)
    if (event.event === 'hidden')
      drawing.mark(localEvent(event.at), 1, SIGNS[String(event['outcome'])] ?? '·', title)
  }
  const first = localText(trace.startsAt, trace.zone).replace('T', ' ')
  return drawing.svg(`${first} to ${localText(endsAt, trace.zone).replace('T', ' ')}, ${trace.zone}`)
}
