/**
 * Linux: org.freedesktop.Notifications, spoken by ourselves, for Electron's own notifications have no buttons there.
 * https://specifications.freedesktop.org/notification-spec/latest/
 */
import { escapeMarkup } from '#shared/markup.ts'
import type { Bus } from '#electron/presence/host/bus.ts'
import {
  NOTIFICATION_ACTIONS,
  type NotificationAction,
  type NotificationContent,
  type NotificationEvents,
  type NotificationHost,
} from './port.ts'

const NAME = 'org.freedesktop.Notifications'
const SERVER = { destination: NAME, path: '/org/freedesktop/Notifications', interface: NAME } as const
const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const
/** The spec's word for a press on the notification itself. */
const PRESSED = 'default'
const CLOSED_BY_USER = 2
/** It stays until answered or taken down: the engine knows when it is over. */
const NEVER_EXPIRES = 0

/** Values of a{sv}, as the connection wants them. */
export type MakeVariant = (signature: string, value: unknown) => unknown

const actionOf = (key: unknown): NotificationAction | null =>
  key === PRESSED ? 'open' : (NOTIFICATION_ACTIONS.find(action => action === key) ?? null)

/** @param connect gives the session bus, or `null` where there is none; asked once, with the first notification */
export function createDbusNotifications(
  connect: () => Bus | null,
  loadVariant: () => Promise<MakeVariant>,
): NotificationHost {
  let bus: Bus | null | undefined

  /** What the server can do; `null` where there is no server. Some start only when they are asked to. */
  async function capabilities(on: Bus): Promise<readonly unknown[] | null> {
    await on
      .call({ ...DAEMON, member: 'StartServiceByName', signature: 'su', args: [NAME, 0] })
      .catch(() => undefined)
    const [list] = await on.call({ ...SERVER, member: 'GetCapabilities' })
    return Array.isArray(list) ? list : null
  }

  async function show(
    content: NotificationContent,
    events: NotificationEvents,
  ): Promise<(() => void) | null> {
    bus ??= connect()
    if (bus === null) return null
    const on = bus
    const can = await capabilities(on).catch(() => null)
    // A toast that cannot be answered is no toast: the window has its buttons.
    if (!can?.includes('actions')) return null
    const variant = await loadVariant()

    let id: unknown = null
    let over = false
    /** What was heard before the answer that tells the number: a press may be read in one go with it. */
    const early: (() => void)[] = []
    const finish = () => {
      over = true
      for (const each of listening) each.dispose()
    }
    const hear = (member: string, handler: (value: unknown) => void) =>
      on.onSignal({ sender: NAME, path: SERVER.path, interface: NAME, member }, ({ args }) => {
        const tell = () => {
          if (!over && args[0] === id) handler(args[1])
        }
        if (id === null) early.push(tell)
        else tell()
      })
    const listening = [
      hear('ActionInvoked', key => {
        const action = actionOf(key)
        if (action === null) return
        finish()
        close(on, id)
        events.onAction(action)
      }),
      hear('NotificationClosed', reason => {
        if (reason !== CLOSED_BY_USER) return
        finish()
        events.onClosed()
      }),
      on.onService(NAME, here => {
        if (here || over || id === null) return
        finish()
        events.onLost()
      }),
    ]
    try {
      const answer = await on.call({
        ...SERVER,
        member: 'Notify',
        signature: 'susssasa{sv}i',
        args: [
          'Sitwell',
          0,
          'sitwell',
          content.title,
          can.includes('body-markup') ? escapeMarkup(content.body) : content.body,
          [PRESSED, '', ...content.actions.flatMap(({ action, label }) => [action, label])],
          {
            urgency: variant('y', 1),
            // Not kept in the desktop's list after it was seen.
            transient: variant('b', true),
            'desktop-entry': variant('s', 'sitwell'),
          },
          NEVER_EXPIRES,
        ],
      })
      id = answer[0]
    } catch {
      finish()
      return null
    }
    for (const tell of early) tell()
    return () => {
      if (over) return
      finish()
      close(on, id)
    }
  }

  return { show }
}

const close = (bus: Bus, id: unknown): void =>
  void bus.call({ ...SERVER, member: 'CloseNotification', signature: 'u', args: [id] }).catch(() => undefined)
