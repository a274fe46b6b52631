/** Answers may overtake one another: what was asked for later is newer, whichever comes first. */

export interface Newest<Answer> {
  /** Tells the answer when it is there, unless that of a later question was told before. */
  take(asked: Promise<Answer>): void
  /** Nothing is told any more. */
  stop(): void
}

export function createNewest<Answer>(
  told: (answer: Answer) => void,
  failed: (error: unknown) => void,
): Newest<Answer> {
  let asked = 0
  let newest = 0
  return {
    take(answer) {
      const mine = (asked += 1)
      const isNew = (): boolean => {
        if (mine < newest) return false
        newest = mine
        return true
      }
      answer.then(
        value => isNew() && told(value),
        (error: unknown) => isNew() && failed(error),
      )
    },
    stop() {
      newest = Infinity
    },
  }
}
