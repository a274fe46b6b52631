/** The app as commands, links and shortcuts see it, made from the parts of the composition root. */
import { routines, type RoutinePlan } from '#shared/content/index.ts'
import type { LogEntry } from '#shared/cli/protocol.ts'
import type { EngineView } from '#shared/engine/types.ts'
import { offsetAt, type EntryOf } from '#shared/history/index.ts'
import { routineText, type Translator } from '#shared/i18n/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import type { Director } from '#electron/surface/director.ts'
import type { Offers } from '#electron/surface/offer.ts'
import type { PageKind } from '#electron/surface/pages.ts'
import type { AppPort } from './cli/port.ts'

export interface DeskPortParts {
  readonly director: Pick<Director, 'offer' | 'answer' | 'openRoutine' | 'play' | 'showPrompt'>
  readonly offers: () => Promise<Pick<Offers, 'forPrompt' | 'ready'>>
  /** The user's own routines. */
  readonly ownRoutines: () => Promise<readonly { readonly id: string; readonly name: string }[]>
  readonly open: (page: PageKind) => void
  readonly observe: (observed: Observed) => void
  readonly view: () => EngineView
  readonly now: () => number
  readonly settings: () => Settings
  readonly translator: () => Translator
  /** Appends to the diary; rejects where it could not be written. */
  readonly keep: (entry: EntryOf<'activity'>) => Promise<unknown>
}

export interface DeskPort extends AppPort {
  /** The engine has taken what it was told. */
  changed(): void
}

/** The engine takes what it is told within a moment, unless it is stopped. */
const TAKEN_WITHIN_MS = 2000

export function createDeskPort(parts: DeskPortParts): DeskPort {
  const { director, view, now, keep } = parts
  let waiting: (() => void)[] = []

  const settled = (): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, TAKEN_WITHIN_MS)
      waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })

  const startRoutine = async (routineId: string | null): Promise<void> => {
    if (routineId === null && director.offer) return director.answer({ answer: 'start' })
    if (routineId === null) await director.play(await suitable())
    else await director.openRoutine(routineId)
  }

  const suitable = async (): Promise<RoutinePlan> => {
    const offers = await parts.offers()
    await offers.ready()
    return offers.forPrompt('stretch', view(), parts.settings(), Math.floor(now() / 1000))
  }

  return {
    view,
    now,
    changed() {
      const taken = waiting
      waiting = []
      for (const resolve of taken) resolve()
    },
    observe(observed) {
      const taken = settled()
      parts.observe(observed)
      return taken
    },
    askBreak() {
      const taken = settled()
      director.showPrompt()
      return taken
    },
    startRoutine,
    openPage(page) {
      if (page === 'routine') void director.openRoutine()
      else parts.open(page)
    },
    async routines() {
      const translator = parts.translator()
      await translator.load('routines')
      const own = await parts.ownRoutines()
      return [
        ...own.map(({ id, name }) => ({ id, name })),
        ...routines.map(({ id }) => ({ id, name: routineText(translator, id) ?? id })),
      ]
    },
    note: async entry => void (await keep(activityEntry(entry, now()))),
    async texts() {
      const translator = parts.translator()
      await translator.load('tray', 'cli')
      return translator
    },
  }
}

/** What was done just now, as the diary keeps it: it began that long ago. */
export const activityEntry = (
  { activity, minutes, intensity, strength }: LogEntry,
  now: number,
): EntryOf<'activity'> => {
  const at = now - minutes * 60_000
  return { kind: 'activity', at, offsetMin: offsetAt(at), activity, minutes, intensity, strength, notes: '' }
}
