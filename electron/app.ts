/** Sitwell itself, once Electron is ready: each part is made, given what it needs, and named for what it does. */
import {
  app,
  dialog,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
} from 'electron'
import { join } from 'node:path'
import { createClock, keepTimeScale } from '#electron/clock.ts'
import { createLoginItemAutostart, createXdgAutostart } from '#electron/control/autostart.ts'
import type { Control } from '#electron/control/index.ts'
import { log } from '#electron/log.ts'
import { createPresence, type PresenceEvent } from '#electron/presence/index.ts'
import { Runtime, type Observed } from '#electron/runtime/runtime.ts'
import { Journal } from '#electron/storage/journal.ts'
import { createRecorder } from '#electron/storage/journal-recorder.ts'
import { openSettings } from '#electron/storage/settings-store.ts'
import { createStateStore } from '#electron/storage/state-store.ts'
import { createTraceLog } from '#electron/storage/trace-log.ts'
import { bootstrapFor, isDark, languageOf, type SystemLook } from '#electron/surface/appearance.ts'
import { diaryHandlers } from '#electron/surface/diary.ts'
import { createDirector } from '#electron/surface/director.ts'
import { createHandlers, settingsView } from '#electron/surface/handlers.ts'
import { closeForeignChannels, registerIpc } from '#electron/surface/ipc.ts'
import { lockContents, lockSession } from '#electron/surface/lockdown.ts'
import type { Offers } from '#electron/surface/offer.ts'
import { withNotifications } from '#electron/surface/notification/index.ts'
import type { NotificationHost } from '#electron/surface/notification/port.ts'
import { createPageWindows } from '#electron/surface/page-windows.ts'
import { createPromptWindows } from '#electron/surface/prompt-windows.ts'
import { serve } from '#electron/surface/scheme.ts'
import { startTray } from '#electron/surface/tray/index.ts'
import { createWindowFactory } from '#electron/surface/window.ts'
import { settingsInForce } from '#shared/content/sore-day.ts'
import { createTranslator, type Translator } from '#shared/i18n/index.ts'
import { WINDOW_KINDS } from '#shared/ipc/contract.ts'
import { engineSettingsOf, type Settings } from '#shared/settings/index.ts'

export interface AppOptions {
  /** Started with the session: no window opens by itself. */
  readonly hidden: boolean
  readonly dataFolder: string
  /** Whether anything can be kept there. */
  readonly writable: boolean
  /** How many times faster the engine's clock runs; 1 but for tests. */
  readonly timeScale: number
}

/** A prompt that stays longer has lost its end; the engine takes it down long before. */
const LONGEST_PROMPT_MS = 60 * 60_000
/** Holds are asked for again when a prompt is this near, in seconds. */
const NEAR_SEC = 65
/** The page's colour before its first frame: paper, by day and by night (docs/design.md). */
const PAPER = { light: '#f7f2e8', dark: '#14171c' }

export async function startApp({
  hidden,
  dataFolder,
  writable,
  timeScale: scale,
}: AppOptions): Promise<void> {
  const folders = { dist: join(app.getAppPath(), 'dist') }

  const settings = openSettings({
    folder: dataFolder,
    file: async () => {
      const { default: Store } = await import('electron-store')
      const store = new Store<Record<string, unknown>>({
        cwd: dataFolder,
        name: 'settings',
        clearInvalidConfig: true,
      })
      closeForeignChannels()
      return store
    },
    onChange: changed => settingsChanged(changed),
  })
  const inForce = () => settingsInForce(settings.current)
  const look = (): SystemLook => ({
    dark: nativeTheme.shouldUseDarkColors,
    reducedMotion: systemPreferences.getAnimationSettings().prefersReducedMotion,
    languages: app.getPreferredSystemLanguages(),
    platform: process.platform,
    region: app.getLocaleCountryCode(),
    version: app.getVersion(),
  })
  let translator: Translator = await createTranslator(languageOf(settings.current, look()), [
    'tray',
    'routines',
  ])
  const autostart =
    process.platform === 'linux'
      ? createXdgAutostart(
          process.env,
          app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()],
        )
      : createLoginItemAutostart(app)

  // What is there to see.
  lockContents(app)
  const factory = createWindowFactory({
    preload: join(folders.dist, 'preload', 'preload.cjs'),
    platform: process.platform,
    background: () => (isDark(settings.current, look()) ? PAPER.dark : PAPER.light),
    packaged: app.isPackaged,
  })
  const pages = createPageWindows({
    factory,
    onClosed: kind => {
      if (kind === 'routine') director.routineWindowClosed()
    },
    log,
  })
  let notifications: NotificationHost | undefined
  const promptWindows = createPromptWindows({
    factory,
    screen,
    platform: process.platform,
    isTyping: async () => ((await presence.sampleIdle()) ?? Infinity) < 1,
    onClosedByUser: () => observe({ kind: 'answer', answer: 'dismiss' }),
    textPercent: () => settings.current.textPercent,
    longestMs: () => LONGEST_PROMPT_MS,
    log,
  })
  const prompts = withNotifications({
    windows: promptWindows,
    wanted: () => settings.current.toastAs === 'notification',
    host: async () => {
      const { createNotificationHost } = await import('#electron/surface/notification/host.ts')
      return (notifications ??= createNotificationHost())
    },
    offer: () => director.offer,
    translator: () => translator,
    answer: answer => director.answer(answer),
  })

  let offers: Promise<Offers> | undefined
  const loadOffers = (): Promise<Offers> =>
    (offers ??= import('#electron/surface/offer.ts').then(({ createOffers }) => createOffers()))
  const director = createDirector({
    prompts,
    pages,
    offers: loadOffers,
    observe,
    view: () => runtime.view(),
    settings: inForce,
    tellPrompt: offer => factory.broadcast('prompt:changed', offer, ['prompt']),
    routineEnded: (plan, end) => recorder.routineEnded(plan, end),
  })

  /** Commands, links and keys; loaded last, because the tray need not wait for them. */
  let control: Control | undefined

  // Who is there, and what the engine makes of it.
  const timeScale = keepTimeScale(scale, dataFolder)
  const clock = createClock(timeScale)
  const traceLog = createTraceLog(dataFolder)
  const journal = new Journal({
    dataFolder,
    journalFolder: settings.current.journalFolder || null,
    now: () => clock.now().at,
    changed: () => factory.broadcast('diary:changed', null, ['diary', 'relief']),
  })
  const recorder = createRecorder({ journal, now: () => clock.now().at, unwritable: log })
  const runtime = new Runtime({
    clock,
    idle: {
      async sample() {
        const idleSec = await presence.sampleIdle()
        return idleSec === null ? null : idleSec * timeScale.scale
      },
    },
    store: createStateStore(dataFolder, () =>
      log(translator.t('tray:notice.unwritableNow', { folder: dataFolder })),
    ),
    settings: inForce(),
    events: {
      effect: effect => {
        recorder.effect(effect)
        director.carryOut(effect)
        control?.effect(effect)
      },
      changed: () => refresh(),
    },
    observed: observation => {
      if (!settings.current.keepTrace) return
      const begins = observation.kind === 'start' || observation.kind === 'settings'
      traceLog.note(begins ? { ...observation, settings: engineSettingsOf(inForce()) } : observation)
    },
  })

  registerIpc({
    handlers: {
      ...diaryHandlers({
        journal,
        dataFolder,
        settings: () => settings.current,
        view: () => runtime.view(),
        now: () => clock.now().at,
        rememberFolder: async journalFolder => void (await settings.change({ journalFolder })),
      }),
      ...createHandlers({
        director,
        pages,
        prompts,
        settings,
        autostart,
        view: () => runtime.view(),
        look,
        capabilities: () => presence.capabilities(),
        askDesktop: () => void presence.refreshHolds(),
        dataFolder,
        openSource: async key => {
          const { findSource } = await import('#shared/content/index.ts')
          const url = findSource(key)?.url
          if (!url?.startsWith('https://')) return false
          await shell.openExternal(url)
          return true
        },
        saveTrace: async () => {
          const { saveTrace } = await import('#electron/surface/save-trace.ts')
          return saveTrace(traceLog.read())
        },
        consent: async programs => {
          const { askConsent } = await import('#electron/control/consent.ts')
          await translator.load('app', 'cli')
          const { t } = translator
          return askConsent(dialog, {
            message: t('cli:consent.message'),
            detail: `${programs.join('\n')}\n\n${t('cli:consent.detail')}`,
            allow: t('cli:consent.allow'),
            cancel: t('app:cancel'),
          })
        },
        shortcuts: () => control?.shortcuts() ?? [],
      }),
    },
    kindOf: contents => factory.kindOf(contents),
    log,
  })

  // The tray is drawn before presence is there to be asked.
  let meetingUntil = (): number | null => null
  const tray = startTray({
    view: () => runtime.view(),
    now: () => clock.now().at,
    settings: () => settings.current,
    meetingUntil: () => meetingUntil(),
    translator: () => translator,
    log,
    run: {
      show: () => director.showPrompt(),
      quit: () => app.quit(),
      routine: id => void director.openRoutine(id),
      observe,
      meet: minutes => presence.meet(minutes),
      better: () => void settings.change({ soreDaySince: 0 }),
      open: page => pages.open(page),
    },
  })

  // Before any window can open, and after the tray: the session takes a while to make.
  lockSession(session.defaultSession)
  serve(protocol, join(folders.dist, 'renderer'))

  function observe(observed: Observed): void {
    runtime.observe(observed)
  }

  function noteDesk(event: PresenceEvent): void {
    if (event.kind === 'activity') runtime.look()
    else observe(event)
  }

  /** Something may have changed: tray and pages follow, and what may hold a prompt back is asked for. */
  function refresh(): void {
    const view = runtime.view()
    recorder.view(view)
    tray.update()
    control?.changed()
    if (factory.any()) factory.broadcast('status:changed', view)
    const waits = view.prompt !== null && (view.prompt.phase === 'owed' || view.prompt.phase === 'notice')
    const near = Math.min(view.stretchInSec ?? Infinity, view.postureInSec ?? Infinity)
    if (waits || (near > 0 && near <= NEAR_SEC)) void presence.refreshHolds()
  }

  function settingsChanged(changed: Settings): void {
    runtime.updateSettings(settingsInForce(changed))
    presence.settingsChanged()
    control?.settingsChanged()
    if (!changed.keepTrace) traceLog.clear()
    void relook(changed)
  }

  /** Language, theme and text size reach every page at once. */
  async function relook(changed: Settings): Promise<void> {
    const language = languageOf(changed, look())
    if (language !== translator.language) translator = await createTranslator(language, ['tray', 'routines'])
    tray.redraw()
    tray.update()
    for (const kind of WINDOW_KINDS) {
      factory.broadcast('appearance:changed', bootstrapFor(kind, changed, look()), [kind])
    }
    factory.broadcast(
      'settings:changed',
      settingsView({ settings, autostart, capabilities: () => presence.capabilities(), dataFolder }),
      ['settings', 'routine', 'welcome', 'relief'],
    )
  }

  nativeTheme.on('updated', () => void relook(settings.current))
  app.on('second-instance', (_event, argv) => {
    if (control?.follow(argv)) return
    if (director.offer) prompts.focus()
    else pages.open('settings')
  })
  app.on('activate', () => pages.open('settings'))
  app.on('before-quit', () => {
    control?.dispose()
    prompts.hide()
    runtime.stop()
    recorder.stop()
    presence.dispose()
  })
  // The user is told once, in the settings, and whoever reads the log at once.
  const { trouble } = settings
  if (!writable) log(translator.t('tray:notice.unwritable', { folder: dataFolder }))
  if (trouble?.trouble === 'file-kept-aside')
    log(translator.t('tray:notice.fileKept', { file: trouble.file }))

  // Last: what it tells reaches all of the above.
  const presence = createPresence({ powerMonitor, settings: () => settings.current }, event =>
    noteDesk(event),
  )
  meetingUntil = () => presence.meetingUntil()
  runtime.start()
  // Where nothing can be kept it would greet at every start.
  if (settings.isNew && writable && !hidden) pages.open('welcome')

  const { startControl } = await import('#electron/control/index.ts')
  control = await startControl({
    director,
    offers: loadOffers,
    open: page => pages.open(page),
    observe,
    view: () => runtime.view(),
    now: () => clock.now().at,
    settings: () => settings.current,
    translator: () => translator,
    keep: entry => journal.append(entry),
    secMs: 1000 / timeScale.scale,
    log,
  })
  control.follow(process.argv)
}
