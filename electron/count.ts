/** The count as it runs in the app: by this desk's clock and presence, kept in the data folder, traced where that is wanted. */
import type { TimeScale } from '#electron/clock.ts'
import { log } from '#electron/log.ts'
import type { Presence } from '#electron/presence/index.ts'
import type { Clock, RuntimeEvents } from '#electron/runtime/ports.ts'
import { Runtime } from '#electron/runtime/runtime.ts'
import { createStateStore } from '#electron/storage/state-store.ts'
import type { TraceLog } from '#electron/storage/trace-log.ts'
import type { Texts } from '#electron/texts.ts'
import { engineSettingsOf, type Settings } from '#shared/settings/index.ts'

export interface CountPorts {
  readonly clock: Clock
  readonly timeScale: TimeScale
  readonly presence: Pick<Presence, 'sampleIdle'>
  readonly dataFolder: string
  readonly texts: Texts
  /** Those in force, which on a sore day are not all the user's. */
  readonly settings: () => Settings
  readonly traceLog: Pick<TraceLog, 'note'>
  readonly events: RuntimeEvents
}

export function createCount(ports: CountPorts): Runtime {
  const { clock, timeScale, presence, dataFolder, texts, settings, traceLog, events } = ports
  return new Runtime({
    clock,
    idle: {
      // Never within the call that asked: who tells of something sets its own house in order first.
      async sample() {
        const idleSec = await presence.sampleIdle()
        return idleSec === null ? null : idleSec * timeScale.scale
      },
    },
    store: createStateStore(dataFolder, {
      unwritable: () => log(texts.current.t('tray:notice.unwritableNow', { folder: dataFolder })),
      keptAside: file => log(texts.current.t('tray:notice.stateKept', { file })),
    }),
    settings: settings(),
    events,
    observed(observation) {
      if (!settings().keepTrace) return
      const begins = observation.kind === 'start' || observation.kind === 'settings'
      traceLog.note(begins ? { ...observation, settings: engineSettingsOf(settings()) } : observation)
    },
  })
}
