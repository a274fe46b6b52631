/** How the scripts under npm speak: plain sentences, and no stack for what the reader can mend. */

/** Something the reader can do something about. Its message says what happened and what to do. */
export class Problem extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  console.log(`sitwell: ${sentence}`)
}

/** @param {string} sentence */
export function warn(sentence) {
  console.error(`sitwell: ${sentence}`)
}

/**
 * Runs a script's body and turns its outcome into the exit code; only a real fault shows a stack.
 * @param {() => Promise<number | void>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    warn(error.message)
    process.exitCode = 1
  }
}
