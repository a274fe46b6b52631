/**
 * "Copy diagnostics": what a report about the app needs, as text that its user can read before they send it. Nothing of
 * the diary, no path below their home, no program they named. In English, because it is for whoever mends it.
 */
import { app, clipboard } from 'electron'
import { release } from 'node:os'
import { lastLines } from '#electron/log.ts'
import type { Capability } from '#shared/ipc/contract.ts'
import { definitions, localSettingNames, settingNames, type Settings } from '#shared/settings/index.ts'

export interface Diagnosed {
  readonly settings: Settings
  readonly capabilities: readonly Capability[]
}

export interface Surroundings {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly system: string
  readonly desktop: string
  readonly packaged: boolean
}

export function diagnosticsText(
  { settings, capabilities }: Diagnosed,
  around: Surroundings,
  lines: readonly string[],
): string {
  return [
    `Sitwell ${around.version}${around.packaged ? '' : ', from source'}`,
    `Electron ${around.electron}, Chromium ${around.chromium}`,
    `${around.system}, ${around.desktop}`,
    '',
    'This desktop',
    ...capabilities.map(
      ({ id, state, source }) => `  ${id}: ${state}${source === null ? '' : ` (${source})`}`,
    ),
    '',
    'Settings that are not as they came',
    ...changed(settings),
    '',
    'Log',
    ...(lines.length > 0 ? lines.map(line => `  ${line}`) : ['  nothing']),
    '',
  ].join('\n')
}

/** Free texts and lists may name people or programs, and how somebody's back is is theirs to tell. */
const PRIVATE_KINDS: ReadonlySet<string> = new Set(['text', 'texts', 'instant'])
const PRIVATE_GROUPS: ReadonlySet<string> = new Set(['back', 'movement'])

function changed(settings: Settings): readonly string[] {
  const names = settingNames.filter(
    name => JSON.stringify(settings[name]) !== JSON.stringify(definitions[name].default),
  )
  const said = names.map(name => {
    const { kind, group } = definitions[name]
    const isPrivate =
      (localSettingNames as readonly string[]).includes(name) ||
      PRIVATE_KINDS.has(kind) ||
      PRIVATE_GROUPS.has(group)
    return `  ${name}: ${isPrivate ? 'changed' : JSON.stringify(settings[name])}`
  })
  return said.length > 0 ? said : ['  none']
}

/** Puts it on the clipboard. */
export async function copyDiagnostics(diagnosed: Diagnosed): Promise<void> {
  const { env, versions, platform, arch } = process
  const desktop = [env['XDG_CURRENT_DESKTOP'], env['XDG_SESSION_TYPE'], env['DESKTOP_SESSION']].filter(
    Boolean,
  )
  await clipboard.writeText(
    diagnosticsText(
      diagnosed,
      {
        version: app.getVersion(),
        electron: versions['electron'] ?? 'unknown',
        chromium: versions['chrome'] ?? 'unknown',
        system: `${platform} ${release()} ${arch}`,
        desktop: desktop.length > 0 ? desktop.join(', ') : 'no desktop named',
        packaged: app.isPackaged,
      },
      lastLines(),
    ),
  )
}
