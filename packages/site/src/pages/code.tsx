import { interpret } from '@smtp-status/bounces'
import type { ClassDigit, EnumeratedEntry } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import { CodeLink, CodeText, Link, pathOfCode } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { Way, whoseSide } from '../parts/way.js'
import type { Site } from '../site.js'
import { Advice } from './advice.js'
import { CodeHistory } from './code-history.js'
import { subjectName } from './code-space.js'
import { ChangeIt, Facts, References, SecurityNote } from './entry-sections.js'
import { Samples } from './samples.js'
import { Icon, outcomeOf, Sign } from '../parts/signs.js'

const digits: readonly ClassDigit[] = [2, 4, 5]

/** Next steps for somebody who was sent a code of a class. */
const consequences: Readonly<Record<ClassDigit, string>> = {
  2: 'There is nothing to do.',
  4: 'The sending server tries again by itself.',
  5: 'Sending the same message again is pointless.',
}

/** The code of an entry with a class in place of the X. */
export const withClass = (entry: EnumeratedEntry, digit: ClassDigit): string =>
  `${digit}.${entry.code.subject}.${entry.code.detail}`

function Neighbours({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const { enumerated } = site.registry
  const at = enumerated.indexOf(entry)
  const [before, after] = [enumerated[at - 1], enumerated[at + 1]]
  return (
    <nav class="steps" aria-label="Neighbours">
      {before && (
        <Link to={pathOfCode(printRegistryCode(before.code))}>
          <Icon name="back" />
          {printRegistryCode(before.code)}
        </Link>
      )}
      {after && (
        <Link to={pathOfCode(printRegistryCode(after.code))}>
          {printRegistryCode(after.code)}
          <Icon name="go" />
        </Link>
      )}
    </nav>
  )
}

function Crumbs({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const { subject, detail } = entry.code
  const known = site.registry.subjects.find(({ code }) => code.subject === subject)
  return (
    <nav aria-label="Place in the registry">
      <ol class="crumbs">
        <li>
          <Link to="codes/">Codes</Link>
        </li>
        {known && (
          <li>
            <Link to={pathOfCode(printRegistryCode(known.code))}>{`${subject} ${subjectName(known)}`}</Link>
          </li>
        )}
        <li aria-current="page">{detail}</li>
      </ol>
    </nav>
  )
}

/** The basic status codes of a class that an entry lists: `450, 451` of class 4. */
function basicCodesOf({ basicCodes }: EnumeratedEntry, digit: ClassDigit): string {
  const codes = basicCodes?.kind === 'listed' ? basicCodes.codes : []
  return codes
    .filter((code) => String(code).startsWith(String(digit)))
    .join(', ')
    .toUpperCase()
}

/** The classes in which a code may be seen: those that its document names, or else those of its basic codes and all failures. */
function shownClasses(entry: EnumeratedEntry): readonly ClassDigit[] {
  return digits.filter((digit) =>
    entry.classes ? entry.classes.includes(digit) : digit !== 2 || basicCodesOf(entry, digit) !== '',
  )
}

function Variant({ entry, digit }: { entry: EnumeratedEntry; digit: ClassDigit }): JSX.Element {
  const basic = basicCodesOf(entry, digit)
  const ground =
    basic === '' ? (entry.classes ? '' : 'Not ruled out by its document.') : `Goes with ${basic}.`
  return (
    <li>
      <Sign digit={digit} />
      <code class="c">{withClass(entry, digit)}</code>
      <b>{outcomeOf[digit]}</b>
      <span>{`${consequences[digit]} ${ground}`}</span>
    </li>
  )
}

function Variants({ entry }: { entry: EnumeratedEntry }): JSX.Element {
  return (
    <ul class="variants">
      {shownClasses(entry).map((digit) => (
        <Variant entry={entry} digit={digit} />
      ))}
    </ul>
  )
}

function Brief({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const first = site.advice.get(printRegistryCode(entry.code))?.sender[0]
  const { deprecated } = entry
  const digit = shownClasses(entry).findLast((each) => each !== 2)
  const { concerns } = interpret({ text: '', status: withClass(entry, digit ?? 5) })
  return (
    <dl class="brief">
      {deprecated && (
        <div>
          <dt>Deprecated</dt>
          <dd>
            Use <CodeLink code={printRegistryCode(deprecated.replacedBy)} /> in its place. {deprecated.reason}
          </dd>
        </div>
      )}
      <div>
        <dt>What it means</dt>
        <dd>{entry.description}</dd>
      </div>
      {digit === undefined || deprecated ? undefined : (
        <div>
          <dt>Whose side</dt>
          <dd>
            {whoseSide(concerns, false)}
            <Way concern={concerns} digit={digit} />
          </dd>
        </div>
      )}
      {first === undefined ? undefined : (
        <div>
          <dt>What to do</dt>
          <dd>{first}</dd>
        </div>
      )}
      <div>
        <dt>You may see</dt>
        <dd>
          <Variants entry={entry} />
        </dd>
      </div>
    </dl>
  )
}

function As({ digit }: { digit: ClassDigit }): JSX.Element {
  return (
    <p class="as">
      <Sign digit={digit} />
      <b>{outcomeOf[digit]}.</b>
      {consequences[digit]}
    </p>
  )
}

function Title({ entry, as }: { entry: EnumeratedEntry; as: ClassDigit | undefined }): JSX.Element {
  const code = printRegistryCode(entry.code)
  return (
    <>
      <h1 class="code-h">
        <span class="big">
          {as === undefined ? (
            <>
              <i title="X stands for the class: 2, 4 or 5">X</i>
              {code.slice(1)}
            </>
          ) : (
            withClass(entry, as)
          )}
        </span>{' '}
        <span class="title">{titleOf(entry) || 'Deprecated'}</span>
      </h1>
      {as === undefined ? undefined : <As digit={as} />}
    </>
  )
}

/**
 * The page of an enumerated code.
 * @param as the class that was asked for: the page for `5.7.26`, which says first what that class means
 */
export function codePage(site: Site, entry: EnumeratedEntry, as?: ClassDigit): Page {
  const code = printRegistryCode(entry.code)
  const shown = as === undefined ? code : withClass(entry, as)
  return {
    path: as === undefined ? pathOfCode(code) : `${shown}/`,
    ...(as !== undefined && { canonical: pathOfCode(code) }),
    title: `${shown} ${titleOf(entry) || 'Deprecated'}`,
    description: entry.description,
    place: 'codes',
    body: (
      <div class="wrap">
        <div class="code-top">
          <div class="strip">
            <Crumbs site={site} entry={entry} />
            <Neighbours site={site} entry={entry} />
          </div>
          <div>
            <Title entry={entry} as={as} />
            <Brief site={site} entry={entry} />
          </div>
          <div>
            <Facts site={site} entry={entry} />
          </div>
        </div>
        <Advice site={site} entry={entry} />
        <Samples entry={entry} />
        <SecurityNote entry={entry} />
        <References site={site} entry={entry} />
        <CodeHistory site={site} entry={entry} />
        <ChangeIt site={site} entry={entry} />
      </div>
    ),
  }
}

/** The code as headings have it. */
export function CodeHeading({ code }: { code: string }): JSX.Element {
  return (
    <span class="big">
      <CodeText code={code} />
    </span>
  )
}
