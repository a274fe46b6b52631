import { lazy, Suspense, useEffect, useState } from 'react'
import { planRoutine, type PlanContext, type RoutinePlan } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { request } from '#renderer/ui/bridge.ts'
import { Player } from './Player.tsx'
import { useSettings } from './use-settings.ts'

const Library = lazy(() => import('./library/Library.tsx'))

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
  if (plan === undefined) return null
  if (plan === null) {
    return (
      <Suspense>
        <Library context={contextOf(settings)} onPick={(id, context) => setPlan(planRoutine(id, context))} />
      </Suspense>
    )
  }
  return <Player plan={plan} context={contextOf(settings)} settings={settings} onChange={change} />
}
