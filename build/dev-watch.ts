/**
 * Builds main, preload and renderer whenever their sources change. Open pages are loaded again over Chromium's
 * debugging port when the renderer has changed, and the app is started again when main or preload has. The app
 * itself knows nothing of it: its own scheme and its content security policy are those of a release.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { configOf, parts } from './compile.mjs'
import { root } from './run.mjs'
import { say } from './say.mjs'

type PartName = (typeof parts)[number]['name']

const [executable = '', ...options] = process.argv.slice(2)
const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env
const env = {
  ...inherited,
  // Not the diary of whoever develops it.
  SITWELL_DATA_DIR: process.env['SITWELL_DATA_DIR'] ?? join(root, '.cache/dev-data'),
}

let app: ChildProcess | null = null
let debuggingPort: string | null = null

function startApp(): void {
  const started = spawn(executable, ['--remote-debugging-port=0', root, ...options], {
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  started.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    debuggingPort = /DevTools listening on ws:\/\/([^/]+)/.exec(chunk.toString())?.[1] ?? debuggingPort
  })
  started.on('exit', code => {
    if (app === started) process.exit(code ?? 0) // quit by its user
  })
  app = started
}

async function restartApp(): Promise<void> {
  const old = app
  app = null
  debuggingPort = null
  if (old?.exitCode === null) {
    old.kill()
    await once(old, 'exit')
  }
  startApp()
}

async function reloadPages(): Promise<void> {
  if (debuggingPort === null) return
  const answer = await fetch(`http://${debuggingPort}/json/list`)
  const pages = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[]
  for (const page of pages.filter(({ type }) => type === 'page')) {
    const socket = new WebSocket(page.webSocketDebuggerUrl)
    await once(socket, 'open')
    socket.send(JSON.stringify({ id: 1, method: 'Page.reload', params: { ignoreCache: true } }))
    await once(socket, 'message')
    socket.close()
  }
}

/** File names without a hash: the app reads the list of its files once. */
const stableNames: InlineConfig['build'] = {
  rollupOptions: {
    output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
  },
}

/** Tells of the first build and of every later one. */
async function watch(name: PartName, onBuilt: () => void): Promise<void> {
  const watcher = await build({
    configFile: join(root, configOf(name)),
    logLevel: 'warn',
    mode: 'development',
    build: { ...(name === 'renderer' ? stableNames : {}), watch: {} },
  })
  if (!('on' in watcher)) throw new Error('Vite did not watch.')
  watcher.on('event', event => {
    if (event.code === 'END') onBuilt()
    if (event.code === 'ERROR') console.error(event.error.message)
  })
}

rmSync(join(root, 'dist/.stamps'), { recursive: true, force: true }) // what lies in dist now is not a release's
const unbuilt = new Set<PartName>(parts.map(({ name }) => name))
for (const { name } of parts) {
  await watch(name, () => {
    if (unbuilt.delete(name)) {
      if (unbuilt.size === 0) startApp()
      return
    }
    if (unbuilt.size > 0) return
    say(`${name} was built again.`)
    void (name === 'renderer' ? reloadPages() : restartApp())
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (app) app.kill()
    else process.exit(0)
  })
}
