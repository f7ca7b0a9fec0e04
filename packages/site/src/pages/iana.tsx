import type { IanaComparison, Verdict } from '@smtp-status/publish/iana'
import { CodeLink, Muted } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { FigureList } from '../parts/sections.js'

const words: Readonly<Record<Verdict, string>> = {
  same: 'the same',
  form: 'in another form',
  restated: 'in our own words',
  corrected: 'corrected',
  missing: 'missing here',
  extra: 'not at IANA',
  different: 'unexplained',
}

/** Descriptions are worded anew here, and those of others are not repeated. */
const isShown = (verdict: Verdict): boolean => verdict !== 'same' && verdict !== 'restated'

/** The path of the page of differences. */
export const pathOfIana: string = 'data/iana/'

/** Counts of the fields that are the same as in IANA's file, and of those that are not, by kind. */
export function Figures({ comparison }: { comparison: IanaComparison }): JSX.Element {
  const verdicts = (
    ['same', 'form', 'restated', 'corrected', 'missing', 'extra', 'different'] as const
  ).filter((verdict) => comparison.totals[verdict] > 0 || verdict === 'different')
  return (
    <FigureList
      kind="fig"
      figures={verdicts.map((verdict) => [words[verdict], comparison.totals[verdict]])}
    />
  )
}

function Rows({ comparison }: { comparison: IanaComparison }): JSX.Element {
  const rows = comparison.entries.flatMap(({ code, fields }) =>
    fields.filter(({ verdict }) => isShown(verdict)).map((field) => [code, field] as const),
  )
  return (
    <tbody>
      {rows.map(([code, { field, iana, ours, verdict, reason }]) => (
        <tr>
          <th scope="row">
            <CodeLink code={code} />
          </th>
          <td>{field.replaceAll('_', ' ')}</td>
          <td data-l="IANA">
            <code>{iana}</code>
          </td>
          <td data-l="Here">
            <code>{ours}</code>
          </td>
          <td>{reason ?? <Muted>{words[verdict]}</Muted>}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** The registry against a file of IANA's: the figures, and each field that is not the same to the letter. */
export function ianaPage(comparison: IanaComparison): Page {
  return {
    path: pathOfIana,
    title: 'Beside IANA, difference by difference',
    description: 'Every field of the registry that is not the same to the letter as in IANA’s file, and why.',
    place: 'data',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>Beside IANA</h1>
          <p class="lead">
            Every field that is not the same to the letter, and why. Descriptions are in our own words
            everywhere, and are not listed.
          </p>
          <Figures comparison={comparison} />
        </div>
        <table class="t stack">
          <caption class="vh">Fields that are not the same to the letter</caption>
          <thead>
            <tr>
              {['Entry', 'Field', 'IANA', 'Here', 'Why'].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <Rows comparison={comparison} />
        </table>
      </div>
    ),
  }
}
