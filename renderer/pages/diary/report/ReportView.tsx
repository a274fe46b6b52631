import { useTexts } from '#renderer/ui/app-context.tsx'

export default function ReportView() {
  const { t } = useTexts()
  return <h2>{t('diary:section.report')}</h2>
}
