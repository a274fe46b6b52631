/**
 * The panel of a desktop, as far as an app's tray icon meets it: an org.kde.StatusNotifierWatcher that icons
 * register with, and a reader of what they offer, menu included.
 */
import { Message, Variant, type MessageBus } from '@jellybrick/dbus-next'
import { readMenu, type MenuItem } from './tray-menu.ts'
import { until } from './until.ts'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'
const BUS = 'org.freedesktop.DBus'

export interface TrayIcon {
  /** The bus name it registered under. */
  readonly name: string
  tooltip(): Promise<string>
  /** The picture on it: width, height and ARGB bytes of the largest. */
  picture(): Promise<{ readonly width: number; readonly height: number; readonly argb: Buffer }>
  menu(): Promise<readonly MenuItem[]>
  /** Clicks the item that these labels lead to, each a part of the label or a pattern of it. */
  choose(...labels: readonly (string | RegExp)[]): Promise<void>
  /** Clicks the icon itself. */
  activate(): Promise<void>
}

export interface TrayHost {
  /** The one icon that is there now, or comes soon. */
  icon(): Promise<TrayIcon>
  icons(): readonly TrayIcon[]
  /** The next icon that comes, at the moment it does. */
  next(): Promise<TrayIcon>
  /** Waits until no icon is left. */
  empty(): Promise<void>
  /** The panel ends, as it does when the desktop's shell is restarted. */
  leave(): Promise<void>
  /** It starts again, and knows of no icon. */
  comeBack(): Promise<void>
}

export async function startTrayHost(bus: MessageBus): Promise<TrayHost> {
  const icons = new Map<string, TrayIcon>()
  let waiting: ((icon: TrayIcon) => void)[] = []
  answerAsWatcher(bus, name => {
    const icon = createIcon(bus, name)
    icons.set(name, icon)
    for (const resolve of waiting) resolve(icon)
    waiting = []
  })
  await forgetIconsThatLeave(bus, icons)
  await bus.requestName(WATCHER)
  return {
    icon: () => until('a tray icon', () => [...icons.values()].at(-1), 30_000),
    icons: () => [...icons.values()],
    next: () => new Promise(resolve => waiting.push(resolve)),
    async empty() {
      await until('the tray to be empty', async () => {
        // One that left in the moment it came was told to have left before it was here.
        for (const name of icons.keys()) if (!(await hasOwner(bus, name))) icons.delete(name)
        return icons.size === 0
      })
    },
    leave: async () => {
      icons.clear()
      await bus.releaseName(WATCHER)
    },
    comeBack: async () => void (await bus.requestName(WATCHER)),
  }
}

/** Answers as the watcher does, by the messages themselves: some icons register under their sender's name. */
function answerAsWatcher(bus: MessageBus, onIcon: (name: string) => void): void {
  const properties: Readonly<Record<string, Variant>> = {
    RegisteredStatusNotifierItems: new Variant('as', []),
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
  }
  bus.addMethodHandler(message => {
    if (message.path !== '/StatusNotifierWatcher') return false
    const [argument, name] = message.body as string[]
    const property = message.member === 'Get' ? properties[name ?? ''] : undefined
    if (property) bus.send(Message.newMethodReturn(message, 'v', [property]))
    else bus.send(Message.newMethodReturn(message))
    if (message.member === 'RegisterStatusNotifierItem' && argument !== undefined) {
      onIcon(argument.startsWith('/') ? message.sender : argument)
    }
    return true
  })
}

async function forgetIconsThatLeave(bus: MessageBus, icons: Map<string, TrayIcon>): Promise<void> {
  bus.on('message', message => {
    if (message.member !== 'NameOwnerChanged') return
    const [name, , newOwner] = message.body as [string, string, string]
    if (newOwner === '') icons.delete(name)
  })
  const rule = `type='signal',sender='${BUS}',member='NameOwnerChanged'`
  const to = { destination: BUS, path: '/org/freedesktop/DBus', interface: BUS }
  await bus.call(new Message({ ...to, member: 'AddMatch', signature: 's', body: [rule] }))
}

async function hasOwner(bus: MessageBus, name: string): Promise<boolean> {
  const to = { destination: BUS, path: '/org/freedesktop/DBus', interface: BUS }
  const answer = await bus.call(new Message({ ...to, member: 'NameHasOwner', signature: 's', body: [name] }))
  return answer?.body[0] === true
}

/** The item that these labels lead to. */
function found(items: readonly MenuItem[], labels: readonly (string | RegExp)[]): MenuItem | undefined {
  const [label, ...rest] = labels
  const item = items.find(each =>
    typeof label === 'string' ? each.label.includes(label) : label?.test(each.label),
  )
  return item && rest.length > 0 ? found(item.children, rest) : item
}

function createIcon(bus: MessageBus, name: string): TrayIcon {
  const call = async (path: string, face: string, member: string, signature: string, body: unknown[]) => {
    const to = { destination: name, path, interface: face, member }
    return (await bus.call(new Message({ ...to, signature, body })))?.body ?? []
  }
  const property = async (property: string) => {
    const answer = await call('/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'Get', 'ss', [
      ITEM,
      property,
    ])
    return (answer[0] as Variant).value
  }
  const menuPath = async () => String(await property('Menu'))
  const menu = async () => {
    const [, layout] = await call(await menuPath(), MENU, 'GetLayout', 'iias', [0, -1, []])
    return readMenu(layout)
  }
  /** `false` where the menu was made anew since it was read, and knows the entry by another number. */
  const click = async (entry: number): Promise<boolean> => {
    try {
      await call(await menuPath(), MENU, 'Event', 'isvu', [entry, 'clicked', new Variant('i', 0), 0])
      return true
    } catch (error) {
      // Who was told to quit may be gone before it has answered.
      if (String(error).includes('disconnected from message bus without replying')) return true
      if (String(error).includes('error occurred in Event')) return false
      throw error
    }
  }
  return {
    name,
    menu,
    async tooltip() {
      const [, , title, text] = (await property('ToolTip')) as [string, unknown, string, string]
      return [title, text].filter(Boolean).join('\n')
    },
    async picture() {
      const pictures = (await property('IconPixmap')) as [number, number, Buffer][]
      const [width, height, argb] = pictures.toSorted(([a], [b]) => a - b).at(-1) ?? [0, 0, Buffer.alloc(0)]
      return { width, height, argb: Buffer.from(argb) }
    },
    async choose(...labels) {
      let seen = ''
      // An app that has just started may fill its menu a moment after its icon is there.
      await until(`${labels.join(' > ')} in the tray menu`, async () => {
        const items = await menu()
        seen = items.map(item => item.label).join(' | ')
        const chosen = found(items, labels)
        if (!chosen) return false
        if (!chosen.enabled)
          throw new Error(`${labels.join(' > ')} is in the tray menu but cannot be chosen.`)
        return click(chosen.id)
      }).catch((error: unknown) => {
        throw new Error(`${String(error)} It has ${seen}.`)
      })
    },
    async activate() {
      await call('/StatusNotifierItem', ITEM, 'Activate', 'ii', [0, 0])
    },
  }
}
