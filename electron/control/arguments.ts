/** What the app's own command line may say. Chromium's and Electron's switches pass. */

export type Start =
  | { readonly start: 'app'; readonly hidden: boolean }
  | { readonly start: 'self-test' }
  | { readonly start: 'help' | 'version' }
  | { readonly start: 'unknown'; readonly option: string }

/** Switches of Chromium and Electron that people and packages do pass. */
const FOREIGN =
  /^--(?:no-sandbox|disable-|enable-|ozone-platform|inspect|remote-debugging-|lang|force-|gtk-version|headless|js-flags|user-data-dir|password-store|log-|v=|vmodule|use-|in-process-|no-|trace-|allow-|class|original-process-start-time|squirrel-|require)/

/** `args` are those after the program (and, unpackaged, after the app's folder). */
export function readArguments(args: readonly string[]): Start {
  let hidden = false
  for (const arg of args) {
    if (arg === '--help' || arg === '-h') return { start: 'help' }
    if (arg === '--version' || arg === '-v') return { start: 'version' }
    if (arg === '--self-test') return { start: 'self-test' }
    if (arg === '--hidden') hidden = true
    else if (arg.startsWith('-') && !FOREIGN.test(arg)) return { start: 'unknown', option: arg }
  }
  return { start: 'app', hidden }
}
