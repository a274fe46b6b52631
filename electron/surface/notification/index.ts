/** Prompt windows whose toasts may be notifications: the same face, so that nobody else need know. */
import type { PromptOffer, Requests } from '#shared/ipc/contract.ts'
import type { Translator } from '#shared/i18n/index.ts'
import type { PromptWindows } from '../prompt-windows.ts'
import { notificationOf } from './content.ts'
import type { NotificationAction, NotificationHost } from './port.ts'

export interface NotifyingPorts {
  readonly windows: PromptWindows
  /** Whether toasts are to be notifications. */
  readonly wanted: () => boolean
  /** Loaded with the first one that is wanted. */
  readonly host: () => Promise<NotificationHost>
  /** What is to be shown, once the routine is chosen. */
  readonly offered: () => Promise<PromptOffer | null>
  readonly translator: () => Pick<Translator, 't' | 'format' | 'load'>
  readonly answer: (answer: Requests['prompt:answer']['request']) => void
}

export function withNotifications(ports: NotifyingPorts): PromptWindows {
  const { windows } = ports
  /** What takes down the notification that is up; `'coming'` while the server is asked. */
  let up: (() => void) | 'coming' | null = null
  let turn = 0

  const takeDown = () => {
    turn += 1
    if (typeof up === 'function') up()
    up = null
  }

  const openWindow = () => {
    takeDown()
    windows.show('toast', true)
  }

  const act = (action: NotificationAction, offer: PromptOffer) => {
    up = null
    turn += 1
    switch (action) {
      case 'open':
        return openWindow()
      case 'snooze':
        return ports.answer({ answer: 'snooze', min: offer.snoozeMin[0] ?? 5 })
      case 'start':
      case 'taking':
      case 'dismiss':
        return ports.answer({ answer: action })
    }
  }

  const notify = async (): Promise<void> => {
    turn += 1
    const mine = turn
    up = 'coming'
    const fallBack = () => {
      if (mine !== turn) return
      up = null
      windows.show('toast')
    }
    try {
      const offer = await ports.offered()
      if (mine !== turn) return
      // Taken down while it was chosen.
      if (offer === null) return takeDown()
      const translator = ports.translator()
      await translator.load('app', 'prompt')
      const host = await ports.host()
      const close = await host.show(notificationOf(offer, translator), {
        onAction: action => {
          if (mine === turn) act(action, offer)
        },
        onClosed: () => {
          if (mine === turn) act('dismiss', offer)
        },
        onLost: fallBack,
      })
      if (close === null) return fallBack()
      if (mine === turn) up = close
      else close()
    } catch {
      fallBack()
    }
  }

  return {
    show(level, asked = false) {
      if (level !== 'toast' || asked || !ports.wanted()) {
        takeDown()
        return windows.show(level, asked)
      }
      if (up === null) void notify()
    },
    hide() {
      takeDown()
      windows.hide()
    },
    focus() {
      if (up === null) windows.focus()
      else openWindow()
    },
    ready: (contents, size) => windows.ready(contents, size),
    get level() {
      return up === null ? windows.level : 'toast'
    },
  }
}
