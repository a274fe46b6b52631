/** Theme, text size, direction and motion, put where tokens.css looks for them. */
import type { Bootstrap } from '#shared/ipc/contract.ts'

export function applyAppearance(bootstrap: Bootstrap): void {
  const root = document.documentElement
  root.lang = bootstrap.language
  root.dir = bootstrap.direction
  root.dataset['theme'] = bootstrap.theme
  root.dataset['platform'] = bootstrap.platform
  root.dataset['window'] = bootstrap.window
  root.dataset['motion'] = bootstrap.reducedMotion ? 'reduced' : 'full'
  root.style.setProperty('--text-scale', String(bootstrap.textPercent / 100))
  measureAnew()
}

/** Chromium keeps the text size by which it first measured a container; one that is made anew is measured anew. */
function measureAnew(): void {
  const page = document.querySelector<HTMLElement>('#root')
  if (!page) return
  page.style.containerType = 'normal'
  page.getBoundingClientRect()
  page.style.removeProperty('container-type')
}
