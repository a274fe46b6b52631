/** Keys of the whole page, wherever the focus is: find, take back, leave the search. */
import { useEffect } from 'react'

interface PageKeys {
  readonly find: () => void
  /** `null`: there is nothing to take back. */
  readonly undo: (() => void) | null
  readonly leave: (() => void) | null
}

/** In a field for text the system's own undo comes first. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=range]), textarea'

export function usePageKeys({ find, undo, leave }: PageKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const isTyping = event.target instanceof HTMLElement && event.target.matches(TYPED)
      const key = isCommand ? `command ${event.key}` : event.key
      const wanted =
        key === 'command f' ? find : key === 'command z' && !isTyping ? undo : key === 'Escape' ? leave : null
      if (wanted === null) return
      event.preventDefault()
      wanted()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [find, undo, leave])
}
