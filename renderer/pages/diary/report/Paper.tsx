import type { Block, ReportDocument, Row, Table } from '#shared/report/index.ts'
import css from './Paper.module.css'

/** The report as it is printed: black on white, whatever the theme. */
export function Paper({ report }: { readonly report: ReportDocument }) {
  const { language, direction, title, header, rows, sections, footer } = report
  return (
    <article className={css['paper']} lang={language} dir={direction}>
      <h1>{title}</h1>
      <p className={css['header']}>{header}</p>
      <Rows rows={rows} />
      {sections.map(section => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.blocks.map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a document does not change its order
            <Part key={index} block={block} />
          ))}
        </section>
      ))}
      <p className={css['footer']}>{footer}</p>
    </article>
  )
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'line':
      return <p className={css['line']}>{block.text}</p>
    case 'rows':
      return <Rows rows={block.rows} />
    case 'table':
      return <Grid table={block.table} />
  }
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className={css['rows']}>
      {rows.map(([label, value], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two rows may have one label
        <div key={index}>
          <dt>{label}</dt>
          {/* Whatever script it is in: what somebody typed keeps its own direction. */}
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Grid({ table: { caption, head, rows } }: { readonly table: Table }) {
  return (
    <table className={css['table']}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map(each => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows of a document do not move
          <tr key={index}>
            <th scope="row">{first}</th>
            {rest.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- nor do its columns
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
