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
