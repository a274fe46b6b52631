/** Chromium's command-line switches, each with its reason. They must be set before Electron is ready. */

export interface SwitchPort {
  hasSwitch(name: string): boolean
  getSwitchValue(name: string): string
  appendSwitch(name: string, value?: string): void
}

interface Host {
  readonly platform: NodeJS.Platform
  /** The user would rather do without XWayland. */
  readonly nativeWayland: boolean
  /** The language that was chosen, or `system`. */
  readonly language: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Chromium's own name for running its network service in the main process. */
const NETWORK_SERVICE_IN_PROCESS = 'NetworkServiceInProcess2'

export function applySwitches(
  commandLine: SwitchPort,
  { platform, env, nativeWayland, language }: Host,
): void {
  // Fields for a day or a time, and the system's own dialogs, are written by Chromium in its own language.
  if (language !== 'system' && !commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', language)

  // A process of its own guards against what comes from the network. Nothing does here: pages come from a fixed list of
  // our own files, so that it would be memory for nothing (docs/benchmarks.md).
  const features = commandLine.getSwitchValue('enable-features')
  commandLine.appendSwitch(
    'enable-features',
    [features, NETWORK_SERVICE_IN_PROCESS].filter(Boolean).join(','),
  )
  // Under native Wayland a window can neither be placed in a corner, nor kept on top, nor shown without taking the
  // keyboard. Under XWayland it can, so that is what a prompt needs where both are there.
  const wayland = platform === 'linux' && Boolean(env['WAYLAND_DISPLAY'])
  const chosen = commandLine.hasSwitch('ozone-platform') || commandLine.hasSwitch('ozone-platform-hint')
  if (!wayland || chosen) return
  if (nativeWayland) commandLine.appendSwitch('ozone-platform', 'wayland')
  else if (env['DISPLAY']) commandLine.appendSwitch('ozone-platform', 'x11')
}
