import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawAppIcon } from '#electron/surface/app-icon.ts'
import { encodePng } from '#electron/surface/tray/png.ts'
import type { Picture } from '#electron/surface/tray/raster.ts'

const pixel = ({ width, pixels }: Picture, x: number, y: number) => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]
const GREEN = [0x1f, 0x6e, 0x4e, 255]

describe('the app icon', () => {
  test.each([16, 24, 32, 64, 256])('at %i px is the green mark on paper with free corners', size => {
    const icon = drawAppIcon(size)
    expect(pixel(icon, 0, 0)[3]).toBeLessThan(255)
    expect(pixel(icon, Math.floor(size / 2), Math.floor(size / 2))).toEqual(GREEN)
  })

  test('has only whole pixels across its smallest bars, which would blur otherwise', () => {
    const icon = drawAppIcon(16)
    const column = Array.from({ length: 16 }, (_, y) => pixel(icon, 8, y).join())
    expect(new Set(column).size).toBe(2)
  })
})

test('a PNG holds the picture, pixel for pixel', () => {
  const picture = drawAppIcon(16)
  const file = encodePng(picture)
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([16, 16])
  const from = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(from + 4, from + 4 + file.readUInt32BE(from - 4)))
  const row = (y: number) => rows.subarray(y * 65 + 1, (y + 1) * 65)
  for (let y = 0; y < 16; y++) expect([...row(y)]).toEqual([...picture.pixels.subarray(y * 64, y * 64 + 64)])
})
