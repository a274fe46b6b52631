/** `status --follow`: tells each follower when its line has changed, with one timer for them all and none without them. */
import type { StatusFormat } from '#shared/cli/protocol.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { renderStatus, turnsInSec } from './formats.ts'
import type { AppPort } from './port.ts'

interface Follower {
  readonly format: StatusFormat
  readonly send: (out: string) => void
  last: string | null
}

export interface Followers {
  follow(format: StatusFormat, send: (out: string) => void): { dispose(): void }
  /** The engine's view has changed. Costs nothing while nobody follows. */
  changed(): void
  dispose(): void
}

/** @param secMs how long a second of the app's clock takes, in milliseconds */
export function createFollowers(app: Pick<AppPort, 'view' | 'now' | 'texts'>, secMs = 1000): Followers {
  const followers = new Set<Follower>()
  let timer: NodeJS.Timeout | undefined

  const tell = (texts: Pick<Translator, 't' | 'format'>) => {
    clearTimeout(timer)
    if (followers.size === 0) return
    const view = app.view()
    for (const follower of followers) {
      const out = renderStatus(follower.format, view, app.now(), texts)
      if (out === follower.last) continue
      follower.last = out
      follower.send(out)
    }
    const inSec = turnsInSec(view)
    // A little late rather than a little early, which would show the old minute for another whole one.
    if (inSec !== null) timer = setTimeout(changed, inSec * secMs + 20).unref()
  }
  const changed = () => {
    if (followers.size > 0) void app.texts().then(tell)
  }

  return {
    follow(format, send) {
      const follower: Follower = { format, send, last: null }
      followers.add(follower)
      changed()
      return {
        dispose() {
          followers.delete(follower)
          if (followers.size === 0) clearTimeout(timer)
        },
      }
    },
    changed,
    dispose() {
      followers.clear()
      clearTimeout(timer)
    },
  }
}
