// A tiny app that shows the built pages over app:// under the product's CSP, with the fake bridge, and takes pictures.
// Usage: electron tests/renderer/harness/main.cjs shots.json, where shots.json is [{ out, window, width, height, fake, steps }].
// A step: {"key":"s"} | {"wait":300} | {"see":"selector"} | {"run":"javascript"} | {"click":"selector"} | {"axe":true} | {"width":true}.
// CommonJS, because a scheme must be registered before the app is ready and modules load later than that.
const { app, BrowserWindow, protocol, session } = require('electron')
const files = require('node:fs/promises')
const path = require('node:path')

const built = process.env['HARNESS'] ?? path.join(__dirname, '../../../dist/harness')
const root = path.join(built, 'renderer')
const preload = path.join(built, 'preload/preload.cjs')
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

/** How much the page, or its part that scrolls, is wider than its room. */
const OVERFLOW =
  "Math.max(...[document.documentElement, ...document.querySelectorAll('main')].map(each => each.scrollWidth - each.clientWidth))"

const wait = ms => new Promise(done => setTimeout(done, ms))

/** Parts of a page load when they are first shown. */
const PATIENCE_MS = 10_000

async function comes(run, selector) {
  const giveUpAt = Date.now() + PATIENCE_MS
  while (Date.now() < giveUpAt) {
    if (await run(`document.querySelector(${JSON.stringify(selector)}) !== null`)) return true
    await wait(20)
  }
  return false
}

async function take(shot) {
  const window = new BrowserWindow({
    width: shot.width,
    height: shot.height,
    useContentSize: true,
    frame: false,
    show: true,
    webPreferences: { preload, contextIsolation: false, sandbox: true, backgroundThrottling: false },
  })
  window.webContents.on('console-message', (_event, level, message, line, source) => {
    if (level >= 2) console.log(`[${shot.out}] ${message} (${source}:${line})`)
  })
  const query = new URLSearchParams({ window: shot.window, fake: JSON.stringify(shot.fake ?? {}) })
  await window.loadURL(`app://sitwell/index.html?${query}`)
  const run = code => window.webContents.executeJavaScript(code)
  if (!(await comes(run, '#root > *'))) console.log(`[${shot.out}] the page did not come`)
  await wait(250)
  const sayWidth = async () => {
    const overflow = await run(OVERFLOW)
    if (overflow > 0) console.log(`[${shot.out}] wider than its window by ${overflow} px`)
  }
  for (const step of shot.steps ?? []) {
    if (step.width) await sayWidth()
    if (step.wait) await wait(step.wait)
    if (step.see && !(await comes(run, step.see))) console.log(`[${shot.out}] ${step.see} did not come`)
    if (step.run) console.log(shot.out, JSON.stringify(await run(step.run)))
    if (step.axe) {
      await run(await files.readFile(require.resolve('axe-core'), 'utf8'))
      const objections = await run(
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html.slice(0, 160), any[0]?.message].join(': '))))",
      )
      console.log(`[${shot.out}] axe: ${objections.length === 0 ? 'nothing' : objections.join('\n  ')}`)
    }
    if (step.click) await run(`document.querySelector(${JSON.stringify(step.click)}).click()`)
    if (step.key) {
      for (const type of ['keyDown', 'char', 'keyUp'])
        window.webContents.sendInputEvent({ type, keyCode: step.key })
      await wait(60)
    }
  }
  if (shot.fit) {
    const ready = await run('sitwell.told.filter(each => each.name === "window:ready").at(-1)?.request')
    if (ready) {
      window.setContentSize(ready.width, ready.height)
      await wait(150)
    }
  }
  await wait(shot.settle ?? 200)
  await sayWidth()
  const picture = await window.webContents.capturePage()
  await files.mkdir(path.dirname(shot.out), { recursive: true })
  await files.writeFile(shot.out, picture.toPNG())
  window.destroy()
}

app.on('window-all-closed', () => {})

async function serveAndTake() {
  session.defaultSession.protocol.handle('app', async request => {
    const { pathname } = new URL(request.url)
    const file = path.resolve(path.join(root, pathname))
    if (!file.startsWith(root)) return new Response(null, { status: 404 })
    try {
      return new Response(await files.readFile(file), {
        headers: {
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CSP,
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
  const list = JSON.parse(await files.readFile(process.argv.at(-1), 'utf8'))
  for (const shot of list) {
    try {
      await take(shot)
    } catch (error) {
      console.log(`[${shot.out}] ${String(error)}`)
    }
  }
  app.exit(0)
}

void app.whenReady().then(serveAndTake)
