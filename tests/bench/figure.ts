/**
 * What the moving figure costs: `node tests/bench/figure.ts [EXERCISE…]` prints JSON. The pages as they ship, in a real
 * Electron on a screen of 1280 x 800 that no graphics card draws; the player shows one exercise, and the whole process
 * tree's time on the processor is set against the clock. Targets (docs/design.md): 60 frames a second for less than
 * half a core; the first picture within 150 ms of the window. SITWELL_TEST_ELECTRON names the program.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exercise, type RoutinePlan } from '#shared/content/index.ts'
import { electronOptions } from '#tests/lab/app.ts'
import { electronUnderTest } from '#tests/lab/desktop.ts'
import { processTree } from '#tests/lab/process-tree.ts'
import { run, start, type Environment, type Program } from '#tests/lab/processes.ts'
import { startScreen } from '#tests/lab/screen.ts'
import { until } from '#tests/lab/until.ts'

const harness = fileURLToPath(new URL('../renderer/harness/', import.meta.url))
const measuredSec = 20
/** Linux counts a process's time in these, whatever the kernel's own tick is. */
const ticksPerSec = 100

/** One exercise for so long that it does not end while it is watched. */
function planOf(exerciseId: string): RoutinePlan {
  const { dose } = exercise(exerciseId)
  const sides =
    dose.mode === 'flow' || dose.sides === 'none' ? (['both'] as const) : (['right', 'left'] as const)
  return {
    routineId: null,
    purpose: 'stretch',
    items: [
      { exerciseId, sides, seconds: 600 },
      { exerciseId: 'sit-tall-reset', sides: ['both'], seconds: 39 },
    ],
    totalSec: 649,
    why: [],
  }
}

/** User and system time of a process and all that it started, in seconds. */
function spentSec(pid: number): number {
  const ticks = processTree(pid).map(each => {
    try {
      const stat = readFileSync(`/proc/${each}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[11]) + Number(fields[12])
    } catch {
      return 0
    }
  })
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSec
}

interface Cost {
  /** Time on the processor for each second of the clock: 1 is one whole core. */
  readonly cores: number
  readonly framesPerSec: number
  /** From the page's beginning, before its scripts were there, to its first frame: the window is shown with it. */
  readonly firstFrameMs: number
  /** From the key that goes on to another exercise to the frame that shows it. */
  readonly nextFrameMs: number
}

/** Counts the frames that the page asks for by itself: one more that asked for each would cost something. */
const beginCount = `{
  const ask = requestAnimationFrame
  globalThis.counted = { frames: 0, from: performance.now() }
  globalThis.requestAnimationFrame = callback => {
    counted.frames += 1
    return ask(callback)
  }
  'begin'
}`
const endCount = `counted.frames / ((performance.now() - counted.from) / 1000)`

const firstFrame = `performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime`
const nextFrame = `new Promise(done => {
  const from = performance.now()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)))
})`

/** Runs steps of the harness one after the other and hands back what they said. */
async function measure(exerciseId: string, env: Environment, folder: string): Promise<Cost> {
  const list = join(folder, 'steps.json')
  const steps = [
    { run: firstFrame },
    { wait: 13_000 },
    { run: beginCount },
    { wait: measuredSec * 1000 },
    { run: endCount },
    { run: nextFrame },
  ]
  const shot = {
    out: join(folder, 'figure.png'),
    window: 'routine',
    width: 1280,
    height: 800,
    fake: { plan: planOf(exerciseId) },
    steps,
  }
  writeFileSync(list, JSON.stringify([shot]))
  // The runtime for tests starts folders with a package.json; one in the harness would cut it off from our imports.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'figure', main: relative(folder, join(harness, 'main.cjs')) }),
  )
  const program: Program = start(electronUnderTest(), [...electronOptions, folder, list], env)
  const said = (): readonly string[] =>
    program
      .output()
      .split('\n')
      .filter(line => line.startsWith(shot.out))
      .map(line => line.slice(shot.out.length + 1))
  try {
    await until('the player', () => said().length >= 2, 60_000).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${program.output()}`)
    })
    const [fromMs, from] = [performance.now(), spentSec(program.pid)]
    await until('the frames', () => said().length >= 3, (measuredSec + 20) * 1000)
    const cores = (spentSec(program.pid) - from) / ((performance.now() - fromMs) / 1000)
    await until('the next exercise', () => said().length >= 4)
    const [firstMs, , frames, nextMs] = said().map(Number)
    return {
      cores: Math.round(cores * 100) / 100,
      framesPerSec: Math.round((frames ?? 0) * 10) / 10,
      firstFrameMs: Math.round(firstMs ?? 0),
      nextFrameMs: Math.round(nextMs ?? 0),
    }
  } finally {
    await program.stop()
  }
}

const usual = ['cat-cow', 'walk-errand', 'sit-to-stand', 'bird-dog', 'wall-sit', 'belly-breathing']
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'sitwell-bench-'))
const bare: Environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  LANG: 'C.UTF-8',
  XDG_CONFIG_HOME: join(folder, 'config'),
}
await run(process.execPath, [join(harness, 'build.mjs')], bare)
const screen = await startScreen('1280x800', bare)
const costs: Record<string, Cost> = {}
try {
  for (const exerciseId of wanted.length > 0 ? wanted : usual)
    costs[exerciseId] = await measure(exerciseId, { ...bare, DISPLAY: screen.display }, folder)
} finally {
  for (const program of screen.programs) await program.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${JSON.stringify(costs, null, 2)}\n`)
