/**
 * `sitwell status` with the app's own executable: no second app is started. The main process stops at its first lines,
 * before Chromium opens a display or starts its helpers, and waits for a thread that runs the command. Blocking it is the
 * point: were it to go on, it would need a screen, and a `status --follow` would keep a whole browser in memory.
 */
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { EXIT } from '#shared/cli/protocol.ts'
import { CODE_AFTER, DONE, HERE, type EarlyData } from './thread.ts'

/**
 * The command's words, or `null` where the app is to start: nothing but options, or one of our links.
 * @param args what stands after the program and, unpackaged, after the app's folder
 */
export function commandWords(args: readonly string[]): readonly string[] | null {
  // What stands before the command are options of Electron and Chromium.
  const first = args.findIndex(word => !word.startsWith('-'))
  return first === -1 || args[first]?.startsWith('sitwell:') ? null : args.slice(first)
}

/** A thread that has not begun by then never will. */
const BEGIN_WITHIN_MS = 20_000

/** Runs the command in `file` and blocks until it has ended. Returns its exit code. */
export function runCommand(file: string, argv: readonly string[], packaged: boolean): number {
  try {
    return runOnThread(file, argv, packaged)
  } catch (error) {
    // Whatever it is, the app must not start in place of the command.
    process.stderr.write(`sitwell: the command could not be run: ${String(error)}. Nothing was changed.\n`)
    return EXIT.refused
  }
}

function runOnThread(file: string, argv: readonly string[], packaged: boolean): number {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  const data: EarlyData = { argv, packaged, shared }
  // From its text: a thread cannot load a file that lies inside the package's archive.
  const thread = new Worker(readFileSync(file, 'utf8'), { eval: true, workerData: data })
  thread.unref()
  if (Atomics.wait(shared, HERE, 0, BEGIN_WITHIN_MS) === 'timed-out') return EXIT.refused
  Atomics.wait(shared, DONE, 0)
  return Atomics.load(shared, DONE) - CODE_AFTER
}
