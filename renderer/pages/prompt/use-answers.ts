import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PromptOffer, Requests } from '#shared/ipc/contract.ts'
import { request } from '#renderer/ui/bridge.ts'
import { promptAction, type PromptAction } from './keys.ts'

/**
 * A window that takes the keyboard may do so in the middle of a word: for this long no key is an answer.
 * Under the time of two keystrokes of a fast typist a real answer is not to be expected. Ours.
 */
const DEAF_MS = 500

export interface Answers {
  readonly choosing: boolean
  readonly answered: boolean
  readonly failed: boolean
  readonly canDismiss: boolean
  readonly act: (action: PromptAction) => void
}

type Answer = Requests['prompt:answer']['request']

/** Whether "Not now" is there: at once, or after the seconds that the user chose. */
function useCanDismiss({ notNowAfterSec }: PromptOffer): boolean {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    if (!notNowAfterSec) return undefined
    const timer = setTimeout(() => setWaited(true), notNowAfterSec * 1000)
    return () => clearTimeout(timer)
  }, [notNowAfterSec])
  return notNowAfterSec === 0 || (notNowAfterSec !== null && waited)
}

/** Carries out what buttons and keys ask for. One prompt is answered once. */
export function useAnswers(prompt: PromptOffer): Answers {
  const [choosing, setChoosing] = useState(false)
  const [sent, setSent] = useState<'no' | 'yes' | 'failed'>('no')
  const shownAt = useRef(0)
  const canDismiss = useCanDismiss(prompt)

  const answer = (body: Answer): void => {
    setSent('yes')
    request('prompt:answer', body).catch(() => setSent('failed'))
  }

  const act = (action: PromptAction): void => {
    if (sent === 'yes') return
    switch (action.action) {
      case 'choose-snooze':
        setChoosing(true)
        return
      case 'back':
        setChoosing(false)
        return
      case 'snooze':
        answer({ answer: 'snooze', min: action.min })
        return
      case 'start':
        // Not the plan's length in seconds: that is main's to know, since it made the plan.
        answer({ answer: 'start' })
        return
      case 'taking':
      case 'dismiss':
        answer({ answer: action.action })
        return
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (performance.now() - shownAt.current < DEAF_MS) return
    const action = promptAction(
      {
        key: event.key,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        repeat: event.repeat,
        onControl: event.target instanceof HTMLButtonElement,
      },
      { choosing, snoozeMin: prompt.snoozeMin, snoozesLeft: prompt.snoozesLeft, canDismiss },
    )
    if (!action) return
    event.preventDefault()
    act(action)
  })

  useEffect(() => {
    const begin = () => {
      shownAt.current = performance.now()
    }
    const listener = (event: KeyboardEvent) => onKey(event)
    begin()
    window.addEventListener('focus', begin)
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('focus', begin)
      window.removeEventListener('keydown', listener)
    }
  }, [])

  return { choosing, answered: sent === 'yes', failed: sent === 'failed', canDismiss, act }
}
