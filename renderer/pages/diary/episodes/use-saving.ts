import { useState } from 'react'

interface Saving {
  /** It is on its way; a second press would note it twice. */
  readonly busy: boolean
  readonly failed: boolean
  readonly save: (work: () => Promise<void>) => void
}

/** Writes down what a form holds, and knows where that failed; what was typed is still there then. */
export function useSaving(): Saving {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const run = async (work: () => Promise<void>) => {
    setState('busy')
    try {
      await work()
      setState('idle')
    } catch (error) {
      console.error(error)
      setState('failed')
    }
  }
  return { busy: state === 'busy', failed: state === 'failed', save: work => void run(work) }
}
