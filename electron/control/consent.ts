/**
 * A setting that names a program is the one place where a page could make Sitwell run something. The page is not believed
 * alone: a question of the system's own, which no page can answer, stands before it.
 */
import type { Settings } from '#shared/settings/index.ts'
import { HOOK_SETTINGS } from './hooks.ts'

/** What of a change would newly run on this machine; to take it away needs nobody's consent. */
export const programsIn = (patch: Readonly<Record<string, unknown>>, current: Settings): readonly string[] =>
  HOOK_SETTINGS.flatMap(name => {
    const value = patch[name]
    return typeof value === 'string' && value.trim() !== '' && value !== current[name] ? [value] : []
  })

export interface ConsentDialog {
  showMessageBox(options: {
    type: 'question'
    message: string
    detail: string
    buttons: string[]
    defaultId: number
    cancelId: number
    noLink: boolean
  }): Promise<{ readonly response: number }>
}

export interface ConsentWords {
  readonly message: string
  readonly detail: string
  readonly allow: string
  readonly cancel: string
}

const ALLOW = 0
const CANCEL = 1

/** Asks the user in a window of the system; closing it is a no. */
export async function askConsent(dialog: ConsentDialog, words: ConsentWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: words.message,
    detail: words.detail,
    buttons: [words.allow, words.cancel],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  })
  return response === ALLOW
}
