/** Brings node_modules in step with package-lock.json, and touches it only where it is not. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, npm, root } from './run.mjs'
import { Problem, say } from './say.mjs'

export async function ensureInstalled() {
  const reason = staleness()
  if (reason !== null) await installBecause(reason)
  requireNode()
}

/** The tools need a newer Node than these scripts do; npm may have been told to run no install scripts. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (node() !== process.execPath || major > 22 || (major === 22 && minor >= 12)) return
  throw new Problem(
    `Node ${process.versions.node} is too old for the tools, and npm did not install the newer one of package.json: ` +
      'allow its install script (npm config set ignore-scripts false), delete node_modules and run this again.',
  )
}

/** @param {string} reason */
async function installBecause(reason) {
  say(`${reason}: installing with npm, which takes a minute or two.`)
  const ping = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=20000'], { output: 'capture' })
  if (ping.code === 127)
    throw new Problem('npm was not found: install Node.js 20 or newer together with npm.')
  // Without the registry npm would try for many minutes; what an earlier clone left in its cache may do.
  const offline = isUnreachable(ping.output)
  const { code, output } = await install(offline ? ['--offline'] : [])
  if (code === 0) return
  if (offline) {
    throw new Problem(
      'the npm registry could not be reached, so what Sitwell is built with is not installed: ' +
        'check the network, the proxy or the registry that npm is set to, and run this again.',
    )
  }
  throw new Problem(`npm could not install what Sitwell is built with.\n${output.trim()}`)
}

/**
 * `npm ci`, and where it finds the lock file incomplete the gentler `npm install`: package-lock.json lacks the
 * optional packages of systems that the registry it was made with did not offer, and npm 11 refuses that.
 * @param {readonly string[]} extra
 */
async function install(extra) {
  const options = ['--no-audit', '--no-fund', ...extra]
  const outcome = await npm(['ci', ...options], { output: 'capture' })
  if (!/\bEUSAGE\b/.test(outcome.output)) return outcome
  return npm(['install', '--no-save', ...options], { output: 'capture' })
}

/**
 * npm writes down what it installed when it is done; that note is the stamp.
 * @returns {string | null} what is wrong, in words, or `null` where all is in place
 */
function staleness() {
  const installed = packagesOf('node_modules/.package-lock.json')
  if (installed === null) return 'Nothing is installed yet'
  const wanted = packagesOf('package-lock.json') ?? {}
  const stale = Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false
    const found = installed[path]
    if (found === undefined) return entry.optional !== true // for another system
    return found.version !== entry.version || found.integrity !== entry.integrity
  })
  return stale ? 'What is installed is older than package-lock.json' : null
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, integrity?: string, optional?: boolean }> | null}
 */
function packagesOf(file) {
  const path = join(root, file)
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether npm's words mean that the registry did not answer, rather than that it answered no.
 * @param {string} output
 */
function isUnreachable(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/.test(
    output,
  )
}
