import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followTrayHost, type TrayHostPorts } from '#electron/surface/tray/host.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function desk(given: Partial<TrayHostPorts> = {}) {
  let tell: (here: boolean) => void = () => {}
  const happened: string[] = []
  const following = followTrayHost({
    bus: {
      onService(_name, handler) {
        tell = handler
        return { dispose: () => happened.push('let go') }
      },
    },
    hasOldPanel: () => Promise.resolve(false),
    renew: () => void happened.push('renewed'),
    missing: () => void happened.push('missing'),
    back: () => void happened.push('back'),
    ...given,
  })
  return { following, happened, tell: (here: boolean) => tell(here) }
}
const longEnough = () => vi.advanceTimersByTimeAsync(60_000)

test('a panel that is there is left alone, and one that restarts at once is followed by Electron', async () => {
  const { happened, tell } = desk()
  tell(true)
  await longEnough()
  tell(false)
  await vi.advanceTimersByTimeAsync(2_000)
  tell(true)
  await longEnough()
  expect(happened).toEqual([])
})

test('a panel that comes late is given the icon, once', async () => {
  const { happened, tell } = desk()
  tell(false)
  await vi.advanceTimersByTimeAsync(2_000)
  tell(true)
  tell(false)
  tell(true)
  await longEnough()
  expect(happened).toEqual(['renewed'])
})

test('a panel that stays away is said once, however often it goes', async () => {
  const { happened, tell } = desk()
  tell(true)
  tell(false)
  await longEnough()
  tell(true)
  tell(false)
  await longEnough()
  expect(happened).toEqual(['missing', 'back'])
})

test('nothing is said where a panel of the older kind takes the icon', async () => {
  const { happened, tell } = desk({ hasOldPanel: () => Promise.resolve(true) })
  tell(false)
  await longEnough()
  expect(happened).toEqual([])
})

test('without a session bus nobody can show it', async () => {
  const { happened } = desk({ bus: null })
  await longEnough()
  expect(happened).toEqual(['missing'])
})

test('whoever has stopped following says nothing', async () => {
  const { following, happened, tell } = desk()
  tell(false)
  following.dispose()
  await longEnough()
  expect(happened).toEqual(['let go'])
})
