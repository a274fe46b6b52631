/**
 * Windows and macOS: the system's own notification, through Electron. macOS shows the answers as buttons; Windows has none
 * for them here, and a press opens the window with all of them. Linux has dbus.ts.
 */
import type { Notification, NotificationConstructorOptions } from 'electron'
import type { NotificationHost } from './port.ts'

export interface NativeNotifications {
  readonly isSupported: () => boolean
  readonly make: (options: NotificationConstructorOptions) => Notification
}

export function createNativeNotifications({ isSupported, make }: NativeNotifications): NotificationHost {
  // Electron shows a notification only as long as somebody holds it.
  const held = new Set<Notification>()
  return {
    async show({ title, body, actions }, events) {
      if (!isSupported()) return null
      const notification = make({
        title,
        body,
        silent: true,
        actions: actions.map(({ label }) => ({ type: 'button', text: label })),
      })
      held.add(notification)
      const finish = () => held.delete(notification)
      notification.on('action', (_event, index) => {
        const chosen = actions[index]
        if (finish() && chosen) events.onAction(chosen.action)
      })
      notification.on('click', () => {
        if (finish()) events.onAction('open')
      })
      notification.on('failed', () => {
        if (finish()) events.onLost()
      })
      // "close" also comes when it merely moved to the system's list, and is no answer.
      notification.show()
      return () => {
        if (finish()) notification.close()
      }
    },
  }
}
