/** The figure in a real page: it moves, and with reduced motion it stands in stills instead and nothing is painted. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { start } from '#tests/lab/processes.ts'

const harness = join(clone, 'tests/renderer/harness')

let desktop: Desktop
beforeAll(async () => {
  execFileSync(process.execPath, [join(harness, 'build.mjs')], { stdio: 'ignore' })
  desktop = await openDesktop()
})
afterAll(() => desktop.close())

interface Seen {
  /** The pictures in the stage, and how many outlines are drawn in each. */
  readonly pictures: readonly number[]
  /** How many different pictures there are. */
  readonly different: number
  /** Attributes that changed within the stage in a second. */
  readonly changes: number
  readonly moving: number
  readonly names: readonly (string | null)[]
  /** Outlines of what comes next. */
  readonly next: number
}

const look = `new Promise(done => {
  const stage = document.querySelector('[data-mirrored]')
  const pictures = [...stage.querySelectorAll('svg.figure')]
  const drawn = picture => [...picture.querySelectorAll('path')].map(path => path.getAttribute('d')).filter(Boolean)
  let changes = 0
  const observer = new MutationObserver(list => { changes += list.length })
  observer.observe(stage, { attributes: true, childList: true, subtree: true })
  setTimeout(() => done({
    pictures: pictures.map(picture => drawn(picture).length),
    different: new Set(pictures.map(picture => drawn(picture).join())).size,
    changes,
    moving: document.getAnimations().filter(({ playState, animationName }) => playState === 'running' && animationName !== undefined && !/fade/.test(animationName)).length,
    names: [...stage.querySelectorAll('[role=img]')].filter(each => !each.closest('[aria-hidden]')).map(each => each.getAttribute('aria-label')),
    next: document.querySelectorAll('svg.figure-silhouette path').length,
  }), 1000)
})`

/** The player after its first words and its get-ready seconds, in the first exercise of the hourly stretch. */
async function player(reducedMotion: boolean): Promise<Seen> {
  const application = desktop.folder('figure')
  const list = join(application, 'shots.json')
  const out = join(application, 'figure.png')
  writeFileSync(
    join(application, 'package.json'),
    JSON.stringify({ name: 'figure', main: relative(application, join(harness, 'main.cjs')) }),
  )
  const steps = [{ wait: 13_000 }, { run: look }]
  const fake = { reducedMotion, theme: 'dark' }
  writeFileSync(list, JSON.stringify([{ out, window: 'routine', width: 1280, height: 800, fake, steps }]))
  const program = start(electronUnderTest(), [...electronOptions, application, list], desktop.env)
  await program.ended
  const line = program
    .output()
    .split('\n')
    .find(each => each.startsWith(`${out} {`))
  if (line === undefined) throw new Error(program.output())
  return JSON.parse(line.slice(out.length + 1)) as Seen
}

test('moves, as one picture with a name', async () => {
  const seen = await player(false)
  expect(seen.pictures).toHaveLength(1)
  expect(seen.pictures[0]).toBeGreaterThan(25)
  expect(seen.changes).toBeGreaterThan(20)
  expect(seen.names).toHaveLength(1)
  expect(seen.names[0]).toMatch(/\w/)
  expect(seen.next).toBe(2)
}, 60_000)

test('stands in three different stills with reduced motion, and nothing stirs', async () => {
  const seen = await player(true)
  expect(seen.pictures).toHaveLength(3)
  for (const outlines of seen.pictures) expect(outlines).toBeGreaterThan(25)
  expect(seen.different).toBe(3)
  expect(seen.changes).toBe(0)
  expect(seen.moving).toBe(0)
  expect(seen.names).toHaveLength(1)
}, 60_000)
