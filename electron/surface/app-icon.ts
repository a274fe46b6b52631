/** The app's own picture, for windows and packages: the mark in green on a sheet of paper. */
import { drawMark, MARK_SIZE } from '#shared/mark.ts'
import { trayShapes } from './tray/mark.ts'
import { rasterise, type Colour, type Picture, type Shape } from './tray/raster.ts'

const PAPER: Colour = { red: 0xf7, green: 0xf2, blue: 0xe8 }
const EDGE: Colour = { red: 0xdd, green: 0xd4, blue: 0xc3 }
const GREEN: Colour = { red: 0x1f, green: 0x6e, blue: 0x4e }

/** Of the picture's width: what stays free around the sheet, the sheet's corners, and the mark's share of it. */
const MARGIN = 0.05
const CORNER = 0.21
const MARK = 0.66
/** Smaller than this, slanted bars are a blur: the tray's straight ones stand in, and the sheet fills the picture. */
const LEAST_SLANTED = 32

/** `pixels` wide and high. */
export function drawAppIcon(pixels: number): Picture {
  const isSmall = pixels < LEAST_SLANTED
  const margin = isSmall ? 0 : MARGIN * pixels
  const sheet = (inset: number, colour: Colour): Shape => ({
    x: inset,
    y: inset,
    width: pixels - 2 * inset,
    height: pixels - 2 * inset,
    radius: CORNER * pixels - (inset - margin),
    alpha: 1,
    colour,
  })
  const line = Math.max(1, pixels / 96)
  const scale = (pixels * MARK) / MARK_SIZE
  const offset = (pixels * (1 - MARK)) / 2
  const bars = drawMark({ state: 'nearly' }).bars.map(({ x, y, width, height, turn }): Shape => ({
    x: offset + x * scale,
    y: offset + y * scale,
    width: width * scale,
    height: height * scale,
    radius: (height * scale) / 2,
    turn,
    alpha: 1,
  }))
  const ground = isSmall ? [sheet(0, PAPER)] : [sheet(margin, EDGE), sheet(margin + line, PAPER)]
  const mark = isSmall ? straightBars(pixels) : bars
  return rasterise({ width: pixels, height: pixels }, [...ground, ...mark], GREEN)
}

function straightBars(pixels: number): readonly Shape[] {
  const inset = Math.round(pixels / 10)
  return trayShapes({ state: 'counting', filled: 5 }, pixels - 2 * inset, null).map(shape => ({
    ...shape,
    x: shape.x + inset,
    y: shape.y + inset,
  }))
}
