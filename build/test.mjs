/** `npm test`: everything, from a clone with nothing installed, ending in one line that counts it all. */
import { checks, runChecks } from './checks.mjs'
import { closingLine, sum } from './tally.mjs'
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
  console.log(closingLine(total))
  return total.failed === 0 ? 0 : 1
})

async function buildOnce() {
  const failure = await problemOf(ensureBuilt)
  console.log(failure === null ? '✓ build' : `✗ build: ${failure}`)
  return { passed: failure === null ? 1 : 0, failed: failure === null ? 0 : 1, skipped: 0 }
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
  const required = process.env['REQUIRE_ELECTRON'] === '1'
  return { passed: 0, failed: required ? 1 : 0, skipped: await numberOfTests(e2eConfig) }
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
