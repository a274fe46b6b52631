/** An Electron app with nothing but presence in it: writes down, as JSON lines, all that it is told. */
import { app, powerMonitor } from 'electron'
import { createPresence } from '#electron/presence/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'

const write = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const wanted: unknown = JSON.parse(process.env['PROBE_SETTINGS'] ?? '{}')
const settings = { ...defaultSettings, ...(typeof wanted === 'object' ? wanted : {}) }

app.on('window-all-closed', () => {})
async function main(): Promise<void> {
  await app.whenReady()
  const presence = createPresence({ powerMonitor, settings: () => settings }, event => write({ event }))
  const everySec = Number(process.env['PROBE_EVERY_SEC'] ?? '0')
  write({ ready: process.pid })
  if (everySec === 0) return
  setInterval(() => {
    void (async () => {
      await presence.refreshHolds()
      const idleSec = await presence.sampleIdle()
      const byElectron = powerMonitor.getSystemIdleTime()
      write({
        idleSec,
        byElectron,
        capabilities: presence.capabilities(),
        started: presence.processesStarted(),
      })
    })()
  }, everySec * 1000)
}
void main()
