import { Component, type ReactNode } from 'react'
import { useTexts } from './app-context.tsx'

function Apology() {
  const { t } = useTexts()
  return <p role="alert">{t('app:wentWrong')}</p>
}

interface GuardProps {
  readonly children: ReactNode
}

/** A page that breaks says so in words instead of going blank. */
export class PageGuard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Apology /> : this.props.children
  }
}
