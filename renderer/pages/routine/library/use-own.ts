/** The user's own routines as main keeps them, what can be done to them here, and what there is to say about it. */
import { useEffect, useState } from 'react'
import type { OwnProblem, OwnRoutine } from '#shared/content/own/model.ts'
import type { OwnAnswer, OwnView } from '#shared/ipc/own.ts'
import { listen, request, wordsOf } from '#renderer/ui/bridge.ts'

export type OwnNotice =
  | { readonly notice: 'deleted' | 'back' | 'kept' | 'imported' | 'shared'; readonly name: string }
  | { readonly notice: 'not-imported'; readonly problems: readonly OwnProblem[] }
  /** A sentence of main's: the disk did not take it. */
  | { readonly notice: 'refused'; readonly sentence: string }

export interface Own {
  readonly view: OwnView
  readonly notice: OwnNotice | null
  /** @throws what main refused, as a sentence */
  save(id: string | null, routine: OwnRoutine): Promise<OwnAnswer>
  readonly pin: (id: string, pinned: boolean) => void
  readonly remove: (id: string) => void
  readonly undo: () => void
  readonly share: (id: string) => void
  readonly importFile: () => void
  readonly dismiss: () => void
}

export function useOwn(): Own {
  const [view, setView] = useState<OwnView>({ routines: [], trouble: null })
  const [notice, setNotice] = useState<OwnNotice | null>(null)
  useEffect(() => {
    const stop = listen('own:changed', setView)
    request('own:list', null).then(setView, (error: unknown) => console.error(error))
    return stop
  }, [])

  const nameOf = (id: string, among: OwnView = view): string =>
    among.routines.find(each => each.id === id)?.name ?? ''
  const attempt = (work: () => Promise<OwnNotice | null>): void => {
    work().then(setNotice, (error: unknown) => {
      setNotice({ notice: 'refused', sentence: wordsOf(error) })
    })
  }

  return {
    view,
    notice,
    async save(id, routine) {
      const answer = await request('own:save', { id, routine })
      if (answer.ok) {
        setView(answer.view)
        setNotice({ notice: 'kept', name: nameOf(answer.id, answer.view) })
      }
      return answer
    },
    pin: (id, pinned) =>
      attempt(async () => {
        setView(await request('own:pin', { id, pinned }))
        return null
      }),
    remove: id =>
      attempt(async () => {
        const name = nameOf(id)
        setView(await request('own:remove', id))
        return { notice: 'deleted', name }
      }),
    undo: () =>
      attempt(async () => {
        setView(await request('own:restore', null))
        return notice?.notice === 'deleted' ? { notice: 'back', name: notice.name } : null
      }),
    share: id =>
      attempt(async () =>
        (await request('own:share', id)) === 'saved' ? { notice: 'shared', name: nameOf(id) } : null,
      ),
    importFile: () =>
      attempt(async () => {
        const answer = await request('own:import', null)
        if (answer === null) return null
        if (!answer.ok) return { notice: 'not-imported', problems: answer.problems }
        setView(answer.view)
        return { notice: 'imported', name: nameOf(answer.id, answer.view) }
      }),
    dismiss: () => setNotice(null),
  }
}
