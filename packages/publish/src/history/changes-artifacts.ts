import type { Registry, RegistryDate, Step } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { asOfSentence, sha256 } from '../artifact.js'
import type { XmlElement } from '../xml/node.js'
import { element, text } from '../xml/node.js'
import { layOut, printXml } from '../xml/print.js'
import { stepTitle, stepWords } from './step-words.js'

/**
 * A stable id for a feed: a UUID of version 8 (RFC 9562 section 5.8), made from the SHA-256 of a name. The same name gives the same
 * id anywhere, and no domain has to be owned for it.
 */
function feedId(name: string): string {
  const digest = sha256(name)
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4)
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}

// XML 1.0 section 2.2 has no way to write these.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const leaf = (name: string, value: string, attributes: Readonly<Record<string, string>> = {}): XmlElement =>
  element(name, attributes, [text(value.replaceAll(notInXml, '\uFFFD'))])

// A feed needs moments (RFC 4287 section 3.3): the beginning of the day, and of the first day of a month.
const momentOf = (date: RegistryDate): string => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`

const linkTo = (rel: string, type: string, href: string): XmlElement =>
  element('link', { rel, type, href }, [])

interface NamedStep {
  readonly step: Step
  readonly name: string
}

/** Names steps by code, kind and date, so that an id stays the same when a note is mended. */
function nameSteps({ id }: Registry, steps: readonly Step[]): readonly NamedStep[] {
  const seen = new Map<string, number>()
  return steps.map((step) => {
    const base = [id, printRegistryCode(step.code), step.date ?? '', step.kind].join(' ')
    const before = seen.get(base) ?? 0
    seen.set(base, before + 1)
    return { step, name: before === 0 ? base : `${base} ${before + 1}` }
  })
}

function entryElement({ id, created }: Registry, { step, name }: NamedStep): XmlElement {
  const entry = element('entry', {}, [
    leaf('id', feedId(name)),
    leaf('title', stepTitle(step)),
    leaf('updated', momentOf(step.date ?? created)),
    linkTo('alternate', 'text/html', `${id}.html#${printRegistryCode(step.code)}`),
    element('category', { term: step.kind }, []),
    leaf('content', stepWords(step).join('\n'), { type: 'text' }),
  ])
  return layOut(entry, 1)
}

/**
 * The history of the registry, newest first, as an Atom feed (RFC 4287). Takes the registry's timeline, oldest first. Its
 * moments are the days of the steps, and its ids depend on nothing else.
 */
export function atomArtifact(registry: Registry, steps: readonly Step[], edition: Edition = {}): Artifact {
  const asOf = asOfSentence(edition)
  const { id, title, created } = registry
  const newestFirst = nameSteps(registry, steps).toReversed()
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    leaf('id', feedId(id)),
    leaf('title', title),
    ...(asOf === undefined ? [] : [leaf('subtitle', asOf)]),
    leaf('updated', momentOf(newestFirst[0]?.step.date ?? created)),
    element('author', {}, [leaf('name', title)]),
    linkTo('self', 'application/atom+xml', 'changes.atom'),
    linkTo('alternate', 'text/html', `${id}.html`),
    ...newestFirst.map((each) => entryElement(registry, each)),
  ])
  const declaration = "version='1.0' encoding='UTF-8'"
  const xml = printXml({ declaration, prolog: [], root: layOut(feed, 0), epilog: [] })
  return { name: 'changes.atom', text: xml }
}

/** Characters that have a meaning in Markdown. */
const special = /[\\`*_{}[\]<>#|~&]/g

const escape = (value: string): string =>
  value
    .replaceAll(special, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ')
    .trim()

const item = (step: Step): string =>
  [`- **${escape(stepTitle(step))}**`, ...stepWords(step).map((line) => `  - ${escape(line)}`)].join('\n')

/** Steps by their dates, in the order in which the dates come. */
function byDate(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const dates = new Map<string, Step[]>()
  for (const step of steps) {
    const date = step.date ?? 'No source tells when'
    const same = dates.get(date)
    if (same) same.push(step)
    else dates.set(date, [step])
  }
  return dates
}

/** The history of the registry, newest first, as Markdown. Takes the registry's timeline, oldest first. */
export function changesArtifact(
  { title }: Registry,
  steps: readonly Step[],
  edition: Edition = {},
): Artifact {
  const sections = [...byDate(steps)].toReversed()
  const parts = sections.map(([date, same]) => [`## ${date}`, ...same.map(item)].join('\n\n'))
  const asOf = asOfSentence(edition) ?? []
  const page = [`# Changes of the ${escape(title)}`, asOf, ...parts].flat().join('\n\n')
  return { name: 'CHANGES.md', text: `${page}\n` }
}
