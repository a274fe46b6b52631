/**
 * A video that plays, from the players on the bus (MPRIS). Music is left out: it plays on while its
 * listener is at lunch. https://specifications.freedesktop.org/mpris-spec/latest/
 */
import type { Bus } from '../host/bus.ts'
import { changedProperties, PROPERTIES } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

const PREFIX = 'org.mpris.MediaPlayer2'
const PATH = '/org/mpris/MediaPlayer2'
const PLAYER = `${PREFIX}.Player`
const DAEMON = 'org.freedesktop.DBus'
const MOST_PLAYERS = 20

const MUSIC_PLAYERS =
  /spotify|librespot|ncspot|rhythmbox|lollypop|audacious|clementine|strawberry|elisa|amarok|quodlibet|deadbeef|\bmpd|cmus|tauon|plexamp|cider|tidal|amberol|gapless|sayonara|exaile|shortwave|podcast|music/i
const SOUND_FILE = /\.(?:mp3|flac|ogg|oga|opus|m4a|aac|wav|wma)(?:[?#].*)?$/i

/** Whether what a player plays is to be looked at, as far as it says. */
export function isToWatch(player: string, metadata: unknown): boolean {
  if (MUSIC_PLAYERS.test(player)) return false
  if (typeof metadata !== 'object' || metadata === null) return true
  const facts: Readonly<Record<string, unknown>> = { ...metadata }
  const album = facts['xesam:album']
  const url = facts['xesam:url']
  if (typeof album === 'string' && album !== '') return false
  return !(typeof url === 'string' && SOUND_FILE.test(url))
}

export function mprisPlaying(bus: Bus, say: Say): SignalPort {
  const players = new Set<string>()
  let turn = 0

  async function plays(player: string): Promise<boolean> {
    const status = await bus.get(player, PATH, PLAYER, 'PlaybackStatus').catch(() => null)
    if (status !== 'Playing') return false
    return isToWatch(player, await bus.get(player, PATH, PLAYER, 'Metadata').catch(() => null))
  }

  async function read(): Promise<void> {
    turn += 1
    const mine = turn
    const all = [...players].slice(0, MOST_PLAYERS)
    const playing = await Promise.all(all.map(plays))
    if (mine !== turn) return
    const index = playing.indexOf(true)
    say('playing', index >= 0, all[index]?.slice(PREFIX.length + 1))
  }

  const comings = bus.onSignal(
    {
      sender: DAEMON,
      path: '/org/freedesktop/DBus',
      interface: DAEMON,
      member: 'NameOwnerChanged',
      arg0namespace: PREFIX,
    },
    ({ args: [name, , owner] }) => {
      if (typeof name !== 'string') return
      if (owner === '') players.delete(name)
      else players.add(name)
      void read()
    },
  )
  const changes = bus.onSignal(
    { path: PATH, interface: PROPERTIES, member: 'PropertiesChanged', arg0: PLAYER },
    ({ args }) => {
      const changed = changedProperties(args)
      if ('PlaybackStatus' in changed || 'Metadata' in changed) void read()
    },
  )
  const daemon = bus.onService(DAEMON, here => {
    players.clear()
    turn += 1
    if (!here) return say('playing', null)
    const place = { destination: DAEMON, path: '/org/freedesktop/DBus', interface: DAEMON }
    void bus.call({ ...place, member: 'ListNames' }).then(
      ([names]) => {
        if (Array.isArray(names))
          for (const name of names)
            if (typeof name === 'string' && name.startsWith(`${PREFIX}.`)) players.add(name)
        return read()
      },
      () => say('playing', null),
    )
  })
  return {
    id: 'MPRIS',
    facts: ['playing'],
    dispose() {
      turn += 1
      daemon.dispose()
      comings.dispose()
      changes.dispose()
    },
  }
}
