/** `npm run screenshots`: drives the app in the lab and writes docs/screenshots/. */
import { prepareEndToEnd } from './end-to-end.mjs'
import { ensureInstalled } from './install.mjs'
import { node, run } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const env = await prepareEndToEnd()
  const { code } = await run(node(), ['tests/e2e/screenshots.ts'], { env })
  return code
})
