/** A program of somebody else, with one window that has the keyboard: what a prompt lands beside, or must stay off. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronOptions } from './app.ts'
import { electronUnderTest, type Desktop } from './desktop.ts'
import { start, type Program } from './processes.ts'
import { until } from './until.ts'

const TITLE = 'Somebody’s letter'

const MAIN = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 600, height: 400, fullscreen: process.env.FILLS === '1', title: '${TITLE}' })
  window.on('page-title-updated', event => event.preventDefault())
  window.loadURL('data:text/html,<textarea autofocus style="width:100%25;height:90vh"></textarea>')
})
`

export interface OtherApp {
  readonly title: string
  readonly program: Program
}

export async function startOtherApp(desktop: Desktop, fills: 'the screen' | 'a window'): Promise<OtherApp> {
  const folder = desktop.folder('other-app')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'main.js'), MAIN)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'other-app', main: 'main.js' }))
  const env = { ...desktop.env, FILLS: fills === 'the screen' ? '1' : '0' }
  const own = `--user-data-dir=${join(folder, 'data')}`
  const program = start(electronUnderTest(), [...electronOptions, own, folder], env)
  await until('its window', async () => (await desktop.input.focused()) === TITLE, 30_000)
  return { title: TITLE, program }
}
