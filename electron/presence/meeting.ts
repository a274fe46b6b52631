/** "In a meeting": the user's own word, for where no source can know of a call. It ends by itself. */

export interface Meeting {
  /** For so many minutes from now; 0 ends it. */
  readonly begin: (minutes: number) => void
  /** Epoch ms of its end, `null` where there is none. */
  readonly until: () => number | null
  readonly dispose: () => void
}

const MIN_MS = 60_000
/** A machine that slept through the end notices at the next look. */
const LOOK_MS = 30_000

export function createMeeting(tell: (on: boolean) => void): Meeting {
  let endsAt: number | null = null
  let timer: NodeJS.Timeout | null = null

  const end = () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (endsAt !== null) tell(false)
    endsAt = null
  }
  const look = () => {
    if (endsAt === null) return
    const left = endsAt - Date.now()
    if (left <= 0) end()
    else timer = setTimeout(look, Math.min(left, LOOK_MS))
  }
  return {
    begin(minutes) {
      end()
      if (minutes <= 0) return
      endsAt = Date.now() + minutes * MIN_MS
      tell(true)
      look()
    },
    until: () => endsAt,
    dispose() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
