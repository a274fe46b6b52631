/** The checks that read the source and run nothing of it; each counts as one test. */
import { tool } from './run.mjs'

/** @typedef {{ name: string, tool: string, args: readonly string[] }} Check */

/** @type {readonly Check[]} */
export const checks = [
  ...['shared', 'electron', 'renderer', 'tests', 'build'].map(folder => ({
    name: `types of ${folder}`,
    tool: 'tsc',
    args: ['-p', folder],
  })),
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'boundaries',
    tool: 'depcruise',
    args: ['shared', 'electron', 'renderer', 'build', 'tests', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'dead code', tool: 'knip', args: [] },
  { name: 'format', tool: 'prettier', args: ['--check', '.'] },
]

/**
 * Two at a time, for machines of two cores; what each found is printed as it ends.
 * @param {readonly Check[]} wanted
 * @returns {Promise<import('./tally.mjs').Count>}
 */
export async function runChecks(wanted) {
  let passed = 0
  /** @type {string[]} */
  const failures = []
  const waiting = [...wanted]
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await tool(check.tool, check.args, { output: 'capture' })
      if (code === 0) passed++
      else failures.push(check.name)
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name}`)
      if (code !== 0) console.log(output.trim())
    }
  }
  await Promise.all([work(), work()])
  return { passed, failures, skipped: 0 }
}
