/** Which page a window shows, and the texts it needs before its first frame. Pages load when asked for. */
import type { ComponentType } from 'react'
import type { Namespace } from '#shared/i18n/index.ts'
import { PROMPT_NAMESPACES, type WindowKind } from '#shared/ipc/contract.ts'
import { loadPromptPage } from './prompt/PromptPage.tsx'

export interface Page {
  readonly namespaces: readonly Namespace[]
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export const pages: { readonly [Kind in WindowKind]: Page } = {
  // In the entry itself: a prompt waits for no other file.
  prompt: { namespaces: PROMPT_NAMESPACES, load: loadPromptPage },
  routine: {
    namespaces: ['app', 'player', 'exercises', 'routines', 'diaryEpisodes'],
    load: () => import('./routine/RoutinePage.tsx'),
  },
  settings: {
    namespaces: ['app', 'settings', 'presets', 'exercises', 'diary'],
    load: () => import('./settings/SettingsPage.tsx'),
  },
  diary: {
    namespaces: ['app', 'diary', 'diaryEpisodes', 'report', 'routines'],
    load: () => import('./diary/DiaryPage.tsx'),
  },
  relief: {
    namespaces: ['app', 'reliefPage', 'relief', 'exercises', 'diaryEpisodes'],
    load: () => import('./relief/ReliefPage.tsx'),
  },
  welcome: {
    namespaces: ['app', 'welcome', 'presets', 'exercises', 'relief'],
    load: () => import('./welcome/WelcomePage.tsx'),
  },
  report: {
    namespaces: ['app', 'report', 'diaryEpisodes'],
    load: () => import('./diary/report/PrintPage.tsx'),
  },
}
