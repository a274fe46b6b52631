import { beforeEach, describe, expect, it } from 'vitest'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { createDbusNotifications } from '#electron/surface/notification/dbus.ts'
import { withNotifications } from '#electron/surface/notification/index.ts'
import { notificationOf } from '#electron/surface/notification/content.ts'
import type { PromptWindows, VisibleLevel } from '#electron/surface/prompt-windows.ts'
import { createFakeBus, type FakeBus } from '#tests/electron/presence/fake-bus.ts'
import { until } from '#tests/lab/until.ts'

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

const offer: PromptOffer = {
  kind: 'stretch',
  standing: false,
  level: 'toast',
  sittingSec: 52 * 60,
  standingSec: 0,
  snoozesLeft: 2,
  announced: false,
  smaller: false,
  notNowAfterSec: 0,
  snoozeMin: [5, 10],
  offer: { routineId: 'sore-day-4', purpose: 'stretch', items: [], totalSec: 240, why: [] },
  numbers: { language: 'en', counted: [], length: '', spoken: '' },
}
const translator = await createTranslator('en', ['app', 'prompt'])

describe('what a notification says', () => {
  it('is an offer and the four answers', () => {
    expect(notificationOf(offer, translator)).toEqual({
      title: 'Time to move',
      body: 'A stretch · 4 min',
      actions: [
        { action: 'start', label: 'Start' },
        { action: 'taking', label: 'I’m getting up' },
        { action: 'snooze', label: 'Snooze for 5 min' },
        { action: 'dismiss', label: 'Not now' },
      ],
    })
  })

  it('has no snooze where none is left', () => {
    const { actions } = notificationOf({ ...offer, snoozesLeft: 0 }, translator)
    expect(actions.map(({ action }) => action)).toEqual(['start', 'taking', 'dismiss'])
  })

  it('says nothing of how long somebody sat, nor of how they are', () => {
    const { title, body } = notificationOf(offer, translator)
    expect(`${title} ${body}`).not.toMatch(/52|sore|sitting|sat/i)
  })
})

describe('a toast as a notification', () => {
  let desk: FakeBus
  let levels: (VisibleLevel | null)[]
  let answers: unknown[]
  let prompts: PromptWindows
  let closed: unknown[]
  let wanted: boolean

  const server = (capabilities: readonly string[]) =>
    desk.own(NAME, ({ member, args }) => {
      if (member === 'GetCapabilities') return [capabilities]
      if (member === 'Notify') return [7]
      if (member !== 'CloseNotification') return undefined
      closed.push(args?.[0])
      return []
    })
  const signal = (member: string, ...args: readonly unknown[]) =>
    desk.emit({ path: PATH, interface: NAME, member, args })
  const told = () => desk.calls.filter(({ member }) => member === 'Notify')
  /** Shown, and the app knows its number. */
  const shown = async () => {
    prompts.show('toast')
    await until('the notification', () => told().length > 0)
    await new Promise(resolve => setTimeout(resolve, 10))
  }

  beforeEach(() => {
    desk = createFakeBus()
    levels = []
    answers = []
    closed = []
    wanted = true
    let level: VisibleLevel | null = null
    const host = createDbusNotifications(
      () => desk.bus,
      async () => (signature, value) => ({ signature, value }),
    )
    prompts = withNotifications({
      windows: {
        show: next => levels.push((level = next)),
        hide: () => levels.push((level = null)),
        ready: () => undefined,
        focus: () => undefined,
        get level() {
          return level
        },
      },
      wanted: () => wanted,
      host: async () => host,
      offered: () => Promise.resolve(offer),
      translator: () => translator,
      answer: answer => answers.push(answer),
    })
  })

  it('is one, with its buttons, and no window opens', async () => {
    server(['actions', 'body', 'body-markup'])
    await shown()
    const args = told()[0]?.args ?? []
    expect(args.slice(3, 5)).toEqual(['Time to move', 'A stretch · 4 min'])
    expect(args[5]).toEqual([
      'default',
      '',
      'start',
      'Start',
      'taking',
      'I’m getting up',
      'snooze',
      'Snooze for 5 min',
      'dismiss',
      'Not now',
    ])
    expect(args[6]).toMatchObject({ transient: { signature: 'b', value: true } })
    expect([levels, prompts.level]).toEqual([[], 'toast'])
  })

  it.each([
    ['start', { answer: 'start' }],
    ['taking', { answer: 'taking' }],
    ['snooze', { answer: 'snooze', min: 5 }],
    ['dismiss', { answer: 'dismiss' }],
  ])('is answered by its button %s, once, and goes', async (key, answer) => {
    server(['actions'])
    await shown()
    signal('ActionInvoked', 8, key)
    signal('ActionInvoked', 7, 'reboot')
    expect(answers).toEqual([])
    signal('ActionInvoked', 7, key)
    signal('ActionInvoked', 7, key)
    expect(answers).toEqual([answer])
    await until('it to go', () => closed.length === 1)
  })

  it('is answered by a press that comes with the server’s answer, before its number is known', async () => {
    desk.own(NAME, ({ member }) => {
      if (member === 'GetCapabilities') return [['actions']]
      if (member !== 'Notify') return []
      signal('ActionInvoked', 8, 'start')
      signal('ActionInvoked', 7, 'dismiss')
      signal('ActionInvoked', 7, 'dismiss')
      return [7]
    })
    prompts.show('toast')
    await until('the answer', () => answers.length > 0)
    expect([answers, prompts.level]).toEqual([[{ answer: 'dismiss' }], null])
  })

  it('is answered with “not now” when its user closes it, and with nothing when it merely expires', async () => {
    server(['actions'])
    await shown()
    signal('NotificationClosed', 7, 1)
    expect(answers).toEqual([])
    signal('NotificationClosed', 7, 2)
    expect(answers).toEqual([{ answer: 'dismiss' }])
  })

  it('gives way to the window when it is pressed itself', async () => {
    server(['actions'])
    await shown()
    signal('ActionInvoked', 7, 'default')
    expect([levels, answers]).toEqual([['toast'], []])
  })

  it('is taken down with the prompt', async () => {
    server(['actions'])
    await shown()
    prompts.hide()
    await until('it to go', () => closed.length === 1)
    expect(prompts.level).toBeNull()
  })

  it('is taken down when the prompt rises to a window', async () => {
    server(['actions'])
    await shown()
    prompts.show('window')
    await until('it to go', () => closed.length === 1)
    expect(levels).toEqual(['window'])
  })

  it('is a window where no server is there', async () => {
    prompts.show('toast')
    await until('the window', () => levels.length === 1)
    expect(levels).toEqual(['toast'])
  })

  it('is a window where the server shows no buttons', async () => {
    server(['body'])
    prompts.show('toast')
    await until('the window', () => levels.length === 1)
    expect(told()).toEqual([])
  })

  it('is a window where there is no bus', async () => {
    desk.setReachable(false)
    prompts.show('toast')
    await until('the window', () => levels.length === 1)
  })

  it('becomes a window where the server goes while it is up', async () => {
    server(['actions'])
    await shown()
    desk.disown(NAME)
    await until('the window', () => levels.length === 1)
    expect(answers).toEqual([])
  })

  it('goes at once where the prompt was over before the server had answered', async () => {
    server(['actions'])
    prompts.show('toast')
    await until('the notification', () => told().length > 0)
    prompts.hide()
    await until('it to go', () => closed.length === 1)
    expect(levels).toEqual([null])
  })

  it('never comes where the prompt was over before its routine was chosen', async () => {
    server(['actions'])
    prompts.show('toast')
    prompts.hide()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect([told(), prompts.level]).toEqual([[], null])
  })

  it('is a window where that is what is wanted, and where somebody asked for it', () => {
    server(['actions'])
    prompts.show('toast', true)
    wanted = false
    prompts.show('toast')
    expect(levels).toEqual(['toast', 'toast'])
    expect(told()).toEqual([])
  })
})
