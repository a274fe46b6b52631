import { expect, test } from 'vitest'
import { pageOptions } from '#electron/surface/pages.ts'

const screen = { width: 1920, height: 1050 }

test('larger letters open a larger window', () => {
  expect(pageOptions('routine', 100, screen)).toMatchObject({ width: 960, height: 640 })
  expect(pageOptions('routine', 150, screen)).toMatchObject({ width: 1440, height: 945 })
})

test('a window does not grow beyond the screen', () => {
  const { width, height } = pageOptions('settings', 200, { width: 1280, height: 768 })
  expect([width, height]).toEqual([1152, 691])
})

test('a small screen holds all of a window, also its foot', () => {
  const laptop = { width: 1366, height: 728 }
  expect(pageOptions('welcome', 100, laptop)).toMatchObject({ width: 680, height: 655 })
  expect(pageOptions('diary', 200, { width: 800, height: 600 })).toMatchObject({ width: 720, height: 540 })
})

test('no window is smaller than its page can be', () => {
  expect(pageOptions('settings', 100, { width: 320, height: 240 })).toMatchObject({ width: 480, height: 420 })
})
