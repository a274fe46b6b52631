import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPromptWindows, type PromptWindowsPorts } from '#electron/surface/prompt-windows.ts'
import { FakeScreen, fakeFactory } from './fake-windows.ts'

const LEFT = { x: 0, y: 0, width: 1280, height: 800 }
const RIGHT = { x: 1280, y: 0, width: 1920, height: 1080 }
const SIZE = { width: 360, height: 332 }
/** As large as a display and a pixel more, which keeps it from being made smaller. */
const coverOf = (area: typeof LEFT) => ({ ...area, height: area.height + 1 })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function desk(given: Partial<PromptWindowsPorts> = {}, screen = new FakeScreen(LEFT, RIGHT)) {
  const windows = fakeFactory()
  const said: string[] = []
  const closedByUser = vi.fn<() => void>()
  const prompts = createPromptWindows({
    factory: windows.factory,
    screen: screen.asScreen(),
    platform: 'linux',
    seesPointer: true,
    isTyping: () => false,
    onClosedByUser: closedByUser,
    textPercent: () => 100,
    longestMs: () => 3_600_000,
    log: sentence => said.push(sentence),
    ...given,
  })
  const paint = async (size: { width: number; height: number } | null = null) => {
    prompts.ready(windows.contents(), size)
    await vi.advanceTimersByTimeAsync(0)
  }
  const there = () =>
    [...windows.pages.map(({ window }) => window), ...windows.sheets].filter(({ destroyed }) => !destroyed)
  return { prompts, windows, screen, said, closedByUser, paint, there }
}

describe('a toast', () => {
  test('lies in the corner of the display in use, as large as its content, and leaves the keyboard alone', async () => {
    const { prompts, windows, paint } = desk()
    prompts.show('toast')
    expect(windows.pages[0]?.window.shown).toBe('no')
    await paint(SIZE)
    expect(windows.pages[0]?.window).toMatchObject({
      shown: 'without the keyboard',
      bounds: { ...SIZE, x: 1280 + 1920 - 360 - 16, y: 32 + 16 },
    })
  })

  test('comes to the first display where the pointer is not told, without asking for it', async () => {
    const screen = new FakeScreen(LEFT, RIGHT)
    screen.getCursorScreenPoint = () => expect.unreachable('On Wayland this ends the program.')
    const { prompts, windows, paint } = desk({ seesPointer: false }, screen)
    prompts.show('toast')
    await paint(SIZE)
    expect(windows.pages[0]?.window.bounds).toMatchObject({ x: 1280 - 360 - 16 })
  })

  test('never grows out of the work area, however large the text', async () => {
    const { prompts, windows, paint } = desk({ textPercent: () => 200 })
    prompts.show('toast')
    await paint({ width: 5000, height: 5000 })
    expect(windows.pages[0]?.window.bounds).toEqual({ x: 1296, y: 48, width: 1888, height: 1016 })
  })

  test('takes the keyboard where the user asked for the prompt', async () => {
    const { prompts, windows, paint } = desk()
    prompts.show('toast', true)
    await paint(SIZE)
    expect(windows.pages[0]?.window.shown).toBe('with the keyboard')
  })
})

describe('a window', () => {
  test('takes the keyboard in a pause, and not while somebody types', async () => {
    const pausing = desk()
    pausing.prompts.show('window')
    await pausing.paint(SIZE)
    expect(pausing.windows.pages[0]?.window.shown).toBe('with the keyboard')

    const typing = desk({ isTyping: () => Promise.resolve(true) })
    typing.prompts.show('window')
    await typing.paint(SIZE)
    expect(typing.windows.pages[0]?.window.shown).toBe('without the keyboard')
  })

  test('that is taken down while the keyboard is looked at stays down', async () => {
    const { prompts, windows, paint } = desk({ isTyping: () => Promise.resolve(false) })
    prompts.show('window')
    prompts.ready(windows.contents(), SIZE)
    prompts.hide()
    await paint(SIZE)
    expect(windows.pages[0]?.window).toMatchObject({ shown: 'no', destroyed: true })
  })

  test('closed by the system is an answer, and taken down by us is none', () => {
    const { prompts, windows, closedByUser } = desk()
    prompts.show('window')
    prompts.hide()
    expect(closedByUser).not.toHaveBeenCalled()
    prompts.show('window')
    windows.pages[1]?.window.destroy()
    expect(closedByUser).toHaveBeenCalledOnce()
    expect(prompts.level).toBeNull()
  })

  test('in the place of a toast leaves one prompt on screen', () => {
    const { prompts, there, closedByUser } = desk()
    prompts.show('toast')
    prompts.show('window')
    prompts.show('window')
    expect(there()).toHaveLength(1)
    expect(closedByUser).not.toHaveBeenCalled()
  })
})

describe('an overlay', () => {
  test('is the page on the display in use and a plain sheet on the other', async () => {
    const { prompts, windows, paint } = desk()
    prompts.show('overlay')
    await paint()
    expect(windows.pages).toHaveLength(1)
    expect(windows.pages[0]?.window).toMatchObject({ bounds: coverOf(RIGHT), shown: 'with the keyboard' })
    expect(windows.sheets).toHaveLength(1)
    expect(windows.sheets[0]).toMatchObject({ bounds: coverOf(LEFT), shown: 'without the keyboard' })
  })

  test('covers nothing before its page has painted, so nobody is faced with an empty sheet', () => {
    const { prompts, windows } = desk()
    prompts.show('overlay')
    expect(windows.sheets.map(({ shown }) => shown)).toEqual(['no'])
  })

  test('leaves no display covered and none bare when one is unplugged or plugged in', async () => {
    const { prompts, screen, there, paint } = desk()
    prompts.show('overlay')
    await paint()
    screen.change('display-removed', LEFT)
    screen.emit('display-removed')
    await vi.advanceTimersByTimeAsync(1000)
    await paint()
    expect(there().map(({ bounds }) => bounds)).toEqual([coverOf(LEFT)])
    screen.change('display-added', LEFT, RIGHT)
    await vi.advanceTimersByTimeAsync(1000)
    await paint()
    expect(there().map(({ bounds }) => bounds)).toEqual([coverOf(RIGHT), coverOf(LEFT)])
    prompts.hide()
    expect(there()).toEqual([])
  })

  test('is not made anew for a panel that moved', async () => {
    const { prompts, screen, windows } = desk()
    prompts.show('overlay')
    screen.emit('display-metrics-changed', {}, screen.displays[0], ['workArea'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(windows.pages).toHaveLength(1)
  })
})

describe('a prompt whose page', () => {
  test('dies comes back, and is given up after the third time', async () => {
    const { prompts, windows, there, said } = desk()
    prompts.show('window')
    for (let time = 0; time < 4; time++) {
      expect(there()).toHaveLength(1)
      windows.pages.at(-1)?.request.onLost('gone')
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(there()).toEqual([])
    expect(windows.pages).toHaveLength(4)
    expect(said).toHaveLength(4)
  })

  test('never paints is made anew', async () => {
    const { prompts, windows } = desk()
    prompts.show('toast')
    await vi.advanceTimersByTimeAsync(10_001)
    expect(windows.pages).toHaveLength(2)
    expect(windows.pages[0]?.window.destroyed).toBe(true)
  })

  test('dies after its prompt was answered stays gone', async () => {
    const { prompts, windows, there } = desk()
    prompts.show('window')
    windows.pages[0]?.request.onLost('gone')
    prompts.hide()
    await vi.advanceTimersByTimeAsync(1)
    expect(there()).toEqual([])
  })
})

test('a prompt that outlives its end is taken down by the watchdog', async () => {
  const { prompts, there, said, paint } = desk({ longestMs: () => 60_000 })
  prompts.show('overlay')
  await paint()
  await vi.advanceTimersByTimeAsync(60_001)
  expect(there()).toEqual([])
  expect(said.at(-1)).toContain('taken down')
})
