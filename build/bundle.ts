/** What the builds for main, command and preload have in common: one entry, everything bundled into CommonJS. */
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'
import { bundled } from './bundled.ts'

/** A path of the repository, from this folder. */
export const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

interface Bundle {
  readonly entry: string
  readonly into: string
  readonly target: string
  /** What is there where it runs, and is not bundled. */
  readonly external?: readonly string[]
  readonly output: {
    readonly entryFileNames: string
    readonly chunkFileNames?: string
    /** False: one file. */
    readonly codeSplitting?: false
  }
}

export const bundle = ({ entry, into, target, external = [], output }: Bundle): UserConfig => ({
  root: path('..'),
  publicDir: false,
  plugins: [bundled()],
  ssr: { noExternal: true },
  build: {
    ssr: path(entry),
    outDir: path(into),
    emptyOutDir: true,
    target,
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: { external: [...external], output: { format: 'cjs', ...output } },
  },
})
