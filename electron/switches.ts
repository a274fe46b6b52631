/** Chromium's command-line switches, each with its reason. They must be set before Electron is ready. */

export interface SwitchPort {
  hasSwitch(name: string): boolean
  appendSwitch(name: string, value?: string): void
}

interface Host {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

export function applySwitches(commandLine: SwitchPort, { platform, env }: Host): void {
  // Under native Wayland a window can neither be placed in a corner, nor kept on top, nor shown without taking the
  // keyboard. Under XWayland it can, so that is what a prompt needs where both are there.
  const wayland = platform === 'linux' && Boolean(env['WAYLAND_DISPLAY'])
  const chosen = commandLine.hasSwitch('ozone-platform') || commandLine.hasSwitch('ozone-platform-hint')
  if (wayland && Boolean(env['DISPLAY']) && !chosen) commandLine.appendSwitch('ozone-platform', 'x11')
}
