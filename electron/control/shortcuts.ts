/**
 * Keys for the whole desktop. A system may refuse one, and Wayland gives them to nobody: what is refused works in
 * Sitwell's own windows, and the settings say how it stands with each.
 */
import type { GlobalShortcut, Input } from 'electron'
import {
  SHORTCUT_ACTIONS,
  type ShortcutAction,
  type ShortcutState,
  type ShortcutStatus,
} from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'

export const SHORTCUT_SETTINGS = {
  breakNow: 'shortcutBreakNow',
  pauseResume: 'shortcutPauseResume',
  standSit: 'shortcutStandSit',
  backHurts: 'shortcutBackHurts',
} as const satisfies { readonly [Action in ShortcutAction]: keyof Settings }

const ACTIONS = SHORTCUT_ACTIONS

export type ShortcutSettings = Pick<Settings, (typeof SHORTCUT_SETTINGS)[ShortcutAction]>

export interface ShortcutsPorts {
  /** Electron's, as far as it is used. */
  readonly keys: Pick<GlobalShortcut, 'register' | 'unregister'>
  readonly run: (action: ShortcutAction) => void
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface Shortcuts {
  /** Takes the keys of these settings and gives the others back. */
  apply(settings: ShortcutSettings): void
  status(): readonly ShortcutStatus[]
  /** A key was pressed in a window of ours. True where it was one that the desktop did not take. */
  pressed(
    input: Pick<Input, 'type' | 'key' | 'code' | 'control' | 'alt' | 'shift' | 'meta' | 'isAutoRepeat'>,
  ): boolean
  dispose(): void
}

interface Held {
  readonly keys: string
  readonly state: ShortcutState
}

export function createShortcuts({ keys, run, platform, env }: ShortcutsPorts): Shortcuts {
  const held = new Map<ShortcutAction, Held>()
  // Under Wayland an X11 key is heard only while an X11 window has the keyboard: it may work, and mostly does not.
  const isWayland =
    platform === 'linux' && (Boolean(env['WAYLAND_DISPLAY']) || env['XDG_SESSION_TYPE'] === 'wayland')

  const release = () => {
    for (const { keys: accelerator, state } of held.values()) {
      if (state === 'works' || state === 'in windows') keys.unregister(accelerator)
    }
    held.clear()
  }

  const take = (accelerator: string, action: ShortcutAction): ShortcutState => {
    let registered: boolean
    try {
      registered = keys.register(accelerator, () => run(action))
    } catch {
      return 'refused'
    }
    if (isWayland) return 'in windows'
    return registered ? 'works' : 'refused'
  }

  return {
    apply(settings) {
      release()
      for (const action of ACTIONS) {
        const accelerator = settings[SHORTCUT_SETTINGS[action]]
        if (accelerator === '') continue
        const twice = [...held.values()].some(other => other.keys === accelerator)
        held.set(action, { keys: accelerator, state: twice ? 'twice' : take(accelerator, action) })
      }
    },
    status: () =>
      ACTIONS.map(action => {
        const { keys: accelerator, state } = held.get(action) ?? { keys: '', state: 'off' as const }
        return { action, keys: accelerator, state }
      }),
    pressed(input) {
      if (input.type !== 'keyDown' || input.isAutoRepeat) return false
      for (const [action, { keys: accelerator, state }] of held) {
        const ours = state === 'refused' || state === 'in windows'
        if (ours && matches(accelerator, input, platform)) {
          run(action)
          return true
        }
      }
      return false
    },
    dispose: release,
  }
}

/** Whether what was pressed is this accelerator. Letters and digits by their place on the keyboard or by what they write. */
function matches(
  accelerator: string,
  {
    key,
    code,
    control,
    alt,
    shift,
    meta,
  }: Pick<Input, 'key' | 'code' | 'control' | 'alt' | 'shift' | 'meta'>,
  platform: NodeJS.Platform,
): boolean {
  const words = accelerator.split('+')
  const wanted = words.pop() ?? ''
  const has = (word: string) => words.includes(word)
  const either = has('CommandOrControl')
  const mac = platform === 'darwin'
  const modifiers =
    control === (has('Control') || (either && !mac)) &&
    meta === (has('Super') || has('Command') || (either && mac)) &&
    alt === has('Alt') &&
    shift === has('Shift')
  const names = [key, code, code.replace(/^(?:Key|Digit|Arrow)/, '')].map(name => name.toUpperCase())
  return modifiers && names.includes(wanted.toUpperCase())
}
