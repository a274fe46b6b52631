/** What the desktop of the end-to-end tests needs from the system: installed where that may be done, else named. */
import { run } from './run.mjs'
import { Problem, say } from './say.mjs'

const programs = (
  'Xvfb Xwayland openbox xdotool xprop xrandr xsetroot import dbus-daemon mutter pipewire wireplumber gst-launch-1.0 ' +
  'pulseaudio parecord gsettings dunst ps'
).split(' ')

/** Debian's names: the programs above, and what Electron loads. */
const debianPackages = (
  'xvfb xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils imagemagick openbox xdotool x11-utils dbus fonts-dejavu-core libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 ' +
  'libnotify4 libxtst6 libatspi2.0-0 libdrm2 libsecret-1-0 ' +
  'python3-dbusmock mutter xwayland wayland-protocols pipewire pipewire-bin wireplumber gstreamer1.0-pipewire ' +
  'gstreamer1.0-tools gstreamer1.0-plugins-base pulseaudio pulseaudio-utils libglib2.0-bin dconf-service dconf-gsettings-backend ' +
  'gsettings-desktop-schemas dunst xfconf procps'
).split(' ')

/**
 * @param {string} electron   its executable, to see whether all it loads is there
 * @throws {Problem} where something is missing that may not be installed
 */
export async function ensureLab(electron) {
  if (process.platform !== 'linux')
    throw new Problem('the desktop for end-to-end tests exists on Linux only.')
  const absent = await absentPackages()
  if (absent.length > 0 && process.getuid?.() === 0) await aptInstall(absent)
  const lacking = [...(await absentPrograms()), ...(await absentLibraries(electron))]
  if (lacking.length === 0) return
  throw new Problem(
    `the desktop for end-to-end tests lacks ${lacking.join(', ')}: install them ` +
      `(on Debian: sudo apt-get install ${debianPackages.join(' ')}).`,
  )
}

/** @returns {Promise<string[]>} none where the system does not speak apt */
async function absentPackages() {
  const { code, output } = await run('dpkg-query', ['-W', '-f', '${Package} ${Status}\n'], {
    output: 'capture',
  })
  if (code !== 0) return []
  const installed = new Set(
    output
      .split('\n')
      .filter(line => line.endsWith(' installed'))
      .map(line => line.split(' ')[0]?.replace(/t64$/, '')), // Debian 13 renamed some
  )
  return debianPackages.filter(name => !installed.has(name))
}

/** @param {readonly string[]} absent */
async function aptInstall(absent) {
  say(`Installing for the end-to-end tests: ${absent.join(', ')}.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { output: 'capture', env })
  const available = await run('apt-cache', ['pkgnames'], { output: 'capture' })
  const known = new Set(available.output.split('\n'))
  const names = absent.map(name => (known.has(`${name}t64`) ? `${name}t64` : name))
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    {
      output: 'capture',
      env,
    },
  )
  if (code !== 0) throw new Problem(`apt-get could not install ${names.join(', ')}.\n${output.trim()}`)
}

async function absentPrograms() {
  const answers = await Promise.all(
    programs.map(name => run('sh', ['-c', `command -v ${name}`], { output: 'capture' })),
  )
  return programs.filter((_, index) => answers[index]?.code !== 0)
}

/** @param {string} electron */
async function absentLibraries(electron) {
  const { output } = await run('ldd', [electron], { output: 'capture' })
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}
