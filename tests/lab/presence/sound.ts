/** A real PipeWire in the lab, with a microphone that hears nothing. */
import { join } from 'node:path'
import { run, start, type Environment, type Program } from '../processes.ts'
import { until } from '../until.ts'

export interface Sound {
  /** Makes a device with these properties. */
  readonly device: (properties: string) => Promise<void>
  /** The state of the node of this name, as PipeWire's own tools see it. */
  readonly stateOf: (name: string) => Promise<string | undefined>
  /** Records to nowhere, as a call does, until stopped by SIGINT. */
  record(...args: readonly string[]): Program
  stop(): Promise<void>
}

interface DumpedObject {
  readonly info?: { readonly state?: string; readonly props?: Readonly<Record<string, unknown>> }
}

export const MICROPHONE = 'a-microphone'

export async function startSound(env: Environment): Promise<Sound> {
  const programs: Program[] = []
  const launch = (file: string, args: readonly string[]) => {
    const program = start(file, args, env)
    programs.push(program)
    return program
  }
  launch('pipewire', [])
  await until('PipeWire', () => run('pw-cli', ['info', '0'], env).catch(() => null))
  launch('wireplumber', [])
  const device = async (properties: string) =>
    void (await run(
      'pw-cli',
      [
        'create-node',
        'adapter',
        `{ factory.name=support.null-audio-sink object.linger=true audio.position=[FL,FR] ${properties} }`,
      ],
      env,
    ))
  const stateOf = async (name: string) => {
    const objects = JSON.parse(await run('pw-dump', [], env)) as readonly DumpedObject[]
    return objects.find(({ info }) => info?.state !== undefined && info.props?.['node.name'] === name)?.info
      ?.state
  }
  await device(`node.name=${MICROPHONE} media.class=Audio/Source/Virtual`)
  await until('the microphone', () => stateOf(MICROPHONE))
  return {
    device,
    stateOf,
    record: (...args) =>
      launch('pw-cat', ['--record', ...args, join(env['XDG_RUNTIME_DIR'] ?? '/tmp', 'sound.wav')]),
    async stop() {
      for (const program of programs.toReversed()) if (program.isRunning()) await program.stop()
    },
  }
}
