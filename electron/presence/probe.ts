/** Which sources this desktop has a use for, best first. docs/presence.md has the same as a table. */
import type { Desk } from './host/desk.ts'
import { dndGSettings } from './hold/dnd-gsettings.ts'
import { dndProperty } from './hold/dnd-property.ts'
import { dndXfce } from './hold/dnd-xfce.ts'
import { macAssertions } from './hold/mac-assertions.ts'
import { pactlMicrophone, pulseServer } from './hold/pactl.ts'
import { pipeWireSignals } from './hold/pipewire.ts'
import { runningApps } from './hold/running-apps.ts'
import { videoDevices } from './hold/video-devices.ts'
import { windowsCapture } from './hold/windows-capture.ts'
import { windowsNotificationState } from './hold/windows-notification-state.ts'
import { x11Signals } from './hold/x11.ts'
import type { IdleFactory } from './idle/chooser.ts'
import { extIdleNotify } from './idle/ext-idle-notify.ts'
import { mutterIdle } from './idle/mutter.ts'
import { powerMonitorIdle } from './idle/power-monitor.ts'
import { screenSaverIdle } from './idle/screensaver.ts'
import { logindSignals } from './lock/logind.ts'
import { powerMonitorSignals } from './lock/power-monitor.ts'
import { SCREEN_SAVERS, screenSaverLock } from './lock/screensaver.ts'
import type { Fact, Say, SignalPort } from './port.ts'
import { gnomeInhibitors } from './watching/gnome-session.ts'
import { kdeInhibitions } from './watching/kde-policy.ts'
import { logindInhibitors } from './watching/logind-inhibitors.ts'
import { mprisPlaying } from './watching/mpris.ts'
import { pipeWireSocket } from './wire/pipewire.ts'
import { waylandSocket } from './wire/wayland.ts'
import { x11Display } from './wire/x11.ts'

/** Builds a source that speaks under its own id. */
export type SignalFactory = (say: Say) => SignalPort

export interface ProbeOptions {
  readonly apps: () => readonly string[]
  /** Whether a source other than the named one knows of the fact. */
  readonly knownBesides: (source: string, fact: Fact) => boolean
}

/** Idle sources, the best first; each finds out by itself whether it can answer here. */
export function idleFactories(desk: Desk, limitSec: number): readonly IdleFactory[] {
  const { platform, env, powerMonitor, sessionBus } = desk
  const byElectron: IdleFactory = () => powerMonitorIdle(powerMonitor)
  if (platform !== 'linux') return [byElectron]
  const wayland = waylandSocket(env)
  const factories: IdleFactory[] = []
  if (sessionBus !== null) factories.push(events => mutterIdle(sessionBus, limitSec, events))
  // On Wayland powerMonitor stays at 0, and under XWayland it counts only what reaches X windows.
  if (wayland === null) factories.push(byElectron)
  else factories.push(events => extIdleNotify(wayland, limitSec, events))
  if (sessionBus !== null) factories.push(events => screenSaverIdle(sessionBus, events))
  return factories
}

function linuxFactories(desk: Desk, { apps, knownBesides }: ProbeOptions): readonly SignalFactory[] {
  const { env, sessionBus: session, systemBus: system, commands } = desk
  const pipeWire = pipeWireSocket(env)
  const display = x11Display(env)
  const server = pulseServer(env)
  const factories: SignalFactory[] = [
    say => videoDevices(say),
    say => runningApps('linux', commands, apps, say),
  ]
  if (server !== null) {
    const isKnown = () => knownBesides('PulseAudio', 'microphone')
    factories.push(say => pactlMicrophone({ commands, server, isKnown }, say))
  }
  if (system !== null)
    factories.push(
      say => logindSignals(system, env.XDG_SESSION_ID, say),
      say => logindInhibitors(system, say),
    )
  if (session !== null)
    factories.push(
      ...SCREEN_SAVERS.map(
        (family): SignalFactory =>
          say =>
            screenSaverLock(session, family, say),
      ),
      say => dndGSettings(session, commands, 'GNOME', say),
      say => dndGSettings(session, commands, 'Cinnamon', say),
      say => dndProperty(session, 'KDE', say),
      say => dndProperty(session, 'dunst', say),
      say => dndXfce(session, say),
      say => gnomeInhibitors(session, say),
      say => kdeInhibitions(session, say),
      say => mprisPlaying(session, say),
    )
  if (pipeWire !== null) factories.push(say => pipeWireSignals(pipeWire, say))
  if (display !== null) {
    const seesAll = waylandSocket(env) === null
    factories.push(say => x11Signals({ ...display, env, seesAll, apps }, say))
  }
  return factories
}

/** Sources of holds, lock, sleep and watching for this desktop. */
export function signalFactories(desk: Desk, options: ProbeOptions): readonly SignalFactory[] {
  const { platform, powerMonitor, commands } = desk
  const facts = platform === 'linux' ? (['sleep'] as const) : (['sleep', 'lock'] as const)
  const byElectron: SignalFactory = say => powerMonitorSignals(powerMonitor, facts, say)
  const apps: SignalFactory = say => runningApps(platform, commands, options.apps, say)
  if (platform === 'linux') return [byElectron, ...linuxFactories(desk, options)]
  if (platform === 'darwin') return [byElectron, apps, say => macAssertions(commands, say)]
  if (platform === 'win32')
    return [
      byElectron,
      apps,
      say => windowsCapture(commands, say),
      say => windowsNotificationState(commands, say),
    ]
  return [byElectron]
}
