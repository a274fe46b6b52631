/** `npm test`: everything, from a clone with nothing installed, ending in what failed and one line that counts it all. */
import { checks, runChecks } from './checks.mjs'
import { closingLines, sum } from './tally.mjs'
import { e2eConfig, prepareEndToEnd } from './end-to-end.mjs'
import { ensureBuilt } from './compile.mjs'
import { ensureInstalled } from './install.mjs'
import { numberOfTests, runVitest } from './vitest.mjs'
import { Problem, runScript, warn } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const total = sum([
    await runChecks(checks), // each counts as a test
    await runVitest('build/vitest.config.ts'),
    await buildOnce(), // so does the build
    await endToEnd(),
  ])
  console.log(closingLines(total).join('\n'))
  return total.failures.length === 0 ? 0 : 1
})

async function buildOnce() {
  const failure = await problemOf(ensureBuilt)
  console.log(failure === null ? '✓ build' : `✗ build: ${failure}`)
  return failure === null
    ? { passed: 1, failures: [], skipped: 0 }
    : { passed: 0, failures: ['build'], skipped: 0 }
}

/** Without an Electron or a desktop these are skipped, and counted as a failure where REQUIRE_ELECTRON=1. */
async function endToEnd() {
  /** @type {NodeJS.ProcessEnv} */
  let env = {}
  const failure = await problemOf(async () => {
    env = await prepareEndToEnd()
  })
  if (failure === null) return runVitest(e2eConfig, env)
  warn(`THE END-TO-END TESTS DID NOT RUN: ${failure}`)
  const failures = process.env['REQUIRE_ELECTRON'] === '1' ? ['the end-to-end tests did not run'] : []
  return { passed: 0, failures, skipped: await numberOfTests(e2eConfig) }
}

/**
 * @param {() => Promise<void>} work
 * @returns {Promise<string | null>} why it could not be done, or `null` where it was
 */
async function problemOf(work) {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}
