import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { PlanContext, RoutinePlan } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { request } from '#renderer/ui/bridge.ts'
import { useReady } from '#renderer/ui/use-ready.ts'
import { Player } from './Player.tsx'
import { useSettings } from './use-settings.ts'

const LibraryPage = lazy(() => import('./library/LibraryPage.tsx'))

const contextOf = ({ movementFilters, officeClothes, floorSpace }: Settings): PlanContext => ({
  filters: movementFilters,
  officeClothes,
  floor: floorSpace,
})

/** The player, where a routine was asked for; the library to pick one from, where not. */
export default function RoutinePage() {
  const [plan, setPlan] = useState<RoutinePlan | null>()
  const { settings, change } = useSettings()
  useEffect(() => {
    request('routine:get', null).then(setPlan, (error: unknown) => {
      console.error(error)
      setPlan(null)
    })
  }, [])
  // Main plans what was picked, as it does for the tray: the count knows of it, and filters are applied once.
  const pick = (routineId: string) => {
    request('window:open', { window: 'routine', routineId })
      .then(() => request('routine:get', null))
      .then(setPlan)
      .catch((error: unknown) => console.error(error))
  }
  if (plan === undefined) return null
  return (
    <Suspense>
      <Shown>
        {plan === null ? (
          <LibraryPage settings={settings} onPick={pick} />
        ) : (
          <Player plan={plan} context={contextOf(settings)} settings={settings} onChange={change} />
        )}
      </Shown>
    </Suspense>
  )
}

/** The window is shown once there is something in it. */
function Shown({ children }: { readonly children: ReactNode }) {
  const ref = useReady<HTMLDivElement>(false)
  return <div ref={ref}>{children}</div>
}
