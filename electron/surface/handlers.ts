/** What each request of the contract does. Everything here was checked by ipc.ts before. */
import type { TextFiles } from '#shared/i18n/index.ts'
import {
  isPage,
  type Capability,
  type Licence,
  type SettingsImport,
  type SettingsView,
  type ShortcutStatus,
  type WindowKind,
} from '#shared/ipc/contract.ts'
import type { DiaryRequestName } from '#shared/ipc/diary.ts'
import type { OwnRequestName } from '#shared/ipc/own.ts'
import {
  definitions,
  settingNames,
  stateNames,
  type SettingName,
  type SettingProblem,
  type Settings,
} from '#shared/settings/index.ts'
import { exportSettings, readTransfer } from '#shared/settings/transfer.ts'
import type { Autostart } from '#electron/control/autostart.ts'
import { programsIn } from '#electron/control/consent.ts'
import { Refusal } from '#electron/refusal.ts'
import type { SettingsStore } from '#electron/storage/settings-store.ts'
import { bootstrapFor, type SystemLook } from './appearance.ts'
import type { Director } from './director.ts'
import type { Handlers } from './ipc.ts'
import type { PageWindows } from './page-windows.ts'
import type { PromptWindows } from './prompt-windows.ts'

export interface HandlerPorts {
  readonly director: Director
  readonly pages: PageWindows
  readonly prompts: Pick<PromptWindows, 'ready'>
  readonly promptTexts: () => Promise<TextFiles>
  readonly settings: SettingsStore
  readonly autostart: Autostart
  readonly look: () => SystemLook
  readonly capabilities: () => readonly Capability[]
  /** Asks the sources that have no events; rationed there. */
  readonly askDesktop: () => void
  readonly dataFolder: string
  /** Nobody on this desktop shows the tray icon. */
  readonly isTrayMissing: () => boolean
  /** The web page of a source of the content, by its key. */
  readonly openSource: (key: string) => Promise<boolean>
  /** Settings as a file: the text to keep, and the text of one that was picked. */
  readonly settingsFile: {
    save(text: string): Promise<'saved' | 'cancelled'>
    open(): Promise<string | null>
  }
  readonly saveTrace: () => Promise<'saved' | 'cancelled' | 'none'>
  readonly copyDiagnostics: () => Promise<void>
  readonly licences: () => Promise<readonly Licence[]>
  /** Asks the user whether these programs may run. */
  readonly consent: (programs: readonly string[]) => Promise<boolean>
  readonly shortcuts: () => readonly ShortcutStatus[]
}

/** The settings page's whole picture. A file that was kept aside is said until the page has said it once. */
export function settingsView(
  ports: Pick<HandlerPorts, 'settings' | 'autostart' | 'capabilities' | 'dataFolder' | 'isTrayMissing'>,
): SettingsView {
  const { settings, autostart } = ports
  return {
    settings: settings.current,
    startAtLogin: autostart.state(),
    capabilities: ports.capabilities(),
    dataFolder: ports.dataFolder,
    defaults: settings.defaults,
    policy: {
      administrator: settings.policy.policy.administrator,
      locked: settings.locked,
      trouble: settings.policy.trouble,
    },
    notice: settings.trouble?.trouble ?? (ports.isTrayMissing() ? 'no-tray' : null),
  }
}

/** All but the diary's and those of own routines, which are in diary-handlers.ts and own-handlers.ts. */
export function createHandlers(ports: HandlerPorts): Omit<Handlers, DiaryRequestName | OwnRequestName> {
  const { director, pages, prompts, settings, autostart } = ports

  const answerFor = (problems: readonly SettingProblem[]) =>
    problems.length > 0
      ? ({ ok: false, problems } as const)
      : ({ ok: true, view: settingsView(ports) } as const)

  /** Programs are named in the settings window alone, and the user is asked by the system itself. */
  const allow = async (patch: Readonly<Record<string, unknown>>, from: WindowKind) => {
    const programs = programsIn(patch, settings.current)
    if (programs.length > 0 && (from !== 'settings' || !(await ports.consent(programs)))) {
      throw new Refusal('Nothing was changed: no program runs unless you allow it.')
    }
  }

  // The diary's folder changes only by moving the diary: a page that sets it would lose sight of what was kept.
  const change = async (asked: Readonly<Record<string, unknown>>) => {
    const patch = Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'journalFolder'))
    const problems = await settings.change(patch)
    if (problems.length > 0 || patch['startAtLogin'] === undefined) return answerFor(problems)
    try {
      autostart.set(settings.current.startAtLogin)
    } catch {
      throw new Refusal(
        'Your system did not let Sitwell change what starts with it. The other settings are kept.',
      )
    }
    return answerFor([])
  }

  const takeIn = async (): Promise<SettingsImport | null> => {
    let text: string | null
    try {
      text = await ports.settingsFile.open()
    } catch {
      throw new Refusal('This file could not be read. Nothing was changed; please pick another one.')
    }
    if (text === null) return null
    const reading = readTransfer(text, settings.locked)
    if (!reading.ok) return reading
    const { current } = settings
    const differs = ([name, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(current[name as SettingName])
    const taken = Object.fromEntries(Object.entries(reading.values).filter(differs))
    const before = Object.fromEntries(Object.keys(taken).map(name => [name, current[name as SettingName]]))
    await change(taken)
    return { ok: true, view: settingsView(ports), before, left: reading.left, isNewer: reading.isNewer }
  }

  return {
    'app:bootstrap': (_request, { kind }) => bootstrapFor(kind, settings.current, ports.look()),
    'window:close': (_request, { kind }) => {
      if (isPage(kind)) pages.close(kind)
      return null
    },
    'window:ready': (size, { kind, contents }) => {
      if (kind === 'prompt') prompts.ready(contents, size)
      else pages.ready(contents)
      return null
    },
    'window:open': async ({ window, routineId }, { kind }) => {
      if (window === 'routine') await director.openRoutine(routineId, kind === 'routine')
      else pages.open(window)
      return null
    },
    'prompt:get': async () => {
      const [offer, texts] = await Promise.all([director.offered(), ports.promptTexts()])
      return { offer, texts }
    },
    'prompt:answer': answer => {
      director.answer(answer)
      return null
    },
    'routine:get': () => director.plan,
    'routine:end': async end => {
      await director.endRoutine(end)
      return null
    },
    'settings:get': () => {
      // What has no events is asked; the page looks again while it shows what this desktop tells.
      ports.askDesktop()
      return settingsView(ports)
    },
    'settings:set': async (patch, { kind }) => {
      await allow(patch, kind)
      return change(patch)
    },
    'settings:reset': group => change(defaultsOf(group, settings.defaults)),
    'settings:export': async () => {
      try {
        return await ports.settingsFile.save(exportSettings(settings.current))
      } catch {
        throw new Refusal(
          'The file could not be written there. Your settings are as they were; please pick another place.',
        )
      }
    },
    'settings:import': takeIn,
    'trace:save': async () => {
      try {
        return await ports.saveTrace()
      } catch {
        throw new Refusal(
          'The trace could not be written there. It is still kept; please pick another place.',
        )
      }
    },
    'diagnostics:copy': async () => {
      await ports.copyDiagnostics()
      return null
    },
    'licences:get': () => ports.licences(),
    'shortcuts:get': () => ports.shortcuts(),
    'source:open': async key => {
      if (!(await ports.openSource(key))) throw new Refusal('Sitwell knows no web page for this source.')
      return null
    },
  }
}

/** What happens, such as a sore day, is no choice that could be put back. */
const defaultsOf = (group: string, defaults: Settings): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    settingNames.flatMap(name =>
      definitions[name].group === group && !stateNames.includes(name) ? [[name, defaults[name]]] : [],
    ),
  )
