/** The notifications of the system at hand. */
import { Notification } from 'electron'
import { createBus } from '#electron/presence/host/bus.ts'
import { connectDbus } from '#electron/presence/host/dbus-next.ts'
import { sessionAddress } from '#electron/presence/host/desk.ts'
import { createDbusNotifications } from './dbus.ts'
import { createNativeNotifications } from './native.ts'
import type { NotificationHost } from './port.ts'

export function createNotificationHost(): NotificationHost {
  if (process.platform !== 'linux') {
    return createNativeNotifications({
      isSupported: () => Notification.isSupported(),
      make: options => new Notification(options),
    })
  }
  const address = sessionAddress(process.env)
  return createDbusNotifications(
    () => (address === null ? null : createBus(connectDbus, address)),
    async () => {
      const { Variant } = await import('@jellybrick/dbus-next')
      return (signature, value) => new Variant(signature, value)
    },
  )
}
