import type { IanaComparison, Verdict } from '@smtp-status/publish/iana'
import type { JSX } from 'preact'
import { CodeLink, Muted } from '../parts/words.js'

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

/** The registry against a file of IANA's: the figures, and each field that is not the same to the letter. */
export function Differences({ comparison }: { comparison: IanaComparison }): JSX.Element {
  const rows = comparison.entries.flatMap(({ code, fields }) =>
    fields.filter(({ verdict }) => isShown(verdict)).map((field) => [code, field] as const),
  )
  return (
    <>
      <dl class="fig">
        {Object.entries(comparison.totals).map(([verdict, number]) => (
          <div>
            <dt>{Object.entries(words).find(([name]) => name === verdict)?.[1]}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <table class="t stack mt">
        <caption>Fields that are not the same to the letter</caption>
        <thead>
          <tr>
            {['Entry', 'Field', 'IANA', 'Here', 'Why'].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
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
      </table>
    </>
  )
}
