/** A real PipeWire in the lab, with a microphone that hears nothing. */
import { join } from 'node:path'
import { run, start, type Environment, type Program } from '../processes.ts'
import { until } from '../until.ts'

export interface Sound {
  /** What `pw-cli` knows, for devices of a test's own. */
  readonly device: (properties: string) => Promise<void>
  /** Records to nowhere, as a call does, until stopped by SIGINT. */
  record(...args: readonly string[]): Program
  stop(): Promise<void>
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
  await device(`node.name=${MICROPHONE} media.class=Audio/Source/Virtual`)
  await until('the microphone', async () => (await run('pw-cli', ['ls', 'Node'], env)).includes(MICROPHONE))
  return {
    device,
    record: (...args) =>
      launch('pw-cat', ['--record', ...args, join(env['XDG_RUNTIME_DIR'] ?? '/tmp', 'sound.wav')]),
    async stop() {
      for (const program of programs.toReversed()) if (program.isRunning()) await program.stop()
    },
  }
}
