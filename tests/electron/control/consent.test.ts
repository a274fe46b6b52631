import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#shared/settings/index.ts'
import { askConsent, programsIn } from '#electron/control/consent.ts'

const words = { message: 'Let it run?', detail: 'lamp off', allow: 'Allow', cancel: 'Cancel' }

describe('a change of settings', () => {
  it('needs consent where it names a program that is new', () => {
    const current = { ...defaultSettings, hookBreakEnd: 'lamp on' }
    const patch = { hookPrompt: 'lamp off', hookBreakEnd: 'lamp on', journalFolder: '/x' }
    expect(programsIn(patch, current)).toEqual(['lamp off'])
  })

  it('needs none to take a program away, or for anything else', () => {
    const current = { ...defaultSettings, hookPrompt: 'lamp off' }
    expect(programsIn({ hookPrompt: '', theme: 'dark' }, current)).toEqual([])
    expect(programsIn({ hookPrompt: '   ' }, current)).toEqual([])
  })
})

describe('consent', () => {
  it.each([
    [0, true],
    [1, false],
    [-1, false],
  ])('button %i means %s, and the safe one is chosen at first', async (response, allowed) => {
    const asked: unknown[] = []
    const dialog = {
      async showMessageBox(options: unknown) {
        asked.push(options)
        return { response }
      },
    }
    expect(await askConsent(dialog, words)).toBe(allowed)
    expect(asked).toEqual([
      expect.objectContaining({ buttons: ['Allow', 'Cancel'], defaultId: 1, cancelId: 1 }),
    ])
  })
})
