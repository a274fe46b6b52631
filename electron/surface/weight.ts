/** How big a message may be. Structured clone carries cycles, maps and buffers too; this walk ends for all of them. */

export const MOST_MESSAGE_WEIGHT = 64 * 1024

/**
 * Whether `value` weighs at most `most`: a character or byte weighs 1, everything else 8. Stops as soon as it does
 * not; what is no plain data counts as too heavy.
 */
export function isLight(value: unknown, most: number = MOST_MESSAGE_WEIGHT): boolean {
  let left = most
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    left -= typeof next === 'string' ? next.length + 8 : 8
    if (left < 0) return false
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next) && Object.getPrototypeOf(next) !== Object.prototype) return false
    const entries = Object.entries(next)
    if (entries.length * 8 > left) return false
    for (const [key, each] of entries) {
      left -= key.length
      pending.push(each)
    }
  }
  return true
}
