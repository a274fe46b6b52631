/** What the command line, links and shortcuts ask of the app. The composition root has the parts. */
import type { LogEntry, OPENABLE } from '#shared/cli/protocol.ts'
import type { EngineView } from '#shared/engine/types.ts'
import type { Translator } from '#shared/i18n/index.ts'
import type { Observed } from '#electron/runtime/runtime.ts'

export type OpenablePage = (typeof OPENABLE)[number]

export interface AppPort {
  view(): EngineView
  /** Epoch milliseconds of the app's clock. */
  now(): number
  /** Tells the engine; the view is the new one when it resolves. */
  observe(observed: Observed): Promise<void>
  /** Brings a break to the screen, because the user asked for one. */
  askBreak(): Promise<void>
  /** Opens the player with this routine, or `null` with what suits the moment. */
  startRoutine(routineId: string | null): void | Promise<void>
  openPage(page: OpenablePage): void
  routines(): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** Appends to the diary; rejects where it could not be written. */
  note(entry: LogEntry): Promise<void>
  /** With the texts of tray and command line loaded. */
  texts(): Promise<Pick<Translator, 't' | 'format'>>
}
