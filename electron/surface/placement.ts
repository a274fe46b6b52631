/** Which display is in use, and where a prompt goes on it. Arithmetic in device-independent pixels. */
import type { Display, Screen } from 'electron'

export interface Size {
  readonly width: number
  readonly height: number
}
export interface Area extends Size {
  readonly x: number
  readonly y: number
}

/** From the edge of the work area, on the 8 px grid. */
const MARGIN = 16

export type Corner = 'top-right' | 'bottom-right'

const within = (size: Size, area: Area): Size => ({
  width: Math.min(Math.ceil(size.width), area.width - 2 * MARGIN),
  height: Math.min(Math.ceil(size.height), area.height - 2 * MARGIN),
})

/** In the corner where this system's own notices appear, inside the work area, however large the text. */
export function inCorner(size: Size, area: Area, corner: Corner): Area {
  const { width, height } = within(size, area)
  const y = corner === 'top-right' ? area.y + MARGIN : area.y + area.height - height - MARGIN
  return { x: area.x + area.width - width - MARGIN, y, width, height }
}

/** In the middle across and a little above it down, where the eye looks first. */
export function inMiddle(size: Size, area: Area): Area {
  const { width, height } = within(size, area)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) * 0.4),
    width,
    height,
  }
}

/** macOS and GNOME put notices at the top; Windows and most others at the bottom. */
export const cornerFor = (platform: NodeJS.Platform): Corner =>
  platform === 'win32' ? 'bottom-right' : 'top-right'

/**
 * All of a display. On X11 Chromium makes a window that is exactly as large as a display one pixel smaller each way, so
 * that no window manager takes it for full screen; one that is larger it leaves alone.
 */
export const coverOf = (bounds: Area, platform: NodeJS.Platform): Area =>
  platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds

/**
 * The display that the pointer is on.
 * @param seesPointer whether this system tells where that is. To ask on Wayland while no window is there ends the program:
 *   https://github.com/electron/electron/issues/50079
 */
export const displayInUse = (screen: Screen, seesPointer: boolean): Display =>
  seesPointer ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint()) : screen.getPrimaryDisplay()
