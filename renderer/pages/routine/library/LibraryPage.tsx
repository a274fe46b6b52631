import { lazy, useState } from 'react'
import type { KeptRoutine } from '#shared/content/own/model.ts'
import type { Settings } from '#shared/settings/index.ts'
import { Library } from './Library.tsx'
import { useOwn } from './use-own.ts'

const Editor = lazy(() => import('../editor/Editor.tsx'))

interface LibraryPageProps {
  readonly settings: Settings
  readonly onPick: (routineId: string) => void
}

/** The library, and in its place the page on which somebody makes a routine of their own. */
export default function LibraryPage({ settings, onPick }: LibraryPageProps) {
  const own = useOwn()
  const [editing, setEditing] = useState<KeptRoutine | 'new' | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  if (editing === null) {
    return (
      <Library
        settings={settings}
        own={own}
        onPick={onPick}
        edited={edited}
        onEdit={routine => {
          own.dismiss()
          setEditing(routine ?? 'new')
        }}
      />
    )
  }
  const close = (id: string | null) => {
    setEdited(id)
    setEditing(null)
  }
  const kept = editing === 'new' ? null : editing
  return (
    <Editor
      kept={kept}
      filters={settings.movementFilters}
      onSave={async routine => {
        const answer = await own.save(kept?.id ?? null, routine)
        if (answer.ok) close(answer.id)
        return answer
      }}
      onLeave={() => close(kept?.id ?? null)}
    />
  )
}
