import { describe, expect, it } from 'vitest'
import type { ShortcutAction } from '#shared/ipc/contract.ts'
import { readSetting, readShortcut } from '#shared/settings/index.ts'
import { createShortcuts } from '#electron/control/shortcuts.ts'

const none = { shortcutBreakNow: '', shortcutPauseResume: '', shortcutStandSit: '', shortcutBackHurts: '' }

function desk({ taken = [] as readonly string[], env = {}, throws = false } = {}) {
  const registered = new Map<string, () => void>()
  const ran: ShortcutAction[] = []
  const shortcuts = createShortcuts({
    platform: 'linux',
    env,
    run: action => ran.push(action),
    keys: {
      register(accelerator, callback) {
        if (throws) throw new TypeError('no')
        if (taken.includes(accelerator)) return false
        registered.set(accelerator, callback)
        return true
      },
      unregister: accelerator => void registered.delete(accelerator),
    },
  })
  return { shortcuts, registered, ran }
}

const press = {
  type: 'keyDown',
  key: 'b',
  code: 'KeyB',
  control: true,
  alt: true,
  shift: false,
  meta: false,
  isAutoRepeat: false,
} as const

describe('a shortcut as it is kept', () => {
  it.each([
    ['ctrl+alt+b', 'Control+Alt+B'],
    ['Alt + CmdOrCtrl + Shift + 7', 'CommandOrControl+Alt+Shift+7'],
    ['f9', 'F9'],
    ['Shift+F9', 'Shift+F9'],
    ['meta+space', 'Super+Space'],
    ['', ''],
    ['  ', ''],
  ])('%s is %s', (typed, kept) => expect(readShortcut(typed)).toBe(kept))

  it.each([
    'b',
    'Shift+b',
    'Ctrl',
    'Ctrl+',
    'Ctrl+Ctrl+b',
    'Ctrl+bb',
    'F25',
    'Hyper+b',
    'constructor+b',
    'x'.repeat(99),
    7,
    null,
  ])('%j is none', typed => expect(readShortcut(typed)).toBeNull())

  it.each([
    'Ctrl+C',
    'Ctrl+V',
    'Ctrl+Z',
    'Ctrl+Shift+Z',
    'Ctrl+S',
    'F5',
    'Cmd+C',
    'CmdOrCtrl+Shift+Z',
    'Ctrl+Left',
    'Alt+F4',
    'Ctrl+Insert',
  ])('%s is what every program uses', typed => {
    expect(readShortcut(typed)).toBeNull()
    expect(readSetting('shortcutBreakNow', typed)).toHaveProperty('problem')
  })

  it.each(['Ctrl+Alt+C', 'Ctrl+F9', 'Super+C', 'Ctrl+Shift+B', 'F6'])('%s is free', typed => {
    expect(readShortcut(typed)).not.toBeNull()
  })

  it('is refused as a setting where it is none', () => {
    expect(readSetting('shortcutBreakNow', 'alt+ctrl+b')).toEqual({ value: 'Control+Alt+B' })
    expect(readSetting('shortcutBreakNow', 'b')).toHaveProperty('problem')
  })
})

describe('shortcuts', () => {
  it('are off at first', () => {
    const { shortcuts, registered } = desk()
    shortcuts.apply(none)
    expect(shortcuts.status().map(({ state }) => state)).toEqual(['off', 'off', 'off', 'off'])
    expect(registered.size).toBe(0)
  })

  it('work, and are given back when they are changed', () => {
    const { shortcuts, registered, ran } = desk()
    shortcuts.apply({ ...none, shortcutBreakNow: 'Control+Alt+B' })
    registered.get('Control+Alt+B')?.()
    expect(ran).toEqual(['breakNow'])
    shortcuts.apply({ ...none, shortcutBreakNow: 'Control+Alt+N' })
    expect([...registered.keys()]).toEqual(['Control+Alt+N'])
    shortcuts.dispose()
    expect(registered.size).toBe(0)
  })

  it('say which another program has, and which we have twice', () => {
    const { shortcuts } = desk({ taken: ['Control+Alt+B'] })
    shortcuts.apply({
      shortcutBreakNow: 'Control+Alt+B',
      shortcutPauseResume: 'F9',
      shortcutStandSit: 'F9',
      shortcutBackHurts: '',
    })
    expect(shortcuts.status()).toEqual([
      { action: 'breakNow', keys: 'Control+Alt+B', state: 'refused' },
      { action: 'pauseResume', keys: 'F9', state: 'works' },
      { action: 'standSit', keys: 'F9', state: 'twice' },
      { action: 'backHurts', keys: '', state: 'off' },
    ])
  })

  it('work in our own windows where the desktop refused them, and only there', () => {
    const { shortcuts, ran } = desk({ taken: ['Control+Alt+B'] })
    shortcuts.apply({ ...none, shortcutBreakNow: 'Control+Alt+B', shortcutStandSit: 'F9' })
    expect(shortcuts.pressed(press)).toBe(true)
    expect(shortcuts.pressed({ ...press, shift: true })).toBe(false)
    expect(shortcuts.pressed({ ...press, type: 'keyUp' })).toBe(false)
    expect(shortcuts.pressed({ ...press, isAutoRepeat: true })).toBe(false)
    expect(shortcuts.pressed({ ...press, key: 'F9', code: 'F9', control: false, alt: false })).toBe(false)
    expect(ran).toEqual(['breakNow'])
  })

  it.each([{ WAYLAND_DISPLAY: 'wayland-0' }, { XDG_SESSION_TYPE: 'wayland' }])(
    'are said to work in windows under Wayland: %j',
    env => {
      const { shortcuts } = desk({ env })
      shortcuts.apply({ ...none, shortcutBreakNow: 'Control+Alt+B' })
      expect(shortcuts.status()[0]).toMatchObject({ state: 'in windows' })
      expect(shortcuts.pressed(press)).toBe(true)
    },
  )

  it('survive a system that throws', () => {
    const { shortcuts } = desk({ throws: true })
    shortcuts.apply({ ...none, shortcutBreakNow: 'Control+Alt+B' })
    expect(shortcuts.status()[0]).toMatchObject({ state: 'refused' })
  })
})
