import { useEffect, useState } from 'react'
import type { DiaryRequestName, DiaryRequests } from '#shared/ipc/diary.ts'
import { listen, request, wordsOf } from '#renderer/ui/bridge.ts'
import { createNewest } from '#renderer/ui/newest.ts'

const MINUTE_MS = 60_000

export interface Asked<Name extends DiaryRequestName> {
  /** The last answer; it stays while the next is on its way, so that nothing flickers. `null` before the first. */
  readonly answer: DiaryRequests[Name]['answer'] | null
  /** The question it answers, which may be the one before. */
  readonly asked: DiaryRequests[Name]['request'] | null
  /** What main said where it could not answer. */
  readonly problem: string | null
}

/**
 * Asks the diary, and again whenever something in it changed.
 * @param body `undefined`: not yet.
 * @param live also every minute while the window is seen: what is going on now belongs to the answer.
 */
export function useDiary<Name extends DiaryRequestName>(
  name: Name,
  body: DiaryRequests[Name]['request'] | undefined,
  live = false,
): Asked<Name> {
  const [state, setState] = useState<Asked<Name>>({ answer: null, asked: null, problem: null })
  // Two bodies that say the same are the same question.
  const key = body === undefined ? undefined : JSON.stringify(body)
  useEffect(() => {
    if (key === undefined) return undefined
    const asked = JSON.parse(key) as DiaryRequests[Name]['request']
    // Written to while it is read, the diary is asked again before it has answered.
    const newest = createNewest<DiaryRequests[Name]['answer']>(
      answer => setState({ answer, asked, problem: null }),
      error => setState(last => ({ ...last, problem: wordsOf(error) })),
    )
    const ask = () => newest.take(request(name, asked))
    ask()
    const stop = listen('diary:changed', ask)
    const again = () => document.visibilityState === 'visible' && ask()
    const timer = live ? setInterval(again, MINUTE_MS) : undefined
    if (live) document.addEventListener('visibilitychange', again)
    return () => {
      newest.stop()
      stop()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [name, key, live])
  return state
}
