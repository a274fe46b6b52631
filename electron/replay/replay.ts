/**
 * Replays a trace: the real engine in its real runtime, at a simulated desk (docs/replay.md). Gives what the
 * user would have seen, as plain events.
 */
import {
  finish,
  type Answer,
  type Effect,
  type Observation,
  type ObservedHold,
  type PromptKind,
} from '#shared/engine/index.ts'
import { defaultEngineSettings, type EngineSettings } from '#shared/settings/index.ts'
import { Runtime, type Observed } from '../runtime/runtime.ts'
import { Desk } from './desk.ts'
import { Report, type ReplayEvent } from './report.ts'
import { parseTrace, type AutoAnswers, type Trace, type TraceLine } from './trace.ts'

export { ReplayError } from './trace.ts'
export type { ReplayEvent } from './report.ts'

const SEC = 1000

interface Planned {
  readonly at: number
  readonly kind: PromptKind
  readonly answers: readonly Answer[]
  /** Seconds from one answer to the next. */
  readonly betweenSec: number
}

export interface ReplayOptions {
  /** Told of every observation the engine is given, and the settings it is given with. */
  readonly observed?: (observation: Observation, settings: EngineSettings) => void
}

class Replay {
  readonly #trace: Trace
  readonly #desk: Desk
  readonly #report: Report
  #settings: EngineSettings
  #runtime: Runtime
  #counts = { wakeups: 0, observations: 0 }
  #answers: AutoAnswers = {}
  #planned: Planned | null = null
  #locked = false
  #watching = false
  readonly #holds = new Set<ObservedHold>()
  #crashedUntil: number | null = null
  readonly #endsAt: number

  readonly #options: ReplayOptions

  constructor(trace: Trace, options: ReplayOptions) {
    this.#trace = trace
    this.#options = options
    this.#endsAt = trace.lines.at(-1)?.at ?? trace.startsAt
    this.#desk = new Desk(trace)
    this.#report = new Report(trace.zone, this.#desk)
    this.#settings = { ...defaultEngineSettings, ...trace.settings }
    this.#runtime = this.#newRuntime()
    this.#runtime.start()
  }

  #newRuntime(): Runtime {
    return new Runtime({
      clock: this.#desk,
      idle: this.#desk,
      store: this.#desk,
      settings: this.#settings,
      events: { effect: effect => this.#carryOut(effect), changed: () => undefined },
      observed: observation => this.#options.observed?.(observation, this.#settings),
    })
  }

  run(): readonly ReplayEvent[] {
    for (const line of this.#trace.lines) {
      // An answer, a crash and the end come after what is due at the same second, anything else before it.
      const last = ['do', 'snooze', 'crash', 'end'].includes(line.what)
      this.#passUntil(line.at, last)
      this.#happen(line)
    }
    return this.#report.events
  }

  /** Lets time pass: timers go off, planned answers are given, a crashed process is started again. */
  #passUntil(at: number, inclusive: boolean): void {
    for (;;) {
      const timer = this.#crashedUntil === null ? this.#desk.timerAt : Infinity
      const next = Math.min(timer, this.#planned?.at ?? Infinity, this.#crashedUntil ?? Infinity)
      if (next > at || (next === at && !inclusive)) break
      if (next === this.#crashedUntil) this.#restart()
      else if (next !== timer) this.#giveAnswer()
      else if (this.#desk.fireTimer()) this.#runtime.look()
    }
    this.#desk.trueNow = Math.max(this.#desk.trueNow, at)
  }

  #happen(line: TraceLine): void {
    switch (line.what) {
      case 'input':
        return
      case 'lock':
        this.#locked = line.on
        return this.#observe({ kind: line.on ? 'lock' : 'unlock' })
      case 'watching':
        this.#watching = line.on
        return this.#observe({ kind: 'watching', on: line.on })
      case 'hold':
        if (line.on) this.#holds.add(line.reason)
        else this.#holds.delete(line.reason)
        return this.#observe({ kind: 'hold', reason: line.reason, on: line.on })
      case 'idle':
        this.#desk.idleKnown = line.known
        // The source tells that it failed or came back; the runtime samples at every observation.
        return this.#observe({ kind: 'source', hasEvents: false })
      case 'zone':
        this.#desk.changeZone(line.zone)
        return this.#observe({ kind: 'zone', zone: line.zone })
      case 'clock':
        return this.#desk.setClockForward(line.sec * SEC, this.#runtime.state.mono)
      case 'sleep':
      case 'nap':
        return this.#sleep(line.at + line.sec * SEC, line.what === 'sleep')
      case 'stand':
        return this.#observe({ kind: 'stand', standing: line.on })
      case 'pause':
        return this.#observe({ kind: 'pause', pause: line.pause })
      case 'do':
        return this.#observe({ kind: 'answer', answer: line.command })
      case 'snooze':
        return this.#observe({ kind: 'answer', answer: 'snooze', min: line.min })
      case 'answer':
        this.#answers = { ...this.#answers, ...line.answers }
        return
      case 'set':
        this.#settings = { ...this.#settings, ...line.settings }
        if (this.#crashedUntil === null) this.#runtime.updateSettings(this.#settings)
        return
      case 'crash':
        return this.#crash(line.sec)
      case 'end':
        return this.#end()
    }
  }

  #observe(observed: Observed): void {
    if (this.#crashedUntil === null) this.#runtime.observe(observed)
  }

  /** What reaches past the end of the trace is cut. */
  #sleep(until: number, isSeen: boolean): void {
    const wakes = Math.min(until, this.#endsAt)
    if (wakes <= this.#desk.trueNow) return
    if (isSeen) this.#observe({ kind: 'suspend' })
    this.#desk.sleepUntil(wakes, isSeen)
    if (isSeen && wakes === until) this.#observe({ kind: 'resume' })
  }

  #crash(sec: number): void {
    if (this.#crashedUntil === null) this.#keepCounts()
    this.#desk.cancel()
    this.#planned = null
    this.#crashedUntil = this.#desk.trueNow + sec * SEC
  }

  /** A new process: it starts from what was stored, and finds the desk as it is. */
  #restart(): void {
    this.#desk.trueNow = Math.max(this.#desk.trueNow, this.#crashedUntil ?? 0)
    this.#crashedUntil = null
    this.#runtime = this.#newRuntime()
    this.#runtime.start()
    if (this.#locked) this.#observe({ kind: 'lock' })
    if (this.#watching) this.#observe({ kind: 'watching', on: true })
    for (const reason of this.#holds) this.#observe({ kind: 'hold', reason, on: true })
  }

  #keepCounts(): void {
    const { wakeups, observations } = this.#runtime.counts
    this.#counts = {
      wakeups: this.#counts.wakeups + wakeups,
      observations: this.#counts.observations + observations,
    }
  }

  #carryOut(effect: Effect): void {
    this.#report.add(effect)
    if (effect.effect === 'shown') this.#plan(effect.kind)
    if (effect.effect === 'hidden' && this.#planned?.kind === effect.kind) this.#planned = null
  }

  #plan(kind: PromptKind): void {
    const auto = this.#answers[kind]
    if (!auto) return
    const answers: readonly Answer[] =
      auto.answer === 'done'
        ? [{ answer: 'start' }, { answer: 'finish' }]
        : auto.answer === 'snooze'
          ? [{ answer: 'snooze', min: auto.min }]
          : [{ answer: auto.answer }]
    const betweenSec = auto.answer === 'done' ? auto.routineSec : 0
    this.#planned = { at: this.#desk.trueNow + auto.afterSec * SEC, kind, answers, betweenSec }
  }

  #giveAnswer(): void {
    const planned = this.#planned
    if (!planned) return
    this.#desk.trueNow = Math.max(this.#desk.trueNow, planned.at)
    const [answer, ...rest] = planned.answers
    this.#planned =
      rest.length > 0
        ? { ...planned, at: this.#desk.trueNow + planned.betweenSec * SEC, answers: rest }
        : null
    if (answer) this.#observe({ kind: 'answer', ...answer })
  }

  #end(): void {
    if (this.#crashedUntil === null) {
      // A last look, so that what the clocks did since the one before is known.
      this.#runtime.observe({ kind: 'idle', idleSec: this.#desk.sample() })
      this.#keepCounts()
      this.#desk.cancel()
    }
    for (const effect of finish(this.#runtime.state, this.#settings)) this.#report.add(effect)
    this.#report.close(this.#counts)
  }
}

/** Replays the text of a trace. Throws `ReplayError`, which names the line, for input that does not fit. */
export function replay(
  text: string,
  options: ReplayOptions = {},
): { readonly events: readonly ReplayEvent[] } {
  return { events: new Replay(parseTrace(text), options).run() }
}
