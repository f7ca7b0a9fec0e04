import type { ClassDigit, EnumeratedEntry, SubjectEntry } from '@smtp-status/registry'
import { printBasicCodes, printRegistryCode, titleOf } from '@smtp-status/registry'
import { plural } from '@smtp-status/terminal/layout'
import { CodeLink, DeprecatedNote, documentName, Link, Muted, pathOfCode } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Site } from '../site.js'
import { codesOf, subjectName } from './code-space.js'
import { ClassSlots, isStandardEntry } from '../parts/entry.js'
import { Sign } from '../parts/signs.js'

/** The digits of classes, in the order of the columns. */
export const digits: readonly ClassDigit[] = [2, 4, 5]

const printedBasicCodes = ({ basicCodes }: EnumeratedEntry): string =>
  basicCodes ? printBasicCodes(basicCodes) : ''

function Row({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const code = printRegistryCode(entry.code)
  const basic = printedBasicCodes(entry)
  const document = entry.references.map((reference) => documentName(reference.document)).join(', ')
  return (
    <tr
      id={code}
      class={entry.deprecated ? 'old' : undefined}
      data-k={entry.classes?.join('') ?? (entry.deprecated ? '' : 'o')}
      data-s={entry.code.subject}
      data-b={basic}
      data-d={isStandardEntry(entry, site.registry) ? 's' : 'o'}
      data-n={entry.securityNote === undefined ? '' : '1'}
      data-x={entry.deprecated ? '1' : ''}
    >
      <th scope="row">
        <CodeLink code={code} />
      </th>
      <td>
        <span class="ttl">{titleOf(entry) || <DeprecatedNote entry={entry} />}</span>
        <span class="desc">{entry.description}</span>
        <span class="meta">
          {entry.classes && (
            <span>
              {entry.classes.map((digit) => (
                <Sign digit={digit} />
              ))}
            </span>
          )}
          <span>{basic}</span>
          <span>{document}</span>
        </span>
      </td>
      <td class="c-k">
        <ClassSlots entry={entry} />
      </td>
      <td class="c-b basic">{/^\d/.test(basic) ? basic : <Muted>{basic.toLowerCase()}</Muted>}</td>
      <td class="c-d">{document}</td>
      <td class="c-y num r">{entry.registration.date?.slice(0, 4)}</td>
    </tr>
  )
}

function Group({ site, subject }: { site: Site; subject: SubjectEntry }): JSX.Element {
  const codes = codesOf(site, subject.code.subject)
  return (
    <tbody>
      <tr class="grp" id={`s${subject.code.subject}`}>
        <th colSpan={6} scope="rowgroup">
          <span class="gh">
            <Link
              to={pathOfCode(printRegistryCode(subject.code))}
            >{`${subject.code.subject} ${subjectName(subject)}`}</Link>
            <span class="n">{plural(codes.length, 'code')}</span>
          </span>
        </th>
      </tr>
      {codes.map((entry) => (
        <Row site={site} entry={entry} />
      ))}
    </tbody>
  )
}

/** The list of all codes, a row each, subject by subject. Its rows carry in attributes what the filters ask for. */
export function CodeList({ site }: { site: Site }): JSX.Element {
  return (
    <table class="t list" id="list">
      <caption class="vh">The enumerated status codes by subject</caption>
      <colgroup>
        {['w-c', undefined, 'w-k', 'w-b', 'w-d', 'w-y'].map((width) => (
          <col class={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Sample text</th>
          <th scope="col" class="c-k">
            <span class="vh">Classes</span>
            <span class="slots">
              {digits.map((digit) => (
                <span>{digit}</span>
              ))}
            </span>
          </th>
          <th scope="col" class="c-b">
            Basic codes
          </th>
          <th scope="col" class="c-d">
            Document
          </th>
          <th scope="col" class="c-y r">
            Since
          </th>
        </tr>
      </thead>
      {site.registry.subjects.map((subject) => (
        <Group site={site} subject={subject} />
      ))}
    </table>
  )
}
