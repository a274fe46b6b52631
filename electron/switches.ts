/** Chromium's command-line switches, each with its reason. They must be set before Electron is ready. */

export interface SwitchPort {
  hasSwitch(name: string): boolean
  getSwitchValue(name: string): string
  appendSwitch(name: string, value?: string): void
}

/** Chromium's own name for running its network service in the main process. */
const NETWORK_SERVICE_IN_PROCESS = 'NetworkServiceInProcess2'

/** @param language the one that was chosen, or `system` */
export function applySwitches(commandLine: SwitchPort, language: string): void {
  // Fields for a day or a time, and the system's own dialogs, are written by Chromium in its own language.
  if (language !== 'system' && !commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', language)

  // A process of its own guards against what comes from the network. Nothing does here: pages come from a fixed list of
  // our own files, so that it would be memory for nothing (docs/benchmarks.md).
  const features = commandLine.getSwitchValue('enable-features')
  commandLine.appendSwitch(
    'enable-features',
    [features, NETWORK_SERVICE_IN_PROCESS].filter(Boolean).join(','),
  )
}
