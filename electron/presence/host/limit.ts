/** Goes on with a value at once where it is there, and when it comes where it is promised. */
export const whenKnown = <T, R>(value: T | Promise<T>, use: (value: T) => R): R | Promise<R> =>
  value instanceof Promise ? value.then(use) : use(value)

/** The promise's value, or `fallback` if it rejects or takes longer than `limitMs`. Never rejects. */
export async function within<T, F>(limitMs: number, promise: Promise<T>, fallback: F): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<F>(resolve => {
    timer = setTimeout(() => resolve(fallback), limitMs)
  })
  try {
    return await Promise.race([promise, late])
  } catch {
    return fallback
  } finally {
    clearTimeout(timer)
  }
}
