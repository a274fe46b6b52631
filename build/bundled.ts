/** Writes what a build took in from other projects, with licences, into `bundled.json` beside its output. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** One package of others that is part of what is handed on. */
export interface Bundled {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** The licence's own text, as it asks to be handed on. */
  readonly text: string
}

/** A module's path up to and with its package's folder, or `null` for our own and for the bundler's. */
const packageFolder = (module: string): string | null =>
  /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replace(/^\0/, '').replaceAll('\\', '/'))?.[1] ??
  null

/** @throws where a package says nothing of its licence: it cannot be handed on then. */
function describe(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const file = readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry))
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
    throw new Error(`${folder} does not say its name, version and licence: it cannot be part of the app.`)
  }
  return {
    name,
    version,
    licence: license,
    text: file ? readFileSync(join(folder, file), 'utf8').trim() : '',
  }
}

export const bundled = (): Plugin => ({
  name: 'bundled',
  apply: 'build',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(output =>
      output.type === 'chunk' ? Object.keys(output.modules) : [],
    )
    const folders = new Set(modules.map(packageFolder).filter(folder => folder !== null))
    const packages = [...folders]
      .filter(folder => existsSync(join(folder, 'package.json')))
      .map(describe)
      .toSorted((one, other) => one.name.localeCompare(other.name))
    this.emitFile({ type: 'asset', fileName: 'bundled.json', source: JSON.stringify(packages) })
  },
})
