/**
 * The one timer. Samples idleness when the engine wants to know, feeds it what is observed, keeps its
 * state, and hands its effects on. Knows no host: clock, idle source, store and surfaces are given to it.
 */
import {
  restore,
  step,
  viewOf,
  type EngineSettings,
  type EngineState,
  type EngineView,
  type Instant,
  type Observation,
} from '#shared/engine/index.ts'
import type { Clock, IdleSample, IdleSource, RuntimeEvents, StateStore } from './ports.ts'

/** An observation without its instant: the runtime knows when it is. */
export type Observed = Observation extends infer O
  ? O extends Observation
    ? Omit<O, keyof Instant>
    : never
  : never

export interface RuntimeOptions {
  readonly clock: Clock
  readonly idle: IdleSource
  readonly store: StateStore
  readonly settings: EngineSettings
  readonly events: RuntimeEvents
  /** Told of every observation the engine is given, for those who keep a trace. */
  readonly observed?: (observation: Observation) => void
}

export interface RuntimeCounts {
  readonly wakeups: number
  readonly observations: number
}

export class Runtime {
  readonly #options: RuntimeOptions
  #settings: EngineSettings
  #state: EngineState
  #running = false
  #counts = { wakeups: 0, observations: 0 }
  /** Whether more than time has passed since the surfaces were told. */
  #eventful = false
  /** Samples may take a moment; what is observed meanwhile waits its turn. */
  #queue: (() => void | Promise<void>)[] = []
  #busy = false

  constructor(options: RuntimeOptions) {
    this.#options = options
    this.#settings = options.settings
    const { clock, store, settings, events } = options
    const restored = restore(store.read(), clock.now(), clock.zone(), settings)
    this.#state = restored.state
    if (restored.setAside) store.setAside()
    for (const effect of restored.effects) events.effect(effect)
  }

  /** Begins to observe. What the desk is like at this moment (holds, lock) is to be observed right after. */
  start(): void {
    this.#running = true
    this.#enqueue(() => {
      this.#step({ kind: 'start', zone: this.#options.clock.zone() })
      return this.#sample()
    })
  }

  /** Stops the timer and keeps the state; the runtime can not be started again. */
  stop(): void {
    if (!this.#running) return
    this.#running = false
    this.#options.clock.cancel()
    this.#options.store.write(this.#state)
  }

  /** Tells the engine what happened, after an idle sample: the process is awake anyway. */
  observe(observed: Observed): void {
    this.#enqueue(() => this.#sample(() => this.#step(observed)))
  }

  /** Takes an idle sample: something told that somebody left or came back. */
  look(): void {
    this.#enqueue(() => this.#sample())
  }

  updateSettings(settings: EngineSettings): void {
    this.#enqueue(() =>
      this.#sample(() => {
        this.#settings = settings
        this.#step({ kind: 'settings' })
      }),
    )
  }

  view(): EngineView {
    return viewOf(this.#state, this.#settings, this.#options.clock.now())
  }

  get state(): EngineState {
    return this.#state
  }

  get counts(): RuntimeCounts {
    return this.#counts
  }

  #enqueue(task: () => void | Promise<void>): void {
    this.#queue.push(task)
    if (!this.#busy) this.#drain()
  }

  #drain(): void {
    this.#busy = true
    for (let task = this.#queue.shift(); task; task = this.#queue.shift()) {
      const waiting = task()
      if (waiting) {
        void waiting.then(() => this.#drain())
        return
      }
    }
    this.#busy = false
    this.#arm()
  }

  #sample(then?: () => void): void | Promise<void> {
    const sample = this.#options.idle.sample()
    if (sample instanceof Promise)
      return sample.catch(() => null).then(value => this.#noteSample(value, then))
    this.#noteSample(sample, then)
  }

  #noteSample(idleSec: IdleSample, then?: () => void): void {
    if (!this.#running) return
    this.#step({ kind: 'idle', idleSec })
    then?.()
  }

  #step(observed: Observed): void {
    const { at, mono } = this.#options.clock.now()
    const observation: Observation = { ...observed, at, mono }
    this.#counts.observations += 1
    this.#options.observed?.(observation)
    const { state, effects } = step(this.#state, observation, this.#settings)
    this.#state = state
    if (observed.kind !== 'idle' || effects.length > 0) this.#eventful = true
    for (const effect of effects) this.#options.events.effect(effect)
  }

  #arm(): void {
    if (!this.#running) return
    this.#options.store.write(this.#state)
    this.#options.events.changed(this.#eventful)
    this.#eventful = false
    const { wakeAt } = this.#state
    if (wakeAt === null) this.#options.clock.cancel()
    else this.#options.clock.wakeAt(wakeAt, this.#woken)
  }

  readonly #woken = (): void => {
    this.#counts.wakeups += 1
    this.#enqueue(() => this.#sample(() => this.#noteZone()))
  }

  /** Nothing tells a process that its machine's time zone changed: it is looked at when it is awake anyway. */
  #noteZone(): void {
    const zone = this.#options.clock.zone()
    if (zone !== this.#state.zone) this.#step({ kind: 'zone', zone })
  }
}
