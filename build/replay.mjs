/** `npm run --silent replay -- FILE`: a trace through the real engine, on the command line. Needs no build. */
import { ensureInstalled } from './install.mjs'
import { node, root, run } from './run.mjs'
import { runScript } from './say.mjs'

// Standard output is for the events alone.
console.log = console.error

await runScript(async () => {
  await ensureInstalled()
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const { code } = await run(node(), [`${root}/electron/replay/cli.ts`, ...process.argv.slice(2)], { cwd })
  return code
})
