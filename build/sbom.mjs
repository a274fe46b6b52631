/**
 * The bill of materials of what is handed on (CycloneDX 1.6), from what the builds took in: dist/sbom.cdx.json. The
 * same commit gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parts } from './compile.mjs'
import { root } from './run.mjs'

/** @param {string} electronVersion */
export function writeSbom(electronVersion) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  /** @type {Map<string, { name: string, version: string, licence: string }>} */
  const bundled = new Map()
  for (const part of parts) {
    const list = JSON.parse(readFileSync(join(root, 'dist', part.name, 'bundled.json'), 'utf8'))
    for (const entry of list) bundled.set(`${entry.name}@${entry.version}`, entry)
  }
  const libraries = [...bundled.values(), { name: 'electron', version: electronVersion, licence: 'MIT' }]
  libraries.sort((one, other) => one.name.localeCompare(other.name))
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: libraries.map(library => ({
      type: 'library',
      name: library.name,
      version: library.version,
      purl: `pkg:npm/${library.name.replace('@', '%40')}@${library.version}`,
      licenses: [{ license: { id: library.licence } }],
    })),
  }
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`)
}
