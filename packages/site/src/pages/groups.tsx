import { plural } from '@smtp-status/terminal/layout'
import type {
  BasicCodeMeaning,
  ClassEntry,
  Document,
  Entry,
  EnumeratedEntry,
  SubjectEntry,
} from '@smtp-status/registry'
import { printDocumentStatus, printRegistryCode } from '@smtp-status/registry'
import {
  CodeLink,
  dateInWords,
  DocumentLink,
  documentName,
  Link,
  Listed,
  Muted,
  pathOfBasicCode,
  pathOfCode,
  pathOfDocument,
  WebLink,
} from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import type { Site } from '../site.js'
import { CodeHeading } from './code.js'
import { ChangeIt, Facts, References, SecurityNote } from './entry-sections.js'
import { CodeHistory } from './code-history.js'
import { codesOf, subjectName } from './code-space.js'
import { CodeTable } from '../parts/entry.js'
import { Section } from '../parts/sections.js'
import { Sign } from '../parts/signs.js'

interface GroupProps {
  readonly site: Site
  readonly entry: ClassEntry | SubjectEntry
  readonly codes: readonly EnumeratedEntry[]
  readonly sign?: JSX.Element
  readonly hint: string
}

function Group({ site, entry, codes, sign, hint }: GroupProps): JSX.Element {
  const code = printRegistryCode(entry.code)
  return (
    <div class="wrap">
      <div class="code-top">
        <div class="strip">
          <nav aria-label="Place in the registry">
            <ol class="crumbs">
              <li>
                <Link to="codes/">Codes</Link>
              </li>
              <li aria-current="page">{code}</li>
            </ol>
          </nav>
        </div>
        <div>
          <h1 class="code-h">
            <CodeHeading code={code} /> <span class="title">{entry.summary}</span>
          </h1>
          <dl class="brief">
            <div>
              <dt>What it means</dt>
              <dd>
                {sign} {entry.description}
              </dd>
            </div>
          </dl>
        </div>
        <div>
          <Facts site={site} entry={entry} />
        </div>
      </div>
      <Section id="codes" title="Codes" hint={hint}>
        <CodeTable entries={codes} registry={site.registry} caption={hint} />
      </Section>
      <SecurityNote entry={entry} />
      <References site={site} entry={entry} />
      <CodeHistory site={site} entry={entry} />
      <ChangeIt site={site} entry={entry} />
    </div>
  )
}

/** The page of an entry and the codes that belong to it. */
function groupPage(props: GroupProps): Page {
  const { summary, description, code } = props.entry
  return {
    path: pathOfCode(printRegistryCode(code)),
    title: `${printRegistryCode(code)} ${summary}`,
    description,
    place: 'codes',
    body: <Group {...props} />,
  }
}

/** The page of a class: what it says, and the codes whose documents name it. */
export function classPage(site: Site, entry: ClassEntry): Page {
  const digit = entry.code.class
  const codes = site.registry.enumerated.filter(({ classes }) => classes?.includes(digit))
  const hint = `${plural(codes.length, 'code')} whose documents name class ${digit}`
  return groupPage({ site, entry, codes, hint, sign: <Sign digit={digit} /> })
}

/** The page of a subject: what it says, and its codes. */
export function subjectPage(site: Site, entry: SubjectEntry): Page {
  const codes = codesOf(site, entry.code.subject)
  return groupPage({ site, entry, codes, hint: `${plural(codes.length, 'code')} of ${subjectName(entry)}` })
}

function lists(entry: EnumeratedEntry, basic: number): boolean {
  return entry.basicCodes?.kind === 'listed' && entry.basicCodes.codes.includes(basic)
}

/** The page of a basic status code: what it means, and which codes go with it. */
export function basicCodePage(site: Site, { code, meaning, document, note }: BasicCodeMeaning): Page {
  const codes = site.registry.enumerated.filter((entry) => lists(entry, code))
  const hint = `${plural(codes.length, 'code')} registered with ${code}`
  return {
    path: pathOfBasicCode(code),
    title: `${code}: a basic status code`,
    description: meaning,
    place: 'codes',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>
            <span class="c">{code}</span>
          </h1>
          <p class="lead">{meaning}</p>
          <p class="small">
            A basic status code,{' '}
            {document === undefined ? (
              <Muted>whose document is not known</Muted>
            ) : (
              <>
                defined by <DocumentLink id={document} />
              </>
            )}
            . {note}
          </p>
        </div>
        <Section id="codes" title="Codes" hint={hint}>
          <CodeTable entries={codes} registry={site.registry} caption={hint} />
        </Section>
      </div>
    ),
  }
}

const namesDocument = (entry: Entry, id: string): boolean =>
  entry.references.some(({ document }) => document === id)

function DocumentFacts({ document }: { document: Document }): JSX.Element {
  const { status, approvedAs, publishedAs, expires, date, authors, updates, obsoletes, note } = document
  const facts: readonly (readonly [string, JSX.Element | string | undefined])[] = [
    ['Standing', `${status}${approvedAs === undefined ? '' : `, approved as ${approvedAs}`}`],
    ['Printed as', printDocumentStatus(document)],
    ['Date', dateInWords(date)],
    ['Authors', authors.join(', ') || undefined],
    ['Published as', publishedAs === undefined ? undefined : <DocumentLink id={publishedAs} />],
    ['Expired', expires === undefined ? undefined : dateInWords(expires)],
    ['Updates', updates.length === 0 ? undefined : updates.map(documentName).join(', ')],
    ['Obsoletes', obsoletes.length === 0 ? undefined : obsoletes.map(documentName).join(', ')],
    ['Note', note],
  ]
  return (
    <dl class="facts prose">
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** The page of a document: its standing, and the entries that refer to it. */
export function documentPage(site: Site, document: Document): Page {
  const entries = [...site.entries.values()].filter((entry) => namesDocument(entry, document.id))
  return {
    path: pathOfDocument(document.id),
    title: `${documentName(document.id)} ${document.title}`,
    description: `${documentName(document.id)}: its standing, and the codes that refer to it.`,
    place: 'codes',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>{documentName(document.id)}</h1>
          <p class="lead">
            <WebLink address={document.address}>{document.title}</WebLink>
          </p>
        </div>
        <Section id="standing" title="Standing">
          <DocumentFacts document={document} />
        </Section>
        <Section id="codes" title="Referred to by" hint={plural(entries.length, 'entry')}>
          <p class="prose">
            {entries.length === 0 ? (
              <Muted>No entry of today. It stands in the history, or has been replaced.</Muted>
            ) : (
              <Listed
                items={entries.map(({ code }) => (
                  <CodeLink code={printRegistryCode(code)} />
                ))}
              />
            )}
          </p>
        </Section>
      </div>
    ),
  }
}
