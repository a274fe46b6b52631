import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinks, linkAmong, readLink } from '#electron/control/links.ts'
import { fakeApp } from './fake-app.ts'

describe('a link', () => {
  it.each([
    ['sitwell://routine/walk-five', { do: 'routine', id: 'walk-five' }],
    ['sitwell://routine/walk-five/', { do: 'routine', id: 'walk-five' }],
    ['sitwell://pause/30m', { do: 'pause', pause: 30 }],
    ['sitwell://pause/1h30m', { do: 'pause', pause: 90 }],
    ['sitwell://pause/tomorrow', { do: 'pause', pause: 'tomorrow' }],
    ['sitwell://resume', { do: 'pause', pause: 'off' }],
    ['sitwell://resume/', { do: 'pause', pause: 'off' }],
  ])('%s is understood', (link, command) => expect(readLink(link)).toEqual(command))

  it.each([
    '',
    'sitwell:',
    'sitwell://',
    'sitwell://routine',
    'sitwell://routine/',
    'sitwell://routine/../../etc/passwd',
    'sitwell://routine/%2e%2e',
    'sitwell://routine/walk-five?then=quit',
    'sitwell://routine/walk-five#x',
    'sitwell://routine/walk-five --no-sandbox',
    'sitwell://routine/walk-five\nsitwell://pause/30m',
    'sitwell://routine/Walk-Five',
    'sitwell://routine/-walk',
    'sitwell://user:password@routine/walk-five',
    'sitwell://routine:80/walk-five',
    'SITWELL://routine/walk-five',
    'sitwell:routine/walk-five',
    'sitwell:///routine/walk-five',
    'https://routine/walk-five',
    'sitwell://pause',
    'sitwell://pause/on',
    'sitwell://pause/off',
    'sitwell://pause/13h',
    'sitwell://pause/0',
    'sitwell://pause/until-14',
    'sitwell://resume/now',
    'sitwell://quit',
    'sitwell://log/walk',
    'sitwell://open/settings',
    'sitwell://snooze/5',
    `sitwell://routine/${'a'.repeat(200)}`,
  ])('%j is none of ours', link => expect(readLink(link)).toBeNull())

  it('leads to nothing but routines and pauses, whatever a page makes up', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'sitwell://',
        'routine',
        'pause',
        'resume',
        'log',
        '/',
        '..',
        '%00',
        '?',
        '#',
        '@',
        '30m',
        'on',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const command = readLink(pieces.join(''))
        const kind = command?.do ?? 'nothing'
        expect(['nothing', 'routine', 'pause']).toContain(kind)
        if (command?.do === 'pause') expect(command.pause).not.toBe('on')
      }),
      { numRuns: 20_000 },
    )
  })

  it('is found among what a second start was given', () => {
    expect(linkAmong(['/opt/sitwell', '--no-sandbox', 'sitwell://resume'])).toBe('sitwell://resume')
    expect(linkAmong(['/opt/sitwell', '--hidden'])).toBeNull()
  })
})

describe('following links', () => {
  const follow = async (...links: readonly { readonly text: string; readonly atMs: number }[]) => {
    const app = fakeApp()
    const log: string[] = []
    let now = 0
    const following = createLinks(
      app,
      sentence => log.push(sentence),
      () => now,
    )
    for (const { text, atMs } of links) {
      now = atMs
      following.open(text)
    }
    await new Promise(resolve => setTimeout(resolve, 20))
    return { app, log }
  }

  it('starts a routine that there is', async () => {
    const { app } = await follow({ text: 'sitwell://routine/walk-five', atMs: 0 })
    expect(app.started).toEqual(['walk-five'])
  })

  it('does nothing for one that there is not, and says so', async () => {
    const { app, log } = await follow({ text: 'sitwell://routine/run-a-marathon', atMs: 0 })
    expect(app.started).toEqual([])
    expect(log).toHaveLength(1)
  })

  it('takes one at a time from a page that opens many', async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ text: 'sitwell://pause/30m', atMs: index * 30 }))
    const { app } = await follow(...many)
    expect(app.observed).toHaveLength(1)
  })

  it('repeats nothing of a link in the log', async () => {
    const { log } = await follow({ text: 'sitwell://evil/secret', atMs: 0 })
    expect(log).toHaveLength(1)
    expect(log[0]).not.toContain('secret')
  })
})
