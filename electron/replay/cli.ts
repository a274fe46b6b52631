/** `npm run --silent replay -- FILE`: prints the events of a trace, one JSON object a line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { replay, ReplayError, type ReplayEvent } from './replay.ts'

const USAGE = 'usage: npm run --silent replay -- FILE [--summary] [--svg FILE]   ("-" reads standard input)'

class UsageError extends Error {}

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new UsageError(`replay: cannot read ${file}`)
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parse()
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError(USAGE)
  const text = read(file)
  const { events } = replay(text)
  const printed: readonly ReplayEvent[] = values.summary
    ? events.filter(({ event }) => event === 'summary')
    : events
  process.stdout.write(printed.map(event => `${JSON.stringify(event)}\n`).join(''))
  if (values.svg !== undefined) {
    const { drawTimeline } = await import('./timeline.ts')
    writeFileSync(values.svg, drawTimeline(text, events))
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { summary: { type: 'boolean' }, svg: { type: 'string' } },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}

try {
  await run()
} catch (error) {
  if (!(error instanceof ReplayError) && !(error instanceof UsageError)) throw error
  process.stderr.write(`${error instanceof ReplayError ? `line ${error.line}: ` : ''}${error.message}\n`)
  process.exitCode = 2
}
