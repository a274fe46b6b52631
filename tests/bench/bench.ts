/**
 * `npm run bench [-- ROW…] [--runs N] [--quick] [--against FOLDER]… [--json] [--write]`: every figure of
 * docs/benchmarks.md, measured anew. Apps are plainly started on a desktop of the lab, in turn, medians are reported, and
 * what counts is the ratio to an empty Electron app in the same run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { clone, electronUnderTest, openDesktop } from '#tests/lab/desktop.ts'
import { table } from './report.ts'
import type { Figure, Row } from './row.ts'
import { engine } from './rows/engine.ts'
import { history } from './rows/history.ts'
import { prompt } from './rows/prompt.ts'
import { size } from './rows/size.ts'
import { start } from './rows/start.ts'
import { tray } from './rows/tray.ts'
import { empty, other, sitwell, startInTray } from './subjects.ts'

const ROWS: readonly Row[] = [start, tray, prompt, engine, history, size]
const QUICK = 0.05
const USUAL_RUNS = 5

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    against: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const unknown = positionals.filter(id => !ROWS.some(row => row.id === id))
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}; there are ${ROWS.map(({ id }) => id).join(', ')}.`)
  process.exit(2)
}
const note = (sentence: string): void => console.error(sentence)

async function measure(): Promise<readonly (readonly [string, readonly Figure[]])[]> {
  const desktop = await openDesktop()
  try {
    // GTK's first program on an X server looks for ways to draw in three dimensions, 20 MiB of libraries, and leaves what it
    // found to those after it.
    await (await startInTray(desktop, empty())).stop()
    const conditions = {
      desktop,
      subjects: [sitwell(), empty(), ...values.against.map(other)],
      runs: Math.max(1, Number(values.runs ?? (values.quick ? 1 : USUAL_RUNS)) || 1),
      patience: values.quick ? QUICK : 1,
      note,
    }
    const found: (readonly [string, readonly Figure[]])[] = []
    for (const row of ROWS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
      note(`${row.id}:`)
      found.push([row.id, await row.measure(conditions)])
    }
    return found
  } finally {
    await desktop.close()
  }
}

const rows = await measure()
const machine = {
  date: new Date().toISOString().slice(0, 10),
  electron: `Electron ${readFileSync(join(dirname(electronUnderTest()), 'version'), 'utf8').trim()}`,
  system: `Linux ${release()}`,
  cores: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
}
const figures = rows.flatMap(([, found]) => found)
const text = table(figures, machine)
console.log(values.json ? JSON.stringify({ machine, rows: Object.fromEntries(rows) }, null, 2) : text)
if (values.write) {
  const file = join(clone, 'docs/benchmarks.md')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /(<!-- results -->\n)[^]*?(<!-- end of results -->)/,
      (_all, begin: string, end: string) => `${begin}\n${text}\n${end}`,
    ),
  )
}
process.exit(0)
