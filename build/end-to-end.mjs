/** What the end-to-end tests need before they can run, for `npm test` and `npm run e2e` alike. */
import { ensureBuilt } from './compile.mjs'
import { ensureLab } from './lab-packages.mjs'
import { findElectron } from './electron.mjs'

export const e2eConfig = 'build/vitest.e2e.config.ts'

/** @returns {Promise<NodeJS.ProcessEnv>} what the tests must be told: which Electron to run */
export async function prepareEndToEnd() {
  const { executable } = await findElectron()
  await ensureLab(executable)
  await ensureBuilt()
  return { SITWELL_TEST_ELECTRON: executable }
}
