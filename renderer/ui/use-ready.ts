import { useLayoutEffect, useRef, type RefObject } from 'react'
import { tell } from '#renderer/ui/bridge.ts'

/** A window that is made hidden may not get a frame; it is ready all the same. */
const FRAME_AT_LATEST_MS = 100

/** Calls `then` after the next frame has been drawn; answers how to call it off. */
export function afterPaint(then: () => void): () => void {
  let over = false
  const once = () => {
    if (over) return
    over = true
    then()
  }
  // What a frame's own callback puts off runs once that frame is drawn.
  requestAnimationFrame(() => setTimeout(once))
  const fallback = setTimeout(once, FRAME_AT_LATEST_MS)
  return () => {
    over = true
    clearTimeout(fallback)
  }
}

/**
 * Tells main that the page has painted, and how large its content is, now and whenever the content grows or shrinks.
 * @param sized whether the window takes its size from the content
 */
export function useReady<Root extends HTMLElement>(sized: boolean): RefObject<Root | null> {
  const ref = useRef<Root>(null)
  useLayoutEffect(() => {
    const root = ref.current
    if (!root) return undefined
    if (!sized) return afterPaint(() => tell('window:ready', null))
    const report = () => {
      const { width, height } = root.getBoundingClientRect()
      tell('window:ready', { width: Math.ceil(width), height: Math.ceil(height) })
    }
    let cancel = afterPaint(report)
    let first = true
    const observer = new ResizeObserver(() => {
      // The observer also fires once when it begins to look.
      if (first) {
        first = false
        return
      }
      cancel()
      cancel = afterPaint(report)
    })
    observer.observe(root)
    return () => {
      observer.disconnect()
      cancel()
    }
  }, [sized])
  return ref
}
