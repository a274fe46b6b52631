/**
 * The command itself, as one small file without dependencies (dist/cli/sitwell.cjs). Runs in two ways: under a Node of the
 * user's own, `node sitwell.cjs status`, and inside the app's executable, where early.ts starts it on a thread.
 */
import { homedir } from 'node:os'
import { isMainThread, workerData } from 'node:worker_threads'
import { EXIT, type ExitCode } from '#shared/cli/protocol.ts'
import { plainTexts } from '#shared/i18n/plain.ts'
import { readDevOverrides } from '#electron/dev-overrides.ts'
import { version } from '../../../package.json'
import { runClient } from './client.ts'
import { placeOf } from './place.ts'
import { print } from './print.ts'
import { CODE_AFTER, DONE, HERE, type EarlyData } from './thread.ts'

async function run(argv: readonly string[], packaged: boolean): Promise<ExitCode> {
  const { platform, env } = process
  const write = (descriptor: 1 | 2) => (text: string) => {
    // Whoever read along has gone: a panel that was closed, `| head -1`.
    if (!print(descriptor, text)) finish(EXIT.done)
  }
  return runClient(argv, {
    place: placeOf({
      platform,
      env,
      home: homedir(),
      userId: process.getuid?.(),
      dataFolder: readDevOverrides(packaged, env).dataFolder,
    }),
    version,
    say: await plainTexts([Intl.DateTimeFormat().resolvedOptions().locale]),
    out: write(1),
    err: write(2),
  })
}

const early = isMainThread ? null : (workerData as EarlyData)

function finish(code: ExitCode): void {
  if (early === null) process.exit(code)
  Atomics.store(early.shared, DONE, code + CODE_AFTER)
  Atomics.notify(early.shared, DONE)
}

if (early !== null) {
  Atomics.store(early.shared, HERE, 1)
  Atomics.notify(early.shared, HERE)
}
run(early?.argv ?? process.argv.slice(2), early?.packaged ?? false).then(finish, (error: unknown) => {
  print(2, `sitwell: ${String(error)}\n`)
  finish(EXIT.refused)
})
