/** Child processes as the sources use them: short, limited in time and output, and counted. */
import { execFile } from 'node:child_process'

export interface Commands {
  /** What the program wrote to its standard output. Rejects where it is absent, fails or takes over 3 s. */
  run(program: string, args: readonly string[]): Promise<string>
  /** How many have been started since the app began. */
  readonly started: number
}

const LIMIT_MS = 3000
const MOST_BYTES = 4 * 1024 * 1024

export function createCommands(env: Readonly<Record<string, string | undefined>>): Commands {
  let started = 0
  return {
    get started() {
      return started
    },
    run(program, args) {
      started += 1
      return new Promise((resolve, reject) => {
        execFile(
          program,
          args,
          {
            timeout: LIMIT_MS,
            killSignal: 'SIGKILL',
            maxBuffer: MOST_BYTES,
            windowsHide: true,
            // What they print is read by us, so it has to be in one language.
            env: { ...env, LC_ALL: 'C', LANG: 'C' },
          },
          (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
        )
      })
    },
  }
}
