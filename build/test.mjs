/** `npm test`: everything, from a clone with nothing installed, ending in one line that counts it all. */
import { checks, runChecks } from './checks.mjs'
import { closingLine, sum } from './tally.mjs'
import { e2eConfig, prepareEndToEnd } from './end-to-end.mjs'
import { ensureInstalled } from './install.mjs'
import { numberOfTests, runVitest } from './vitest.mjs'
import { Problem, runScript, warn } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const counts = [await runChecks(checks), await runVitest('build/vitest.config.ts'), await endToEnd()]
  const total = sum(counts)
  console.log(closingLine(total))
  return total.failed === 0 ? 0 : 1
})

/** Without an Electron or a desktop these tests are skipped, or failed where REQUIRE_ELECTRON=1 asks for them. */
async function endToEnd() {
  try {
    return await runVitest(e2eConfig, await prepareEndToEnd())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const required = process.env['REQUIRE_ELECTRON'] === '1'
    warn(`THE END-TO-END TESTS DID NOT RUN: ${error.message}`)
    return { passed: 0, failed: required ? 1 : 0, skipped: await numberOfTests(e2eConfig) }
  }
}
