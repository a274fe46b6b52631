import { describe, expect, test } from 'vitest'
import { promptAction, type KeyPress, type PromptKeyState } from '#renderer/pages/prompt/keys.ts'

const asking: PromptKeyState = { choosing: false, snoozeMin: [5, 10, 15], snoozesLeft: 3, canDismiss: true }
const choosing: PromptKeyState = { ...asking, choosing: true }
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modified: false,
  repeat: false,
  onControl: false,
  ...more,
})

describe('a prompt answered by key', () => {
  test.each([
    ['Enter', 'start'],
    ['g', 'taking'],
    ['G', 'taking'],
    ['s', 'choose-snooze'],
    ['Escape', 'dismiss'],
  ])('%s means %s', (key, action) => {
    expect(promptAction(press(key), asking)).toEqual({ action })
  })

  test('takes a number for the minutes once snooze was asked for, and none before', () => {
    expect(promptAction(press('2'), choosing)).toEqual({ action: 'snooze', min: 10 })
    expect(promptAction(press('2'), asking)).toBeNull()
    expect(promptAction(press('4'), choosing)).toBeNull()
  })

  test('goes back from the choice of minutes with Escape, without an answer', () => {
    expect(promptAction(press('Escape'), choosing)).toEqual({ action: 'back' })
    expect(promptAction(press('Enter'), choosing)).toBeNull()
  })

  test('snoozes at once where there is but one length', () => {
    expect(promptAction(press('s'), { ...asking, snoozeMin: [7] })).toEqual({ action: 'snooze', min: 7 })
  })

  test('has no snooze when none is left', () => {
    expect(promptAction(press('s'), { ...asking, snoozesLeft: 0 })).toBeNull()
  })

  test('leaves Enter to the button that has the focus', () => {
    expect(promptAction(press('Enter', { onControl: true }), asking)).toBeNull()
    expect(promptAction(press('g', { onControl: true }), asking)).toEqual({ action: 'taking' })
  })

  test('leaves keys that are held down, or pressed with others, to somebody else', () => {
    expect(promptAction(press('s', { modified: true }), asking)).toBeNull()
    expect(promptAction(press('Escape', { repeat: true }), asking)).toBeNull()
  })
})
