// What every figure is set against: an Electron app with a tray and nothing else. Its menu opens an empty window, made
// as securely as ours and shown once painted.
const { app, BrowserWindow, Menu, nativeImage, Tray } = require('electron')

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAFUlEQVR42mNk+M9QzzCKRxWNKhpVBABV5QH/1mYQ8wAAAABJRU5ErkJggg=='

let window
const open = () => {
  window = new BrowserWindow({ width: 480, height: 320, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>empty</title>')
}

let tray
app.on('window-all-closed', () => {
  // It lives in the tray.
})
app.on('ready', () => {
  tray = new Tray(nativeImage.createFromDataURL(PICTURE))
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open', click: open },
      { label: 'Close', click: () => window?.destroy() },
    ]),
  )
})
