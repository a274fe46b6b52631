import { useEffect, useRef, useState } from 'react'
import type { FactOf } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { changeOf, draftOf, EMPTY_DRAFT, noteOf, type EpisodeDraft } from './draft.ts'
import { NoteForm } from './NoteForm.tsx'
import { Sheet } from './Sheet.tsx'
import { useSaving } from './use-saving.ts'

interface NoteDialogProps {
  readonly open: boolean
  /** What to begin with, where the place says something already. */
  readonly begin?: Partial<EpisodeDraft>
  /** The one to set right; without it a new one is noted. */
  readonly kept?: FactOf<'episode'>
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** A new episode, or one to set right. */
export function NoteDialog({ open, begin, kept, onClose, onSaved }: NoteDialogProps) {
  const { t } = useTexts()
  const [draft, setDraft] = useState<EpisodeDraft>(() =>
    kept ? draftOf(kept) : { ...EMPTY_DRAFT, ...begin },
  )
  const { busy, failed, save } = useSaving()
  const change = (changes: Partial<EpisodeDraft>) => setDraft(before => ({ ...before, ...changes }))
  useSeated(open && kept === undefined, draft.at, seatedBeforeMin => change({ seatedBeforeMin }))

  const keep = async () => {
    if (kept === undefined) await request('episode:add', noteOf(draft))
    else {
      const changes = changeOf(kept, draft)
      if (Object.keys(changes).length > 0) await request('episode:change', { id: kept.id, change: changes })
    }
    onSaved()
  }
  return (
    <Sheet
      open={open}
      title={t(kept ? 'diaryEpisodes:form.titleEdit' : 'diaryEpisodes:form.titleNew')}
      save={t(kept ? 'diaryEpisodes:form.saveEdit' : 'diaryEpisodes:form.save')}
      busy={busy}
      trouble={failed}
      onSave={() => save(keep)}
      onClose={onClose}
    >
      <NoteForm draft={draft} onDraft={change} isKept={kept !== undefined} />
    </Sheet>
  )
}

/** The count's own figure for that moment, filled in when the form opens and whenever another moment is chosen. */
function useSeated(wanted: boolean, at: number | null, fill: (minutes: number | null) => void): void {
  const latest = useRef(fill)
  useEffect(() => {
    latest.current = fill
  })
  useEffect(() => {
    if (!wanted) return undefined
    let over = false
    request('episode:seated', at).then(
      minutes => !over && latest.current(minutes),
      (error: unknown) => console.error(error),
    )
    return () => {
      over = true
    }
  }, [wanted, at])
}
