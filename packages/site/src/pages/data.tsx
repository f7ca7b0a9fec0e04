import type { Correction } from '@smtp-status/registry'
import { CodeLink, Link, Time } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { CodeBlock, Commands } from '../parts/code-block.js'
import type { Site } from '../site.js'
import { dataFolder, FileTable } from './data-files.js'
import { daysOf } from './day.js'
import { examples } from './examples.js'
import { Figures, pathOfIana } from './iana.js'
import { Section } from '../parts/sections.js'

function Packages({ site }: { site: Site }): JSX.Element {
  return (
    <div class="forms-2">
      {site.isPublished ? (
        <CodeBlock title="Install" copy="Copy the command">
          <Commands lines={['npm install @smtp-status/codes']} />
        </CodeBlock>
      ) : (
        <p class="prose">
          The packages are not on npm yet. Until then, clone the repository, run <code>npm ci</code> and{' '}
          <code>npm run build</code>, and install <code>packages/codes</code> from there.
        </p>
      )}
      <CodeBlock title="Look up a code" copy="Copy the example">
        {`import { lookup } from '@smtp-status/codes'

const found = lookup('5.7.26')
found.kind // → 'registered'
found.class.summary // → 'Permanent Failure'
found.enumerated.sampleText
// → 'Multiple authentication checks failed'
`}
      </CodeBlock>
    </div>
  )
}

function Examples({ site }: { site: Site }): JSX.Element {
  return (
    <div class="forms-2">
      {examples.map(({ title, code, prints }) => (
        <CodeBlock title={title} copy={`Copy the example for ${title}`}>
          {code(new URL(dataFolder, site.origin ?? 'https://status-codes.example/').href.slice(0, -1))}
          {'\n'}
          <span class="out">{prints}</span>
        </CodeBlock>
      ))}
    </div>
  )
}

function Corrections({ corrections }: { corrections: readonly Correction[] }): JSX.Element {
  return (
    <table class="t stack mt">
      <caption>Cells in which this registry departs from IANA’s newest file on purpose</caption>
      <thead>
        <tr>
          {['Entry', 'Field', 'IANA', 'Why'].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ code, field, iana, reason }) => (
          <tr>
            <th scope="row">
              <CodeLink code={code} />
            </th>
            <td>{field.replaceAll('_', ' ')}</td>
            <td data-l="IANA">
              <code>{typeof iana === 'string' ? iana : 'a text known by its digest'}</code>
            </td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Iana({ site }: { site: Site }): JSX.Element {
  return (
    <>
      <div class="prose">
        <p>
          IANA keeps the official list. This registry is kept equal to it: every fact of each of the{' '}
          {site.entries.size} entries is compared with IANA’s file, and each difference is explained or is a
          fault.
        </p>
      </div>
      {site.iana && (
        <>
          <Figures comparison={site.iana} />
          <p class="prose mt">
            <Link to={pathOfIana}>Every field that is not the same to the letter</Link>
          </p>
        </>
      )}
      <Corrections corrections={site.registry.corrections.filter(({ until }) => until === undefined)} />
    </>
  )
}

/** The page of data: the files with sizes and digests, examples that run, the feed, and how the registry stands to IANA's. */
export function dataPage(site: Site): Page {
  return {
    path: 'data/',
    title: 'Data of the SMTP Enhanced Status Codes',
    description: 'The registry as JSON, XML, CSV, text and feed, with schemas, digests and examples.',
    place: 'data',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>Data</h1>
          <p class="lead">
            One registry in every form, all of one state. Public domain (CC0 1.0). The addresses stay; when a
            format changes so that programs break, <code>v1</code> becomes <code>v2</code> and both are
            served.
          </p>
        </div>
        <Section
          id="files"
          title="Files"
          hint={
            <>
              State of <Time date={site.updated} />
            </>
          }
        >
          <FileTable files={site.files} />
          <div class="mt">
            <CodeBlock title="Verify all of them, in the folder that holds them" copy="Copy the command">
              <Commands lines={['sha256sum -c SHA256SUMS']} />
            </CodeBlock>
          </div>
        </Section>
        <Section id="npm" title="For JavaScript">
          <Packages site={site} />
        </Section>
        <Section id="examples" title="From anywhere" hint="A test runs each but the last">
          <Examples site={site} />
        </Section>
        <Section id="promise" title="What stays">
          <ul class="prose">
            <li>
              The names of the files under <code>/{dataFolder}</code>.
            </li>
            <li>
              The names and meanings of the fields of the JSON, of the columns of the CSV and of the elements
              of the XML.
            </li>
            <li>A code that was given out, and its entry. A deprecated one says what takes its place.</li>
            <li>What may come: further fields, further files, further values where a schema says so.</li>
          </ul>
        </Section>
        <Section id="feed" title="Follow changes">
          <div class="prose">
            <p>
              The <Link to={`${dataFolder}changes.atom`}>Atom feed</Link> has an entry for each step: what
              changed, from what to what, and the authority. The registry has changed on {daysOf(site).length}{' '}
              days since {site.registry.created.slice(0, 4)}, so asking once a day is enough.
            </p>
          </div>
        </Section>
        <Section id="iana" title="Beside IANA">
          <Iana site={site} />
        </Section>
      </div>
    ),
  }
}
