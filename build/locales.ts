/** Puts every language's texts beside the pages, as JSON and once: pages import them, the main process reads them. */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const LOCALES = fileURLToPath(new URL('../shared/i18n/locales', import.meta.url))

export const locales = (): Plugin => ({
  name: 'locales',
  apply: 'build',
  buildStart() {
    for (const file of files()) this.addWatchFile(`${LOCALES}/${file}`)
  },
  generateBundle() {
    for (const file of files()) {
      const texts: unknown = JSON.parse(readFileSync(`${LOCALES}/${file}`, 'utf8'))
      this.emitFile({ type: 'asset', fileName: `locales/${file}`, source: JSON.stringify(texts) })
    }
  },
})

/** `de/tray.json` and the like. */
const files = (): readonly string[] =>
  readdirSync(LOCALES).flatMap(language =>
    readdirSync(`${LOCALES}/${language}`).map(name => `${language}/${name}`),
  )
