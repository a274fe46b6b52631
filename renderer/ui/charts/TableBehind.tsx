/** What a picture shows, once more as a table: for screen readers, for whoever wants the figures, for copying. */
import type { ReactNode } from 'react'
import css from './charts.module.css'

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

export function TableBehind({ label, table }: { readonly label: string; readonly table: Table }) {
  return (
    <details className={css['behind']}>
      <summary>{label}</summary>
      <div className={css['scroll']} role="region" aria-label={table.caption} tabIndex={0}>
        <table>
          <caption className="unseen">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns do not move
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
