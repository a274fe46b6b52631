/**
 * `node build/manifests.mjs FOLDER VERSION HOME`: puts version, addresses and checksums of the packages in FOLDER into the
 * manifests of build/packages, beside the packages.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './run.mjs'
import { Problem, runScript, say } from './say.mjs'

/** Which package a manifest speaks of. */
const PACKAGES = /** @type {const} */ ({
  flatpak: /-linux-x64\.tar\.gz$/,
  homebrew: /\.dmg$/,
  winget: /-win-x64\.exe$/,
})

await runScript(async () => {
  const [folder, version, home] = process.argv.slice(2)
  if (!folder || !version || !home) throw new Problem('usage: node build/manifests.mjs FOLDER VERSION HOME')
  const files = readdirSync(folder, { recursive: true }).map(String)
  for (const [kind, pattern] of Object.entries(PACKAGES)) {
    const file = files.find(name => pattern.test(name))
    if (file === undefined) throw new Problem(`${folder} holds no package for ${kind} (${pattern.source}).`)
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
    const values = {
      VERSION: version,
      URL: `${home}/releases/download/v${version}/${basename(file)}`,
      SHA256: sha256,
      HOMEPAGE: home,
    }
    const target = join(folder, 'manifests', kind)
    mkdirSync(target, { recursive: true })
    for (const name of readdirSync(join(root, 'build/packages', kind))) {
      const text = readFileSync(join(root, 'build/packages', kind, name), 'utf8')
      writeFileSync(
        join(target, name),
        Object.entries(values).reduce((filled, [key, value]) => filled.replaceAll(`@${key}@`, value), text),
      )
    }
    say(`${kind}: ${file}`)
  }
  return 0
})
