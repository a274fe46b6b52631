/** A report as a document: plain text in an order, before it becomes a page or a file. */
import type { Translator } from '../i18n/index.ts'
import type { ReportDates } from './dates.ts'

export type Row = readonly [label: string, value: string]

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'table'; readonly table: Table }

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface ReportDocument {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** Says what it is and what it is not; above everything, on every page. */
  readonly header: string
  readonly rows: readonly Row[]
  readonly sections: readonly Section[]
  readonly footer: string
}

/** What the parts need to put themselves into words. */
export interface Words extends Pick<Translator, 't' | 'format'> {
  readonly dates: ReportDates
}
