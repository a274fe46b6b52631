/** Runs a script of the lab on the Electron that was found: `node build/with-lab.mjs FILE [WORD…]`. */
import { join } from 'node:path'
import { prepareEndToEnd } from './end-to-end.mjs'
import { ensureInstalled } from './install.mjs'
import { node, root, run } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const env = await prepareEndToEnd()
  const [file = '', ...words] = process.argv.slice(2)
  const { code } = await run(node(), [join(root, file), ...words], { env })
  return code
})
