/** The composition root: what Sitwell is made of, in the order in which it comes to life. */
import { app, Menu, protocol } from 'electron'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '#electron/app.ts'
import { readArguments } from '#electron/control/arguments.ts'
import { commandWords, runCommand } from '#electron/control/cli/early.ts'
import { readDevOverrides } from '#electron/dev-overrides.ts'
import { openPolicy, policyPath } from '#electron/storage/policy-file.ts'
import { findSettings } from '#electron/storage/settings-found.ts'
import { isWritable, makeShelter } from '#electron/storage/data-folder.ts'
import { privileges } from '#electron/surface/scheme.ts'
import { keepLog, log } from '#electron/log.ts'
import { platformToStartWith, startAnew } from '#electron/platform.ts'
import { applySwitches, compileLightly, keepNewSpaceSmall } from '#electron/switches.ts'
import { missingScreen, surviveTroubles } from '#electron/troubles.ts'

const EXIT_FAILED = 1
const EXIT_WRONG_WORDS = 2

/** What the user wrote after the program; unpackaged, the app's folder comes first among the words. */
function argumentsIn(argv: readonly string[]): readonly string[] {
  const words = argv.slice(1)
  if (app.isPackaged) return words
  const folder = words.findIndex(word => !word.startsWith('-'))
  return words.slice(folder + 1)
}

/** `sitwell status` and the like: asked of the app that runs, and nothing is started. */
const command = (words: readonly string[]): void =>
  app.exit(runCommand(join(app.getAppPath(), 'dist/cli/sitwell.cjs'), words, app.isPackaged))

async function refuseOption(option: string): Promise<void> {
  const { openTexts } = await import('#electron/texts.ts')
  const { t } = (await openTexts(app.getAppPath(), 'en')).current
  process.stderr.write(`${t('tray:commandLine.unknown', { option })}\n`)
  app.exit(EXIT_WRONG_WORDS)
}

const otherPlatform = (nativeWayland: boolean) =>
  platformToStartWith(app.commandLine, {
    platform: process.platform,
    env: process.env,
    argv: process.argv,
    nativeWayland,
  })

function run({ hidden, isSelfTest }: { readonly hidden: boolean; readonly isSelfTest: boolean }): void {
  const screenless = missingScreen(process.platform, process.env)
  if (screenless !== null) {
    log(screenless)
    app.exit(EXIT_FAILED)
    return
  }
  keepNewSpaceSmall()
  compileLightly()
  const overrides = readDevOverrides(app.isPackaged, process.env)
  const dataFolder = isSelfTest ? makeShelter() : (overrides.dataFolder ?? app.getPath('userData'))
  const policy = openPolicy(overrides.policyFile ?? policyPath(process.platform))
  const found = findSettings(dataFolder, policy)
  // The self-test is answered by this very process.
  const platform = isSelfTest ? null : otherPlatform(found.settings.nativeWayland)
  if (platform !== null && startAnew(platform)) {
    app.exit(0)
    return
  }
  const writable = isWritable(dataFolder)
  app.setPath('userData', writable ? dataFolder : makeShelter())
  // Chromium's own files stay apart from what the user might look for.
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'))

  if (!app.requestSingleInstanceLock()) {
    // The one that runs was told, and opens its window.
    app.exit(0)
    return
  }
  keepLog(join(app.getPath('userData'), 'log'))
  applySwitches(app.commandLine, found.settings.language)
  protocol.registerSchemesAsPrivileged(privileges)
  // Our windows have none; only macOS shows one, with the keys for copy and paste in it.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  app.on('window-all-closed', () => {
    // Sitwell lives in the tray: with no window open it goes on.
  })
  void app
    .whenReady()
    .then(() => import('#electron/start.ts'))
    .then(({ start }) =>
      start({
        hidden,
        dataFolder,
        writable,
        timeScale: overrides.timeScale,
        policy,
        found,
      }),
    )
    .then(sitwell => (isSelfTest ? runSelfTest(sitwell, dataFolder) : undefined))
    .catch((error: unknown) => {
      log(`It could not start: ${String(error)}. Nothing of yours was changed.`)
      app.exit(EXIT_FAILED)
    })
}

async function runSelfTest(sitwell: App, folder: string): Promise<void> {
  const { selfTest } = await import('#electron/self-test.ts')
  const code = await selfTest(() => sitwell.run({ do: 'open', page: 'settings' }))
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }))
  app.exit(code)
}

surviveTroubles()
const given = argumentsIn(process.argv)
const words = commandWords(given)
const wanted = readArguments(given)
if (words) command(words)
else if (wanted.start === 'app') run({ hidden: wanted.hidden, isSelfTest: false })
else if (wanted.start === 'self-test') run({ hidden: true, isSelfTest: true })
else if (wanted.start === 'unknown') void refuseOption(wanted.option)
else command([`--${wanted.start}`])
