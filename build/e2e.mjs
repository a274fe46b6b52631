/** `npm run e2e [-- FILE]`: the end-to-end tests alone, on a real Electron and a desktop of their own. */
import { e2eConfig, prepareEndToEnd } from './end-to-end.mjs'
import { ensureInstalled } from './install.mjs'
import { tool } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const env = await prepareEndToEnd()
  const { code } = await tool('vitest', ['run', '--config', e2eConfig, ...process.argv.slice(2)], { env })
  return code
})
