/** A real PipeWire, with a real recording as the call. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../until.ts'
import { openLab, type Lab, type Probe } from './lab.ts'
import { MICROPHONE, startSound, type Sound } from './sound.ts'

let lab: Lab
let sound: Sound
let probe: Probe

beforeAll(async () => {
  lab = await openLab()
  sound = await startSound(lab.env)
  probe = await lab.probe({ args: ['--ozone-platform=headless'] })
})
afterAll(async () => {
  await sound.stop()
  await lab.close()
})

const microphone = () => probe.capability('microphone')

describe('PipeWire', () => {
  it('tells of a call as long as something records, without any process of ours', async () => {
    await until('the microphone to be known', () => microphone()?.value === 'off')
    expect(microphone()?.source).toBe('PipeWire')
    const recording = sound.record('--target', MICROPHONE)
    await until('the call', () => microphone()?.value === 'on: pw-cat')
    await recording.stop('SIGINT')
    await until('its end', () => microphone()?.value === 'off')
    expect(probe.events().filter(each => each.kind === 'hold')).toEqual([
      { kind: 'hold', reason: 'call', on: true },
      { kind: 'hold', reason: 'call', on: false },
    ])
    expect(probe.last()?.started).toBe(0)
  })

  it('does not take a recording of what is played for a call', async () => {
    await sound.device('node.name=a-loudspeaker media.class=Audio/Sink')
    await until('the loudspeaker', () => sound.stateOf('a-loudspeaker'))
    const before = probe.events().length
    const recording = sound.record('--target', 'a-loudspeaker', '-P', '{ stream.capture.sink=true }')
    await until('the recording to run', async () => (await sound.stateOf('pw-cat')) === 'running')
    expect(microphone()?.value).toBe('off')
    expect(probe.events().slice(before)).toEqual([])
    await recording.stop('SIGINT')
  })

  it('may be restarted in the middle of a call', async () => {
    sound.record('--target', MICROPHONE)
    await until('the call', () => microphone()?.value === 'on: pw-cat')
    await sound.stop()
    await until('the loss', () => microphone()?.source !== 'PipeWire')
    expect(probe.events().at(-2)).toEqual({ kind: 'hold', reason: 'call', on: false })
    sound = await startSound(lab.env)
    await until('PipeWire again', () => microphone()?.source === 'PipeWire', 30_000)
    expect(microphone()?.value).toBe('off')
  })
})
