/**
 * Joins what the sources say into what the engine is told: a fact is on where one source says so, unknown
 * counts as off, and only changes are told. Doubled sleep and lock signals collapse here.
 */
import type { Capability } from '#shared/ipc/contract.ts'
import { FACTS, type Fact, type Listener, type PresenceEvent, type PresenceSettings } from './port.ts'

interface Statement {
  readonly value: boolean | null
  readonly detail: string | null
}

type Told = Exclude<PresenceEvent['kind'], 'source'>
type Change = Extract<PresenceEvent, { kind: Told }>

/** Signals of one sleep reach us over several ways, and all at once when the machine wakes. */
const SAME_SLEEP_MS = 5000

export interface Board {
  /** A source is there and answers for these facts; until it says more, they are unknown. */
  register(source: string, facts: readonly Fact[]): void
  say(source: string, fact: Fact, value: boolean | null, detail?: string): void
  on(fact: Fact): boolean
  /** Whether this source said so of any of these facts. */
  readonly says: (source: string, facts: readonly Fact[]) => boolean
  /** Whether a source other than this one knows of the fact. */
  readonly knownBesides: (source: string, fact: Fact) => boolean
  /** Tells what the settings of holds changed. */
  settingsChanged(): void
  capabilities(): readonly Capability[]
}

export function createBoard(settings: () => PresenceSettings, listener: Listener): Board {
  const said = new Map<Fact, Map<string, Statement>>(FACTS.map(fact => [fact, new Map()]))
  const told = new Map<string, boolean>()
  let resumedAt = -Infinity

  const statements = (fact: Fact) => said.get(fact) ?? new Map<string, Statement>()
  const on = (fact: Fact) => [...statements(fact).values()].some(each => each.value === true)

  function tell(key: string, value: boolean, change: Change): void {
    if ((told.get(key) ?? false) === value) return
    told.set(key, value)
    listener(change)
  }

  function tellSleep(asleep: boolean): void {
    if (asleep && performance.now() - resumedAt < SAME_SLEEP_MS) return
    if (!asleep && told.get('sleep') === true) resumedAt = performance.now()
    tell('sleep', asleep, { kind: asleep ? 'suspend' : 'resume' })
  }

  function tellHolds(): void {
    const { holdOnCall, holdOnShare, holdOnFullscreen, holdOnDnd, holdApps } = settings()
    const call = on('microphone') || on('camera')
    const holds = [
      // The user's own word needs no setting.
      ['call', (holdOnCall && call) || on('meeting')],
      ['share', holdOnShare && on('share')],
      ['fullscreen', holdOnFullscreen && on('fullscreen')],
      ['dnd', holdOnDnd && on('dnd')],
      ['app', holdApps.length > 0 && on('app')],
    ] as const
    for (const [reason, value] of holds) tell(reason, value, { kind: 'hold', reason, on: value })
    const watching = call || on('inhibited') || on('playing') || on('meeting')
    tell('watching', watching, { kind: 'watching', on: watching })
  }

  function say(source: string, fact: Fact, value: boolean | null, detail?: string): void {
    statements(fact).set(source, { value, detail: detail ?? null })
    switch (fact) {
      case 'lock':
        return tell('lock', on('lock'), { kind: on('lock') ? 'lock' : 'unlock' })
      case 'sleep':
        return tellSleep(value === true)
      case 'microphone':
      case 'camera':
      case 'share':
      case 'fullscreen':
      case 'dnd':
      case 'app':
      case 'inhibited':
      case 'playing':
      case 'meeting':
        return tellHolds()
    }
  }

  function capability(fact: Fact): Capability {
    const all = [...statements(fact)]
    if (all.length === 0) return { id: fact, state: 'not here', source: null, value: null }
    const known = all.filter(([, each]) => each.value !== null)
    if (known.length === 0) return { id: fact, state: 'unknown', source: null, value: null }
    const active = known.find(([, each]) => each.value === true)
    const detail = active?.[1].detail
    return {
      id: fact,
      state: 'works',
      source: known.map(([source]) => source).join(', '),
      value: active === undefined ? 'off' : detail ? `on: ${detail}` : 'on',
    }
  }

  return {
    register(source, facts) {
      for (const fact of facts) statements(fact).set(source, { value: null, detail: null })
    },
    say,
    on,
    says: (source, facts) => facts.some(fact => statements(fact).get(source)?.value === true),
    knownBesides: (source, fact) =>
      [...statements(fact)].some(([other, { value }]) => other !== source && value !== null),
    settingsChanged: tellHolds,
    // What the user says is nothing the desktop can or cannot do.
    capabilities: () => FACTS.filter(fact => fact !== 'meeting').map(capability),
  }
}
