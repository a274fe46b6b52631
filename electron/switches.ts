/** Switches of Chromium and flags of V8, each with its reason. They must be set before Electron is ready. */
import { setFlagsFromString } from 'node:v8'

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

/** V8's name for how many times larger the space for new objects gets when many of them live on; its own is 2. */
const NEW_SPACE_GROWTH = '--semi-space-growth-factor'

/**
 * Lets the main process's space for new objects stay as small as it began. V8 makes it up to sixteen times larger as prompts
 * come and go, and keeps it: 10 MiB after some hundred of them, in a process that mostly sleeps.
 */
export function keepNewSpaceSmall(): void {
  setFlagsFromString(`${NEW_SPACE_GROWTH}=1`)
}

/**
 * Does without V8's last and largest compiler in the main process, which mostly sleeps: the start alone makes a loop or two
 * hot enough for it, and its own code is then 5 MiB of the program that would never be read (docs/benchmarks.md).
 */
export function compileLightly(): void {
  setFlagsFromString('--no-turbofan')
}
