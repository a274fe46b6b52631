/** Waits between tries to reach something that went away: doubling from `firstMs` to `mostMs`. */
export class Backoff {
  readonly #firstMs: number
  readonly #mostMs: number
  #nextMs: number
  #timer: NodeJS.Timeout | undefined

  constructor(firstMs = 1000, mostMs = 300_000) {
    this.#firstMs = firstMs
    this.#mostMs = mostMs
    this.#nextMs = firstMs
  }

  /** Runs `attempt` after the next wait; a try already waiting is replaced. */
  again(attempt: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(attempt, this.#nextMs)
    this.#nextMs = Math.min(this.#nextMs * 2, this.#mostMs)
  }

  /** It was reached: the next wait is the first again. */
  reset(): void {
    clearTimeout(this.#timer)
    this.#nextMs = this.#firstMs
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
