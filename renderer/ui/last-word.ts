/**
 * Calls `listener` when the page is about to go, and hands back what ends that. What it sends at `pagehide` may come after
 * the window is gone, and is lost then: `beforeunload` is a round trip earlier. What happens between the two is told by
 * the second.
 */
export function atLast(listener: () => void): () => void {
  const events = ['beforeunload', 'pagehide'] as const
  for (const name of events) window.addEventListener(name, listener)
  return () => {
    for (const name of events) window.removeEventListener(name, listener)
  }
}
