/** The part of a desktop that shows notifications: an org.freedesktop.Notifications that keeps what it was told. */
import { Message, type MessageBus, type Variant } from '@jellybrick/dbus-next'

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

export interface ShownNotification {
  readonly id: number
  readonly app: string
  readonly title: string
  readonly body: string
  /** Labels by the key of their action. */
  readonly actions: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, unknown>>
}

export interface NotificationServer {
  /** What is on screen now. */
  readonly shown: readonly ShownNotification[]
  /** Presses a button of it. */
  press(id: number, action: string): void
  /** Closes it as its user would. */
  dismiss(id: number): void
  stop(): Promise<void>
}

export async function startNotificationServer(
  bus: MessageBus,
  capabilities: readonly string[] = ['body', 'actions', 'body-markup'],
): Promise<NotificationServer> {
  const shown = new Map<number, ShownNotification>()
  let last = 0
  const emit = (member: string, signature: string, body: unknown[]) =>
    bus.send(Message.newSignal(PATH, NAME, member, signature, body))
  const close = (id: number, reason: number) => {
    if (shown.delete(id)) emit('NotificationClosed', 'uu', [id, reason])
  }
  bus.addMethodHandler(message => {
    if (message.path !== PATH || message.interface !== NAME) return false
    switch (message.member) {
      case 'GetCapabilities':
        bus.send(Message.newMethodReturn(message, 'as', [[...capabilities]]))
        return true
      case 'CloseNotification':
        bus.send(Message.newMethodReturn(message))
        close((message.body as [number])[0], 3)
        return true
      case 'Notify': {
        const [app, , , title, body, actions, hints] = message.body as [
          string,
          number,
          string,
          string,
          string,
          string[],
          Record<string, Variant>,
        ]
        last += 1
        const pairs = actions.flatMap((key, index) =>
          index % 2 === 0 ? [[key, actions[index + 1] ?? '']] : [],
        )
        const plainHints = Object.entries(hints).map(([key, { value }]) => [key, value] as const)
        shown.set(last, {
          id: last,
          app,
          title,
          body,
          actions: Object.fromEntries(pairs) as Record<string, string>,
          hints: Object.fromEntries(plainHints),
        })
        bus.send(Message.newMethodReturn(message, 'u', [last]))
        return true
      }
      default:
        return false
    }
  })
  await bus.requestName(NAME)
  return {
    get shown() {
      return [...shown.values()]
    },
    press: (id, action) => emit('ActionInvoked', 'us', [id, action]),
    dismiss: id => close(id, 2),
    async stop() {
      shown.clear()
      await bus.releaseName(NAME)
    },
  }
}
