/** The tray itself: shows the model, and touches the system only where the model changed. */
import type { MenuItemConstructorOptions, NativeImage } from 'electron'
import type { TrayCommand } from './commands.ts'
import type { TrayEntry, TrayModel } from './model.ts'
import type { TrayState } from './state.ts'

/** Electron's tray, as far as it is used; tests pass a fake. */
export interface TrayPort {
  setImage(image: NativeImage): void
  setToolTip(text: string): void
  setMenu(template: MenuItemConstructorOptions[]): void
  destroy(): void
}

export interface TrayPorts {
  readonly make: (image: NativeImage, onClick: () => void) => TrayPort
  readonly image: (state: TrayState) => NativeImage
  readonly run: (command: TrayCommand) => void
  readonly onClick: () => void
}

export interface TraySurface {
  /** Shows the model. Calling it again with an equal one does nothing. */
  update(model: TrayModel): void
  /** Draws the picture anew: the panel turned light or dark. */
  redraw(): void
  /** Makes the icon again, for a panel that came after it. */
  renew(): void
  dispose(): void
}

export function createTraySurface({ make, image, run, onClick }: TrayPorts): TraySurface {
  let tray: TrayPort | null = null
  let shown: TrayModel | null = null

  const dispose = () => {
    tray?.destroy()
    tray = null
    shown = null
  }
  const update = (model: TrayModel) => {
    if (!tray) {
      tray = make(image(model.state), onClick)
    } else if (!same(shown?.state, model.state)) {
      tray.setImage(image(model.state))
    }
    if (shown?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip)
    if (!same(shown?.menu, model.menu)) tray.setMenu(template(model.menu, run))
    shown = model
  }

  return {
    update,
    redraw() {
      if (tray && shown) tray.setImage(image(shown.state))
    },
    renew() {
      const model = shown
      dispose()
      if (model) update(model)
    },
    dispose,
  }
}

/** Both are plain data with their properties in one order. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function template(
  entries: readonly TrayEntry[],
  run: (command: TrayCommand) => void,
): MenuItemConstructorOptions[] {
  return entries.map(entry => {
    switch (entry.entry) {
      case 'separator':
        return { id: entry.id, type: 'separator' }
      case 'line':
        return { id: entry.id, label: entry.label, enabled: false }
      case 'submenu':
        return { id: entry.id, label: entry.label, submenu: template(entry.entries, run) }
      case 'command':
        return { id: entry.id, label: entry.label, click: () => run(entry.command) }
    }
  })
}
