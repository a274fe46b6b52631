/** `npm run icons`: every state of the tray's picture side by side, as a panel shows it and eight times as large. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawTray, type Panel } from '#electron/surface/tray/mark.ts'
import { encodePng } from '#electron/surface/tray/png.ts'
import type { Picture } from '#electron/surface/tray/raster.ts'
import type { TrayState } from '#electron/surface/tray/state.ts'

const STATES: readonly TrayState[] = [
  ...([0, 1, 2, 3, 4, 5] as const).map(filled => ({ state: 'counting' as const, filled })),
  ...(['nearly', 'due', 'held', 'paused', 'standing', 'unknown'] as const).map(state => ({ state })),
]
interface Drawn {
  readonly state: TrayState
  readonly minutes: number | null
}
const DRAWN: readonly Drawn[] = [
  ...STATES.map(state => ({ state, minutes: null })),
  { state: { state: 'counting', filled: 0 }, minutes: 7 },
  { state: { state: 'counting', filled: 3 }, minutes: 31 },
  { state: { state: 'nearly' }, minutes: 46 },
  { state: { state: 'due' }, minutes: 52 },
  { state: { state: 'held' }, minutes: 98 },
]
const GROUNDS: readonly { readonly panel: Panel; readonly ground: readonly [number, number, number] }[] = [
  { panel: 'dark', ground: [0x24, 0x24, 0x24] },
  { panel: 'light', ground: [0xee, 0xee, 0xec] },
]
const SIZES = [16, 22, 32] as const
const ENLARGED = 8
const GAP = 12

const width = GAP + DRAWN.length * (16 * ENLARGED + GAP)
const rowHeight = SIZES.reduce((sum, size) => sum + size + GAP, 0) + 16 * ENLARGED + GAP * 2
const height = rowHeight * GROUNDS.length
const pixels = new Uint8Array(width * height * 4)

function paste(picture: Picture, left: number, top: number, scale: number): void {
  for (let y = 0; y < picture.height * scale; y++) {
    for (let x = 0; x < picture.width * scale; x++) {
      const from = (Math.floor(y / scale) * picture.width + Math.floor(x / scale)) * 4
      const to = ((top + y) * width + left + x) * 4
      const alpha = (picture.pixels[from + 3] ?? 0) / 255
      for (let channel = 0; channel < 3; channel++) {
        const over = picture.pixels[from + channel] ?? 0
        pixels[to + channel] = Math.round(over * alpha + (pixels[to + channel] ?? 0) * (1 - alpha))
      }
    }
  }
}

for (const [row, { panel, ground }] of GROUNDS.entries()) {
  for (let at = row * rowHeight * width; at < (row + 1) * rowHeight * width; at++)
    pixels.set([...ground, 255], at * 4)
  for (const [column, { state, minutes }] of DRAWN.entries()) {
    const left = GAP + column * (16 * ENLARGED + GAP)
    let top = row * rowHeight + GAP
    for (const size of SIZES) {
      paste(drawTray(state, size, panel, minutes), left, top, 1)
      top += size + GAP
    }
    paste(drawTray(state, 16, panel, minutes), left, top, ENLARGED)
  }
}

const folder = fileURLToPath(new URL('../../dist/icons/', import.meta.url))
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}tray.png`, encodePng({ width, height, pixels }))
console.log(`${folder}tray.png`)
