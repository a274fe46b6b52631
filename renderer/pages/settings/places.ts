/** What the pages hold beside settings. It is looked for all the same, and found as a way to where it stands. */
import { presets } from '#shared/content/index.ts'
import { contentText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { Group } from './groups.ts'

export interface Place {
  /** Its further words are under this name among the texts, where it has any. */
  readonly id: string
  readonly group: Group
  readonly title: string
  readonly line: string
  /** The part of its group's page that bears this name (`data-place`); without one it stands at the top. */
  readonly anchor?: string
}

export function usePlaces(): readonly Place[] {
  const texts = useTexts()
  const { t } = texts
  const diary = (id: 'place' | 'export' | 'import' | 'erase', line: string): Place => ({
    id: `diary.${id}`,
    group: 'data',
    title: `${t('diary:title')}: ${t(`diary:data.${id}`)}`,
    line,
    anchor: 'diary',
  })
  return [
    ...presets.map(({ id }): Place => ({
      id: 'presets',
      group: 'rhythm',
      title: contentText(texts, 'presets', `${id}.name`) ?? id,
      line: contentText(texts, 'presets', `${id}.summary`) ?? '',
    })),
    {
      id: 'conditions',
      group: 'movement',
      title: t('settings:movement.condition'),
      line: t('settings:movement.conditionPick'),
    },
    {
      id: 'desktop',
      group: 'system',
      title: t('settings:capability.title'),
      line: t('settings:capability.why'),
      anchor: 'desktop',
    },
    {
      id: 'traceSave',
      group: 'data',
      title: t('settings:data.traceSave'),
      line: t('settings:item.keepTrace.why'),
    },
    {
      id: 'transfer',
      group: 'data',
      title: t('settings:transfer.title'),
      line: t('settings:transfer.why'),
      anchor: 'transfer',
    },
    diary('place', t('diary:data.moveWhy')),
    diary('export', t('diary:data.exportWhy')),
    diary('import', t('diary:data.importWhy')),
    diary('erase', t('diary:data.eraseWhy')),
    {
      id: 'folder',
      group: 'data',
      title: t('settings:data.folder'),
      line: t('settings:data.folderWhy'),
      anchor: 'folder',
    },
    ...(['private', 'licence', 'report', 'diagnostics', 'sources'] as const).map((id): Place => ({
      id,
      group: 'about',
      title: t(`settings:about.${id}`),
      line: t(`settings:about.${id}Line`),
    })),
  ]
}
