/** Switches of Chromium and flags of V8, each with its reason. They must be set before Electron is ready. */
import { setFlagsFromString } from 'node:v8'

export interface SwitchPort {
  hasSwitch(name: string): boolean
  getSwitchValue(name: string): string
  appendSwitch(name: string, value?: string): void
}

/** Chromium's own names for parts of it, with what we set of them. */
const FEATURES = {
  // A process of its own guards against what comes from the network. Nothing does here: pages come from a fixed list of our own
  // files, so that it would be memory for nothing (docs/benchmarks.md).
  NetworkServiceInProcess2: '',
  // Each process looks for memory to give back every four seconds: while nothing happens that is nearly all that wakes it.
  PartitionAllocMemoryReclaimer: ':interval/30s',
}

/** @param language the one that was chosen, or `system` */
export function applySwitches(commandLine: SwitchPort, language: string): void {
  // Fields for a day or a time, and the system's own dialogs, are written by Chromium in its own language.
  if (language !== 'system' && !commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', language)

  const asked = commandLine.getSwitchValue('enable-features')
  const ours = Object.entries(FEATURES).filter(([name]) => !asked.includes(name))
  commandLine.appendSwitch(
    'enable-features',
    [asked, ...ours.map(([name, how]) => `${name}${how}`)].filter(Boolean).join(','),
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
 * Does without V8's compilers in the main process, which mostly sleeps: the start alone makes a loop or two hot enough for them,
 * their own code is then 6 MiB of the program that would never be read, and they wake threads of their own (docs/benchmarks.md).
 */
export function compileLightly(): void {
  setFlagsFromString('--no-turbofan')
  setFlagsFromString('--no-maglev')
  setFlagsFromString('--no-sparkplug')
}
