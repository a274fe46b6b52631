/** The settings as they are, changes going out, what did not fit, and the way back from the last change. */
import { useCallback, useEffect, useState } from 'react'
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
import { listen, request, wordsOf } from '#renderer/ui/bridge.ts'
import { atLast } from '#renderer/ui/last-word.ts'
import { namesProgram } from './names.ts'
import { createOutbox, type Patch } from './outbox.ts'

export type { Patch } from './outbox.ts'

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

  useEffect(() => {
    const stop = listen('settings:changed', setView)
    request('settings:get', null).then(setView, (error: unknown) => setFailure(wordsOf(error)))
    return stop
  }, [])

  const look = useCallback(() => {
    request('settings:get', null).then(setView, () => undefined)
  }, [])

  const take = (patch: Patch, taken?: () => void) => (answer: SettingsAnswer) => {
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
    taken?.()
    setPending(shown => without(shown, sameIn(shown, patch)))
  }
  const send = (patch: Patch, taken?: () => void) => {
    request('settings:set', patch).then(take(patch, taken), (error: unknown) => {
      setFailure(wordsOf(error))
      // It was not taken: the page shows what is in force.
      setPending(shown => without(shown, sameIn(shown, patch)))
      setBefore(null)
    })
  }
  const [outbox] = useState(() => createOutbox(send))
  useEffect(() => atLast(outbox.flush), [outbox])

  /** What is on its way must not arrive after what takes it back. */
  const forget = () => {
    outbox.drop()
    setPending({})
  }

  const change = (patch: Patch) => {
    if (!view) return
    const names = Object.keys(patch) as SettingName[]
    const old = Object.fromEntries(names.map(name => [name, view.settings[name]]))
    setUndone(false)
    setPending(shown => ({ ...shown, ...patch }))
    if (names.some(namesProgram)) {
      // It may be refused: that it is changed, and the way back, come once it is.
      setBefore(null)
      send(patch, () => setBefore(old))
      return
    }
    // One way back for the whole pull at a slider, not one for each of its steps.
    if (!names.every(name => name in pending)) setBefore(old)
    outbox.put(patch)
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
      request('settings:reset', group).then(take({}), (error: unknown) => setFailure(wordsOf(error)))
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
      forget()
      send(before, () => setUndone(true))
    },
  }
}

/** A state is no choice, and the diary moves only with all that is in it. */
const canGoBack = (name: SettingName): boolean => !stateNames.includes(name) && name !== 'journalFolder'

/** What of a change is still the last word about it. */
const sameIn = (shown: Patch, patch: Patch): readonly SettingName[] =>
  (Object.keys(patch) as SettingName[]).filter(name => shown[name] === patch[name])

const without = <Value>(record: Readonly<Partial<Record<SettingName, Value>>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
