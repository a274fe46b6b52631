/** The package as it would be handed on, but for the Electron in it. */
import { openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFuses } from '#build/fuses.mjs'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run, start } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor } from './sitwell.ts'

const MOST_BYTES = 3_000_000
const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { version: string }
const called = `sitwell-${version}-linux-x64`

let desktop: Desktop
/** Where somebody has unpacked the tar.gz. */
let folder = ''
let archive = ''
beforeAll(async () => {
  desktop = await openDesktop()
  await run(process.execPath, [join(clone, 'build/package.mjs'), '--archive'], {
    ...(process.env as Record<string, string>),
    ELECTRON_OVERRIDE_DIST_PATH: dirname(electronUnderTest()),
    HTTPS_PROXY: 'http://127.0.0.1:9', // it must not need a network
  })
  const programs = desktop.folder('programs')
  await run('tar', ['-xzf', join(clone, `release/${called}.tar.gz`), '-C', programs], desktop.env)
  folder = join(programs, called)
  archive = join(folder, 'resources/app.asar')
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

test('has its fuses set: nothing that starts it bends what it runs', () => {
  expect(readFuses(join(folder, 'sitwell'))).toEqual({
    runAsNode: 'off',
    enableCookieEncryption: 'off',
    enableNodeOptionsEnvironmentVariable: 'off',
    enableNodeCliInspectArguments: 'off',
    enableEmbeddedAsarIntegrityValidation: 'on',
    onlyLoadAppFromAsar: 'on',
    loadBrowserProcessSpecificV8Snapshot: 'off',
    grantFileProtocolExtraPrivileges: 'off',
  })
})

test('heeds neither ELECTRON_RUN_AS_NODE nor NODE_OPTIONS', async () => {
  const env = { ...desktop.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require /nonexistent.js' }
  const asNode = start(join(folder, 'sitwell'), [...electronOptions, '-e', 'console.log(40 + 2)'], env)
  await asNode.ended
  expect(asNode.output()).not.toMatch(/^42$/m)
})

test('says what is bundled, in a bill of materials and with every licence', () => {
  const sbom = JSON.parse(readFileSync(join(folder, 'resources/sbom.cdx.json'), 'utf8')) as {
    readonly components: readonly { readonly name: string }[]
  }
  const names = sbom.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'zod', 'i18next', 'electron-store']))
})

test('finds itself sound, from inside', async () => {
  const test = start(join(folder, 'sitwell'), [...electronOptions, '--self-test'], desktop.env)
  expect(await test.ended).toBe(0)
  expect(test.output()).toContain('Sitwell 0.1.0: sound')
  expect(test.output()).not.toContain('NOT ok')
})

test('starts into the tray, and heeds nothing that tests bend', async () => {
  const bent = desktop.folder('bent')
  const app = desktop.launch({ executable: join(folder, 'sitwell'), env: environmentFor(bent) })
  const icon = await desktop.tray.icon()
  await until('the count', async () => /sitting|Just sat down/.test(await icon.tooltip()))
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
