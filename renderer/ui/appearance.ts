/** Theme, colours, spacing, text size, direction and motion, put where tokens.css looks for them. */
import { ACCENTS } from '#shared/settings/index.ts'
import type { Bootstrap } from '#shared/ipc/contract.ts'

const asksForMore = matchMedia('(prefers-contrast: more)')
let wanted: Bootstrap['contrast'] = 'system'
asksForMore.addEventListener('change', applyContrast)

export function applyAppearance(bootstrap: Bootstrap): void {
  const root = document.documentElement
  root.lang = bootstrap.language
  root.dir = bootstrap.direction
  root.dataset['theme'] = bootstrap.theme
  root.dataset['density'] = bootstrap.density
  root.dataset['platform'] = bootstrap.platform
  root.dataset['window'] = bootstrap.window
  root.dataset['motion'] = bootstrap.reducedMotion ? 'reduced' : 'full'
  root.style.setProperty('--text-scale', String(bootstrap.textPercent / 100))
  wanted = bootstrap.contrast
  applyContrast()
  applyAccent(root, bootstrap.accent)
  measureAnew()
}

function applyContrast(): void {
  const isMore = wanted === 'more' || asksForMore.matches
  document.documentElement.dataset['contrast'] = isMore ? 'more' : 'normal'
}

/** One of ours stands in tokens.css; the system's is told with its colour. */
function applyAccent(root: HTMLElement, accent: Bootstrap['accent']): void {
  const isOurs = (ACCENTS as readonly string[]).includes(accent)
  root.dataset['accent'] = isOurs ? accent : 'system'
  if (isOurs) root.style.removeProperty('--accent-hue')
  else root.style.setProperty('--accent-hue', accent)
}

/** Chromium keeps the text size by which it first measured a container; one that is made anew is measured anew. */
function measureAnew(): void {
  const page = document.querySelector<HTMLElement>('#root')
  if (!page) return
  page.style.containerType = 'normal'
  page.getBoundingClientRect()
  page.style.removeProperty('container-type')
}
