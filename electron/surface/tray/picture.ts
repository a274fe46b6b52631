/** The tray's picture as each system takes it: template images on macOS, by scale factor elsewhere. */
import { nativeImage, type NativeImage } from 'electron'
import { drawTray, type Panel } from './mark.ts'
import { toBitmap } from './raster.ts'
import type { TrayState } from './state.ts'

/** Width and height at scale 1: the menu bar's on macOS, the panel's elsewhere. */
const SIZE: Readonly<Partial<Record<NodeJS.Platform, number>>> = { darwin: 16, win32: 16 }
const LINUX_SIZE = 22
/** A start waits for its picture: only what a panel asks for is drawn. Windows has scales between the whole ones. */
const SCALES: Readonly<Partial<Record<NodeJS.Platform, readonly number[]>>> = { win32: [1, 1.25, 1.5, 2, 3] }
const WHOLE_SCALES = [1, 2] as const

/** Drawn once for each state and panel: there are few. */
export function createTrayPictures(
  platform: NodeJS.Platform,
  isDark: () => boolean,
): (state: TrayState, minutes: number | null) => NativeImage {
  const drawn = new Map<string, NativeImage>()
  const size = SIZE[platform] ?? LINUX_SIZE
  const draw = (state: TrayState, panel: Panel, minutes: number | null): NativeImage => {
    const image = nativeImage.createEmpty()
    for (const scaleFactor of SCALES[platform] ?? WHOLE_SCALES) {
      const picture = drawTray(state, Math.round(size * scaleFactor), panel, minutes)
      const { width, height } = picture
      image.addRepresentation({ scaleFactor, width, height, buffer: toBitmap(picture) })
    }
    if (panel === 'template') image.setTemplateImage(true)
    return image
  }
  return (state, minutes) => {
    const panel: Panel = platform === 'darwin' ? 'template' : isDark() ? 'dark' : 'light'
    const key = `${JSON.stringify(state)} ${panel}`
    // Figures change by the minute: kept, they would gather.
    if (minutes !== null) return draw(state, panel, minutes)
    const known = drawn.get(key)
    if (known) return known
    const image = draw(state, panel, null)
    drawn.set(key, image)
    return image
  }
}
