import { useEffect, useState } from 'react'
import type { SettingsView } from '#shared/ipc/contract.ts'
import { defaultSettings, type Settings } from '#shared/settings/index.ts'
import { listen, request, tell } from '#renderer/ui/bridge.ts'

/** The settings as they are now; the defaults until main has answered. */
export function useSettings(): {
  readonly settings: Settings
  readonly change: (changes: Partial<Settings>) => void
} {
  const [settings, setSettings] = useState(defaultSettings)
  useEffect(() => {
    const take = (view: SettingsView) => setSettings(view.settings)
    const stop = listen('settings:changed', take)
    request('settings:get', null).then(take, (error: unknown) => console.error(error))
    return stop
  }, [])
  return { settings, change: changes => tell('settings:set', changes) }
}
