import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openOffer } from '#renderer/pages/prompt/offer.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { createFakeBridge } from '../../fake-bridge.ts'
import { fakePrompt } from '../../fake-prompt.ts'

const [announced, shown, risen] = [
  fakePrompt({ announced: true }),
  fakePrompt({}),
  fakePrompt({ level: 'window' }),
]

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A window that came with `first`, while main has come on to `now`. */
async function open(first: PromptOffer | null, now: PromptOffer | null) {
  const bridge = createFakeBridge('prompt', { prompt: now })
  vi.stubGlobal('window', {
    sitwell: { ...bridge, first: Promise.resolve({ offer: first, texts: {} }) },
  })
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16))
  const source = await openOffer()
  const changes: (PromptOffer | null)[] = []
  source.subscribe(() => changes.push(source.current()))
  return { bridge, source, changes }
}
const settle = () => vi.advanceTimersByTimeAsync(200)

test('what came with the page is there at once, and nothing is told where nothing changed', async () => {
  const { bridge, source, changes } = await open(shown, shown)
  expect(source.current()).toEqual(shown)
  expect(bridge.told).toEqual([])
  await settle()
  expect(changes).toEqual([])
})

test('where main gave no answer it is asked again', async () => {
  vi.stubGlobal('window', {
    sitwell: { ...createFakeBridge('prompt', { prompt: shown }), first: Promise.resolve(null) },
  })
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16))
  expect((await openOffer()).current()).toEqual(shown)
})

test('what changed before the page listened is asked for again', async () => {
  const { source, changes } = await open(announced, shown)
  expect(source.current()).toEqual(announced)
  await settle()
  expect(changes).toEqual([shown])
})

test('what is told meanwhile is newer', async () => {
  const { bridge, source, changes } = await open(announced, shown)
  bridge.emit('prompt:changed', risen)
  await settle()
  expect(changes).toEqual([risen])
  expect(source.current()).toEqual(risen)
})
