import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bootstrapFor, type SystemLook } from '#electron/surface/appearance.ts'
import { addressOf, isOurAddress, kindAt } from '#electron/surface/address.ts'
import { readRequest, schemas } from '#electron/surface/ipc-schema.ts'
import { createServer, CONTENT_SECURITY_POLICY } from '#electron/surface/scheme.ts'
import { isLight } from '#electron/surface/weight.ts'
import { eventNames, requestNames, WINDOW_KINDS } from '#shared/ipc/contract.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { fileURLToPath } from 'node:url'

describe('a message from a page', () => {
  test('is known by a schema for every request of the contract, and for no other', () => {
    expect(Object.keys(schemas).toSorted()).toEqual(requestNames.toSorted())
  })

  test('is one that a page sends, and an event one that a page hears: the contract has no others', () => {
    const pages = new URL('../../../renderer/', import.meta.url)
    const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => readFileSync(new URL(name, pages), 'utf8'))
      .join('\n')
    expect([...requestNames, ...eventNames].filter(name => !sources.includes(`'${name}'`))).toEqual([])
  })

  test('is refused where it is anything else, a hundred thousand times', () => {
    const names = fc.constantFrom(...requestNames)
    fc.assert(
      fc.property(
        names,
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
        (name, request) => {
          const reading = readRequest(name, request)
          // What passes is what the contract says, and passes again.
          if (reading) expect(readRequest(name, reading.request)).toEqual(reading)
        },
      ),
      { numRuns: 100_000 },
    )
  })

  test.each([
    ['prompt:answer', { answer: 'snooze', min: 0 }],
    ['prompt:answer', { answer: 'snooze', min: 5, extra: 1 }],
    ['prompt:answer', { answer: 'finish' }],
    // How long a routine takes is main's to know.
    ['prompt:answer', { answer: 'start', routineSec: 600 }],
    ['window:open', { window: 'prompt' }],
    ['window:open', { window: 'routine', routineId: '../../etc' }],
    ['window:ready', { width: Number.NaN, height: 10 }],
    ['settings:set', { __proto__: { theme: 'dark' }, nonsense: 1 }],
    ['source:open', 'https://example.org'],
  ] as const)('%s refuses %j', (name, request) => {
    expect(readRequest(name, request)).toBeUndefined()
  })

  test('may not be heavy, however it hides its weight', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(isLight('x'.repeat(100_000))).toBe(false)
    expect(isLight(loop)).toBe(false)
    expect(isLight(new Map())).toBe(false)
    expect(isLight({ answer: 'snooze', min: 5 })).toBe(true)
  })
})

describe('the pages’ own address', () => {
  const system: SystemLook = {
    dark: true,
    reducedMotion: false,
    accent: '#3584e4',
    languages: ['ar-EG'],
    platform: 'linux',
    region: 'EG',
    version: '0.1.0',
  }
  const bootstrap = bootstrapFor('settings', defaultSettings, system)

  test.each([
    'https://sitwell/prompt/index.html',
    'app://other/prompt/index.html',
    'app://sitwell/prompt/other.html',
    'app://sitwell/prompt/prompt/index.html',
    'app://sitwell/index.html',
    'app://sitwell/toString/index.html',
    'app://user@sitwell/prompt/index.html',
    'file:///prompt/index.html',
    'app:sitwell',
    '',
  ])('is not %s', address => {
    expect(isOurAddress(address)).toBe(false)
  })

  test.each(WINDOW_KINDS)('is that of every window, the %s among them, and each has its own', kind => {
    const address = addressOf(bootstrapFor(kind, defaultSettings, system))
    expect(isOurAddress(address)).toBe(true)
    expect(kindAt(new URL(address).pathname)).toBe(kind)
  })

  test('has in it whatever the page must know before its first frame', () => {
    const written = new URL(addressOf(bootstrap)).searchParams.get('bootstrap') ?? ''
    expect(JSON.parse(written)).toEqual(bootstrap)
  })

  test('serves what was built, with a policy without exceptions, and nothing else', async () => {
    const serve = createServer(fileURLToPath(new URL('../../../renderer/', import.meta.url)))
    const page = await serve({ url: 'app://sitwell/settings/index.html?window=settings', method: 'GET' })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http/)
    for (const url of [
      'app://sitwell/prompt/../package.json',
      'app://sitwell/prompt/%2e%2e/package.json',
      'app://sitwell/prompt/%2e%2e/%2e%2e/package.json',
      'app://sitwell/prompt/main.tsx',
      'app://sitwell/index.html',
      'app://evil/prompt/index.html',
    ]) {
      expect((await serve({ url, method: 'GET' })).status).toBe(404)
    }
    expect((await serve({ url: 'app://sitwell/prompt/index.html', method: 'POST' })).status).toBe(404)
  })
})
