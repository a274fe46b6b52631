/** Rows that can be dragged into order by a grip, and moved by the arrow keys while the grip has the focus. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { movedBy, placeAt } from './draft.ts'

interface Reorder {
  readonly list: RefObject<HTMLOListElement | null>
  /** The row that is being dragged. */
  readonly dragged: number | null
  readonly grip: (index: number) => {
    readonly 'data-grip': number
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** Nearer to the edge of what scrolls than this, it scrolls along. */
const EDGE_PX = 40
const STEP_PX = 12

export function useReorder(count: number, onMove: (from: number, to: number) => void): Reorder {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  /** React may take a row out and put it back to move it, and a row that is taken out loses the focus. */
  const refocus = useRef<number | null>(null)
  useEffect(() => {
    if (refocus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-grip="${refocus.current}"]`)?.focus()
    refocus.current = null
  })

  /** A drag outlives the render it began in. */
  const latestMove = useRef(onMove)
  useEffect(() => void (latestMove.current = onMove))

  const drag = (from: number) => {
    let at = from
    const move = (event: globalThis.PointerEvent) => {
      const rows = [...(list.current?.children ?? [])]
      const middles = rows.map(row => {
        const { top, height } = row.getBoundingClientRect()
        return top + height / 2
      })
      scrollAlong(list.current, event.clientY)
      const to = placeAt(event.clientY, middles, at)
      if (to === at) return
      latestMove.current(at, to)
      setDragged(to)
      at = to
    }
    const stop = () => {
      setDragged(null)
      refocus.current = at
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    setDragged(from)
  }

  return {
    list,
    dragged,
    grip: index => ({
      'data-grip': index,
      onPointerDown: event => {
        if (event.button === 0) drag(index)
      },
      onKeyDown: event => {
        const to = movedBy(event.key, index, count)
        if (to === null) return
        event.preventDefault()
        refocus.current = to
        onMove(index, to)
      },
    }),
  }
}

function scrollAlong(list: HTMLElement | null, y: number): void {
  const scrolled = list?.closest('[data-scrolls]') ?? document.scrollingElement
  if (!scrolled) return
  const { top, bottom } = scrolled.getBoundingClientRect()
  if (y < Math.max(0, top) + EDGE_PX) scrolled.scrollTop -= STEP_PX
  if (y > Math.min(window.innerHeight, bottom) - EDGE_PX) scrolled.scrollTop += STEP_PX
}
