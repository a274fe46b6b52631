/**
 * What only an unpackaged build heeds from its environment, for tests and for trying things out:
 *
 * - `SITWELL_DATA_DIR`: an absolute folder used instead of the user's own for settings, state and journal.
 * - `SITWELL_TIME_SCALE`: how many times faster the app's clock runs (0.01 to 10000). With 60 a minute of the
 *   rhythm is a second; seconds without input count as much faster. The instant from which it runs faster is kept
 *   in the data folder, so that the clock does not step when the app is started again.
 *
 * A packaged build reads none of it: nobody's environment may move the diary or bend the count.
 */
import { isAbsolute } from 'node:path'

export interface DevOverrides {
  readonly dataFolder: string | null
  readonly timeScale: number
}

const NONE: DevOverrides = { dataFolder: null, timeScale: 1 }

/** Values that do not fit are left out, so that a typing error in a test shows as the real folder, not as a crash. */
export function readDevOverrides(
  packaged: boolean,
  env: Readonly<Record<string, string | undefined>>,
): DevOverrides {
  if (packaged) return NONE
  const folder = env['SITWELL_DATA_DIR']
  const scale = Number(env['SITWELL_TIME_SCALE'])
  return {
    dataFolder: folder !== undefined && isAbsolute(folder) ? folder : null,
    timeScale: scale >= 0.01 && scale <= 10_000 ? scale : 1,
  }
}
