/** Real Electron on a real X server, with somebody at the mouse and somebody else's window over it all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInput } from '../input.ts'
import type { Environment, Program } from '../processes.ts'
import { startScreen } from '../screen.ts'
import { until } from '../until.ts'
import { openLab, type Lab, type Probe } from './lab.ts'

let lab: Lab
let env: Environment
let screen: readonly Program[] = []

beforeAll(async () => {
  lab = await openLab()
  const started = await startScreen('1280x800', lab.env)
  screen = started.programs
  env = { ...lab.env, DISPLAY: started.display }
})
afterAll(async () => {
  await lab.close()
  for (const program of screen) await program.stop()
})

const holds = (probe: Probe) => probe.events().filter(each => each.kind === 'hold')

describe('Electron on X11', () => {
  it('counts what happens at keyboard and mouse', async () => {
    const probe = await lab.probe({ env })
    const input = createInput(env)
    await until('idleness', () => (probe.last()?.idleSec ?? 0) >= 3)
    expect(probe.capability('idle')?.source).toBe('powerMonitor')
    const working = input.work()
    await until('input to be seen', () => (probe.last()?.idleSec ?? 9) < 1)
    await working.stop()
    await until('idleness again', () => (probe.last()?.idleSec ?? 0) >= 3)
    await input.key('a')
    await until('a key to be seen', () => (probe.last()?.idleSec ?? 9) < 2)
    await probe.program.stop()
  })

  it('sees a window that fills the screen, and when it no longer does', async () => {
    const probe = await lab.probe({ env, settings: { holdApps: ['probe'] } })
    expect(probe.capability('fullscreen')).toMatchObject({ state: 'works', source: 'X11', value: 'off' })
    const window = await lab.fullscreenWindow(6000, env)
    await until('full screen', () => probe.capability('fullscreen')?.value?.startsWith('on'))
    await until('its end', () => probe.capability('fullscreen')?.value === 'off')
    expect(holds(probe).filter(each => each.kind === 'hold' && each.reason === 'fullscreen')).toEqual([
      { kind: 'hold', reason: 'fullscreen', on: true },
      { kind: 'hold', reason: 'fullscreen', on: false },
    ])
    // Its name is on the list, and it is in front.
    await until('the program to be seen', () => probe.capability('app')?.value?.startsWith('on'))
    await window.stop()
    await until('it to be gone', () => probe.capability('app')?.value === 'off')
    await probe.program.stop()
  })
})
