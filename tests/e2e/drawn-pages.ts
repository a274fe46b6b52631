/** Pages with a stand-in for the app behind them, all in one Electron: quick to get into states that the app is slow to reach. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, type Desktop } from '#tests/lab/desktop.ts'
import { start } from '#tests/lab/processes.ts'

const harness = join(clone, 'tests/renderer/harness')

export interface Drawn {
  readonly name: string
  readonly window: string
  readonly fake: Readonly<Record<string, unknown>>
  readonly steps: readonly Readonly<Record<string, unknown>>[]
  readonly width?: number
  readonly height?: number
}

/** Builds the pages as they ship, and the stand-in, into a folder of this desktop's: another test file builds its own meanwhile. */
export function buildPages(desktop: Desktop): string {
  const folder = desktop.folder('harness')
  const env = { ...process.env, HARNESS: folder }
  execFileSync(process.execPath, [join(harness, 'build.mjs')], { stdio: 'ignore', env })
  return folder
}

/** The runtime for tests starts folders with a package.json; one in the harness would cut it off from our imports. */
function application(desktop: Desktop): string {
  const folder = desktop.folder('application')
  const main = relative(folder, join(harness, 'main.cjs'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'pages', main }))
  return folder
}

/** What the harness prints of these pages: the page's own errors, what is too wide, and what steps have to say. */
export async function saidOf(
  desktop: Desktop,
  built: string,
  pages: readonly Drawn[],
): Promise<readonly string[]> {
  const list = join(desktop.folder('pages'), 'shots.json')
  const out = desktop.folder('pictures')
  const shots = pages.map(page => ({
    width: 1000,
    height: 660,
    settle: 10,
    ...page,
    out: join(out, `${page.name}.png`),
  }))
  writeFileSync(list, JSON.stringify(shots))
  const program = start(electronUnderTest(), [...electronOptions, application(desktop), list], {
    ...desktop.env,
    HARNESS: built,
  })
  await program.ended
  return program
    .output()
    .split('\n')
    .filter(line => line.includes(out))
    .map(line => line.replace(`${out}/`, ''))
}
