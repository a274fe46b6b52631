/**
 * A desk with several displays, which are plugged in, unplugged and changed while programs run: the real Xorg with
 * outputs of its dummy driver. Chromium reads displays from RandR's outputs; Xvfb has but one, and its monitors or
 * Xinerama areas are not seen.
 */
import { accessSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, type Environment } from './processes.ts'
import { startServer, type Screen } from './screen.ts'

export interface DisplaySize {
  readonly width: number
  readonly height: number
}

export interface Displays extends Screen {
  /** Puts displays of these sizes side by side, from the left; any others are unplugged. */
  arrange(...sizes: readonly DisplaySize[]): Promise<void>
}

const SERVER = '/usr/lib/xorg/Xorg'
const DRIVER = '/usr/lib/xorg/modules/drivers/dummy_drv.so'
const MOST = 3

const CONFIG = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2048
  EndSubSection
EndSection
`

/** Why several displays cannot be had here; `null` where they can. */
export function whyNoDisplays(): string | null {
  if (process.getuid?.() !== 0) return 'Xorg reads a configuration of one’s own for root only'
  try {
    for (const file of [SERVER, DRIVER]) accessSync(file)
    return null
  } catch {
    return 'Debian’s packages xserver-xorg-core and xserver-xorg-video-dummy are missing'
  }
}

export async function startDisplays(env: Environment, ...sizes: readonly DisplaySize[]): Promise<Displays> {
  const folder = join(env['HOME'] ?? '/nonexistent', 'xorg')
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'xorg.conf')
  writeFileSync(config, CONFIG)
  const log = ['-logfile', join(folder, 'log')]
  const screen = await startServer(SERVER, ['-config', config, ...log, '-novtswitch', '-sharevts'], env)
  const known = new Set<string>()
  const xrandr = (...args: readonly string[]) => run('xrandr', args, { ...env, DISPLAY: screen.display })

  /** What the driver has no mode for it is given one; it shows nothing, so the timing is of no matter. */
  const makeMode = async ({ width, height }: DisplaySize) => {
    const mode = `lab-${width}x${height}`
    if (known.has(mode)) return mode
    known.add(mode)
    const line = [width, width + 8, width + 16, width + 160, height, height + 3, height + 6, height + 20]
    await xrandr('--newmode', mode, '80', ...line.map(String))
    for (let output = 0; output < MOST; output++) await xrandr('--addmode', `DUMMY${output}`, mode)
    return mode
  }

  const arrange = async (...wanted: readonly DisplaySize[]) => {
    const args: string[] = []
    let x = 0
    for (let output = 0; output < MOST; output++) {
      args.push('--output', `DUMMY${output}`)
      const size = wanted[output]
      if (size === undefined) {
        args.push('--off')
        continue
      }
      args.push('--mode', await makeMode(size), '--pos', `${x}x0`)
      if (output === 0) args.push('--primary')
      x += size.width
    }
    await xrandr(...args)
    // The driver calls an output connected once it has a mode; a query makes the server look, and tell programs.
    await xrandr('--query')
  }

  await arrange(...sizes)
  return { ...screen, arrange }
}
