import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLoginItemAutostart, createXdgAutostart } from '#electron/control/autostart.ts'

let config: string
let entry: string
beforeEach(() => {
  config = mkdtempSync(join(tmpdir(), 'sitwell-autostart-'))
  entry = join(config, 'autostart/sitwell.desktop')
})
const xdg = (env: Record<string, string> = {}) =>
  createXdgAutostart({ XDG_CONFIG_HOME: config, ...env }, ['/opt/Sit well/sitwell', '/app'])

describe('starting with the session on Linux', () => {
  test('is an entry in the autostart folder, hidden, and gone when switched off', () => {
    expect(xdg().state()).toBe('off')
    xdg().set(true)
    expect(xdg().state()).toBe('on')
    expect(readFileSync(entry, 'utf8')).toContain('Exec="/opt/Sit well/sitwell" "/app" --hidden')
    xdg().set(false)
    expect(existsSync(entry)).toBe(false)
  })

  test('names the AppImage where the app is one', () => {
    xdg({ APPIMAGE: '/home/me/Sitwell.AppImage' }).set(true)
    expect(readFileSync(entry, 'utf8')).toContain('Exec="/home/me/Sitwell.AppImage" --hidden')
  })

  test('is off where the user disabled the entry in their desktop’s own settings', () => {
    mkdirSync(join(config, 'autostart'))
    writeFileSync(entry, '[Desktop Entry]\nExec=sitwell\nX-GNOME-Autostart-enabled=false\n')
    expect(xdg().state()).toBe('off')
  })

  test('cannot be told in a Flatpak, and is not tried', () => {
    const autostart = xdg({ FLATPAK_ID: 'x' })
    autostart.set(true)
    expect(autostart.state()).toBe('unknown')
    expect(existsSync(entry)).toBe(false)
  })

  test('quotes what a desktop file would read otherwise', () => {
    createXdgAutostart({ XDG_CONFIG_HOME: config }, ['/a "b" $c %d']).set(true)
    expect(readFileSync(entry, 'utf8')).toContain('Exec="/a \\"b\\" \\$c %%d" --hidden')
  })
})

describe('starting with the session elsewhere', () => {
  test('is the system’s own list; waiting for consent is not a yes', () => {
    const asked: unknown[] = []
    const items = (openAtLogin: boolean, status?: string) =>
      createLoginItemAutostart({
        getLoginItemSettings: () => ({ openAtLogin, ...(status === undefined ? {} : { status }) }),
        setLoginItemSettings: settings => void asked.push(settings),
      })
    expect(items(true).state()).toBe('on')
    expect(items(false).state()).toBe('off')
    expect(items(true, 'requires-approval').state()).toBe('unknown')
    items(false).set(true)
    expect(asked).toEqual([{ openAtLogin: true, args: ['--hidden'] }])
  })
})
