/** The pages, built into dist/renderer: one entry, a chunk a page. */
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bundled } from './bundled.ts'
import { locales } from './locales.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('../renderer'),
  // Relative, so that the same files work under app:// and from a test's folder.
  base: './',
  publicDir: false,
  plugins: [react(), bundled(), locales()],
  build: {
    outDir: path('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Nothing may be a data: URL but images: the CSP allows no other.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
