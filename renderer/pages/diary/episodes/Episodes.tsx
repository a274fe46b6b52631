import { useTexts } from '#renderer/ui/app-context.tsx'

export default function Episodes() {
  const { t } = useTexts()
  return <h2>{t('diary:section.back')}</h2>
}
