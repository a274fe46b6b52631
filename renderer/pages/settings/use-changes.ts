/** The settings as they are, changes going out, what did not fit, and the way back from the last change. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SettingsAnswer, SettingsView } from '#shared/ipc/contract.ts'
import {
  definitions,
  settingNames,
  stateNames,
  type SettingGroup,
  type SettingName,
  type SettingProblem,
  type Settings,
} from '#shared/settings/index.ts'
import { listen, request } from '#renderer/ui/bridge.ts'

/** While a slider is moved a change goes out no more often than this. */
const SETTLE_MS = 120

export type Patch = Readonly<Partial<Record<SettingName, unknown>>>

export interface Changes {
  /** `null` until main has answered. */
  readonly view: SettingsView | null
  /** With what was changed a moment ago and is on its way. */
  readonly settings: Settings | null
  readonly problems: Readonly<Partial<Record<SettingName, SettingProblem>>>
  /** What the last change was before; `null` where there is nothing to take back. */
  readonly before: Patch | null
  /** The last change was just taken back. */
  readonly undone: boolean
  /** A file was taken in: one way back for all of it. */
  readonly tookIn: (taken: { readonly view: SettingsView; readonly before: Patch }) => void
  /** A change that was not taken at all, as a sentence. */
  readonly failure: string | null
  readonly change: (patch: Patch) => void
  readonly reset: (group: SettingGroup) => void
  readonly undo: () => void
  /** Asks anew what this desktop tells. */
  readonly look: () => void
}

export function useChanges(): Changes {
  const [view, setView] = useState<SettingsView | null>(null)
  const [pending, setPending] = useState<Patch>({})
  const [problems, setProblems] = useState<Changes['problems']>({})
  const [before, setBefore] = useState<Patch | null>(null)
  const [undone, setUndone] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    const stop = listen('settings:changed', setView)
    request('settings:get', null).then(setView, (error: unknown) => setFailure(messageOf(error)))
    return stop
  }, [])

  const look = useCallback(() => {
    request('settings:get', null).then(setView, () => undefined)
  }, [])

  const take = (patch: Patch) => (answer: SettingsAnswer) => {
    const names = Object.keys(patch) as SettingName[]
    const found = answer.ok ? [] : answer.problems
    setProblems(shown => ({
      ...without(shown, names),
      ...Object.fromEntries(found.map(problem => [problem.name, problem])),
    }))
    if (!answer.ok) {
      // What does not fit stays in its field alone: nothing else on the page reckons with it, and nothing was changed.
      setPending({})
      setBefore(null)
      return
    }
    setFailure(null)
    setView(answer.view)
    setPending(waiting =>
      Object.entries(patch).every(([name, value]) => waiting[name as SettingName] === value) ? {} : waiting,
    )
  }
  const send = (patch: Patch) => {
    request('settings:set', patch).then(take(patch), (error: unknown) => setFailure(messageOf(error)))
  }

  /** What is on its way must not arrive after what takes it back. */
  const forget = () => {
    if (timer.current) clearTimeout(timer.current)
    setPending({})
  }

  const change = (patch: Patch) => {
    if (!view) return
    const names = Object.keys(patch) as SettingName[]
    const old = Object.fromEntries(names.map(name => [name, view.settings[name]]))
    // One way back for the whole pull at a slider, not one for each of its steps.
    if (Object.keys(pending).length === 0) setBefore(old)
    setUndone(false)
    setPending(patch)
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => send(patch), SETTLE_MS)
  }

  return {
    view,
    settings: view && ({ ...view.settings, ...pending } as Settings),
    problems,
    before,
    undone,
    failure,
    look,
    change,
    reset(group) {
      if (!view) return
      const names = settingNames.filter(
        name =>
          definitions[name].group === group &&
          !Object.is(view.settings[name], view.defaults[name]) &&
          canGoBack(name),
      )
      if (names.length === 0) return
      setUndone(false)
      setBefore(Object.fromEntries(names.map(name => [name, view.settings[name]])))
      forget()
      request('settings:reset', group).then(take({}), (error: unknown) => setFailure(messageOf(error)))
    },
    tookIn(taken) {
      forget()
      setView(taken.view)
      setUndone(false)
      setBefore(Object.keys(taken.before).length > 0 ? taken.before : null)
    },
    undo() {
      if (!before) return
      setBefore(null)
      setUndone(true)
      forget()
      send(before)
    },
  }
}

/** A state is no choice, and the diary moves only with all that is in it. */
const canGoBack = (name: SettingName): boolean => !stateNames.includes(name) && name !== 'journalFolder'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const without = <Value>(record: Readonly<Record<string, Value>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
