/** The package as it would be handed on, but for the Electron in it. */
import { openSync, readSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run, start } from '#tests/lab/processes.ts'
import { environmentFor } from './sitwell.ts'

const MOST_BYTES = 3_000_000
const folder = join(clone, 'release/linux-unpacked')
const archive = join(folder, 'resources/app.asar')

let desktop: Desktop
beforeAll(async () => {
  desktop = await openDesktop()
  await run(process.execPath, [join(clone, 'build/package.mjs')], {
    ...(process.env as Record<string, string>),
    ELECTRON_OVERRIDE_DIST_PATH: dirname(electronUnderTest()),
    HTTPS_PROXY: 'http://127.0.0.1:9', // it must not need a network
  })
}, 180_000)
afterAll(() => desktop.close())

interface Folder {
  readonly files: Readonly<Record<string, Partial<Folder>>>
}

function filesIn({ files }: Folder, path = ''): string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? filesIn({ files: entry.files }, `${path}${name}/`) : [`${path}${name}`],
  )
}

/** An archive begins with four lengths, the last that of its table of files. */
function table(): Folder {
  const file = openSync(archive, 'r')
  const lengths = Buffer.alloc(16)
  readSync(file, lengths, 0, 16, 0)
  const text = Buffer.alloc(lengths.readUInt32LE(12))
  readSync(file, text, 0, text.length, 16)
  return JSON.parse(text.toString()) as Folder
}

test('holds what the build made, and no node_modules', () => {
  const files = filesIn(table())
  expect(files).toContain('dist/main/main.cjs')
  expect(files).toContain('dist/renderer/index.html')
  expect(files.filter(name => !/^(dist\/(main|cli|preload|renderer)\/|package\.json$)/.test(name))).toEqual(
    [],
  )
  expect(files.filter(name => name.endsWith('.map'))).toEqual([])
  expect(readdirSync(join(folder, 'resources'))).not.toContain('app')
})

test('is small', () => {
  expect(statSync(archive).size).toBeLessThan(MOST_BYTES)
})

test('starts into the tray, and heeds nothing that tests bend', async () => {
  const bent = desktop.folder('bent')
  const app = desktop.launch({ executable: join(folder, 'sitwell'), env: environmentFor(bent) })
  const icon = await desktop.tray.icon()
  expect(await icon.tooltip()).toMatch(/sitting|Just sat down/)
  expect(readdirSync(bent)).toEqual([])
  await icon.choose('Quit Sitwell')
  expect(await app.program.ended).toBe(0)
})

test('answers a command without starting, and without a screen', async () => {
  const { DISPLAY: _, ...env }: Readonly<Record<string, string>> = desktop.env
  const command = start(join(folder, 'sitwell'), [...electronOptions, 'status'], env)
  expect(await command.ended).toBe(3)
  expect(command.output()).toContain('Sitwell is not running')
})
