/** Broken requests, the same for the same seed: none of them is one that the app may obey. */
import { PROTOCOL_VERSION } from '#shared/cli/protocol.ts'

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const ODD: readonly unknown[] = [
  null, true, -1, 0.5, 1e308, '', '\u0000', '../../etc/passwd', '$(reboot)', 'x'.repeat(3000), [], {}, [[[]]],
  { template: '{sitting} {nothing}' }, { template: 7 }, { hour: 24, minute: 0 }, { hour: 1 }, '__proto__', 'constructor',
] // prettier-ignore

const COMMANDS: readonly Readonly<Record<string, unknown>>[] = [
  { do: 'status', format: 'text', follow: false },
  { do: 'routine', id: 'walk-five' },
  { do: 'snooze', min: 10 },
  { do: 'pause', pause: 30 },
  { do: 'log', entry: { activity: 'walk', minutes: 20, intensity: 'light', strength: false } },
  { do: 'open', page: 'settings' },
  { do: 'stand' },
]

export function fuzzedLine(seed: number): string | Buffer {
  const random = randomOf(seed)
  const pick = <Each>(list: readonly Each[]): Each => list[Math.floor(random() * list.length)] as Each
  const command = pick(COMMANDS)
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  switch (Math.floor(random() * 7)) {
    case 0: {
      const bytes = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 80) }, () => random() * 256))
      return Buffer.concat([bytes, Buffer.from('\n')])
    }
    case 1: {
      // Cut off in the middle, or one bracket missing.
      const whole = line({ v: PROTOCOL_VERSION, command })
      return `${whole.slice(0, Math.floor(random() * (whole.length - 2)))}\n`
    }
    case 2: {
      const field = pick(Object.keys(command))
      // The activity's own words are free to choose from, so here the whole entry goes.
      return line({ v: PROTOCOL_VERSION, command: { ...command, [field]: wrongFor(field, pick) } })
    }
    case 3:
      return line({ v: PROTOCOL_VERSION, command: { ...command, more: pick(ODD) } })
    case 4:
      return line({ v: pick([0, 2, '1', null, 1.5, -1, []]), command })
    case 5:
      return line(
        pick([
          ...ODD,
          command,
          { command },
          { v: PROTOCOL_VERSION },
          { v: PROTOCOL_VERSION, command, also: 1 },
        ]),
      )
    default:
      return `${'['.repeat(1 + Math.floor(random() * 4000))}\n`
  }
}

/** Not what the field takes, whatever else it is. */
function wrongFor(field: string, pick: <Each>(list: readonly Each[]) => Each): unknown {
  if (field === 'id') return pick([7, '', 'x'.repeat(81), {}, []])
  return pick(ODD.filter(value => value !== true || field !== 'follow'))
}
