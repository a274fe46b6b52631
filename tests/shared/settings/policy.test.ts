import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localSettingNames, readSettings, settingNames } from '#shared/settings/index.ts'
import { readPolicy } from '#shared/settings/policy.ts'

describe('a policy', () => {
  test('names who made it, what holds at first and what is settled', () => {
    const text = JSON.stringify({
      version: 1,
      administrator: ' IT at Acme ',
      defaults: { stretchEveryMin: 40 },
      locked: { startAtLogin: true },
    })
    expect(readPolicy(text)).toEqual({
      policy: {
        administrator: 'IT at Acme',
        defaults: { stretchEveryMin: 40 },
        locked: { startAtLogin: true },
      },
      trouble: null,
      left: [],
    })
  })

  test('can neither name a program, nor move a diary, nor keep a record of anybody', () => {
    const all = { hookPrompt: 'spy', journalFolder: '/srv/diaries', keepTrace: true, welcomed: true }
    const { policy, trouble, left } = readPolicy(JSON.stringify({ defaults: all, locked: all }))
    expect(policy).toEqual({ administrator: null, defaults: {}, locked: {} })
    expect(trouble).toBe('partly')
    expect(left.filter(({ because }) => because === 'personal').map(({ name }) => name)).toEqual([
      'keepTrace',
      'keepTrace',
    ])
  })

  test.each([
    ['{"locked":[]}', 'partly'],
    ['{"locked":{"theme":"pink"},"defaults":{"theme":"dark"}}', 'partly'],
    ['{"version":2}', 'partly'],
    ['{"lock":{}}', 'partly'],
    ['{', 'unreadable'],
    ['[]', 'unreadable'],
    [`{"administrator":"${'x'.repeat(70_000)}"}`, 'unreadable'],
    ['{}', null],
  ])('that reads %.60s is told as %s', (text, trouble) => {
    expect(readPolicy(text).trouble).toBe(trouble)
  })

  test('is read from anything at all', () => {
    const values = fc.dictionary(fc.constantFrom(...settingNames, '__proto__', 'x'), fc.anything())
    const file = fc.record({ defaults: values, locked: values }).map(each => JSON.stringify(each))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), file), text => {
        const { policy } = readPolicy(text)
        for (const part of [policy.defaults, policy.locked]) {
          expect(readSettings(part).problems).toEqual([])
          for (const name of [...localSettingNames, 'keepTrace']) expect(part).not.toHaveProperty(name)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
