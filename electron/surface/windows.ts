/**
 * All there is to see but the tray: pages, and prompts at every level. No window can open before its session is locked: every
 * session is, as it is made. The first is made for the first window, or a little before a prompt: it is 10 MiB that nobody
 * needs before.
 */
import { app, screen, session } from 'electron'
import { join } from 'node:path'
import type { Log } from '#electron/log.ts'
import type { Texts } from '#electron/texts.ts'
import { WINDOW_KINDS, type PromptOffer, type Requests } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'
import { bootstrapFor, isDark, type SystemLook } from './appearance.ts'
import { lockContents, lockSession } from './lockdown.ts'
import { withNotifications } from './notification/index.ts'
import type { NotificationHost } from './notification/port.ts'
import { createPageWindows, type PageWindows } from './page-windows.ts'
import type { PageKind } from './pages.ts'
import { displayInUse } from './placement.ts'
import { createPromptWindows, type PromptWindows } from './prompt-windows.ts'
import { createPageServer } from './scheme.ts'
import { createTidy } from './tidy.ts'
import { createWindowFactory, type WindowFactory } from './window.ts'
import { createX11Ground } from './x11-ground.ts'

/** A prompt that stays longer has lost its end; the engine takes it down long before. */
const LONGEST_PROMPT_MS = 60 * 60_000
/** The page's colour before its first frame: paper, by day and by night (docs/design.md). */
const PAPER = { light: '#f7f2e8', dark: '#14171c' }

export interface WindowsPorts {
  /** The folder that holds the builds. */
  readonly dist: string
  readonly settings: () => Settings
  readonly texts: Texts
  readonly look: () => SystemLook
  /** Seconds without input; `null` where nobody knows. */
  readonly idleSec: () => number | null | Promise<number | null>
  readonly onPageClosed: (kind: PageKind) => void
  readonly onPromptClosed: () => void
  /** What is to be shown, once the routine is chosen. */
  readonly offered: () => Promise<PromptOffer | null>
  readonly answer: (answer: Requests['prompt:answer']['request']) => void
  readonly log: Log
}

export interface Windows {
  readonly factory: WindowFactory
  readonly pages: PageWindows
  readonly prompts: PromptWindows
  /** Loads what any window needs of this process. */
  readonly warm: () => Promise<unknown>
  /** Language, theme and text size reach every page at once. */
  readonly tellAppearance: (settings: Settings) => void
}

export function createWindows(ports: WindowsPorts): Windows {
  const { dist, settings, texts, look, log } = ports
  const server = createPageServer(join(dist, 'renderer'))
  lockContents(app)
  app.on('session-created', made => {
    lockSession(made)
    server.serve(made.protocol)
  })
  const isWayland = app.commandLine.getSwitchValue('ozone-platform') === 'wayland'
  const textPercent = () => settings().textPercent
  const factory = createWindowFactory({
    preload: join(dist, 'preload', 'preload.cjs'),
    platform: process.platform,
    background: () => (isDark(settings(), look()) ? PAPER.dark : PAPER.light),
    ground: process.platform === 'linux' && !isWayland ? createX11Ground(process.env) : null,
    bootstrap: kind => bootstrapFor(kind, settings(), look()),
    packaged: app.isPackaged,
    onEmpty: () => tidy.soon(),
  })
  // While it quits there is nothing to tidy up for.
  let isQuitting = false
  app.once('before-quit', () => (isQuitting = true))
  const tidy = createTidy(() => !isQuitting && !factory.any())
  let notifications: NotificationHost | undefined
  return {
    factory,
    async warm() {
      // Asked for, it is made.
      void session.defaultSession
      await server.warm()
    },
    pages: createPageWindows({
      factory,
      textPercent,
      workArea: () => displayInUse(screen, !isWayland).workAreaSize,
      onClosed: ports.onPageClosed,
      log,
    }),
    prompts: withNotifications({
      windows: createPromptWindows({
        factory,
        screen,
        platform: process.platform,
        seesPointer: !isWayland,
        isTyping: async () => ((await ports.idleSec()) ?? Infinity) < 1,
        onClosedByUser: ports.onPromptClosed,
        textPercent,
        longestMs: () => LONGEST_PROMPT_MS,
        log,
      }),
      wanted: () => settings().toastAs === 'notification',
      host: async () => {
        const { createNotificationHost } = await import('./notification/host.ts')
        return (notifications ??= createNotificationHost())
      },
      offered: ports.offered,
      translator: () => texts.current,
      answer: ports.answer,
    }),
    tellAppearance(changed) {
      for (const kind of WINDOW_KINDS) {
        factory.broadcast('appearance:changed', bootstrapFor(kind, changed, look()), [kind])
      }
    },
  }
}
