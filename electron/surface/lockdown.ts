/** What no page of ours ever needs is refused for all of them, whatever asks and however. */
import type { App, Session } from 'electron'
import { isOurAddress } from './address.ts'

/** Camera, microphone, place, notifications, devices, downloads, spell checking: none. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', event => event.preventDefault())
  // Dictionaries would be downloaded, and are as long as there are languages, also where nothing is checked.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  // The pages come from the scheme alone; any other address is refused before a socket is opened.
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !/^(?:app|data|blob|devtools|chrome-extension):/.test(request.url) }),
  )
}

/** For every web contents there will ever be, also one made by mistake: stay where you are, open nothing. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-frame-navigate', event => event.preventDefault())
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('did-navigate', (_navigated, address) => {
      if (!isOurAddress(address) && address !== 'about:blank') contents.close()
    })
  })
}
