/** The content against itself: every id resolves, times add up, sides are covered, and no filter leaves a hole. */
import {
  conditions,
  exercise,
  exercises,
  filterRules,
  filtersHiding,
  findExercise,
  findRoutine,
  findSource,
  fullSec,
  isOffered,
  levelOf,
  planRoutine,
  presets,
  READY_SEC,
  relief,
  routines,
  sources,
  timeline,
  tips,
  type Exercise,
  type MovementFilter,
  type PlanContext,
  type Routine,
} from '#shared/content/index.ts'
import { leastSec, sideCount } from '#shared/content/dose.ts'

/** An item of a routine is at least worth starting and at most this many doses. */
const MOST_DOSES = 2.5
const LYING = ['supine', 'prone', 'side-lying'] as const
const FLOOR_TAGS = new Set<string>([...LYING, 'kneel', 'prone-hover'])

export const structureProblems = (): readonly string[] => [
  ...duplicates('exercise', exercises),
  ...duplicates('routine', routines),
  ...duplicates('tip', tips),
  ...duplicates('preset', presets),
  ...duplicates('condition', conditions),
  ...duplicates(
    'source',
    sources.map(({ key }) => ({ id: key })),
  ),
  ...exercises.flatMap(exerciseProblems),
  ...routines.flatMap(routineProblems),
  ...presets.flatMap(presetProblems),
  ...sourceProblems(),
  ...reliefProblems(),
  ...conditionProblems(),
  ...substituteHoles(),
]

function duplicates(kind: string, entries: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [`two ${kind}s are called ${id}`] : []
  })
}

function exerciseProblems({
  id,
  substitutes,
  position,
  space,
  tags,
  equipment,
}: Exercise): readonly string[] {
  const onFloor = position === 'floor'
  return [
    ...substitutes
      .filter(other => !findExercise(other))
      .map(other => `${id}: no exercise ${other} to substitute`),
    ...(substitutes.includes(id) ? [`${id} substitutes itself`] : []),
    ...(onFloor === (space === 'mat') ? [] : [`${id}: on the floor and on a mat go together`]),
    ...(onFloor === equipment.includes('mat') ? [] : [`${id}: the floor needs a mat`]),
    ...(onFloor === tags.some(tag => FLOOR_TAGS.has(tag)) ? [] : [`${id}: says not how it lies or kneels`]),
  ]
}

function routineProblems(checked: Routine): readonly string[] {
  const { id, items, totalSec } = checked
  const unknown = items.filter(item => !findExercise(item.exercise))
  if (unknown.length > 0) return unknown.map(item => `${id}: no exercise ${item.exercise}`)
  const spentSec = items.reduce((sum, { seconds }) => sum + READY_SEC + seconds, 0)
  const plan = planRoutine(id)
  return [
    ...(spentSec === totalSec ? [] : [`${id}: its items take ${spentSec} s, it says ${totalSec} s`]),
    ...(timeline(plan).at(-1)?.endSec === totalSec
      ? []
      : [`${id}: its timeline does not end at ${totalSec} s`]),
    ...items.flatMap(item => itemProblems(id, exercise(item.exercise), item.seconds)),
    ...sideProblems(checked),
  ]
}

function itemProblems(routineId: string, done: Exercise, seconds: number): readonly string[] {
  const { dose, id } = done
  const where = `${routineId}, ${id}`
  if (seconds < leastSec(done)) return [`${where}: ${seconds} s are not worth starting`]
  if (dose.mode !== 'flow' && seconds > fullSec(done) * MOST_DOSES)
    return [`${where}: ${seconds} s are too much`]
  const roundSec = dose.mode === 'reps' ? dose.repSec * sideCount(dose) : 1
  return dose.mode === 'reps' && id !== 'seat-shift' && seconds % roundSec !== 0
    ? [`${where}: ${seconds} s are not whole repetitions of ${roundSec} s`]
    : []
}

/** Both sides are worked equally long, to the second that rounding may cost. */
function sideProblems({ id }: Routine): readonly string[] {
  const plan = planRoutine(id)
  const segments = timeline(plan)
  return plan.items.flatMap((item, index) => {
    const spent = (side: string) =>
      segments
        .filter(segment => segment.item === index && segment.phase !== 'ready' && segment.side === side)
        .reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0)
    const { dose } = exercise(item.exerciseId)
    if (sideCount(dose) === 1)
      return spent('both') === item.seconds ? [] : [`${id}: ${item.exerciseId} loses time`]
    const difference = Math.abs(spent('left') - spent('right'))
    return spent('left') > 0 && difference <= 1 ? [] : [`${id}: ${item.exerciseId} does not cover both sides`]
  })
}

function presetProblems({ id, addOn, settings }: (typeof presets)[number]): readonly string[] {
  if (addOn) return []
  const { postureEveryMin, stretchEveryMin, ceilingMin } = settings
  return [
    ...(ceilingMin >= stretchEveryMin ? [] : [`${id}: the ceiling comes before the stretch`]),
    ...(postureEveryMin < stretchEveryMin ? [] : [`${id}: a posture prompt comes after the stretch`]),
  ]
}

function sourceProblems(): readonly string[] {
  const used = [
    ...[...exercises, ...tips, ...presets, ...conditions].map(({ id, sources: keys }) => ({ id, keys })),
    ...[...relief.emergency, ...relief.doctor, ...relief.settling, ...relief.steps].map(entry => ({
      id: entry.id,
      keys: entry.sources,
    })),
    { id: 'the emergency numbers', keys: relief.numbersSources },
  ]
  const keys = new Set(used.flatMap(entry => entry.keys))
  return [
    ...used.flatMap(entry =>
      entry.keys.filter(key => !findSource(key)).map(key => `${entry.id}: no source ${key}`),
    ),
    ...sources.filter(({ key }) => !keys.has(key)).map(({ key }) => `the source ${key} is used by nothing`),
  ]
}

const reliefProblems = (): readonly string[] => [
  ...relief.steps.flatMap(step => [
    ...step.exercises.filter(id => !findExercise(id)).map(id => `${step.id}: no exercise ${id}`),
    ...step.routines.filter(id => !findRoutine(id)).map(id => `${step.id}: no routine ${id}`),
  ]),
  ...duplicates(
    'region',
    relief.numbers.map(({ region }) => ({ id: region })),
  ),
  ...(relief.numbers.some(({ region }) => region === 'WORLD')
    ? []
    : ['no emergency number for the rest of the world']),
]

/** What a condition says to avoid is hidden by the filters that naming it ticks; every filter and rule has a use. */
const conditionProblems = (): readonly string[] => [
  ...conditions.flatMap(({ id, filters }) =>
    exercises
      .filter(entry => levelOf(entry.id, id) === 'avoid' && filtersHiding(entry.id, filters).length === 0)
      .map(entry => `${id}: ${entry.id} is to be avoided, and its filters do not hide it`),
  ),
  ...conditions.flatMap(({ id, rules }) =>
    rules
      .filter(({ tag }) => !exercises.some(({ tags }) => tags.includes(tag)))
      .map(({ tag }) => `${id}: no exercise has the tag ${tag}`),
  ),
  ...filterRules
    .filter(({ id }) => !exercises.some(entry => filtersHiding(entry.id, [id]).length > 0))
    .map(({ id }) => `the filter ${id} hides nothing`),
]

/** Every combination of what can be set, 3072 of them. */
export function allContexts(): readonly PlanContext[] {
  const filters = filterRules.map(({ id }) => id)
  const filterSets = Array.from({ length: 2 ** filters.length }, (_, bits): readonly MovementFilter[] =>
    filters.filter((_filter, index) => (bits >> index) % 2 === 1),
  )
  const both = [false, true]
  const levels = [1, 2, 3] as const
  return filterSets.flatMap(set =>
    both.flatMap(floor =>
      both.flatMap(officeClothes =>
        both.flatMap(soreDay =>
          both.flatMap(standingDesk =>
            levels.map(maxIntensity => ({
              filters: set,
              floor,
              officeClothes,
              soreDay,
              standingDesk,
              maxIntensity,
            })),
          ),
        ),
      ),
    ),
  )
}

/** Exercises whose own substitutes leave somebody with none, in any combination of what can be set. */
function substituteHoles(): readonly string[] {
  const contexts = allContexts()
  return exercises.flatMap(({ id, substitutes }) => {
    const hole = contexts.find(
      context => !isOffered(id, context) && !substitutes.some(other => isOffered(other, context)),
    )
    return hole ? [`${id}: no substitute is left with ${JSON.stringify(hole)}`] : []
  })
}
