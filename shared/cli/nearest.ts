/** "Did you mean": the known word that somebody most likely meant. */

/** Insertions, removals, changes and swaps of neighbours (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    rows.push(line)
    for (let column = 1; column <= other.length; column += 1) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + changed,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}

/** Longer words than this are no typing errors, and are not measured. */
const LONGEST = 40

/** The nearest of the known words, or `null` where none is near. A beginning of one counts as near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase()
  if (typed.length === 0 || typed.length > LONGEST) return null
  const begun = known.filter(each => each.startsWith(typed))
  if (begun.length === 1) return begun[0] ?? null
  const ranked = known
    .map(each => ({ each, off: distance(typed, each) }))
    .toSorted((one, other) => one.off - other.off)
  const [best] = ranked
  return best && best.off <= Math.max(1, Math.floor(best.each.length / 3)) ? best.each : null
}
