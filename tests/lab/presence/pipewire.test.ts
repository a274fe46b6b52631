/** A real PipeWire, with a real recording as the call. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, type Program } from '../processes.ts'
import { until } from '../until.ts'
import { openLab, type Lab, type Probe } from './lab.ts'

let lab: Lab
let daemon: Program
let probe: Probe

/** The daemon, its session manager, and a microphone that hears nothing. */
async function startSound(): Promise<void> {
  daemon = lab.start('pipewire', [])
  await until('PipeWire', () => run('pw-cli', ['info', '0'], lab.env).catch(() => null))
  lab.start('wireplumber', [])
  const device =
    '{ factory.name=support.null-audio-sink node.name=a-microphone media.class=Audio/Source/Virtual ' +
    'object.linger=true audio.position=[FL,FR] }'
  await run('pw-cli', ['create-node', 'adapter', device], lab.env)
  await until('the microphone', async () =>
    (await run('pw-cli', ['ls', 'Node'], lab.env)).includes('a-microphone'),
  )
}

beforeAll(async () => {
  lab = await openLab()
  await startSound()
  probe = await lab.probe({ args: ['--ozone-platform=headless'], env: { PROBE_EVERY_SEC: '0.5' } })
})
afterAll(() => lab.close())

const record = (...args: readonly string[]) =>
  lab.start('pw-cat', ['--record', ...args, join(lab.home, 'sound.wav')])

describe('PipeWire', () => {
  it('tells of a call as long as something records, without any process of ours', async () => {
    await until('the microphone to be known', () => probe.capability('microphone')?.value === 'off')
    expect(probe.capability('microphone')?.source).toBe('PipeWire')
    const recording = record('--target', 'a-microphone')
    await until('the call', () => probe.capability('microphone')?.value === 'on: pw-cat')
    expect(probe.events()).toContainEqual({ kind: 'hold', reason: 'call', on: true })
    await recording.stop('SIGINT')
    await until('its end', () => probe.capability('microphone')?.value === 'off')
    expect(probe.events().filter(each => each.kind === 'hold')).toEqual([
      { kind: 'hold', reason: 'call', on: true },
      { kind: 'hold', reason: 'call', on: false },
    ])
  })

  it('does not take a recording of what is played for a call', async () => {
    const sink =
      '{ factory.name=support.null-audio-sink node.name=a-loudspeaker media.class=Audio/Sink ' +
      'object.linger=true audio.position=[FL,FR] }'
    await run('pw-cli', ['create-node', 'adapter', sink], lab.env)
    const before = probe.events().length
    const recording = record('--target', 'a-loudspeaker', '-P', '{ stream.capture.sink=true }')
    await until('the recording to run', async () =>
      /state: "running"/.test(await run('pw-cli', ['info', 'pw-cat'], lab.env).catch(() => '')),
    )
    expect(probe.capability('microphone')?.value).toBe('off')
    expect(probe.events().slice(before)).toEqual([])
    await recording.stop('SIGINT')
  })

  it('may be restarted in the middle of a call', async () => {
    record('--target', 'a-microphone')
    await until('the call', () => probe.capability('microphone')?.value === 'on: pw-cat')
    await daemon.stop()
    await until('the loss', () => probe.capability('microphone')?.source !== 'PipeWire')
    expect(probe.events().at(-2)).toEqual({ kind: 'hold', reason: 'call', on: false })
    await startSound()
    await until('PipeWire again', () => probe.capability('microphone')?.source === 'PipeWire', 30_000)
    expect(probe.capability('microphone')?.value).toBe('off')
  })
})
