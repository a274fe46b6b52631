/** An engine's view for tests of what is made from it. */
import type { EngineView } from '#shared/engine/types.ts'

export const engineView = (differences: Partial<EngineView> = {}): EngineView => ({
  presence: 'present',
  posture: 'sitting',
  sittingSec: 42 * 60 + 10,
  standingSec: 0,
  overdueSec: 0,
  boutStartedAt: Date.UTC(2026, 2, 2, 8, 0),
  stretchInSec: 7 * 60 + 50,
  postureInSec: 600,
  holds: [],
  pausedUntil: null,
  prompt: null,
  routineRunning: false,
  snoozesLeft: 3,
  waitingFor: null,
  lastBreak: null,
  today: {
    day: '2026-03-02',
    sittingSec: 9000,
    standingSec: 600,
    awaySec: 1200,
    unknownSec: 0,
    longestBoutSec: 3000,
    overdueSec: 0,
    prompts: {},
    routines: 1,
    breaks: 2,
  },
  ...differences,
})
