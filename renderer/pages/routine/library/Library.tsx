import type { PlanContext } from '#shared/content/index.ts'

interface LibraryProps {
  readonly context: PlanContext
  readonly onPick: (routineId: string, context: PlanContext) => void
}

export default function Library(_props: LibraryProps) {
  return null
}
