/** The app's own payload in the package that `npm run package` makes. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clone, electronUnderTest } from '#tests/lab/desktop.ts'
import { run } from '#tests/lab/processes.ts'
import { limit, type Row } from '../row.ts'

const MOST_BYTES = 3_000_000

export const size: Row = {
  id: 'size',
  async measure() {
    await run(process.execPath, [join(clone, 'build/package.mjs')], {
      ...(process.env as Record<string, string>),
      ELECTRON_OVERRIDE_DIST_PATH: dirname(electronUnderTest()),
    })
    const bytes = statSync(join(clone, 'release/linux-unpacked/resources/app.asar')).size
    return [limit('app.asar, MB', 'at most 3', bytes / 1e6, bytes <= MOST_BYTES)]
  },
}
