/** Electron's tray behind the port of tray.ts. */
import { Menu, Tray, type NativeImage } from 'electron'
import type { TrayPort } from './tray.ts'

export function makeElectronTray(image: NativeImage, onClick: () => void): TrayPort {
  const tray = new Tray(image)
  tray.on('click', onClick)
  return {
    setImage: picture => tray.setImage(picture),
    setTitle: text => tray.setTitle(text),
    setToolTip: text => tray.setToolTip(text),
    setMenu: template => tray.setContextMenu(Menu.buildFromTemplate(template)),
    destroy: () => tray.destroy(),
  }
}
