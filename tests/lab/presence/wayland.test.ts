/** Real Electron on a real GNOME compositor, where powerMonitor alone is no use. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../until.ts'
import { openLab, startMutter, type Lab, type Mutter } from './lab.ts'

let lab: Lab
let mutter: Mutter

beforeAll(async () => {
  lab = await openLab()
  mutter = await startMutter(lab)
})
afterAll(() => lab.close())

/** Nine seconds, in minutes; the watch stands three quarters of the way. */
const settings = { awayAfterMin: 0.15 }

describe.each([
  ['on Wayland', ['--ozone-platform=wayland']],
  ['under XWayland', ['--ozone-platform=x11']],
])('Electron %s', (_, args) => {
  it('counts idle time as Mutter does, and is told of leaving and coming back', async () => {
    const probe = await lab.probe({ args, env: mutter.env, settings })
    try {
      await until('the idle source', () => probe.capability('idle')?.source === 'mutter')
      await mutter.touch()
      await until('input to be seen', () => (probe.last()?.idleSec ?? 99) < 2)
      const before = probe.events().length
      await until('idleness to be counted', () => (probe.last()?.idleSec ?? 0) > 10, 20_000)
      // Chromium asks Mutter itself on Wayland, from 5 s on; under XWayland it asks X, which sees nothing.
      if (args.includes('--ozone-platform=x11')) expect(probe.last()?.byElectron).toBe(0)
      const told = () =>
        probe.events().flatMap((each, at) => (at >= before && each.kind === 'source' ? [each.hasEvents] : []))
      await until('leaving to be told', () => told().includes(true))
      await mutter.touch()
      await until('the return to be told', () => told().at(-1) === false)
    } finally {
      await probe.program.stop()
    }
  })
})

describe('Mutter', () => {
  it('may be restarted', async () => {
    const probe = await lab.probe({ args: ['--ozone-platform=headless'], env: mutter.env, settings })
    await until('the idle source', () => probe.capability('idle')?.source === 'mutter')
    await mutter.program.stop()
    await until('the loss', () => probe.capability('idle')?.source === null)
    mutter = await startMutter(lab)
    await until('the idle source again', () => probe.capability('idle')?.source === 'mutter')
    await until('idleness to be counted', () => (probe.last()?.idleSec ?? 0) > 2)
    await probe.program.stop()
  })
})
