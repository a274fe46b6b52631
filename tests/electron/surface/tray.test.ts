import { describe, expect, test } from 'vitest'
import { drawTray } from '#electron/surface/tray/mark.ts'
import { trayModel, type TrayEntry, type TrayInput } from '#electron/surface/tray/model.ts'
import { trayState, type TrayState } from '#electron/surface/tray/state.ts'
import { createTraySurface, type TrayPort } from '#electron/surface/tray/tray.ts'
import { initialState, step, viewOf, type EngineView, type Observation } from '#shared/engine/index.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import { defaultEngineSettings as settings } from '#shared/settings/index.ts'

const AT = Date.UTC(2026, 2, 2, 9)
const translator = await createTranslator('en', ['tray'])

/** How things stand after a start and these events, `min` minutes in, with somebody typing all along. */
function view(min: number, events: readonly Partial<Observation>[] = []): EngineView {
  const instant = (minute: number) => ({ at: AT + minute * 60_000, mono: minute * 60_000 })
  let state = initialState(instant(0), 'UTC', settings)
  const tell = (observation: Partial<Observation>, minute: number) => {
    state = step(state, { ...observation, ...instant(minute) } as Observation, settings).state
  }
  tell({ kind: 'start', zone: 'UTC' }, 0)
  for (let minute = 0; minute <= min; minute++) tell({ kind: 'idle', idleSec: 0 }, minute)
  for (const event of events) tell(event, min)
  return viewOf(state, settings, instant(min))
}

const input = (of: EngineView): TrayInput => ({
  view: of,
  now: AT,
  snoozeMin: settings.snoozeMin,
  meetingUntil: null,
  soreDay: false,
  translator,
  routineName: id => `Routine ${id}`,
  pinned: [],
  skipped: false,
  tellMinutes: false,
})
const ids = (entries: readonly TrayEntry[]): readonly string[] =>
  entries.flatMap(entry => [entry.id, ...(entry.entry === 'submenu' ? ids(entry.entries) : [])])

describe('the routines in the menu', () => {
  const started = (of: TrayInput) => {
    const start = trayModel(of).menu.find(entry => entry.id === 'start')
    return start?.entry === 'submenu' ? start.entries.map(({ id }) => id) : []
  }
  const pinned = [{ id: 'own-lunch', name: 'Lunch' }]

  test('begin with those of the user’s own that they pinned, and end in the library', () => {
    const found = started({ ...input(view(20)), pinned })
    expect(found[0]).toBe('routine-own-lunch')
    expect(found.at(-1)).toBe('library')
    expect(started(input(view(20)))).not.toContain('routine-own-lunch')
  })

  test('have the one that is due first', () => {
    const due = view(52, [{ kind: 'hold', reason: 'call', on: true }])
    expect(started({ ...input(due), pinned }).slice(0, 2)).toEqual([
      'routine-hourly-stretch-3',
      'routine-own-lunch',
    ])
  })
})

describe('what the tray says', () => {
  test('counts the sitting and tells when the stretch comes', () => {
    const model = trayModel(input(view(20)))
    expect(model.tooltip).toBe('20 min sitting, stretch in 30 min')
    expect(model.state).toEqual({ state: 'counting', filled: 2 })
  })

  test('says why a prompt that is due is held back', () => {
    const model = trayModel(input(view(52, [{ kind: 'hold', reason: 'call', on: true }])))
    expect(model.tooltip).toContain('Held back: you are in a call')
    expect(model.state).toEqual({ state: 'held' })
  })

  test('tells what was snoozed from what nobody answered', () => {
    const time = (minute: number) => translator.format.time(AT + minute * 60_000)
    const snoozed = view(52, [{ kind: 'answer', answer: 'snooze', min: 10 }])
    expect(trayModel(input(snoozed)).tooltip).toContain(`Snoozed, back at ${time(62)}`)
    expect(trayModel(input(view(55))).tooltip).toContain(`Comes again at ${time(58)}`)
  })

  test('says what counted as the last break', () => {
    const away = Array.from({ length: 8 }, (_, minute) => minute * 60)
    let state = initialState({ at: AT, mono: 0 }, 'UTC', settings)
    const look = (minute: number, idleSec: number) => {
      const instant = { at: AT + minute * 60_000, mono: minute * 60_000 }
      state = step(state, { kind: 'idle', idleSec, ...instant }, settings).state
      return viewOf(state, settings, instant)
    }
    for (let minute = 0; minute <= 20; minute++) look(minute, 0)
    for (const [minute, idleSec] of away.entries()) look(20 + minute, idleSec)
    const lines = trayModel(input(look(28, 0))).menu.filter(entry => entry.entry === 'line')
    expect(lines.map(line => line.label)).toContain(
      `Away 8 min from ${translator.format.time(AT + 20 * 60_000)}: that counted as your break`,
    )
  })

  test('offers a pause, or its end', () => {
    expect(ids(trayModel(input(view(5))).menu)).toContain('pause-30')
    const paused = trayModel(input(view(5, [{ kind: 'pause', pause: 30 }])))
    expect(ids(paused.menu)).toContain('resume')
    expect(paused.state).toEqual({ state: 'paused' })
  })

  test('tells of no stretch to come in a pause', () => {
    const { tooltip } = trayModel(input(view(5, [{ kind: 'pause', pause: 'on' }])))
    expect(tooltip).toBe('5 min sitting\nPaused')
  })

  test('offers to say that one is in a meeting, and that it is over', () => {
    expect(ids(trayModel(input(view(5))).menu)).toContain('meeting-60')
    expect(ids(trayModel({ ...input(view(5)), meetingUntil: AT }).menu)).toContain('meeting-over')
  })

  test('says until when one is in a meeting', () => {
    const model = trayModel({ ...input(view(5)), meetingUntil: AT + 30 * 60_000 })
    const line = `In a meeting until ${translator.format.time(AT + 30 * 60_000)}`
    expect(model.tooltip.split('\n')).toContain(line)
    expect(model.menu.flatMap(entry => (entry.entry === 'line' ? [entry.label] : []))).toContain(line)
  })

  test('says on a sore day that prompts are gentle, in the menu alone, and offers its end', () => {
    const sore = trayModel({ ...input(view(5)), soreDay: true })
    expect(ids(sore.menu)).toEqual(expect.arrayContaining(['sore', 'better']))
    expect(sore.tooltip).not.toMatch(/sore/i)
    expect(ids(trayModel(input(view(5))).menu)).not.toContain('better')
  })

  test('offers the routine that is due first, and to snooze it', () => {
    const menu = ids(trayModel(input(view(52))).menu)
    expect(menu).toContain('snooze-5')
    expect(menu.find(id => id.startsWith('routine-'))).toBe('routine-hourly-stretch-3')
  })

  test('offers to sit while standing', () => {
    const model = trayModel(input(view(5, [{ kind: 'stand', standing: true }])))
    expect(ids(model.menu)).toContain('sit')
    expect(model.state).toEqual({ state: 'standing' })
  })

  test('says that it cannot tell where idle detection is missing', () => {
    expect(trayState(view(5, [{ kind: 'idle', idleSec: null }]))).toEqual({ state: 'unknown' })
  })
})

const states: readonly TrayState[] = [
  ...([0, 1, 2, 3, 4, 5] as const).map(filled => ({ state: 'counting' as const, filled })),
  ...(['nearly', 'due', 'held', 'paused', 'standing', 'unknown'] as const).map(state => ({ state })),
]

describe('the tray’s picture', () => {
  test.each([16, 22, 32, 44])('differs from every other at %i px, on every panel', size => {
    for (const panel of ['light', 'dark', 'template'] as const) {
      const pictures = states.map(state => drawTray(state, size, panel).pixels.join())
      expect(new Set(pictures).size).toBe(states.length)
    }
  })

  test('differs by its outline, not by colour alone, for whoever sees no amber', () => {
    const outline = (state: TrayState) =>
      drawTray(state, 16, 'dark')
        .pixels.filter((_, index) => index % 4 === 3)
        .join()
    const named = states.filter(({ state }) => state !== 'counting').map(outline)
    expect(new Set(named).size).toBe(named.length)
  })
})

describe('the tray itself', () => {
  test('touches the system only where the model changed', () => {
    const calls: string[] = []
    const port: TrayPort = {
      setImage: () => void calls.push('image'),
      setTitle: text => void calls.push(`title ${text}`),
      setToolTip: text => void calls.push(text),
      setMenu: () => void calls.push('menu'),
      destroy: () => void calls.push('destroy'),
    }
    const surface = createTraySurface({
      make: () => port,
      image: () => ({}) as never,
      minutesBeside: false,
      run: () => undefined,
      onClick: () => undefined,
    })
    surface.update(trayModel(input(view(20))))
    surface.update(trayModel(input(view(20))))
    expect(calls).toEqual(['20 min sitting, stretch in 30 min', 'menu'])
    surface.update(trayModel(input(view(21))))
    expect(calls.slice(2)).toEqual(['21 min sitting, stretch in 29 min', 'menu'])
  })
})

describe('minutes in the tray', () => {
  const counted = (min: number, events?: readonly Partial<Observation>[]) =>
    trayModel({ ...input(view(min, events)), tellMinutes: true }).minutes

  test('are those of sitting, and none where none are wanted or nothing is counted', () => {
    expect(counted(42)).toBe(42)
    expect(trayModel(input(view(42))).minutes).toBeNull()
    expect(counted(20, [{ kind: 'pause', pause: 'on' }])).toBeNull()
    expect(counted(20, [{ kind: 'stand', standing: true }])).toBeNull()
  })

  test.each([16, 22, 32])('can be told apart at %i pixels, whatever the number and the state', pixels => {
    const pictures = Array.from({ length: 100 }, (_, minutes) =>
      drawTray({ state: 'due' }, pixels, 'dark', minutes).pixels.join(),
    )
    expect(new Set(pictures).size).toBe(100)
    const states: readonly TrayState[] = [
      { state: 'due' },
      { state: 'held' },
      { state: 'counting', filled: 2 },
    ]
    expect(new Set(states.map(state => drawTray(state, pixels, 'light', 42).pixels.join())).size).toBe(3)
  })

  test('stand beside the icon where the system has room for words, and the icon stays the mark', () => {
    const calls: string[] = []
    const port: TrayPort = {
      setImage: () => void calls.push('image'),
      setTitle: text => void calls.push(`title ${text}`),
      setToolTip: () => {},
      setMenu: () => {},
      destroy: () => {},
    }
    const images: (number | null)[] = []
    const surface = createTraySurface({
      make: () => port,
      image: (_state, minutes) => {
        images.push(minutes)
        return {} as never
      },
      minutesBeside: true,
      run: () => undefined,
      onClick: () => undefined,
    })
    for (const min of [20, 21]) surface.update(trayModel({ ...input(view(min)), tellMinutes: true }))
    surface.update(trayModel(input(view(21))))
    expect(calls).toEqual(['title 20', 'title 21', 'title '])
    expect(images).toEqual([null])
  })
})
