import { printRegistryCode, titleOf } from '@smtp-status/registry'
import { Link } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { fieldsets } from '../propose/fields.js'
import type { ProposalField } from '../propose/fieldset.js'
import type { Site } from '../site.js'
import { subjectName } from './code-space.js'
import { Section } from '../parts/sections.js'
import { Sign } from '../parts/signs.js'

function Control({ site, field }: { site: Site; field: ProposalField }): JSX.Element {
  const id = `f-${field.id}`
  const shared = { id, name: field.id, 'aria-describedby': `${id}-e ${id}-h` }
  if (field.control === 'lines') return <textarea rows={field.rows ?? 2} spellcheck={false} {...shared} />
  if (field.control === 'subject') {
    return (
      <select {...shared}>
        {site.registry.subjects.map((subject) => (
          <option value={subject.code.subject} selected={subject.code.subject === 7}>
            {`${subject.code.subject} ${subjectName(subject)}`}
          </option>
        ))}
      </select>
    )
  }
  if (field.control === 'entry') {
    return (
      <select {...shared}>
        {[...site.entries].map(([code, entry]) => (
          <option value={code}>{`${code} ${titleOf(entry)}`}</option>
        ))}
      </select>
    )
  }
  if (field.control === 'choice') {
    return (
      <select {...shared}>
        {(field.choices ?? []).map(([value, label]) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    )
  }
  if (field.control === 'date') return <input type="date" {...shared} />
  return <input type="text" autocomplete="off" spellcheck={false} {...shared} />
}

function Field({ site, field }: { site: Site; field: ProposalField }): JSX.Element {
  const id = `f-${field.id}`
  return (
    <div class="field" data-kinds={field.kinds.join(' ')} data-field={field.id}>
      <label for={id}>{field.label}</label>
      <Control site={site} field={field} />
      <div id={`${id}-e`} class="msgs" />
      <p class="hint" id={`${id}-h`}>
        {field.hint}
      </p>
    </div>
  )
}

function Classes(): JSX.Element {
  return (
    <fieldset class="field" data-kinds="register update" data-field="classes">
      <legend class="legend">Classes</legend>
      <div class="btns">
        {([2, 4, 5] as const).map((digit) => (
          <label class="check">
            <input type="checkbox" name="classes" value={String(digit)} />
            <Sign digit={digit} />
            {digit}
          </label>
        ))}
      </div>
      <p class="hint">Only where the document says so.</p>
    </fieldset>
  )
}

const kinds = { register: 'Register', update: 'Update', deprecate: 'Deprecate' } as const

function Form({ site }: { site: Site }): JSX.Element {
  return (
    <form class="propose js-only" id="proposal" data-repository={site.repository}>
      <div class="form">
        <fieldset class="seg">
          <legend class="vh">What do you want to do?</legend>
          {Object.entries(kinds).map(([kind, label]) => (
            <label>
              <input type="radio" name="kind" value={kind} checked={kind === 'register'} />
              {label}
            </label>
          ))}
        </fieldset>
        {fieldsets.map(({ title, fields, isOfNewDocument = false }, index) => (
          <fieldset id={isOfNewDocument ? 'new-document' : undefined} hidden={isOfNewDocument}>
            <legend>{title}</legend>
            {fields.map((field) => (
              <Field site={site} field={field} />
            ))}
            {index === 0 ? <Classes /> : undefined}
          </fieldset>
        ))}
        <div class="grp">
          <h2>The files</h2>
          <div id="files" aria-live="polite">
            <p class="hint">They appear here as you type.</p>
          </div>
        </div>
      </div>
      <aside class="side" aria-label="Findings as you type">
        <section>
          <div class="titled">
            <h2 id="fi">Findings</h2>
            <span role="status" id="tally" />
          </div>
          <ul class="finds" id="finds" />
        </section>
        <section>
          <div class="titled">
            <h2>Nearest codes</h2>
            <span>likeness</span>
          </div>
          <ul class="near" id="near" />
        </section>
        <section>
          <div class="titled">
            <h2>Who decides</h2>
          </div>
          <p class="small">{whoDecides(site)}</p>
        </section>
      </aside>
      <p class="find-bar" id="bar" />
    </form>
  )
}

function whoDecides({ registry }: Site): string {
  const { registrationRule, experts } = registry.tables.enumerated
  const expert =
    experts.length === 1
      ? `the designated expert, ${experts.join('')},`
      : `the designated experts, ${experts.join(', ')},`
  return `${registrationRule} (RFC 5248 section 2.2): there is a document that anyone can read, and ${expert} judges what no program can.`
}

/** The page on which a proposal is written; it is checked as it is typed by the schemas and rules of the registry. */
export function proposePage(site: Site): Page {
  const { repository } = site
  const [first] = site.registry.enumerated
  return {
    path: 'propose/',
    title: 'Propose a code or a change',
    description: 'Register, update or deprecate a code; checked as it is typed by the rules of the registry.',
    place: 'propose',
    scripts: ['propose.js'],
    body: (
      <div class="wrap">
        <div class="head">
          <h1>Propose</h1>
          <p class="lead">
            Fill in the form and watch the findings. They are what the designated expert’s tools will find.
            Nothing is sent from this page.
          </p>
          <noscript>
            <p class="prose">
              Checking as you type takes script. Without it, write a file such as{' '}
              <Link to={`codes/${first ? printRegistryCode(first.code) : ''}/entry.yaml`}>this one</Link>{' '}
              under <code>registry-src/enumerated</code>, run <code>npx registry check</code>, and open a pull
              request.
            </p>
          </noscript>
        </div>
        <Form site={site} />
        <Section id="error" title="Report an error">
          <div class="prose">
            <p>
              A mistake of this copy, such as a description that is not true to its document, needs no
              authority. A mistake at IANA is for IANA to mend.
            </p>
            {repository === undefined ? (
              <p>Open an issue in the repository of the registry, with the form “Report an error”.</p>
            ) : (
              <p class="btns">
                <a class="btn" href={`${repository}/issues/new?template=report-an-error.yml`}>
                  Report an error at GitHub
                </a>
              </p>
            )}
          </div>
        </Section>
      </div>
    ),
  }
}
