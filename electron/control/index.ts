/** The ways in from outside: commands, links, keys; and the ways out: the user's own programs. */
import { app, globalShortcut, type WebContents } from 'electron'
import { homedir } from 'node:os'
import type { Effect } from '#shared/engine/types.ts'
import type { ShortcutAction, ShortcutStatus } from '#shared/ipc/contract.ts'
import { readDevOverrides } from '#electron/dev-overrides.ts'
import { createCommandLine, placeOf } from './cli/index.ts'
import { createDeskPort, type DeskPortParts } from './desk-port.ts'
import { createHooks } from './hooks.ts'
import { createLinks, linkAmong, SCHEME } from './links.ts'
import { createShortcuts } from './shortcuts.ts'

export interface ControlOptions extends DeskPortParts {
  /** How long a second of the app's clock takes, in milliseconds. */
  readonly secMs: number
  readonly log: (sentence: string) => void
}

export interface Control {
  /** The engine's view may have changed. */
  changed(): void
  effect(effect: Effect): void
  settingsChanged(): void
  shortcuts(): readonly ShortcutStatus[]
  /** Follows the link among a start's arguments; false where there is none. */
  follow(argv: readonly string[]): boolean
  dispose(): void
}

export async function startControl(options: ControlOptions): Promise<Control> {
  const { settings, log } = options
  const { env, platform } = process
  const port = createDeskPort(options)
  const links = createLinks(port, log)
  const hooks = createHooks({ settings, env, log })
  const run = (action: ShortcutAction): void => {
    switch (action) {
      case 'breakNow':
        return void port.askBreak()
      case 'pauseResume':
        return void port.observe({ kind: 'pause', pause: port.view().pausedUntil === null ? 'on' : 'off' })
      case 'standSit':
        return void port.observe({ kind: 'stand', standing: port.view().posture === 'sitting' })
      case 'backHurts':
        return port.openPage('relief')
    }
  }
  const shortcuts = createShortcuts({ keys: globalShortcut, run, platform, env })
  shortcuts.apply(settings())
  const listenIn = (contents: WebContents) => {
    contents.on('before-input-event', (event, input) => {
      if (shortcuts.pressed(input)) event.preventDefault()
    })
  }
  app.on('web-contents-created', (_event, contents) => listenIn(contents))
  registerScheme(platform)
  // macOS hands links over by themselves.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    links.open(url)
  })
  const commandLine = await createCommandLine({
    app: port,
    place: placeOf({
      platform,
      env,
      home: homedir(),
      userId: process.getuid?.(),
      dataFolder: readDevOverrides(app.isPackaged, env).dataFolder,
    }),
    log,
    secMs: options.secMs,
  })
  return {
    changed() {
      port.changed()
      hooks.routine(port.view().routineRunning)
      commandLine.changed()
    },
    effect: effect => hooks.effect(effect),
    settingsChanged: () => shortcuts.apply(settings()),
    shortcuts: () => shortcuts.status(),
    follow(argv) {
      const link = linkAmong(argv)
      if (link !== null) links.open(link)
      return link !== null
    },
    dispose() {
      shortcuts.dispose()
      hooks.dispose()
      void commandLine.dispose()
    },
  }
}

/** On Linux the package's desktop file says it, and an unpackaged app says it to nobody. */
function registerScheme(platform: NodeJS.Platform): void {
  if (app.isPackaged && platform !== 'linux') app.setAsDefaultProtocolClient(SCHEME)
}
