import type { Entry, EnumeratedEntry } from '@smtp-status/registry'
import { isEnumerated, newestDate, printDocumentStatus, printRegistryCode } from '@smtp-status/registry'
import {
  BasicCodes,
  dateInWords,
  DocumentLink,
  Link,
  Listed,
  Muted,
  pathOfCode,
  ReferenceLink,
  Time,
  useAddress,
  WebLink,
} from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Site } from '../site.js'
import { isStandardEntry } from '../parts/entry.js'
import { Section } from '../parts/sections.js'
import { Icon } from '../parts/signs.js'

function fileLinks(code: string): readonly JSX.Element[] {
  return [
    <Link to={`${pathOfCode(code)}entry.json`}>JSON</Link>,
    <Link to={`${pathOfCode(code)}entry.yaml`}>YAML</Link>,
  ]
}

type Fact = readonly [label: string, value: JSX.Element | string]

/** The facts that enumerated codes alone have. */
function ownFacts({ registry }: Site, entry: EnumeratedEntry): readonly Fact[] {
  const subject = registry.subjects.find(({ code }) => code.subject === entry.code.subject)
  const classes = entry.classes ? entry.classes.join(', ') : <Muted>Not limited by its document</Muted>
  const facts: readonly Fact[] = [
    ['Basic codes', <BasicCodes registry={registry} codes={entry.basicCodes} />],
    ['Classes', classes],
  ]
  if (!subject) return facts
  const path = pathOfCode(printRegistryCode(subject.code))
  return [...facts, ['Subject', <Link to={path}>{`${subject.code.subject} ${subject.summary}`}</Link>]]
}

/** The facts of an entry that stand at the side, label by label. */
function factsOf(site: Site, entry: Entry): readonly Fact[] {
  const { registration, history, references, submitters, changeController } = entry
  const changed = newestDate(history.map(({ date }) => date))
  const links = references.map((reference) => <ReferenceLink reference={reference} />)
  const none = <Muted>None</Muted>
  return [
    ...(isEnumerated(entry) ? ownFacts(site, entry) : []),
    ['Reference', links.length === 0 ? none : <Listed items={links} />],
    [
      'Registered',
      registration.date === undefined ? <Muted>Not known</Muted> : <Time date={registration.date} />,
    ],
    ['Changed', changed === undefined ? 'Never' : <Time date={changed} />],
    ['Submitter', submitters.length === 0 ? none : submitters.join(', ')],
    ['Change controller', changeController ?? none],
    ['This entry as', <Listed items={fileLinks(printRegistryCode(entry.code))} />],
  ]
}

/** The facts of an entry as a list of labels and values. */
export function Facts({ site, entry }: { site: Site; entry: Entry }): JSX.Element {
  return (
    <dl class="facts">
      {factsOf(site, entry).map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Facts that the use of a code gives away (RFC 5248 section 3). */
export function SecurityNote({ entry }: { entry: Entry }): JSX.Element {
  if (entry.securityNote === undefined) return <></>
  return (
    <Section id="security" title="What it gives away" hint="RFC 5248 section 3 asks">
      <div class="note">
        <Icon name="shield" />
        <p>{entry.securityNote}</p>
      </div>
    </Section>
  )
}

/** The documents that an entry refers to, with where they can be read. */
export function References({ site, entry }: { site: Site; entry: Entry }): JSX.Element {
  return (
    <Section id="references" title="References">
      <ul class="prose refs">
        {entry.references.map((reference) => {
          const document = site.registry.documents.get(reference.document)
          return (
            <li>
              <DocumentLink id={reference.document} />
              {reference.section === undefined ? undefined : ` section ${reference.section}`}
              {document && (
                <>
                  {': '}
                  <WebLink address={document.address}>{document.title}</WebLink>
                  <br />
                  <span class="small muted">
                    {[document.authors.join(', '), dateInWords(document.date)]
                      .filter((part) => part !== '')
                      .join(', ')}
                    . {printDocumentStatus(document)}.
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Shows who may change an entry, which follows from the standing of its documents, and where to begin. */
export function ChangeIt({ site, entry }: { site: Site; entry: Entry }): JSX.Element {
  const address = useAddress()
  const code = printRegistryCode(entry.code)
  const who = isStandardEntry(entry, site.registry)
    ? `${code} stands on the standards track. A newer standard can change it, or the IESG.`
    : `${code} is not on the standards track. Its change controller${entry.changeController === undefined ? '' : `, ${entry.changeController},`} can change its description and its references; the IESG can change more.`
  return (
    <Section id="change" title="Change it">
      <div class="prose">
        <p>{who} A security note, or a mistake of this copy, needs no authority.</p>
        <p class="btns">
          <a class="btn" href={address(`propose/?kind=update&code=${code}`)}>
            Propose a change
          </a>
          <a class="btn" href={address('propose/#error')}>
            Report an error
          </a>
        </p>
      </div>
    </Section>
  )
}
