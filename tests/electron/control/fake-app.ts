/** An app that commands, links and shortcuts can be tried on, without an engine. */
import type { LogEntry } from '#shared/cli/protocol.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import type { EngineView } from '#shared/engine/types.ts'
import type { AppPort } from '#electron/control/cli/port.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import { engineView } from './engine-view.ts'

export const NOW = new Date(2026, 2, 2, 9, 30).getTime()

export interface FakeApp extends AppPort {
  readonly observed: Observed[]
  readonly started: (string | null)[]
  readonly opened: string[]
  readonly noted: LogEntry[]
  see(differences: Partial<EngineView>): void
}

const translator = createTranslator('en', ['app', 'tray', 'cli'])

export function fakeApp(differences: Partial<AppPort> = {}): FakeApp {
  let view = engineView()
  const observed: Observed[] = []
  const started: (string | null)[] = []
  const opened: string[] = []
  const noted: LogEntry[] = []
  return {
    observed,
    started,
    opened,
    noted,
    see: seen => (view = engineView(seen)),
    view: () => view,
    now: () => NOW,
    async observe(what) {
      observed.push(what)
      if (what.kind !== 'pause') return
      const pausedUntil =
        typeof what.pause === 'number'
          ? NOW + what.pause * 60_000
          : what.pause === 'tomorrow'
            ? NOW + 20.5 * 3_600_000
            : what.pause === 'on'
              ? 'resumed'
              : null
      view = { ...view, pausedUntil }
    },
    askBreak: async () => void observed.push({ kind: 'answer', answer: 'break-now' }),
    startRoutine: id => void started.push(id),
    openPage: page => void opened.push(page),
    routines: async () => [
      { id: 'hourly-stretch-3', name: 'Hourly stretch' },
      { id: 'walk-five', name: 'A walk' },
    ],
    note: async entry => void noted.push(entry),
    texts: () => translator,
    ...differences,
  }
}
