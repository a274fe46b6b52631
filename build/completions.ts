/**
 * Writes what a package brings for the command line: the manual page docs/sitwell.1, and completions for bash, zsh and fish in
 * build/linux/. All from shared/cli/commands.ts; tests/build/completions.test.ts holds the files to it.
 * `npm run completions`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandLineFiles } from './completions/files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [path, text] of Object.entries(commandLineFiles())) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
