/**
 * Microphone from PulseAudio, asked by `pactl` where PulseAudio itself handles the sound (on PipeWire its
 * own socket says more, and by events).
 */
import { existsSync } from 'node:fs'
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'

interface SourceOutput {
  readonly source: string
  readonly corked: boolean
  readonly props: Readonly<Record<string, string>>
}

/** The capture streams in the output of `pactl list source-outputs`. */
function readSourceOutputs(text: string): readonly SourceOutput[] {
  return text
    .split(/^Source Output #/m)
    .slice(1)
    .map(block => {
      const field = (name: string) => new RegExp(`^\\s*${name}: (.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''
      const props = [...block.matchAll(/^\s*([\w.-]+) = "(.*)"\s*$/gm)].map(
        ([, key = '', value = '']) => [key, value] as const,
      )
      return { source: field('Source'), corked: field('Corked') === 'yes', props: Object.fromEntries(props) }
    })
}

/** The numbers of the sources that are monitors of an output, from `pactl list short sources`. */
function readMonitors(text: string): ReadonlySet<string> {
  const rows = text.split('\n').map(line => line.split('\t'))
  return new Set(rows.filter(([, name]) => name?.endsWith('.monitor')).map(([index = '']) => index))
}

const isMeter = ({ props }: SourceOutput): boolean =>
  props['resample.peaks'] === 'true' || /peak detect/i.test(props['media.name'] ?? '')

/** Who listens to a microphone, or `undefined`. */
export function whoListens(outputs: string, sources: string, ownPid: number): string | undefined {
  const monitors = readMonitors(sources)
  const found = readSourceOutputs(outputs).find(
    each =>
      !each.corked &&
      !monitors.has(each.source) &&
      !isMeter(each) &&
      each.props['application.process.id'] !== String(ownPid),
  )
  return found && (found.props['application.name'] ?? found.props['media.name'] ?? 'somebody')
}

/** Where PulseAudio listens: named by the environment, else a socket that exists while it runs. */
export interface PulseServer {
  readonly address: string
  readonly socket: string | null
}

export function pulseServer(env: Readonly<Record<string, string | undefined>>): PulseServer | null {
  if (env.PULSE_SERVER) return { address: env.PULSE_SERVER, socket: null }
  const folder = env.PULSE_RUNTIME_PATH || (env.XDG_RUNTIME_DIR ? `${env.XDG_RUNTIME_DIR}/pulse` : '')
  return folder === '' ? null : { address: `unix:${folder}/native`, socket: `${folder}/native` }
}

export interface PactlOptions {
  readonly commands: Commands
  readonly server: PulseServer
  /** Whether another source already answers for the microphone: nothing is started then. */
  readonly isKnown: () => boolean
}

export function pactlMicrophone({ commands, server, isKnown }: PactlOptions, say: Say): SignalPort {
  let absent = false
  // Named explicitly: without a name pactl would start a server where none runs.
  const ask = (...args: readonly string[]) => commands.run('pactl', ['--server', server.address, ...args])
  return {
    id: 'PulseAudio',
    facts: ['microphone'],
    startsProcess: true,
    async refresh() {
      const isOff = server.socket !== null && !existsSync(server.socket)
      if (absent || isOff || isKnown()) return say('microphone', null)
      try {
        const outputs = await ask('list', 'source-outputs')
        if (outputs.trim() === '') return say('microphone', false)
        const who = whoListens(outputs, await ask('list', 'short', 'sources'), process.pid)
        say('microphone', who !== undefined, who)
      } catch (error) {
        // Not installed is not going to change; a server that is down may come back.
        absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        say('microphone', null)
      }
    },
    dispose() {},
  }
}
