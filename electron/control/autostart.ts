/** Starting with the session, by each system's own rule. Three answers: on, off, cannot tell. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export type StartAtLogin = 'on' | 'off' | 'unknown'

export interface Autostart {
  state(): StartAtLogin
  /** Throws a sentence's worth of error where the system refuses. */
  set(on: boolean): void
}

type Env = Readonly<Record<string, string | undefined>>

/** The path of the entry by the XDG rule: one file a program, in the user's own folder. */
const entryPath = (env: Env): string =>
  join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'autostart', 'sitwell.desktop')

/** The Exec key's own quoting: blanks and what a shell would read, between double quotes. */
const quoted = (word: string): string => `"${word.replace(/(["`$\\])/g, '\\$1').replaceAll('%', '%%')}"`

/** Linux: an entry in the autostart folder. One that the user switched off in their desktop's settings stays off. */
export function createXdgAutostart(env: Env, program: readonly string[]): Autostart {
  const path = entryPath(env)
  // In a Flatpak the folder is not the desktop's; the portal alone could tell.
  const isSandboxed = env['FLATPAK_ID'] !== undefined
  return {
    state() {
      if (isSandboxed) return 'unknown'
      if (!existsSync(path)) return 'off'
      const text = readFileSync(path, 'utf8')
      return /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/im.test(text) ? 'off' : 'on'
    },
    set(on) {
      if (isSandboxed) return
      if (!on) return rmSync(path, { force: true })
      const [file = '', ...args] = env['APPIMAGE'] ? [env['APPIMAGE']] : program
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(
        path,
        [
          '[Desktop Entry]',
          'Type=Application',
          'Name=Sitwell',
          `Exec=${[file, ...args].map(quoted).join(' ')} --hidden`,
          'Icon=sitwell',
          'Terminal=false',
          'X-GNOME-Autostart-enabled=true',
          '',
        ].join('\n'),
      )
    },
  }
}

/** Electron's `app`, as far as login items go. */
export interface LoginItems {
  getLoginItemSettings(): { readonly openAtLogin: boolean; readonly status?: string }
  setLoginItemSettings(settings: { openAtLogin: boolean; args?: string[] }): void
}

/** This system's way. Unpackaged, the app's folder belongs to the program. */
export const autostartHere = (
  app: LoginItems & { readonly isPackaged: boolean; getAppPath(): string },
): Autostart =>
  process.platform === 'linux'
    ? createXdgAutostart(
        process.env,
        app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()],
      )
    : createLoginItemAutostart(app)

/** Windows and macOS: the system's own list. macOS may wait for the user's consent, which is not a yes. */
export function createLoginItemAutostart(app: LoginItems): Autostart {
  return {
    state() {
      const { openAtLogin, status } = app.getLoginItemSettings()
      if (status === 'requires-approval') return 'unknown'
      return openAtLogin ? 'on' : 'off'
    },
    set: on => app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] }),
  }
}
