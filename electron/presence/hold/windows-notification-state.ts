/**
 * Full screen, presentation and quiet hours on Windows, from `SHQueryUserNotificationState`: the shell's own
 * answer to "may a notification be shown now". Without a native module it is asked through PowerShell,
 * which is slow, so it is asked only before a prompt and while one is held.
 */
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'

const SCRIPT = [
  "$shell = Add-Type -Name Shell -Namespace Sitwell -PassThru -MemberDefinition '",
  '[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);',
  "'; $state = 0; if ($shell::SHQueryUserNotificationState([ref]$state) -eq 0) { $state }",
].join('')

export interface NotificationState {
  readonly fullscreen: boolean
  readonly share: boolean
  readonly dnd: boolean
}

/** https://learn.microsoft.com/windows/win32/api/shellapi/ne-shellapi-query_user_notification_state */
export function readNotificationState(text: string): NotificationState | null {
  const state = /^[1-7]$/.test(text.trim()) ? Number(text.trim()) : null
  if (state === null) return null
  return {
    fullscreen: state === 2 || state === 3, // a full-screen program, a full-screen Direct3D one
    share: state === 4, // presentation mode
    dnd: state === 6, // quiet time
  }
}

export function windowsNotificationState(commands: Commands, say: Say): SignalPort {
  return {
    id: 'notification state',
    facts: ['fullscreen', 'share', 'dnd'],
    startsProcess: true,
    async refresh() {
      const text = await commands
        .run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', SCRIPT])
        .catch(() => '')
      const state = readNotificationState(text)
      say('fullscreen', state?.fullscreen ?? null)
      say('share', state?.share ?? null)
      say('dnd', state?.dnd ?? null)
    },
    dispose() {},
  }
}
