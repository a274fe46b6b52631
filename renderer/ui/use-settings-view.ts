import { useCallback, useEffect, useState } from 'react'
import type { SettingsView } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'
import { listen, request } from './bridge.ts'

/** The settings as they are now, `null` until main has answered, and how to change them. */
export function useSettingsView(): {
  readonly view: SettingsView | null
  /** Resolves to whether it was taken. */
  readonly change: (changes: Partial<Settings>) => Promise<boolean>
} {
  const [view, setView] = useState<SettingsView | null>(null)
  useEffect(() => {
    const stop = listen('settings:changed', setView)
    request('settings:get', null).then(setView, (error: unknown) => console.error(error))
    return stop
  }, [])
  const change = useCallback(async (changes: Partial<Settings>) => {
    try {
      const answer = await request('settings:set', changes)
      if (answer.ok) setView(answer.view)
      return answer.ok
    } catch (error) {
      console.error(error)
      return false
    }
  }, [])
  return { view, change }
}
