/**
 * Whether anybody shows the tray icon. On Linux that is a panel that is free to be missing, to restart and to come after
 * we do. Electron follows one that it met at its start; one that comes later it never learns of, and so we tell it.
 */
import type { Bus } from '#electron/presence/host/bus.ts'
import type { Desk } from '#electron/presence/host/desk.ts'
import type { Disposable } from '#electron/presence/port.ts'
import { openDisplay } from '#electron/presence/wire/x11.ts'

const WATCHER = 'org.kde.StatusNotifierWatcher'
/** A desktop that starts, or restarts its panel, needs a moment. */
const GRACE_MS = 10_000

export interface TrayHostPorts {
  /** `null` where there is no session bus, and so no panel of this kind. */
  readonly bus: Pick<Bus, 'onService'> | null
  /** Whether a panel of the older kind, which Electron falls back to, takes icons. */
  readonly hasOldPanel: () => Promise<boolean>
  /** Makes the icon again, for a panel that knows nothing of it. */
  readonly renew: () => void
  /** Nobody shows the icon. Called once in all. */
  readonly missing: () => void
  /** Somebody shows it again. */
  readonly back: () => void
}

/** Costs nothing while nothing changes: the bus tells. */
export function followTrayHost({ bus, hasOldPanel, renew, missing, back }: TrayHostPorts): Disposable {
  let metAtStart: boolean | null = null
  let isMissing = false
  let wasSaid = false
  let grace: NodeJS.Timeout | undefined

  const lookAgain = async () => {
    if (await hasOldPanel()) return
    isMissing = true
    if (wasSaid) return
    wasSaid = true
    missing()
  }
  const gone = () => {
    clearTimeout(grace)
    grace = setTimeout(() => void lookAgain(), GRACE_MS)
  }
  const here = () => {
    clearTimeout(grace)
    if (metAtStart === false) {
      renew()
      // From here on Electron follows it by itself.
      metAtStart = true
    }
    if (isMissing) back()
    isMissing = false
  }

  if (bus === null) gone()
  const service = bus?.onService(WATCHER, isHere => {
    metAtStart ??= isHere
    if (isHere) here()
    else gone()
  })
  return {
    dispose() {
      clearTimeout(grace)
      service?.dispose()
    },
  }
}

/** Follows this desktop's panel, by its session bus and its X server. macOS and Windows always have one. */
export const followThisTrayHost = (
  { env, platform, sessionBus }: Pick<Desk, 'env' | 'platform' | 'sessionBus'>,
  ports: Omit<TrayHostPorts, 'bus' | 'hasOldPanel'>,
): Disposable | null =>
  platform === 'linux'
    ? followTrayHost({ ...ports, bus: sessionBus, hasOldPanel: () => hasOldPanel(env) })
    : null

async function hasOldPanel(env: Desk['env']): Promise<boolean> {
  try {
    const client = await openDisplay(env, { propertyChanged() {}, closed() {} })
    try {
      return (await client.selectionOwner('_NET_SYSTEM_TRAY_S0')) !== 0
    } finally {
      client.close()
    }
  } catch {
    return false
  }
}
