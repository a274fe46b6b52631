/** A real shared screen: Mutter's own screen cast in a real PipeWire, with somebody who looks at it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../until.ts'
import { openLab, startMutter, type Lab, type Probe } from './lab.ts'
import { castScreen } from './screen-cast.ts'
import { startSound, type Sound } from './sound.ts'

let lab: Lab
let sound: Sound
let probe: Probe

beforeAll(async () => {
  lab = await openLab()
  sound = await startSound(lab.env)
  await startMutter(lab)
  probe = await lab.probe({ args: ['--ozone-platform=headless'] })
})
afterAll(async () => {
  await lab.close()
  await sound.stop()
})

test('a screen is shared from when somebody looks at it until it ends', async () => {
  await until('PipeWire', () => probe.capability('share')?.value === 'off')
  const shared = await castScreen(lab)
  const viewer = lab.start('gst-launch-1.0', [
    'pipewiresrc',
    `path=${shared.node}`,
    '!',
    'videoconvert',
    '!',
    'fakesink',
  ])
  await until('the shared screen', () => probe.capability('share')?.value === 'on: mutter')
  expect(probe.events()).toContainEqual({ kind: 'hold', reason: 'share', on: true })
  await shared.stop()
  await until('its end', () => probe.capability('share')?.value === 'off')
  expect(probe.events().at(-1)).toEqual({ kind: 'hold', reason: 'share', on: false })
  await viewer.stop('SIGKILL')
})
