/** Waits, while sockets do their work, until an expectation holds; fails with its last complaint after 5 s. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  const giveUpAt = process.hrtime.bigint() + 5_000_000_000n
  for (;;) {
    try {
      await expectation()
      return
    } catch (error) {
      if (process.hrtime.bigint() > giveUpAt) throw error
      await new Promise(resolve => setImmediate(resolve))
    }
  }
}

/** Lets sockets say what they have to say. */
export async function breathe(turns = 50): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(resolve => setImmediate(resolve))
}
