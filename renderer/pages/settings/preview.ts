/**
 * What a day with a rhythm is like: the real engine, with somebody who works from nine to five, has lunch at half past
 * twelve and takes every break. What the preview shows is what will happen.
 */
import { initialState, step, type Effect, type EngineState, type Observation } from '#shared/engine/index.ts'
import {
  defaultEngineSettings,
  engineDefinitions,
  type EngineSettings,
  type Settings,
} from '#shared/settings/index.ts'

const MIN = 60_000
const HOUR = 60 * MIN
const START = 9 * HOUR
const LUNCH = [12.5 * HOUR, 13.5 * HOUR] as const
const END = 17 * HOUR
/** Somebody who works pauses this long now and then. */
const RESTING_SEC = 4

export interface Span {
  readonly what: 'sitting' | 'break' | 'lunch'
  /** Milliseconds of the day. */
  readonly from: number
  readonly to: number
}

export interface DayPreview {
  readonly spans: readonly Span[]
  readonly nudges: readonly number[]
  readonly breaks: number
  readonly longestMs: number
}

/** Only what the day depends on: holds and hours are the real day's. */
function rhythmOf(settings: Settings): EngineSettings {
  const given = Object.fromEntries(
    Object.keys(engineDefinitions).map(name => [name, settings[name as keyof EngineSettings]]),
  )
  return {
    ...defaultEngineSettings,
    ...given,
    hours: null,
    graceSec: 60,
    noticeSec: 0,
    settleSec: 0,
    dayStartHour: 0,
  }
}

interface Reply {
  readonly at: number
  readonly answer: 'start' | 'finish' | 'dismiss'
}

class PreviewDay {
  readonly #settings: EngineSettings
  #state: EngineState
  #now = START
  #satSince = START
  #replies: readonly Reply[] = []
  readonly #spans: Span[] = []
  readonly #nudges: number[] = []

  constructor(settings: EngineSettings) {
    this.#settings = settings
    this.#state = initialState({ at: START, mono: START }, 'UTC', settings)
    this.#tell({ kind: 'start', zone: 'UTC' })
  }

  run(): DayPreview {
    while (this.#now < END) {
      const next = Math.min(this.#state.wakeAt ?? END, this.#replies[0]?.at ?? END, END)
      this.#now = Math.max(next, this.#now + 1)
      if (this.#now >= LUNCH[0] && this.#now < LUNCH[1]) this.#eat()
      this.#tell({ kind: 'idle', idleSec: RESTING_SEC })
      this.#reply()
    }
    this.#sitUntil(END)
    const sat = this.#spans.filter(({ what }) => what === 'sitting').map(({ from, to }) => to - from)
    const breaks = this.#spans.filter(({ what }) => what === 'break').length
    return { spans: this.#spans, nudges: this.#nudges, breaks, longestMs: Math.max(0, ...sat) }
  }

  #reply(): void {
    const [due, ...later] = this.#replies
    if (!due || due.at > this.#now) return
    this.#replies = later
    this.#tell({ kind: 'answer', answer: due.answer })
  }

  #sitUntil(until: number): void {
    if (until > this.#satSince) this.#spans.push({ what: 'sitting', from: this.#satSince, to: until })
    this.#satSince = until
  }

  #rest(what: 'break' | 'lunch', until: number): void {
    this.#sitUntil(this.#now)
    this.#spans.push({ what, from: this.#now, to: Math.min(until, END) })
    this.#satSince = until
  }

  /** Nobody is in a break at half past twelve twice: what was begun is left for lunch. */
  #eat(): void {
    const [from, to] = LUNCH
    this.#replies = []
    this.#now = Math.max(from, Math.min(this.#satSince, to))
    this.#tell({ kind: 'lock' })
    this.#rest('lunch', to)
    this.#now = to
    this.#tell({ kind: 'unlock' })
    this.#now += (RESTING_SEC + 1) * 1000
  }

  #tell(observation: Partial<Observation>): void {
    const full = { ...observation, at: this.#now, mono: this.#now } as Observation
    const { state, effects } = step(this.#state, full, this.#settings)
    this.#state = state
    for (const effect of effects) if (effect.effect === 'shown') this.#answer(effect)
  }

  /** A nudge is taken in passing; a break is begun at once and lasts as long as it should. */
  #answer({ kind }: Extract<Effect, { effect: 'shown' }>): void {
    if (kind !== 'stretch') {
      this.#nudges.push(this.#now)
      this.#replies = [{ at: this.#now, answer: 'dismiss' }]
      return
    }
    const until = this.#now + this.#settings.stretchSec * 1000
    this.#replies = [
      { at: this.#now, answer: 'start' },
      { at: until, answer: 'finish' },
    ]
    this.#rest('break', until)
  }
}

export const previewDay = (settings: Settings): DayPreview => new PreviewDay(rhythmOf(settings)).run()
