/** Running other programs: npm, the project's own tools under the project's own Node, and anything else. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {object} Outcome
 * @property {number} code      exit code; 127 where the program is not there, 128 where a signal ended it
 * @property {string} output    standard output and error, where they were captured
 *
 * @typedef {object} RunOptions
 * @property {'show' | 'capture'} [output]   shown as it comes (the default), or kept
 * @property {NodeJS.ProcessEnv} [env]       added to the environment; `undefined` takes a variable away
 * @property {string} [cwd]
 */

/**
 * Runs a program to its end; never throws.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { output = 'show', env = {}, cwd = root } = {}) {
  return new Promise(resolve => {
    /** @type {Buffer[]} */
    const chunks = []
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', chunk => chunks.push(chunk))
    child.stderr?.on('data', chunk => chunks.push(chunk))
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString() }))
  })
}

/**
 * Runs npm: the one that runs this script, or the one on the path.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const script = process.env['npm_execpath']
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
    return run(process.execPath, [script, ...args], options)
  }
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options)
}

/** The Node that the project pins, or the one that runs this script where that did not install. */
export function node() {
  const pinned = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

/**
 * Runs a tool of node_modules under the project's Node.
 * @param {string} name   its name in node_modules/.bin
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function tool(name, args, options) {
  return run(node(), [toolFile(name), ...args], options)
}

/** @param {string} name */
function toolFile(name) {
  const packageName = { depcruise: 'dependency-cruiser', tsc: 'typescript' }[name] ?? name
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}
