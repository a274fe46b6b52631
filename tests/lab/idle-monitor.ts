/** Somebody whose coming and going is said and not typed: an org.gnome.Mutter.IdleMonitor, which idle detection asks first. */
import { Message, type MessageBus } from '@jellybrick/dbus-next'

const NAME = 'org.gnome.Mutter.IdleMonitor'

export interface IdleMonitor {
  /** From now on there is input all the time, or none. */
  present(isThere: boolean): void
}

/** It knows no watches, so that whoever wants to know has to ask. */
export async function startIdleMonitor(bus: MessageBus): Promise<IdleMonitor> {
  let leftAt: number | null = null
  bus.addMethodHandler(message => {
    if (message.interface !== NAME) return false
    const idleMs = leftAt === null ? 0 : performance.now() - leftAt
    if (message.member === 'GetIdletime')
      bus.send(Message.newMethodReturn(message, 't', [BigInt(Math.round(idleMs))]))
    else bus.send(Message.newError(message, 'org.freedesktop.DBus.Error.UnknownMethod', 'No watches here.'))
    return true
  })
  await bus.requestName(NAME)
  return {
    present(isThere) {
      leftAt = isThere ? null : (leftAt ?? performance.now())
    },
  }
}
