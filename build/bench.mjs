/** `npm run bench`: every figure of docs/benchmarks.md, on the Electron that was found. */
import { join } from 'node:path'
import { prepareEndToEnd } from './end-to-end.mjs'
import { ensureInstalled } from './install.mjs'
import { node, root, run } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const env = await prepareEndToEnd()
  const { code } = await run(node(), [join(root, 'tests/bench/bench.ts'), ...process.argv.slice(2)], { env })
  return code
})
