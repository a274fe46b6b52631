/** What an entry of the tray's menu asks for, as data; and who does it. */
import type { PauseRequest } from '#shared/engine/types.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import type { PageKind } from '../pages.ts'

export type TrayCommand =
  | { readonly do: 'show' | 'skipped' | 'quit' }
  | { readonly do: 'routine'; readonly routineId: string }
  | { readonly do: 'stand'; readonly standing: boolean }
  | { readonly do: 'snooze'; readonly min: number }
  | { readonly do: 'pause'; readonly pause: PauseRequest }
  /** Minutes; 0: it is over. */
  | { readonly do: 'meet'; readonly min: number }
  /** The sore day is over. */
  | { readonly do: 'better' }
  | { readonly do: 'open'; readonly page: PageKind }

export interface TrayCommandPorts {
  readonly show: () => void
  readonly skipped: () => void
  readonly quit: () => void
  readonly routine: (routineId: string) => void
  readonly observe: (observed: Observed) => void
  readonly meet: (minutes: number) => void
  readonly better: () => void
  readonly open: (page: PageKind) => void
}

export const doCommand = (command: TrayCommand, ports: TrayCommandPorts): void => {
  switch (command.do) {
    case 'show':
      return ports.show()
    case 'skipped':
      return ports.skipped()
    case 'quit':
      return ports.quit()
    case 'routine':
      return ports.routine(command.routineId)
    case 'stand':
      return ports.observe({ kind: 'stand', standing: command.standing })
    case 'snooze':
      return ports.observe({ kind: 'answer', answer: 'snooze', min: command.min })
    case 'pause':
      return ports.observe({ kind: 'pause', pause: command.pause })
    case 'meet':
      return ports.meet(command.min)
    case 'better':
      return ports.better()
    case 'open':
      return ports.open(command.page)
  }
}
