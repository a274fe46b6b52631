/** Lines out of a stream of bytes, none longer than a limit. */

/**
 * Takes chunks, gives whole lines without their ends. What would grow past the limit is reported once and dropped, and so
 * is everything after it: who sends such a thing has nothing to say.
 */
export function createLines(
  mostBytes: number,
  onLine: (line: string) => void,
  onTooLong: () => void,
): (chunk: Buffer) => void {
  let held: Buffer[] = []
  let heldBytes = 0
  let over = false
  return chunk => {
    let rest = chunk
    while (!over && rest.length > 0) {
      const end = rest.indexOf(10)
      const part = end === -1 ? rest : rest.subarray(0, end)
      heldBytes += part.length
      if (heldBytes > mostBytes) {
        over = true
        held = []
        return onTooLong()
      }
      held.push(part)
      if (end === -1) return
      const line = Buffer.concat(held).toString('utf8')
      held = []
      heldBytes = 0
      rest = rest.subarray(end + 1)
      onLine(line)
    }
  }
}
