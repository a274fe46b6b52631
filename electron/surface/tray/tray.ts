/** The tray itself: shows the model, and touches the system only where the model changed. */
import type { MenuItemConstructorOptions, NativeImage } from 'electron'
import type { TrayCommand } from './commands.ts'
import type { TrayEntry, TrayModel } from './model.ts'
import type { TrayState } from './state.ts'

/** Electron's tray, as far as it is used; tests pass a fake. */
export interface TrayPort {
  setImage(image: NativeImage): void
  /** Words beside the icon, where the system has room for them. */
  setTitle(text: string): void
  setToolTip(text: string): void
  setMenu(template: MenuItemConstructorOptions[]): void
  destroy(): void
}

export interface TrayPorts {
  readonly make: (image: NativeImage, onClick: () => void) => TrayPort
  readonly image: (state: TrayState, minutes: number | null) => NativeImage
  /** Whether minutes stand beside the icon rather than in it. */
  readonly minutesBeside: boolean
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

export function createTraySurface({ make, image, minutesBeside, run, onClick }: TrayPorts): TraySurface {
  let tray: TrayPort | null = null
  let shown: TrayModel | null = null

  const dispose = () => {
    tray?.destroy()
    tray = null
    shown = null
  }
  const draw = ({ state, minutes }: TrayModel) => image(state, minutesBeside ? null : minutes)
  const title = (model: TrayModel | null) =>
    minutesBeside && model !== null && model.minutes !== null ? String(model.minutes) : ''
  const isDrawnAlike = (model: TrayModel) =>
    same(shown?.state, model.state) && (minutesBeside || shown?.minutes === model.minutes)
  const update = (model: TrayModel) => {
    if (!tray) {
      tray = make(draw(model), onClick)
    } else if (!isDrawnAlike(model)) {
      tray.setImage(draw(model))
    }
    if (title(shown) !== title(model)) tray.setTitle(title(model))
    if (shown?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip)
    if (!same(shown?.menu, model.menu)) tray.setMenu(template(model.menu, run))
    shown = model
  }

  return {
    update,
    redraw() {
      if (tray && shown) tray.setImage(draw(shown))
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
