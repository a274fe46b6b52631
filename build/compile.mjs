/** Builds main, the command line, preload and renderer into dist/, each only where something that goes into it has changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, tool } from './run.mjs'
import { Problem, say } from './say.mjs'

/**
 * @typedef {object} Part
 * @property {'main' | 'cli' | 'preload' | 'renderer'} name
 * @property {readonly string[]} sources   files and folders whose contents decide whether to build again
 */

const everyPart = ['shared', 'build/icons', 'package.json', 'package-lock.json', 'tsconfig.json']

/** @type {readonly Part[]} */
export const parts = [
  { name: 'main', sources: [...everyPart, 'electron'] },
  { name: 'cli', sources: [...everyPart, 'electron/control/cli', 'electron/dev-overrides.ts'] },
  { name: 'preload', sources: [...everyPart, 'electron/preload'] },
  { name: 'renderer', sources: [...everyPart, 'renderer'] },
]

/** @param {Part['name']} name */
export const configOf = name => `build/vite.${name}.ts`

export async function ensureBuilt() {
  const changed = parts.map(part => ({ part, stamp: stampOf(part) })).filter(isStale)
  if (changed.length === 0) return
  say(`Building ${changed.map(({ part }) => part.name).join(', ')}.`)
  await Promise.all(changed.map(build))
}

/** @param {{ part: Part, stamp: string }} job */
async function build({ part, stamp }) {
  const { code, output } = await tool(
    'vite',
    ['build', '--logLevel', 'warn', '--config', configOf(part.name)],
    // Whatever the shell or a test that builds says: React for developers is twice as large.
    { output: 'capture', env: { NODE_ENV: 'production' } },
  )
  if (code !== 0) throw new Problem(`${part.name} could not be built.\n${output.trim()}`)
  mkdirSync(join(root, 'dist/.stamps'), { recursive: true })
  writeFileSync(stampFile(part), stamp)
}

/** @param {{ part: Part, stamp: string }} job */
function isStale({ part, stamp }) {
  const built = existsSync(join(root, 'dist', part.name)) && existsSync(stampFile(part))
  return !built || readFileSync(stampFile(part), 'utf8') !== stamp
}

/** @param {Part} part */
const stampFile = part => join(root, 'dist/.stamps', part.name)

/** @param {Part} part */
function stampOf(part) {
  const hash = createHash('sha256')
  const files = [...part.sources, configOf(part.name)].flatMap(filesIn)
  files.sort() // a folder lists its files in no order
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).flatMap(name => filesIn(`${path}/${name}`))
}
