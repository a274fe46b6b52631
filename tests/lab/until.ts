/** Waiting for something to become true, never for time to pass. */

const LOOK_AGAIN_MS = 50

/**
 * Looks until `look` gives something other than `undefined`, `null` or `false`, and hands it back.
 * @throws where it does not within `timeoutMs`: says what was waited for and what was seen last.
 */
export async function until<Value>(
  what: string,
  look: () => Value | Promise<Value>,
  timeoutMs = 15_000,
): Promise<Exclude<Value, undefined | null | false>> {
  const giveUpAt = performance.now() + timeoutMs
  for (;;) {
    const seen = await look()
    if (seen !== undefined && seen !== null && seen !== false) {
      return seen as Exclude<Value, undefined | null | false>
    }
    if (performance.now() > giveUpAt) {
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}; it did not come.`)
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
