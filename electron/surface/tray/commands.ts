/** What an entry of the tray's menu asks for, as data. */
import type { PauseRequest } from '#shared/engine/types.ts'
import type { PageKind } from '../pages.ts'

export type TrayCommand =
  | { readonly do: 'show' | 'quit' }
  | { readonly do: 'routine'; readonly routineId: string }
  | { readonly do: 'stand'; readonly standing: boolean }
  | { readonly do: 'snooze'; readonly min: number }
  | { readonly do: 'pause'; readonly pause: PauseRequest }
  /** Minutes; 0: it is over. */
  | { readonly do: 'meet'; readonly min: number }
  /** The sore day is over. */
  | { readonly do: 'better' }
  | { readonly do: 'open'; readonly page: PageKind }
