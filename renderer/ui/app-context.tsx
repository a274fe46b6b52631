/** What every page may ask for without being handed it: how the app looks here, and its texts. */
import { createContext, use, type ReactNode } from 'react'
import type { Bootstrap } from '#shared/ipc/contract.ts'
import type { Translator } from '#shared/i18n/index.ts'

export interface AppContextValue {
  readonly bootstrap: Bootstrap
  readonly translator: Translator
}

const AppContext = createContext<AppContextValue | null>(null)

export function AppProvider({
  value,
  children,
}: {
  readonly value: AppContextValue
  readonly children: ReactNode
}) {
  return <AppContext value={value}>{children}</AppContext>
}

export function useApp(): AppContextValue {
  const value = use(AppContext)
  if (!value) throw new Error('A page was shown outside AppProvider.')
  return value
}

export const useTexts = (): Translator => useApp().translator
