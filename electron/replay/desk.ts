/**
 * A simulated desk: its clocks, its idle counter, its disk. It answers the runtime through the very ports
 * that the app fills with the real ones; time passes only when the replay says so.
 */
import { serialize, type EngineState, type Instant } from '#shared/engine/index.ts'
import type { Clock, IdleSource, StateStore } from '../runtime/ports.ts'
import { Presses } from './presses.ts'
import type { Trace } from './trace.ts'

/** The engine takes a wall clock that is so far ahead of the monotonic one for a sleep. */
const GAP_MS = 60_000

export class Desk implements Clock, IdleSource, StateStore {
  /** True time: epoch ms on the clock the trace began with. */
  trueNow: number
  idleKnown = true
  readonly #startsAt: number
  readonly #presses: Presses
  #zone: string
  #asleepMs = 0
  #setForwardMs = 0
  #stored: EngineState | null = null
  #isTimer = false
  #timer: { readonly mono: number; readonly callback: () => void } | null = null
  /** Steps of the wall clock that the engine takes for sleep, and sleep it does not (below zero), the last one first. */
  #steps: { readonly at: number; readonly ms: number }[] = []

  constructor(trace: Trace) {
    this.#startsAt = trace.startsAt
    this.trueNow = trace.startsAt
    this.#zone = trace.zone
    this.#presses = new Presses(trace.lines, trace.startsAt)
  }

  get instant(): Instant {
    return { at: this.trueNow + this.#setForwardMs, mono: this.trueNow - this.#startsAt - this.#asleepMs }
  }

  // Clock
  now(): Instant {
    return this.instant
  }
  zone(): string {
    return this.#zone
  }
  wakeAt(mono: number, callback: () => void): void {
    this.#timer = { mono, callback }
  }
  cancel(): void {
    this.#timer = null
  }

  // IdleSource
  sample(): number | null {
    return this.idleKnown ? this.#presses.idleSec(this.trueNow, this.#isTimer) : null
  }

  // StateStore
  read(): string | null {
    return this.#stored && serialize(this.#stored)
  }
  write(state: EngineState): void {
    this.#stored = state
  }
  setAside(): void {
    this.#stored = null
  }

  /** True time at which the timer will go off, if nothing sleeps until then. */
  get timerAt(): number {
    return this.#timer ? this.trueNow + Math.max(0, this.#timer.mono - this.instant.mono) : Infinity
  }

  /**
   * A look at the very moment of a return comes before it: who was idle for exactly so long was idle for so long.
   * Says whether somebody returned.
   */
  fireTimer(): boolean {
    const timer = this.#timer
    this.trueNow = this.timerAt
    this.#timer = null
    this.#isTimer = true
    timer?.callback()
    this.#isTimer = false
    return this.#presses.beginAt(this.trueNow)
  }

  /** The machine sleeps: true time passes, monotonic time and timers do not. */
  sleepUntil(at: number, isSeen: boolean): void {
    const ms = at - this.trueNow
    if (!isSeen && ms < GAP_MS) this.#steps.unshift({ at, ms: -ms })
    this.#asleepMs += ms
    this.trueNow = at
  }

  /** `lastLook` is when the engine last looked, on the monotonic clock: it can only think it slept from there on. */
  setClockForward(ms: number, lastLook: number): void {
    if (ms >= GAP_MS) this.#steps.unshift({ at: this.trueNow - (this.instant.mono - lastLook), ms })
    this.#setForwardMs += ms
  }

  changeZone(zone: string): void {
    this.#zone = zone
  }

  /** True time of an instant that the engine gave by its wall clock, looking back from now. */
  trueTime(wallAt: number): number {
    let back = this.instant.at - wallAt
    for (const step of this.#steps) {
      const since = this.trueNow - step.at
      if (back <= since) break
      if (back <= since + step.ms) return step.at
      back -= step.ms
    }
    return this.trueNow - back
  }
}
