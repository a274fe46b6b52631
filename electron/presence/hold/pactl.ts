/**
 * Microphone from PulseAudio, asked by `pactl` where PulseAudio itself handles the sound (on PipeWire its
 * own socket says more, and by events).
 */
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'

interface SourceOutput {
  readonly source: string
  readonly corked: boolean
  readonly props: Readonly<Record<string, string>>
}

/** The capture streams in the output of `pactl list source-outputs`. */
export function readSourceOutputs(text: string): readonly SourceOutput[] {
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
export function readMonitors(text: string): ReadonlySet<string> {
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

/** `isKnown` says whether another source already answers for the microphone: nothing is started then. */
export function pactlMicrophone(commands: Commands, isKnown: () => boolean, say: Say): SignalPort {
  let absent = false
  return {
    id: 'PulseAudio',
    facts: ['microphone'],
    startsProcess: true,
    async refresh() {
      if (absent || isKnown()) return say('microphone', null)
      try {
        const outputs = await commands.run('pactl', ['list', 'source-outputs'])
        if (outputs.trim() === '') return say('microphone', false)
        const sources = await commands.run('pactl', ['list', 'short', 'sources'])
        const who = whoListens(outputs, sources, process.pid)
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
