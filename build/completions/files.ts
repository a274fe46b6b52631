/** The files by their paths in the clone. */
import { bash, fish, zsh } from './shells.ts'
import { manual } from './manual.ts'

export const commandLineFiles = (): Readonly<Record<string, string>> => ({
  'docs/sitwell.1': manual(),
  'build/linux/sitwell.bash': bash(),
  'build/linux/_sitwell': zsh(),
  'build/linux/sitwell.fish': fish(),
})
