/** Electron's security checklist, asked of the running app: every window, every channel, every way out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowedWindows, requestNames } from '#shared/ipc/contract.ts'
import { electronOptions, kindOf } from '#tests/lab/app.ts'
import { isDone } from '#tests/lab/ask.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { internetSockets } from '#tests/lab/sockets.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor } from './sitwell.ts'

let desktop: Desktop
let electron: ElectronApplication
let page: Page
const failures: string[] = []

beforeAll(async () => {
  desktop = await openDesktop()
  electron = await _electron.launch({
    executablePath: electronUnderTest(),
    args: [...electronOptions, clone],
    env: { ...desktop.env, ...environmentFor(desktop.folder('sitwell')) },
  })
  const icon = await desktop.tray.icon()
  await icon.choose('Settings')
  page = await until('the settings page', () =>
    electron.windows().find(window => kindOf(window) === 'settings'),
  )
  page.on('pageerror', error => failures.push(error.message))
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
})
afterAll(async () => {
  await electron.close()
  await desktop.close()
})

describe('a page', () => {
  test('is isolated and sandboxed, and has no Node', async () => {
    const preferences = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        (
          webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences(),
      ),
    )
    expect(preferences.length).toBeGreaterThan(0)
    for (const each of preferences) {
      expect(each).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      })
    }
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter(name => name in window)),
    ).toEqual([])
  })

  test('reaches the app by the contract alone', async () => {
    expect(
      await page.evaluate(() => Object.keys((window as unknown as { sitwell: object }).sitwell).toSorted()),
    ).toEqual(['first', 'on', 'request'])
  })

  test('comes from our own scheme under a policy without unsafe-*', async () => {
    expect(page.url()).toMatch(/^app:\/\//)
    const policy = await electron.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url)
      return response.headers.get('content-security-policy')
    }, page.url())
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/unsafe-|\*|https?:/)
  })

  test('runs no inline script and no eval', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.head.append(script)
      return 'inlineRan' in window
    })
    expect(ran).toBe(false)
    const evaluated = await electron.evaluate(async ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'try { new Function("return 1")(); "ran" } catch (error) { error.name }',
      ),
    )
    expect(evaluated).toBe('EvalError')
  })

  test('cannot navigate away or open a window', async () => {
    const before = page.url()
    const open = electron.windows().length
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
    expect(await page.evaluate(() => window.open('about:blank'))).toBeNull()
    expect(page.url()).toBe(before)
    expect(electron.windows()).toHaveLength(open)
  })

  test('is refused every permission', async () => {
    const answers = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
      ] as const
      return Promise.all(
        names.map(async name => (await navigator.permissions.query({ name: name as PermissionName })).state),
      )
    })
    expect(new Set(answers)).toEqual(new Set(['denied']))
  })

  test('cannot reach the network', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
  })

  test('finds no file behind the scheme that the build did not make', async () => {
    const statuses = await electron.evaluate(
      async ({ net }, urls) =>
        Promise.all(urls.map(async url => (await net.fetch(url).catch(() => null))?.status ?? 'failed')),
      ['../package.json', '..%2f..%2fpackage.json', 'main/main.cjs', '%2e%2e/main/main.cjs', '.env'].map(
        path => new URL(path, page.url()).href,
      ),
    )
    for (const status of statuses) expect([404, 'failed']).toContain(status)
  })
})

describe('messages', () => {
  test('the channels that main listens on are those of the contract', async () => {
    const channels = await electron.evaluate(({ ipcMain }) => ({
      handled: [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()],
      listened: ipcMain.eventNames().map(String),
    }))
    expect(channels.handled.toSorted()).toEqual([...requestNames].toSorted())
    expect(channels.listened.filter(name => name !== 'error')).toEqual([])
  })

  test('a request of another window is refused', async () => {
    const foreign = requestNames.find(name => !allowedWindows[name].includes('settings'))
    const refused = await page.evaluate(async name => {
      const { sitwell } = window as unknown as {
        sitwell: { request(name: string, request: unknown): Promise<unknown> }
      }
      return sitwell.request(name, null).then(
        () => 'answered',
        () => 'refused',
      )
    }, foreign ?? '')
    expect(refused).toBe('refused')
  })

  test('a request that is not as the contract says is refused', async () => {
    const outcomes = await page.evaluate(async () => {
      const { sitwell } = window as unknown as {
        sitwell: { request(name: string, request: unknown): Promise<unknown> }
      }
      const bad: [string, unknown][] = [
        ['settings:set', 'no table'],
        ['settings:reset', 'no such group'],
        ['window:open', { window: 'prompt' }],
        ['source:open', { url: 'https://example.org' }],
        ['app:bootstrap', 'x'.repeat(2_000_000)],
        ['no-such-message', null],
      ]
      return Promise.all(
        bad.map(([name, request]) =>
          sitwell.request(name, request).then(
            () => name,
            () => 'refused',
          ),
        ),
      )
    })
    expect(new Set(outcomes)).toEqual(new Set(['refused']))
  })
})

/** What Chromium's own log of its network calls a name that is looked up, an address that is asked, a socket. */
const TO_THE_WORLD = /^(?:HOST_RESOLVER|DNS_TRANSACTION|URL_REQUEST|SOCKET|UDP|TCP|SSL)_/

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: unknown }[]
}

test('nothing is asked of any network while pages come and go, by the log that Chromium keeps of it', async () => {
  const alone = await openDesktop()
  try {
    const file = join(alone.folder('log'), 'net.json')
    const dataFolder = alone.folder('sitwell')
    const app = alone.launch({
      args: [`--log-net-log=${file}`],
      env: environmentFor(dataFolder),
      watched: false,
    })
    const icon = await alone.tray.icon()
    await until('the commands', () => isDone(dataFolder, { do: 'break' }))
    await until('the prompt', () => app.renderers() > 0)
    for (const [index, entry] of [/Settings/, /Diary/, /My back hurts/].entries()) {
      await icon.choose(entry)
      await until(`${index + 2} pages`, () => app.renderers() > index + 1)
    }
    await icon.choose(/Quit/)
    await app.program.ended
    const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog
    const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
    expect(events.length).toBeGreaterThan(0)
    expect(events.filter(({ type }) => TO_THE_WORLD.test(names.get(type) ?? ''))).toEqual([])
  } finally {
    await alone.close()
  }
})

test('no socket to any network is open, with a page on screen or without', async () => {
  const alone = await openDesktop()
  try {
    const app = alone.launch({ env: environmentFor(alone.folder('sitwell')), watched: false })
    const icon = await alone.tray.icon()
    expect(internetSockets(app.program.pid)).toEqual([])
    await icon.choose('Settings')
    await until('a page', () => app.renderers() > 0)
    expect(internetSockets(app.program.pid)).toEqual([])
  } finally {
    await alone.close()
  }
})
