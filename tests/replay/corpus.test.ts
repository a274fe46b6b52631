import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { replay } from '#electron/replay/replay.ts'
import { check, type Expectation } from '#tests/replay/check.ts'
import { invariants } from '#tests/replay/invariants.ts'

const folder = new URL('traces/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const files = readdirSync(folder).toSorted()
const names = files.filter(name => name.endsWith('.jsonl')).map(name => name.slice(0, -'.jsonl'.length))

const linesOf = (trace: string): readonly Readonly<Record<string, unknown>>[] =>
  trace
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
const expectationOf = (name: string): Expectation & { readonly localTimeFolds?: boolean } =>
  JSON.parse(read(`${name}.expect.json`)) as Expectation & { readonly localTimeFolds?: boolean }

describe('the corpus of traces', () => {
  test('pairs every trace with an expectation and every expectation with a trace', () => {
    expect(files).toEqual(names.flatMap(name => [`${name}.expect.json`, `${name}.jsonl`]).toSorted())
    expect(names.length).toBeGreaterThanOrEqual(75)
  })

  test('says for every trace which rule it tests, and tests something', () => {
    for (const name of names) {
      const { why, checks } = expectationOf(name)
      expect(why, name).toMatch(/^(engine|replay)\.md/)
      expect(checks.length, name).toBeGreaterThan(0)
    }
  })

  test.each(names)('%s', name => {
    const trace = read(`${name}.jsonl`)
    const expectation = expectationOf(name)
    const { events } = replay(trace)
    const failures = [
      ...check(events, expectation),
      ...invariants(events, linesOf(trace), expectation.localTimeFolds ?? false),
    ]
    expect(failures, expectation.why).toEqual([])
  })

  test('gives the same output for the same trace', () => {
    for (const name of names)
      expect(replay(read(`${name}.jsonl`)), name).toEqual(replay(read(`${name}.jsonl`)))
  })
})

interface Malformed {
  readonly name: string
  readonly lines: readonly string[]
  readonly line: number | readonly number[]
  readonly message: string
}
const malformed = JSON.parse(
  readFileSync(new URL('malformed.json', import.meta.url), 'utf8'),
) as readonly Malformed[]

describe('input that does not fit', () => {
  test.each(malformed)('$name', ({ lines, line, message }) => {
    let thrown: unknown
    try {
      replay(lines.join('\n'))
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Error)
    const { line: told, message: said } = thrown as { readonly line?: unknown; readonly message: string }
    expect([line].flat()).toContain(told)
    expect(said).toMatch(new RegExp(message))
  })
})
