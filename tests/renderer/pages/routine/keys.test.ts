import { expect, test } from 'vitest'
import { playerKey, type KeyPress } from '#renderer/pages/routine/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}) =>
  playerKey({
    key,
    modified: false,
    repeat: false,
    onControl: false,
    onSlider: false,
    direction: 'ltr',
    ...more,
  })

test.each([
  [' ', 'toggle'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
  ['Escape', 'escape'],
  ['m', 'mirror'],
  ['M', 'mirror'],
  ['h', 'hurts'],
  ['?', 'help'],
])('%j means %s', (key, meaning) => {
  expect(press(key)).toBe(meaning)
})

test('reading from right to left, what comes next lies to the left', () => {
  expect(press('ArrowLeft', { direction: 'rtl' })).toBe('next')
  expect(press('ArrowRight', { direction: 'rtl' })).toBe('back')
})

test('space on a control presses the control', () => {
  expect(press(' ', { onControl: true })).toBeNull()
  expect(press('ArrowRight', { onControl: true })).toBe('next')
})

test('arrows on a slider move the slider', () => {
  expect(press('ArrowRight', { onSlider: true })).toBeNull()
  expect(press('m', { onSlider: true })).toBe('mirror')
})

test('keys with Ctrl, Alt or Meta belong to somebody else, and a held key counts once', () => {
  expect(press('m', { modified: true })).toBeNull()
  expect(press('ArrowRight', { repeat: true })).toBeNull()
})
