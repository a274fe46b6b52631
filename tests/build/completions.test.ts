/** What the shells complete and the manual says is what the command line takes. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES } from '#shared/cli/commands.ts'
import { commandLineFiles } from '#build/completions/files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = commandLineFiles()

describe.each(Object.entries(files))('%s', (path, text) => {
  it('is what `npm run completions` writes', () => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })

  it('knows every command', () => {
    for (const name of COMMAND_NAMES) expect(text).toMatch(new RegExp(String.raw`\b${name}\b`))
  })
})

describe('bash', () => {
  const complete = (...words: readonly string[]): readonly string[] => {
    const script = `
      source ${JSON.stringify(join(root, 'build/linux/sitwell.bash'))}
      COMP_WORDS=(sitwell ${words.map(word => `'${word}'`).join(' ')})
      COMP_CWORD=${words.length}
      _sitwell
      printf '%s\\n' "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
  }

  it.skipIf(process.platform === 'win32')('completes commands, words, options and their values', () => {
    expect(complete('st')).toEqual(['status', 'stand'])
    expect(complete('routine', 'walk-f')).toEqual(['walk-five'])
    expect(complete('status', '--fo')).toEqual(['--format', '--follow'])
    expect(complete('status', '--format', 'i3')).toEqual(['i3blocks'])
    expect(complete('open', 'd')).toEqual(['diary'])
    expect(complete('nonsense', 'x')).toEqual([])
  })
})
