/**
 * Pages in the windows and at the sizes of text between the usual and the largest, with what somebody would object to:
 * words that run below a control, a name that is not in sight, a prompt that jumps. Each finds its objections itself.
 */
import type { Drawn } from './drawn-pages.ts'

/** Finds what is wrong on the page as it is now: sentences, none where nothing is. Runs in the page. */
const look = (body: string) => ({ run: `(async () => { const wrong = []; ${body}; return wrong })()` })
const pause = { wait: 300 }

/** Words of a setting that have no room, or run below its control; a heading that breaks within a word. */
const squeezed = look(`
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  for (const group of document.querySelectorAll('nav li button')) {
    group.click()
    await frame()
    for (const row of document.querySelectorAll('main [data-kind]')) {
      const words = row.querySelector('div')
      const [one, other] = [words, row.querySelector('fieldset > *')].map(each => each.getBoundingClientRect())
      const text = document.createRange()
      text.selectNodeContents(words)
      const { left, right } = text.getBoundingClientRect()
      const beside = one.bottom > other.top && other.bottom > one.top
      const say = what => wrong.push([group.textContent, row.dataset.setting, what].join(': '))
      if (one.width < 13 * rem && row.dataset.kind !== 'boolean') say('its words have ' + Math.round(one.width / rem) + ' rem')
      if (beside && right > other.left && other.right > left) say('its words run below its control')
    }
  }
  const title = document.querySelector('nav h1')
  if (title.getBoundingClientRect().height > 2.2 * rem) wrong.push('the title breaks')`)

/** The exercise's name and its first step, the seconds and the controls: within the window, and not below each other. */
const unseen = look(`
  dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
  await new Promise(done => setTimeout(done, 150))
  const bar = document.querySelector('[role=group]:has([aria-keyshortcuts=Space])').getBoundingClientRect()
  for (const part of ['h1', 'ol li', '[role=timer]', 'section svg']) {
    const { top, bottom, height } = document.querySelector(part).getBoundingClientRect()
    if (top < 0 || bottom > bar.top + 1 || height < 16) wrong.push(part + ' is not in sight')
  }
  if (bar.bottom > innerHeight + 1 || bar.height > innerHeight / 2) wrong.push('the controls do not fit')`)

const jumps = look(`
  const place = () => document.querySelector('[aria-keyshortcuts=Enter]').getBoundingClientRect().top
  const before = place()
  await new Promise(done => setTimeout(done, 550))
  dispatchEvent(new KeyboardEvent('keydown', { key: 's' }))
  await new Promise(done => setTimeout(done, 100))
  if (!document.querySelector('[aria-keyshortcuts="1"]')) wrong.push('S does nothing')
  if (Math.abs(place() - before) > 1) wrong.push('it jumps by ' + (place() - before) + ' px')
  if (document.documentElement.scrollHeight > innerHeight) wrong.push('it is higher than the screen')`)

const farFoot = look(`
  for (let step = 0; step < 4; step += 1) {
    await new Promise(done => setTimeout(done, 100))
    const { bottom } = document.querySelector('footer').getBoundingClientRect()
    if (bottom > innerHeight + 1) wrong.push('step ' + step + ': Next is not in sight')
    if (step < 3) document.querySelector('footer [type=submit]').click()
  }`)

const page = (
  window: string,
  width: number,
  height: number,
  [language, textPercent]: readonly [string, number],
  steps: Drawn['steps'],
  more: Drawn['fake'] = {},
): Drawn => ({
  name: `${window} ${width} x ${height} ${language} ${textPercent}`,
  window,
  width,
  height,
  fake: { language, textPercent, ...more },
  steps: [pause, ...steps],
})

const overlay = { prompt: { level: 'overlay', snoozeMin: [5, 10, 15, 20], notNowAfterSec: null } }

export const smallWindows: readonly Drawn[] = [
  page('settings', 740, 660, ['en', 100], [squeezed]),
  page('settings', 920, 660, ['fr', 115], [squeezed]),
  page('settings', 920, 660, ['de', 130], [squeezed]),
  page('settings', 920, 660, ['it', 150], [squeezed]),
  page('routine', 480, 420, ['en', 100], [unseen]),
  page('routine', 620, 420, ['ar', 100], [unseen]),
  page('routine', 960, 640, ['de', 150], [unseen]),
  page('routine', 960, 640, ['de', 200], [unseen]),
  page('prompt', 1280, 800, ['de', 100], [jumps], { prompt: { level: 'overlay' } }),
  page('prompt', 1280, 800, ['de', 200], [jumps], overlay),
  page('welcome', 680, 600, ['de', 130], [farFoot]),
]
