/** The doctor's report: from its model to a document, and the document as HTML or as text. */
export { reportDocument } from './document.ts'
export type { Block, ReportDocument, Row, Section, Table } from './types.ts'
export { escapeHtml, reportHtml } from './html.ts'
export { reportText } from './text.ts'
export { placeWords, signWords, stepOf } from './words.ts'
