/** Runs one of the vitest configurations and counts its tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tool } from './run.mjs'
import { countOf } from './tally.mjs'

/**
 * @param {string} config
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./tally.mjs').Count>}
 */
export async function runVitest(config, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sitwell-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    await tool('vitest', ['run', '--config', config, ...reporters], { env })
    return countOf(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.log(`✗ vitest wrote no report for ${config}`)
    return { passed: 0, failures: [`no report for ${config}`], skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * How many tests a configuration has, without running them.
 * @param {string} config
 */
export async function numberOfTests(config) {
  const { output } = await tool('vitest', ['list', '--config', config], { output: 'capture' })
  return output.split('\n').filter(line => line.includes(' > ')).length
}
