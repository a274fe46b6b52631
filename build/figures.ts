/**
 * Draws the figures to look at: `npm run figures` a contact sheet of every exercise in light and dark, `npm run figures
 * -- ID…` a film strip of some with their joints. Writes SVG and HTML to dist/figures/, and PNG where an Electron is
 * at hand (the installed one, or the folder
 * ELECTRON_OVERRIDE_DIST_PATH names; a display is needed, `xvfb-run -a` will do).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { project } from '#renderer/figure/draw/camera.ts'
import { cycleSecOf, frameAt } from '#renderer/figure/movement/timeline.ts'
import { movements } from '#renderer/figure/poses/index.ts'
import type { Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { stillTimes } from '#renderer/figure/stills.ts'
import { renderFigureSvg } from '#renderer/figure/svg.ts'
import { themeColors, type FigureTheme } from '#renderer/figure/theme.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist', 'figures')

interface Sheet {
  readonly name: string
  readonly html: string
  readonly width: number
  readonly height: number
}

const page = (theme: FigureTheme, columns: number, body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:12px;box-sizing:border-box;background:${themeColors[theme].ground};color:${themeColors[theme].line};font:13px system-ui}
main{display:grid;grid-template-columns:repeat(${columns},1fr);gap:10px}
figure{margin:0;min-width:0;border:1px solid #8884;border-radius:8px;padding:4px}
figure>div{display:flex}svg{flex:1;min-width:0;height:var(--tall);display:block}
figcaption{color:${theme === 'dark' ? '#eee' : '#333'}}
</style><main>${body}</main>`

let scope = 0
function picture(id: string, timeSec: number, theme: FigureTheme): string {
  scope += 1
  return renderFigureSvg(id, { timeSec, theme, scope: `f${scope}` })
}

const rowTall = 230
const perSheet = 12

function contactSheets(theme: FigureTheme): readonly Sheet[] {
  const ids = Object.keys(movements)
  return Array.from({ length: Math.ceil(ids.length / perSheet) }, (_, index) => {
    const some = ids.slice(index * perSheet, (index + 1) * perSheet)
    const body = some
      .map(id => {
        const pictures = stillTimes(stageFor(id).movement)
          .map(time => picture(id, time, theme))
          .join('')
        return `<figure style="--tall:${rowTall}px"><div>${pictures}</div><figcaption>${id}</figcaption></figure>`
      })
      .join('')
    return {
      name: `sheet-${theme}-${index + 1}`,
      html: page(theme, 2, body),
      width: 1400,
      height: 24 + Math.ceil(some.length / 2) * (rowTall + 38),
    }
  })
}

/** The joints as dots and lines over the body. */
function jointsOver(id: string, timeSec: number): string {
  const { camera, movement } = stageFor(id)
  const skeleton: Skeleton = frameAt(movement, timeSec).skeleton
  const rows = [
    [skeleton.pelvis, ...skeleton.vertebrae, ...skeleton.neck, skeleton.head].map(bone => bone.at),
    ...(['left', 'right'] as const).flatMap(side => [
      [skeleton.arms[side].shoulder, skeleton.arms[side].elbow, skeleton.arms[side].wrist],
      [skeleton.legs[side].hip, skeleton.legs[side].knee, skeleton.legs[side].ankle],
    ]),
  ]
  return rows
    .map(row => {
      const points = row.map(place => project(camera, place))
      const dots = points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="1.1" fill="#e33"/>`).join('')
      const way = points.map(({ x, y }) => `${x},${y}`).join(' ')
      return `<polyline points="${way}" fill="none" stroke="#e33" stroke-width=".6"/>${dots}`
    })
    .join('')
}

const filmFrames = 10

function filmStrip(id: string): Sheet {
  const cycle = cycleSecOf(stageFor(id).movement)
  const body = Array.from({ length: filmFrames }, (_, index) => {
    const time = (cycle * index) / filmFrames
    const svg = picture(id, time, 'light').replace('</svg>', `${jointsOver(id, time)}</svg>`)
    return `<figure style="--tall:330px"><div>${svg}</div><figcaption>${id} ${time.toFixed(1)} s</figcaption></figure>`
  }).join('')
  return { name: `film-${id}`, html: page('light', 5, body), width: 1600, height: 24 + 2 * 368 }
}

/** Runs inside Electron: loads each page and writes what it shows. */
const capture = `const { app, BrowserWindow } = require('electron')
const fs = require('fs'), path = require('path')
app.disableHardwareAcceleration()
app.whenReady().then(async () => {
  for (const { name, width, height } of JSON.parse(fs.readFileSync(path.join(__dirname, 'sheets.json'), 'utf8'))) {
    const window = new BrowserWindow({ width, height, useContentSize: true, show: false, enableLargerThanScreen: true, webPreferences: { offscreen: true } })
    await window.loadFile(path.join(__dirname, name + '.html'))
    await new Promise(done => setTimeout(done, 250))
    fs.writeFileSync(path.join(__dirname, name + '.png'), (await window.webContents.capturePage()).toPNG())
    window.destroy()
  }
  app.quit()
})
app.on('window-all-closed', () => {})
`

function rasterise(sheets: readonly Sheet[]): void {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const program = join(named ?? join(root, 'node_modules', 'electron', 'dist'), 'electron')
  if (!existsSync(program)) {
    console.log('No PNG: set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron to have them.')
    return
  }
  writeFileSync(join(folder, 'capture.cjs'), capture)
  // The runtime for tests starts folders, not files.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'figures', main: 'capture.cjs' }))
  const list = sheets.map(({ name, width, height }) => ({ name, width, height }))
  writeFileSync(join(folder, 'sheets.json'), JSON.stringify(list))
  const { status } = spawnSync(program, ['--no-sandbox', folder], { stdio: 'inherit' })
  if (status !== 0)
    throw new Error(`The pictures were not taken: Electron ended with ${String(status)}. Is there a display?`)
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(id => movements[id] === undefined)
if (unknown.length > 0) throw new Error(`No such exercise: ${unknown.join(', ')}.`)
mkdirSync(folder, { recursive: true })
const sheets =
  wanted.length > 0 ? wanted.map(filmStrip) : [...contactSheets('light'), ...contactSheets('dark')]
if (wanted.length === 0) for (const name of readdirSync(folder)) rmSync(join(folder, name))
for (const sheet of sheets) writeFileSync(join(folder, `${sheet.name}.html`), sheet.html)
rasterise(sheets)
console.log(`${sheets.length} sheets in ${folder}`)
