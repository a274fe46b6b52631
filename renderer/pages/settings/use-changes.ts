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

/** A change that goes out once nothing more is done to it. */
interface Waiting {
  readonly patch: Patch
  readonly timer: ReturnType<typeof setTimeout>
}

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
  const waiting = useRef<Waiting | null>(null)

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
      setPending(shown => without(shown, names))
      setBefore(null)
      return
    }
    setFailure(null)
    setView(answer.view)
    setPending(shown =>
      without(
        shown,
        names.filter(name => shown[name] === patch[name]),
      ),
    )
  }
  const send = (patch: Patch) => {
    request('settings:set', patch).then(take(patch), (error: unknown) => setFailure(messageOf(error)))
  }

  const stopWaiting = (): Patch | null => {
    if (waiting.current === null) return null
    const { patch, timer } = waiting.current
    clearTimeout(timer)
    waiting.current = null
    return patch
  }

  /** What is on its way must not arrive after what takes it back. */
  const forget = () => {
    stopWaiting()
    setPending({})
  }

  const change = (patch: Patch) => {
    if (!view) return
    const names = Object.keys(patch) as SettingName[]
    const old = Object.fromEntries(names.map(name => [name, view.settings[name]]))
    // One way back for the whole pull at a slider, not one for each of its steps.
    if (!names.every(name => name in pending)) setBefore(old)
    setUndone(false)
    setPending(shown => ({ ...shown, ...patch }))
    const overtaken = stopWaiting()
    // A number that was typed, and a switch clicked at once: two changes, and the first has to be kept as well.
    if (overtaken && !Object.keys(overtaken).every(name => name in patch)) send(overtaken)
    const timer = setTimeout(() => (stopWaiting(), send(patch)), SETTLE_MS)
    waiting.current = { patch, timer }
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

const without = <Value>(record: Readonly<Partial<Record<SettingName, Value>>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
