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

test('a small screen gets the window that it always had, however large the letters', () => {
  expect(pageOptions('diary', 200, { width: 800, height: 600 })).toMatchObject({ width: 900, height: 720 })
})
