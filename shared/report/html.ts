/**
 * The report as one HTML file that needs nothing else and can do nothing: no script, no link, no picture, and a policy
 * that forbids all three. What somebody typed is text.
 */
import type { Block, ReportDocument, Row, Table } from './types.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** For text and for attributes in quotes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? '')

/** Whoever reads it may have it in dark, and prints it on white. */
const STYLE = `
:root{color-scheme:light}
body{margin:2rem auto;padding:0 1.5rem;max-width:46rem;background:#fff;color:#1b212b;font:400 15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2{font-weight:600;line-height:1.25;margin:0}
h1{font-size:1.5rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;padding-top:.6rem;border-top:1px solid #ddd4c3}
.header{color:#555c66}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.25rem;margin:.5rem 0}
dt{color:#555c66;max-width:13rem}dd{margin:0;white-space:pre-line}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #eae3d5}
th{font-weight:600}
footer{margin-top:2rem;color:#555c66;font-size:.85rem}
@media print{body{margin:0;max-width:none;font-size:10pt}section{break-inside:avoid-page}}
`

const rowsHtml = (rows: readonly Row[]): string =>
  `<dl>${rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`).join('')}</dl>`

const tableHtml = ({ caption, head, rows }: Table): string =>
  `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head
    .map(each => `<th scope="col">${escapeHtml(each)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`

function blockHtml(each: Block): string {
  switch (each.kind) {
    case 'line':
      return `<p>${escapeHtml(each.text)}</p>`
    case 'rows':
      return rowsHtml(each.rows)
    case 'table':
      return tableHtml(each.table)
  }
}

export function reportHtml(report: ReportDocument): string {
  const { language, direction, title, header, rows, sections, footer } = report
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="header">${escapeHtml(header)}</p>
${rowsHtml(rows)}
${sections
  .map(
    section =>
      `<section><h2>${escapeHtml(section.title)}</h2>${section.blocks.map(blockHtml).join('')}</section>`,
  )
  .join('\n')}
<footer>${escapeHtml(footer)}</footer>
</body>
</html>
`
}
