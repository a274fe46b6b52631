/**
 * Stands in for the preload, so that pages are seen and tested without the app behind them. What it answers comes from
 * the address: `?window=prompt&fake={"theme":"dark", ...}`; what pages say is kept in `sitwell.told`.
 */
import { chooseRoutine, planRoutine, timeAsked, type RoutinePlan } from '#shared/content/index.ts'
import { freeId, planOwn, type KeptRoutine, type OwnRoutine } from '#shared/content/own/model.ts'
import { directionOf } from '#shared/i18n/languages.ts'
import type { OwnView } from '#shared/ipc/own.ts'
import {
  SHORTCUT_ACTIONS,
  type Bootstrap,
  type Bridge,
  type EventName,
  type Events,
  type PromptOffer,
  type RequestName,
  type SettingsAnswer,
  type SettingsView,
  type SettingsImport,
  type WindowKind,
} from '#shared/ipc/contract.ts'
import { readTransfer } from '#shared/settings/transfer.ts'
import { fakeBootstrap } from './fake-bootstrap.ts'
import { addBack, fakeBack, type FakeBack } from './fake-back.ts'
import { fakeDiary, FakeJournal, type FakeDiary } from './fake-diary.ts'
import { fakePrompt } from './fake-prompt.ts'
import {
  defaultSettings,
  definitions,
  readSetting,
  type SettingName,
  type SettingProblem,
} from '#shared/settings/index.ts'

export interface Fake extends Partial<Bootstrap> {
  readonly prompt?: Partial<PromptOffer> | null
  readonly routineId?: string | null
  readonly plan?: RoutinePlan
  readonly settings?: Readonly<Record<string, unknown>>
  readonly policy?: Partial<SettingsView['policy']>
  /** What the file holds that is taken in. */
  readonly file?: string
  readonly notice?: SettingsView['notice']
  readonly diary?: FakeDiary
  readonly back?: FakeBack
  readonly own?: readonly KeptRoutine[]
}

export interface Told {
  readonly name: string
  readonly request: unknown
}

export interface FakeBridge extends Bridge {
  readonly told: readonly Told[]
  emit<Name extends EventName>(name: Name, event: Events[Name]): void
}

const capabilities: SettingsView['capabilities'] = [
  { id: 'idle', state: 'works', source: 'Mutter idle monitor', value: '4 s' },
  { id: 'lock', state: 'works', source: 'org.gnome.ScreenSaver', value: 'unlocked' },
  { id: 'sleep', state: 'works', source: 'logind', value: null },
  { id: 'call', state: 'works', source: 'PipeWire', value: 'no call' },
  { id: 'camera', state: 'unknown', source: null, value: null },
  { id: 'fullscreen', state: 'not here', source: null, value: null },
  { id: 'dnd', state: 'works', source: 'org.gnome.desktop.notifications', value: 'off' },
  { id: 'tray', state: 'works', source: 'StatusNotifierWatcher', value: null },
]

function planFor(id: string): RoutinePlan {
  const asked = timeAsked(id)
  if (asked === null) return planRoutine(id)
  const plan = chooseRoutine({ kind: 'stretch', seatedMin: 0, requestedMin: asked.min, seed: 1 })
  return { ...plan, why: plan.why.filter(({ because }) => because !== 'seated') }
}

export function createFakeBridge(window: WindowKind, fake: Fake): FakeBridge {
  const told: Told[] = []
  const listeners = new Map<EventName, Set<(event: never) => void>>()
  let settings = { ...defaultSettings, ...fake.settings }
  let startAtLogin: SettingsView['startAtLogin'] = 'off'

  const bootstrap: Bootstrap = {
    ...fakeBootstrap(window),
    direction: directionOf(fake.language ?? 'en'),
    ...(Object.fromEntries(
      Object.entries(fake).filter(([, value]) => value !== undefined),
    ) as Partial<Bootstrap>),
  }
  const prompt = (): PromptOffer | null => (fake.prompt === null ? null : fakePrompt(fake.prompt))
  const view = (): SettingsView => ({
    settings,
    startAtLogin,
    capabilities,
    dataFolder: '/home/anna/.config/Sitwell',
    defaults: defaultSettings,
    policy: { administrator: null, locked: [], trouble: null, ...fake.policy },
    notice: fake.notice ?? null,
  })
  const emit: FakeBridge['emit'] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) (listener as (event: unknown) => void)(event)
  }
  const change = (changes: Readonly<Record<string, unknown>>): SettingsAnswer => {
    const problems: SettingProblem[] = []
    const changed: Partial<Record<SettingName, unknown>> = {}
    for (const [name, value] of Object.entries(changes)) {
      const reading = readSetting(name as SettingName, value)
      if ('problem' in reading) problems.push(reading.problem)
      else Object.assign(changed, { [name]: reading.value })
    }
    if (problems.length > 0) return { ok: false, problems }
    settings = { ...settings, ...changed } as typeof settings
    startAtLogin = settings.startAtLogin ? 'on' : 'off'
    emit('settings:changed', view())
    return { ok: true, view: view() }
  }

  let own: readonly KeptRoutine[] = fake.own ?? []
  let removed: KeptRoutine | undefined
  const ownView = (): OwnView => ({ routines: own, trouble: null })
  const saveOwn = ({ id, routine }: { readonly id: string | null; readonly routine: OwnRoutine }) => {
    const made =
      id ??
      freeId(
        routine.name,
        own.map(each => each.id),
      )
    own =
      id === null
        ? [...own, { id: made, pinned: false, ...routine }]
        : own.map(each => (each.id === id ? { ...each, ...routine } : each))
    return { ok: true, id: made, view: ownView() }
  }

  let routineId = fake.routineId === undefined ? 'hourly-stretch-3' : fake.routineId
  const answers: { readonly [Name in RequestName]?: (request: never) => unknown } = {
    'app:bootstrap': () => bootstrap,
    'prompt:get': () => ({ offer: prompt(), texts: {} }),
    'window:open': (opened: { readonly routineId?: string }) => {
      routineId = opened.routineId ?? routineId
    },
    'routine:get': () => {
      if (fake.plan || routineId === null) return fake.plan ?? null
      const mine = own.find(each => each.id === routineId)
      return mine ? planOwn(mine) : planFor(routineId)
    },
    'own:list': ownView,
    'own:save': saveOwn,
    'own:pin': ({ id, pinned }: { readonly id: string; readonly pinned: boolean }) => {
      own = own.map(each => (each.id === id ? { ...each, pinned } : each))
      return ownView()
    },
    'own:remove': (id: string) => {
      removed = own.find(each => each.id === id)
      own = own.filter(each => each.id !== id)
      return ownView()
    },
    'own:restore': () => {
      own = removed ? [...own, removed] : own
      return ownView()
    },
    'own:share': () => 'saved',
    'own:import': () => ({ ok: false, problems: [{ problem: 'markup' }, { problem: 'seconds', item: 2 }] }),
    'settings:get': view,
    'settings:set': change,
    'settings:export': () => 'saved',
    'settings:import': (): SettingsImport => {
      const reading = readTransfer(fake.file ?? '', fake.policy?.locked ?? [])
      if (!reading.ok) return reading
      const before = Object.fromEntries(
        Object.keys(reading.values).map(name => [name, settings[name as SettingName]]),
      )
      change(reading.values)
      return { ...reading, view: view(), before }
    },
    'shortcuts:get': () =>
      SHORTCUT_ACTIONS.map((action, index) => ({
        action,
        keys: '',
        state: (['works', 'refused', 'twice', 'off'] as const)[index] ?? 'off',
      })),
    'settings:reset': (group: string) =>
      change(
        Object.fromEntries(
          Object.entries(definitions)
            .filter(([, definition]) => definition.group === group)
            .map(([name, definition]) => [name, definition.default]),
        ),
      ),
  }

  const kind = fake.diary ?? 'empty'
  const journal = new FakeJournal(kind)
  const changed = () => emit('diary:changed', null)
  addBack(journal, fake.back ?? 'none')
  Object.assign(
    answers,
    fakeDiary(kind, changed, journal),
    fakeBack(journal, changed, () => settings),
  )

  return {
    first: Promise.resolve(window === 'prompt' ? { offer: prompt(), texts: {} } : null),
    told,
    emit,
    request: (name, request) => {
      told.push({ name, request })
      const answer = answers[name] as ((request: unknown) => unknown) | undefined
      return Promise.resolve((answer?.(request) ?? null) as never)
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => void set.delete(listener)
    },
  }
}
