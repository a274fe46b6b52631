/** The tray's face: there before anything is counted, and kept in step with how things stand from then on. */
import { nativeTheme } from 'electron'
import { isSoreDay } from '#shared/content/sore-day.ts'
import { routineText, type Translator } from '#shared/i18n/index.ts'
import type { EngineView } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { TrayCommand } from './commands.ts'
import { makeElectronTray } from './electron-tray.ts'
import { startingModel, trayModel, type TrayInput } from './model.ts'
import { createTrayPictures } from './picture.ts'
import { createTraySurface } from './tray.ts'

/** How things stand, as far as the tray tells it. */
export interface Standing {
  readonly view: EngineView
  /** Epoch milliseconds on the engine's clock. */
  readonly now: number
  readonly meetingUntil: number | null
  /** The user's own routines that they want in the menu. */
  readonly pinned: TrayInput['pinned']
  readonly skipped: TrayInput['skipped']
}

export interface TrayHost {
  /** `null` while Sitwell is starting. */
  readonly standing: () => Standing | null
  readonly settings: () => Settings
  readonly translator: () => Translator
  readonly run: (command: TrayCommand) => void
}

export interface AppTray {
  /** Soon: whatever comes of one event is shown at once, and a window that opens goes first. */
  update(): void
  /** At once, where only time has passed: the process is awake, and would wake once more for it. */
  tellTime(): void
  /** The panel turned light or dark. */
  redraw(): void
  /** A panel came that knows nothing of the icon. */
  renew(): void
}

/** Nobody looks at the tray sooner than this after what changed it. */
const SOON_MS = 300

export function startTray({ standing, settings, translator, run }: TrayHost): AppTray {
  // Panels of Linux desktops are dark far more often than their windows.
  const isDarkPanel = () => process.platform === 'linux' || nativeTheme.shouldUseDarkColors
  const surface = createTraySurface({
    make: makeElectronTray,
    image: createTrayPictures(process.platform, isDarkPanel),
    minutesBeside: process.platform === 'darwin',
    run,
    onClick: () => run(standing()?.view.prompt ? { do: 'show' } : { do: 'open', page: 'settings' }),
  })
  const show = () => {
    const texts = translator()
    const now = standing()
    surface.update(
      now === null
        ? startingModel(texts)
        : trayModel({
            ...now,
            snoozeMin: settings().snoozeMin,
            tellMinutes: settings().trayMinutes,
            soreDay: isSoreDay(settings()),
            translator: texts,
            routineName: id => routineText(texts, id),
          }),
    )
  }
  let coming: NodeJS.Timeout | undefined
  const update = () => {
    coming ??= setTimeout(() => {
      coming = undefined
      show()
    }, SOON_MS)
  }
  const tellTime = () => {
    if (coming === undefined) show()
  }
  show()
  return { update, tellTime, redraw: () => surface.redraw(), renew: () => surface.renew() }
}
