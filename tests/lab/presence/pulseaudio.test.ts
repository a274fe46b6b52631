/** A real PulseAudio, for desktops on which PipeWire does not handle sound. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCommands } from '#electron/presence/host/command.ts'
import { pactlMicrophone, pulseServer } from '#electron/presence/hold/pactl.ts'
import { run, type Program } from '../processes.ts'
import { until } from '../until.ts'
import { openLab, type Lab } from './lab.ts'

let lab: Lab
let daemon: Program

beforeAll(async () => {
  lab = await openLab()
  const modules = [
    'module-native-protocol-unix',
    'module-null-source source_name=a-microphone',
    'module-null-sink sink_name=a-loudspeaker',
  ].flatMap(module => ['-L', module])
  daemon = lab.start('pulseaudio', ['--daemonize=no', '--exit-idle-time=-1', '-n', ...modules])
  await until('PulseAudio', () => existsSync(join(lab.env['XDG_RUNTIME_DIR'] ?? '', 'pulse/native')))
})
afterAll(() => lab.close())

async function record(device: string): Promise<Program> {
  const recording = lab.start('parecord', ['-d', device, join(lab.home, 'sound.wav')])
  await until('the recording', async () =>
    (await run('pactl', ['list', 'source-outputs'], lab.env)).includes('Corked: no'),
  )
  return recording
}

describe('PulseAudio', () => {
  it('tells of a call as long as something records from a microphone', async () => {
    const server = pulseServer(lab.env)
    if (server === null) throw new Error('no server')
    const said: unknown[] = []
    const commands = createCommands(lab.env)
    const source = pactlMicrophone({ commands, server, isKnown: () => false }, (_, value, who) =>
      said.push([value, who]),
    )
    const ask = async () => {
      await source.refresh?.()
      return said.at(-1)
    }
    expect(await ask()).toEqual([false, undefined])
    const call = await record('a-microphone')
    expect(await ask()).toEqual([true, 'parecord'])
    await call.stop()
    await until('its end', async () => ((await ask()) as readonly unknown[])[0] === false)
    const played = await record('a-loudspeaker.monitor')
    expect(await ask()).toEqual([false, undefined])
    await played.stop()
    await daemon.stop()
    expect(await ask()).toEqual([null, undefined])
  })
})
