/** Counts what was tested, and says it at the end: what failed by name, and all in one line. */
import { relative } from 'node:path'
import { root } from './run.mjs'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {readonly string[]} failures   the name of each
 * @property {number} skipped
 */

/** @param {readonly Count[]} counts */
export const sum = counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failures: counts.flatMap(({ failures }) => failures),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
})

/** @param {Count} count */
export const closingLines = ({ passed, failures, skipped }) => [
  ...failures.map(name => `✗ ${name}`),
  `${passed} passed, ${failures.length} failed, ${skipped} skipped`,
]

/**
 * Reads vitest's JSON report. A file that could not even be loaded, and an error outside every test, count as
 * failures: nothing that went wrong is lost between the numbers.
 * @param {{ success: boolean, numPassedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { name: string, status: string,
 *     assertionResults: readonly { fullName: string, status: string }[] }[] }} report
 * @returns {Count}
 */
export function countOf(report) {
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(test => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${file} as a whole`]
    return failed.map(test => `${file}: ${test.fullName}`)
  })
  return {
    passed: report.numPassedTests,
    failures: failures.length === 0 && !report.success ? ['an error outside every test'] : failures,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
