/** A small seeded generator, so that the same moment gives the same plan on every machine. Not for secrets. */

export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  /** One of `options`, each as likely as its weight says; undefined where no weight is above 0. */
  readonly weighted: <T>(options: readonly T[], weightOf: (option: T) => number) => T | undefined
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough to shuffle exercises. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const weighted = <T>(options: readonly T[], weightOf: (option: T) => number): T | undefined => {
    const weights = options.map(option => Math.max(0, weightOf(option)))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    if (total <= 0) return undefined
    let left = next() * total
    const chosen = weights.findIndex(weight => (left -= weight) < 0)
    return options[chosen === -1 ? weights.findLastIndex(weight => weight > 0) : chosen]
  }
  return { next, weighted }
}
