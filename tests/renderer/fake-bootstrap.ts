import type { Bootstrap, WindowKind } from '#shared/ipc/contract.ts'

/** A computer that is set up as most are. */
export const fakeBootstrap = (window: WindowKind): Bootstrap => ({
  window,
  language: 'en',
  region: 'GB',
  direction: 'ltr',
  theme: 'light',
  accent: 'green',
  contrast: 'system',
  density: 'comfortable',
  textPercent: 100,
  reducedMotion: false,
  platform: 'linux',
  version: '0.1.0',
})
