/**
 * A long life in short: prompt after prompt and routine after routine, shown and answered by the keyboard. Afterwards as
 * many processes run as before, and in as much memory. `SITWELL_PROMPTS=500 SITWELL_ROUTINES=100` makes it a long test.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { costOf, type Cost } from '#tests/bench/proc.ts'
import type { App } from '#tests/lab/app.ts'
import { isDone, statusOf } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { launchUnwatched, press } from './sitwell.ts'

const PROMPTS = Number(process.env['SITWELL_PROMPTS'] ?? 24)
const ROUTINES = Number(process.env['SITWELL_ROUTINES'] ?? 6)
/** What a first prompt and routine load stays loaded, and caches fill: that is no leak. */
const WARM_UP = { prompts: 30, routines: 10 }
/** Of all memory at the start (PSS). What grows has no file behind it: the rest is the program's own, and moves with others that run it. */
const MOST_GROWTH = 0.03
const SETTLE_MS = 12_000
/** In life the app rests after each, and tidies up; here it does after so many. */
const AT_A_TIME = 8
/** It tidies up two seconds after the last window closed. */
const REST_MS = 2_500
const MORE_ROUNDS = 4
const LONGEST_MS = 180_000 + (PROMPTS + WARM_UP.prompts) * 3_000 + (ROUTINES + WARM_UP.routines) * 5_000

let desktop: Desktop
let app: App
let dataFolder: string
beforeAll(async () => {
  desktop = await openDesktop()
  // Not watched: who looks into pages keeps memory of each.
  const started = await launchUnwatched(desktop, {
    // Memory is given back at once, for it is looked at a moment later.
    args: ['--enable-features=PartitionAllocMemoryReclaimer:interval/1s'],
    settings: { stretchEveryMin: 110, ceilingMin: 110, insistence: 'firm', maxSnoozes: 10, awayAfterMin: 10 },
  })
  ;({ app, dataFolder } = started)
})
afterAll(() => desktop.close())

const isOnScreen = async () => (await seenWindows(desktop.env)).length > 0
const isOff = async () => !(await isOnScreen())

async function onePrompt() {
  // Somebody is there: nobody is asked who is not.
  await desktop.input.click(40, 700)
  await until('the break', () => isDone(dataFolder, { do: 'break' }))
  await until('the prompt', isOnScreen)
  await press(desktop, 'Escape', isOff)
}

async function oneRoutine() {
  await until('the routine', () => isDone(dataFolder, { do: 'routine', id: 'posture-reset-30' }))
  await until('its window', isOnScreen)
  await press(desktop, 'alt+F4', isOff)
  await until('the routine to be over', async () => (await statusOf(dataFolder))?.routineRunning === false)
}

async function many({ prompts, routines }: typeof WARM_UP) {
  const turns = [
    ...Array.from({ length: prompts }, () => onePrompt),
    ...Array.from({ length: routines }, () => oneRoutine),
  ]
  for (const [index, turn] of turns.entries()) {
    await turn()
    if ((index + 1) % AT_A_TIME === 0) await rest()
  }
}

async function rest() {
  await until('no renderer', () => app.renderers() === 0)
  await new Promise(resolve => setTimeout(resolve, REST_MS))
}

/** After a rest, the least of some looks: pages go back to the system a little later. */
async function settled(): Promise<Cost> {
  await rest()
  let least = costOf(app.program.pid)
  for (const from = performance.now(); performance.now() - from < SETTLE_MS;) {
    await new Promise(resolve => setTimeout(resolve, 500))
    const cost = costOf(app.program.pid)
    if (cost.anonymousMib < least.anonymousMib) least = cost
  }
  return least
}

const inWords = ({ processes, anonymousMib, pssMib }: Cost) =>
  `${processes} processes, ${anonymousMib.toFixed(1)} MiB of their own (PSS ${pssMib.toFixed(1)})`

test(
  `${PROMPTS} prompts and ${ROUTINES} routines leave no process and no memory behind`,
  async () => {
    await many(WARM_UP)
    const before = await settled()
    await many({ prompts: PROMPTS, routines: ROUTINES })
    let after = await settled()
    const grown = () => (after.anonymousMib - before.anonymousMib) / before.pssMib
    // Rubbish that is not collected yet comes down with time, and what leaks does not.
    for (let round = 0; round < MORE_ROUNDS && grown() > MOST_GROWTH; round++) {
      await many({ prompts: 5, routines: 1 })
      after = await settled()
    }
    console.log(`${inWords(before)} before; ${inWords(after)} after.`)
    expect(after.processes).toBe(before.processes)
    expect(grown()).toBeLessThan(MOST_GROWTH)
  },
  LONGEST_MS,
)
