/**
 * What only an unpackaged build heeds from its environment, for tests and for trying things out:
 *
 * - `SITWELL_DATA_DIR`: an absolute folder used instead of the user's own for settings, state and journal.
 * - `SITWELL_TIME_SCALE`: how many times faster the app's clock runs (0.01 to 10000). With 60 a minute of the
 *   rhythm is a second; seconds without input count as much faster. The instant from which it runs faster is kept
 *   in the data folder, so that the clock does not step when the app is started again.
 *
 * - `SITWELL_POLICY_FILE`: an absolute path at which the administrator's policy is looked for instead.
 *
 * A packaged build reads none of it: nobody's environment may move the diary or bend the count.
 */
import { isAbsolute } from 'node:path'

export interface DevOverrides {
  readonly dataFolder: string | null
  readonly timeScale: number
  readonly policyFile: string | null
}

const NONE: DevOverrides = { dataFolder: null, timeScale: 1, policyFile: null }

/** Values that do not fit are left out, so that a typing error in a test shows as the real folder, not as a crash. */
export function readDevOverrides(
  packaged: boolean,
  env: Readonly<Record<string, string | undefined>>,
): DevOverrides {
  if (packaged) return NONE
  const absolute = (path: string | undefined): string | null =>
    path !== undefined && isAbsolute(path) ? path : null
  const scale = Number(env['SITWELL_TIME_SCALE'])
  return {
    dataFolder: absolute(env['SITWELL_DATA_DIR']),
    timeScale: scale >= 0.01 && scale <= 10_000 ? scale : 1,
    policyFile: absolute(env['SITWELL_POLICY_FILE']),
  }
}
