/** The log: plain sentences about the app itself, never about its user. On standard error, for whoever looks. */

export type Log = (sentence: string) => void

export const log: Log = sentence => {
  try {
    process.stderr.write(`sitwell: ${sentence}\n`)
  } catch {
    // Nobody reads standard error any more.
  }
}
