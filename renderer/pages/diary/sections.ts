/** The parts of the diary's page, and which of them is shown; kept in the address, so that a link can name one. */
import { useCallback, useSyncExternalStore, type ComponentType } from 'react'

export const SECTIONS = ['days', 'back', 'report', 'data'] as const
export type Section = (typeof SECTIONS)[number]

type Load = () => Promise<{ readonly default: ComponentType }>

/** Each in a chunk of its own: who looks at today need not wait for the report. */
export const sections: { readonly [Name in Section]: Load } = {
  days: () => import('./days/Days.tsx'),
  back: () => import('./episodes/Episodes.tsx'),
  report: () => import('./report/ReportView.tsx'),
  data: () => import('./data/Data.tsx'),
}

/** `#back` shows the section "back"; anything else shows the days. */
export const sectionOf = (hash: string): Section => SECTIONS.find(section => hash === `#${section}`) ?? 'days'

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export function useSection(): readonly [Section, (section: Section) => void] {
  const section = useSyncExternalStore(onHash, () => sectionOf(location.hash))
  const show = useCallback((next: Section) => {
    location.hash = next
  }, [])
  return [section, show]
}
