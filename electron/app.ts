/** Sitwell itself, once its tray is there: each part is made, given what it needs, and named for what it does. */
import { app, powerMonitor } from 'electron'
import { join } from 'node:path'
import { createClock, keepTimeScale } from '#electron/clock.ts'
import { autostartHere } from '#electron/control/autostart.ts'
import type { Control } from '#electron/control/index.ts'
import { createCount } from '#electron/count.ts'
import { log } from '#electron/log.ts'
import { thisDesk } from '#electron/presence/host/desk.ts'
import { createPresence } from '#electron/presence/index.ts'
import { isPromptNear } from '#electron/presence/near.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import { Journal } from '#electron/storage/journal.ts'
import { createRecorder } from '#electron/storage/journal-recorder.ts'
import type { SettingsStore } from '#electron/storage/settings-store.ts'
import { createTraceLog } from '#electron/storage/trace-log.ts'
import type { SystemLook } from '#electron/surface/appearance.ts'
import { createDirector } from '#electron/surface/director.ts'
import { loadReader, registerIpc } from '#electron/surface/ipc.ts'
import { lazyOffers } from '#electron/surface/offers.ts'
import { ownRoutines } from '#electron/surface/own.ts'
import { createRelook } from '#electron/surface/relook.ts'
import { createRequests } from '#electron/surface/requests.ts'
import { doCommand, type TrayCommand } from '#electron/surface/tray/commands.ts'
import { followThisTrayHost } from '#electron/surface/tray/host.ts'
import type { AppTray, Standing } from '#electron/surface/tray/index.ts'
import { createWindows } from '#electron/surface/windows.ts'
import type { Texts } from '#electron/texts.ts'
import { tellTroubles } from '#electron/troubles.ts'
import { settingsInForce } from '#shared/content/sore-day.ts'
import { diaryReaders } from '#shared/ipc/diary.ts'
import type { Settings } from '#shared/settings/index.ts'

export interface StartOptions {
  /** Started with the session: no window opens by itself. */
  readonly hidden: boolean
  readonly dataFolder: string
  /** Whether anything can be kept there. */
  readonly writable: boolean
  /** How many times faster the engine's clock runs; 1 but for tests. */
  readonly timeScale: number
}

export interface AppOptions extends StartOptions {
  readonly settings: SettingsStore
  readonly texts: Texts
  readonly tray: AppTray
  readonly look: () => SystemLook
}

export interface App {
  /** Begins to watch and to count, and greets who is new. */
  begin(): Promise<void>
  standing(): Standing
  run(command: TrayCommand): void
  settingsChanged(settings: Settings): void
  /** The user started Sitwell while it runs, perhaps with a link. */
  startedAgain(argv: readonly string[]): void
}

export function makeApp(options: AppOptions): App {
  const { settings, texts, tray, look, dataFolder, writable } = options
  const dist = join(app.getAppPath(), 'dist')
  const inForce = () => settingsInForce(settings.current)
  const timeScale = keepTimeScale(options.timeScale, dataFolder)
  const clock = createClock(timeScale)
  const now = () => clock.now().at

  const { factory, pages, prompts, warm, tellAppearance } = createWindows({
    dist,
    settings: () => settings.current,
    texts,
    look,
    idleSec: () => presence.sampleIdle(),
    onPageClosed: kind => {
      if (kind === 'routine') director.routineWindowClosed()
    },
    onPromptClosed: () => observe({ kind: 'answer', answer: 'dismiss' }),
    offered: () => director.offered(),
    answer: answer => director.answer(answer),
    log,
  })

  const own = ownRoutines({
    dataFolder,
    now,
    changed: view => {
      tray.update()
      factory.broadcast('own:changed', view, ['routine'])
    },
  })
  const offers = lazyOffers({
    journal: () => journal,
    own,
    now,
    dayStartHour: () => settings.current.dayStartHour,
  })
  const director = createDirector({
    prompts,
    pages,
    offers: () => offers.load(),
    observe,
    view: () => runtime.view(),
    settings: inForce,
    translator: () => texts.current,
    tellPrompt: offer => factory.broadcast('prompt:changed', offer, ['prompt']),
    routineEnded: (plan, end) => recorder.routineEnded(plan, end),
  })

  // Who is there, what the engine makes of it, and what is kept of that.
  const desk = thisDesk(powerMonitor, process.platform, process.env)
  // Its limit is one of real seconds, the rhythm's is one of the app's clock.
  const presenceSettings = () => ({
    ...settings.current,
    awayAfterMin: settings.current.awayAfterMin / timeScale.scale,
  })
  const presence = createPresence({ powerMonitor, settings: presenceSettings, desk }, observe)
  let isTrayMissing = false
  const trayHost = followThisTrayHost(desk, {
    renew: () => tray.renew(),
    missing() {
      isTrayMissing = true
      log(texts.current.t('tray:notice.noTray'))
      // The window takes over. At a login nobody asked for one: starting Sitwell again opens it.
      if (!options.hidden && !factory.any()) pages.open('settings')
    },
    back: () => void (isTrayMissing = false),
  })
  const traceLog = createTraceLog(dataFolder)
  const journal = new Journal({
    dataFolder,
    journalFolder: settings.current.journalFolder || null,
    now,
    changed: () => {
      offers.stale()
      factory.broadcast('diary:changed', null, diaryReaders)
    },
  })
  const recorder = createRecorder({ journal, now, unwritable: log })
  /** Commands, links and keys. Before the runtime: what it restores may have effects at once. */
  let control: Control | undefined
  const runtime = createCount({
    clock,
    timeScale,
    presence,
    dataFolder,
    texts,
    settings: inForce,
    traceLog,
    events: {
      effect: effect => {
        recorder.effect(effect)
        director.carryOut(effect)
        control?.effect(effect)
      },
      changed: eventful => refresh(eventful),
    },
  })

  const settingsPage = {
    settings,
    autostart: autostartHere(app),
    capabilities: () => presence.capabilities(),
    dataFolder,
    isTrayMissing: () => isTrayMissing,
  }
  registerIpc({
    handlers: createRequests({
      diary: {
        journal,
        dataFolder,
        settings: () => settings.current,
        view: () => runtime.view(),
        now,
        factory,
        rememberFolder: async journalFolder => void (await settings.change({ journalFolder })),
      },
      pages: {
        ...settingsPage,
        director,
        pages,
        prompts,
        look,
        askDesktop: () => void presence.refreshHolds(),
        shortcuts: () => control?.shortcuts() ?? [],
      },
      own,
      traceLog,
      texts,
      dist,
    }),
    kindOf: contents => factory.kindOf(contents),
    log,
  })

  function observe(observed: Observed): void {
    runtime.observe(observed)
  }

  /** Something may have changed: tray and pages follow, and what may hold a prompt back is asked for. */
  function refresh(eventful: boolean): void {
    const view = runtime.view()
    recorder.view(view)
    director.follow(view)
    if (eventful) tray.update()
    else tray.tellTime()
    control?.changed()
    if (!isPromptNear(view)) return
    void presence.refreshHolds()
    prepare()
  }

  /** Loads what a prompt takes: neither the start waits for it, nor the prompt. */
  function prepare(): void {
    for (const each of [warm(), loadReader(), offers.load().then(loaded => loaded.ready())]) {
      each.catch((error: unknown) => log(`What a prompt takes could not be loaded yet: ${String(error)}`))
    }
  }

  const relook = createRelook({ texts, look, tray, windows: { factory, tellAppearance }, settingsPage })
  app.on('activate', () => pages.open('settings'))
  app.on('before-quit', () => {
    control?.dispose()
    prompts.hide()
    runtime.stop()
    recorder.stop()
    trayHost?.dispose()
    presence.dispose()
  })

  return {
    async begin() {
      tellTroubles({ settings, dataFolder, writable }, texts.current.t)
      runtime.start()
      // Where nothing can be kept it would greet at every start.
      if (settings.isNew && writable && !options.hidden) pages.open('welcome')
      const { startControl } = await import('#electron/control/index.ts')
      control = await startControl({
        director,
        offers: () => offers.load(),
        ownRoutines: async () => (await own.load()).view.routines,
        open: page => pages.open(page),
        observe,
        view: () => runtime.view(),
        now,
        settings: () => settings.current,
        translator: () => texts.current,
        keep: entry => journal.append(entry),
        secMs: 1000 / timeScale.scale,
        log,
      })
      control.follow(process.argv)
      await own.warm()
    },
    standing: () => ({
      view: runtime.view(),
      now: now(),
      meetingUntil: presence.meetingUntil(),
      pinned: own.pinned(),
      skipped: director.skipped !== null,
    }),
    run: command =>
      doCommand(command, {
        show: () => director.showPrompt(),
        skipped: () => director.takeSkipped(),
        quit: () => app.quit(),
        routine: id => void director.openRoutine(id),
        observe,
        meet(minutes) {
          presence.meet(minutes)
          // Where a call is on already, nobody else is told anything new.
          tray.update()
        },
        better: () => void settings.change({ soreDaySince: 0 }),
        open: page => pages.open(page),
      }),
    settingsChanged(changed) {
      runtime.updateSettings(settingsInForce(changed))
      presence.settingsChanged()
      control?.settingsChanged()
      if (!changed.keepTrace) traceLog.clear()
      void relook(changed)
    },
    startedAgain(argv) {
      if (control?.follow(argv)) return
      if (director.offer) prompts.focus()
      else pages.open('settings')
    },
  }
}
