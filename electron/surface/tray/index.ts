/** The tray's face: made once, kept in step with how things stand. */
import { nativeTheme } from 'electron'
import { isSoreDay } from '#shared/content/sore-day.ts'
import { routineText, type Translator } from '#shared/i18n/index.ts'
import type { EngineView } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import type { PageKind } from '../pages.ts'
import type { TrayCommand } from './commands.ts'
import { makeElectronTray } from './electron-tray.ts'
import { trayModel } from './model.ts'
import { createTrayPictures } from './picture.ts'
import { createTraySurface } from './tray.ts'

export interface TrayHost {
  readonly view: () => EngineView
  /** Epoch milliseconds on the engine's clock. */
  readonly now: () => number
  readonly settings: () => Settings
  readonly meetingUntil: () => number | null
  readonly translator: () => Translator
  readonly log: (sentence: string) => void
  readonly run: {
    readonly show: () => void
    readonly quit: () => void
    readonly routine: (routineId: string) => void
    readonly observe: (observed: Observed) => void
    readonly meet: (minutes: number) => void
    readonly better: () => void
    readonly open: (page: PageKind) => void
  }
}

export interface AppTray {
  update(): void
  /** The panel turned light or dark. */
  redraw(): void
}

export function startTray(host: TrayHost): AppTray {
  const run = (command: TrayCommand): void => {
    switch (command.do) {
      case 'show':
        return host.run.show()
      case 'quit':
        return host.run.quit()
      case 'routine':
        return host.run.routine(command.routineId)
      case 'stand':
        return host.run.observe({ kind: 'stand', standing: command.standing })
      case 'snooze':
        return host.run.observe({ kind: 'answer', answer: 'snooze', min: command.min })
      case 'pause':
        return host.run.observe({ kind: 'pause', pause: command.pause })
      case 'meet':
        return host.run.meet(command.min)
      case 'better':
        return host.run.better()
      case 'open':
        return host.run.open(command.page)
    }
  }
  // Panels of Linux desktops are dark far more often than their windows.
  const isDarkPanel = () => process.platform === 'linux' || nativeTheme.shouldUseDarkColors
  const surface = createTraySurface({
    make: makeElectronTray,
    image: createTrayPictures(process.platform, isDarkPanel),
    run,
    onClick: () => (host.view().prompt ? host.run.show() : host.run.open('settings')),
  })
  const update = () => {
    const translator = host.translator()
    surface.update(
      trayModel({
        view: host.view(),
        now: host.now(),
        snoozeMin: host.settings().snoozeMin,
        meetingUntil: host.meetingUntil(),
        soreDay: isSoreDay(host.settings()),
        translator,
        routineName: id => routineText(translator, id),
      }),
    )
  }
  update()
  return { update, redraw: () => surface.redraw() }
}
