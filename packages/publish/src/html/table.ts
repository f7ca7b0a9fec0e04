import type { Content, Html } from './markup.js'
import { html, joined } from './markup.js'

/** A column of a table: its heading, and what it shows of a row. */
export interface Column<Row> {
  readonly label: string
  readonly name: string
  readonly cell: (row: Row) => Content
}

/** Rows that belong together, under a heading of their own where there is one. */
export interface RowGroup<Row> {
  readonly heading?: Content
  readonly anchor?: string
  readonly rows: readonly Row[]
}

/** A table: the first column names the row. */
interface TableView<Row> {
  readonly caption: Content
  readonly columns: readonly Column<Row>[]
  readonly groups: readonly RowGroup<Row>[]
  readonly anchorOf: (row: Row) => string
}

// The roles repeat what the elements mean, because browsers forget it when a narrow screen shows the rows as cards.

function headerRow<Row>(columns: readonly Column<Row>[]): Html {
  const cells = columns.map(
    ({ label, name }) => html`<th scope="col" role="columnheader" class="${name}">${label}</th>`,
  )
  return html`<thead role="rowgroup">
    <tr role="row">
      ${cells}
    </tr>
  </thead>`
}

function cellOf<Row>({ label, name, cell }: Column<Row>, row: Row, isFirst: boolean): Html {
  const content = cell(row)
  return isFirst
    ? html`<th scope="row" role="rowheader" class="${name}">${content}</th>`
    : html`<td role="cell" class="${name}" data-label="${label}"><div>${content}</div></td>`
}

function rowOf<Row>({ columns, anchorOf }: TableView<Row>, row: Row): Html {
  const cells = columns.map((column, index) => cellOf(column, row, index === 0))
  return html`<tr role="row" id="${anchorOf(row)}">
    ${cells}
  </tr>`
}

function groupOf<Row>(view: TableView<Row>, { heading, anchor, rows }: RowGroup<Row>): Html {
  const head =
    heading === undefined
      ? undefined
      : html`<tr role="row" class="group" id="${anchor}">
          <th scope="rowgroup" role="rowheader" colspan="${view.columns.length}">${heading}</th>
        </tr>`
  return html`<tbody role="rowgroup">
    ${joined([head, ...rows.map((row) => rowOf(view, row))], '\n')}
  </tbody>`
}

/** Writes a table whose rows can be linked to, and that reads as a list of cards where the screen is narrow. */
export function tableOf<Row>(view: TableView<Row>): Html {
  const groups = view.groups.map((group) => groupOf(view, group))
  return html`<table role="table">
    <caption>
      ${view.caption}
    </caption>
    ${headerRow(view.columns)} ${joined(groups, '\n')}
  </table>`
}
