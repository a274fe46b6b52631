/** Somebody else's program, which fills the screen, and stops to after a while when told so. */
import { app, BrowserWindow } from 'electron'

async function main(): Promise<void> {
  await app.whenReady()
  const window = new BrowserWindow({ fullscreen: true })
  void window.loadURL('about:blank')
  const forMs = Number(process.env['FILLS_FOR_MS'] ?? '0')
  if (forMs > 0) setTimeout(() => window.setFullScreen(false), forMs)
  process.stdout.write('open\n')
}
void main()
