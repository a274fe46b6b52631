import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#build/run.mjs'
import { closingLines, countOf, sum } from '#build/tally.mjs'

const file = (status: string, ...tests: readonly string[]) => ({
  name: join(root, 'tests', 'some.test.ts'),
  status,
  assertionResults: tests.map(result => ({ fullName: 'a thing works', status: result })),
})
const report = (changes: Partial<Parameters<typeof countOf>[0]>) => ({
  success: true,
  numPassedTests: 3,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [file('passed', 'passed', 'passed', 'passed')],
  ...changes,
})

describe('the closing count of npm test', () => {
  test('takes tests that were left out and tests still to be written as skipped', () => {
    expect(countOf(report({}))).toEqual({ passed: 3, failures: [], skipped: 2 })
  })
  test('names what failed', () => {
    const { failures } = countOf(
      report({ success: false, testResults: [file('failed', 'passed', 'failed')] }),
    )
    expect(failures).toEqual([`${join('tests', 'some.test.ts')}: a thing works`])
  })
  test('counts a file that could not be loaded, or prepared, as a failure', () => {
    const whole = [`${join('tests', 'some.test.ts')} as a whole`]
    expect(countOf(report({ success: false, testResults: [file('failed')] })).failures).toEqual(whole)
    expect(countOf(report({ success: false, testResults: [file('failed', 'skipped')] })).failures).toEqual(
      whole,
    )
  })
  test('counts an error outside every test as a failure', () => {
    expect(countOf(report({ success: false })).failures).toEqual(['an error outside every test'])
  })
  test('adds up, and ends with what failed and one line', () => {
    const total = sum([
      { passed: 9, failures: [], skipped: 1 },
      { passed: 1, failures: ['lint', 'format'], skipped: 0 },
    ])
    expect(closingLines(total)).toEqual(['✗ lint', '✗ format', '10 passed, 2 failed, 1 skipped'])
  })
})
