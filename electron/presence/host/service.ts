/** A D-Bus service that is read when it appears, again whenever it tells of a change, and forgotten when it goes. */
import type { Disposable } from '../port.ts'
import type { Bus, SignalMatch } from './bus.ts'

/** What was found out: on, off or unknown, and who, where the system tells. */
export interface Finding {
  readonly value: boolean | null
  readonly detail?: string | undefined
}

export const UNKNOWN: Finding = { value: null }

/** A value that should be a boolean, as a finding. */
export const asFinding = (value: unknown): Finding => ({ value: typeof value === 'boolean' ? value : null })

/** A name that was found, or that none was. */
export const foundWho = (who: string | undefined): Finding => ({ value: who !== undefined, detail: who })

/**
 * Runs `read` whenever the service appears; what it rejects with, and the service's leaving, end in `gone`.
 * An answer that comes after the service has gone is to be dropped: `isCurrent`, which `read` is given, says so.
 */
export function followService(
  bus: Bus,
  name: string,
  read: (isCurrent: () => boolean) => Promise<void>,
  gone: () => void,
): Disposable {
  let turn = 0
  return bus.onService(name, here => {
    turn += 1
    const mine = turn
    if (!here) {
      gone()
      return
    }
    read(() => mine === turn).catch(() => {
      if (mine === turn) gone()
    })
  })
}

export interface Reading {
  /** The service's well-known name. */
  readonly name: string
  /** The signals that tell of a change. */
  readonly changes: readonly SignalMatch[]
  /** Whether a signal with these arguments touches what is read; all do where this is left out. */
  readonly matters?: (args: readonly unknown[]) => boolean
  readonly read: () => Promise<Finding>
  readonly tell: (finding: Finding) => void
}

/** Reads at the service's coming and at each change; of several readings under way the newest is told. */
export function followReading(bus: Bus, { name, changes, matters, read, tell }: Reading): Disposable {
  let here = false
  let turn = 0
  async function again(): Promise<void> {
    turn += 1
    const mine = turn
    const finding = here ? await read().catch(() => UNKNOWN) : UNKNOWN
    if (mine === turn) tell(finding)
  }
  const subscriptions = changes.map(match =>
    bus.onSignal(match, ({ args }) => {
      if (here && (matters?.(args) ?? true)) void again()
    }),
  )
  const service = bus.onService(name, isHere => {
    here = isHere
    void again()
  })
  return {
    dispose() {
      turn += 1
      service.dispose()
      for (const each of subscriptions) each.dispose()
    },
  }
}

/** The properties of a PropertiesChanged signal, or nothing where it is not formed as one. */
export function changedProperties(args: readonly unknown[]): Readonly<Record<string, unknown>> {
  const changed = args[1]
  return typeof changed === 'object' && changed !== null && !Array.isArray(changed) ? { ...changed } : {}
}

/** Whether a PropertiesChanged signal names this property, with its value or without. */
export function tellsOf(args: readonly unknown[], property: string): boolean {
  const invalidated: unknown = args[2]
  return property in changedProperties(args) || (Array.isArray(invalidated) && invalidated.includes(property))
}

export const PROPERTIES = 'org.freedesktop.DBus.Properties'
