/** The part of Electron's powerMonitor that presence uses; passed in, so that tests need no Electron. */
export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'

export interface PowerMonitorLike {
  getSystemIdleTime(): number
  on(event: PowerEvent, listener: () => void): unknown
  removeListener(event: PowerEvent, listener: () => void): unknown
}
