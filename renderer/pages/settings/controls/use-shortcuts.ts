/** How it stands with the shortcuts: asked when shown, and again after each change. */
import { useEffect, useState } from 'react'
import type { ShortcutStatus } from '#shared/ipc/contract.ts'
import type { SettingName } from '#shared/settings/index.ts'
import { listen, request } from '#renderer/ui/bridge.ts'

const settingOf = (action: string): string => `shortcut${action.slice(0, 1).toUpperCase()}${action.slice(1)}`

/** `null` until it is known. */
export function useShortcut(name: SettingName): ShortcutStatus['state'] | null {
  const [all, setAll] = useState<readonly ShortcutStatus[]>([])
  useEffect(() => {
    const ask = () => void request('shortcuts:get', null).then(setAll, () => undefined)
    ask()
    return listen('settings:changed', ask)
  }, [])
  return all.find(({ action }) => settingOf(action) === name)?.state ?? null
}
