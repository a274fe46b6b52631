import { describe, expect, test } from 'vitest'
import { closingLine, countOf, sum } from '#build/tally.mjs'

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) })
const report = (changes: Partial<Parameters<typeof countOf>[0]>) => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [file('passed', 5)],
  ...changes,
})

describe('the closing count of npm test', () => {
  test('takes tests that were left out and tests still to be written as skipped', () => {
    expect(countOf(report({}))).toEqual({ passed: 3, failed: 0, skipped: 2 })
  })
  test('counts a file that could not be loaded as a failure', () => {
    const unloadable = report({ success: false, testResults: [file('passed', 5), file('failed', 0)] })
    expect(countOf(unloadable).failed).toBe(1)
  })
  test('counts an error outside every test as a failure', () => {
    expect(countOf(report({ success: false })).failed).toBe(1)
  })
  test('adds up and reads as one line', () => {
    const total = sum([
      { passed: 9, failed: 0, skipped: 1 },
      { passed: 1, failed: 2, skipped: 0 },
    ])
    expect(closingLine(total)).toBe('10 passed, 2 failed, 1 skipped')
  })
})
