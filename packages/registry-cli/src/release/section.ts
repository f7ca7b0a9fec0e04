import type { RegistryCode, Difference, EntryDifference, Entry, Registry, Field } from '@smtp-status/registry'
import {
  differenceBetween,
  fieldLabel,
  fieldsOfTable,
  fieldText,
  isAnnotation,
  isFormerField,
  printRegistryCode,
  titleOf,
} from '@smtp-status/registry'
import { fileOfEntry } from '@smtp-status/source'
import { sourceFolderName } from '@smtp-status/submission'
import { capital } from '@smtp-status/terminal/layout'
import { inlineCode, prose } from '../review/escape-markdown.js'

/** Gives where the entry of a code can be read. */
export type LinkTo = (code: RegistryCode) => string

// Forms that package.json may have: https://github.com/NAME/REGISTRY.git, with git+ before it or not.
const gitHubForm = /^(?:git\+)?https:\/\/github\.com\/([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/

/**
 * Links to the files of entries from a changelog that lies two folders down: to the repository at the tag of a release where its
 * address is known, so that they hold wherever the changelog is read and whatever becomes of the files; else relative ones.
 */
export function linksFrom(repository: string | undefined, tag: string): LinkTo {
  const [, owner, name] = gitHubForm.exec(repository ?? '') ?? []
  const at = tag.split('/').map(encodeURIComponent).join('/')
  const root = owner && name ? `https://github.com/${owner}/${name}/blob/${at}` : '../..'
  return (code) => `${root}/${sourceFolderName}/${fileOfEntry(code.table, printRegistryCode(code))}`
}

/** The heading under which a changelog says what a release does to the registry. */
export const sectionHeading = '### Status codes'

const kinds = ['registered', 'changed', 'deprecated', 'no longer registered'] as const

type Kind = (typeof kinds)[number]

function kindOf({ before, after }: EntryDifference): Kind {
  if (!before) return 'registered'
  if (!after) return 'no longer registered'
  return !before.deprecated && after.deprecated ? 'deprecated' : 'changed'
}

// A history item says what the other fields show already, and exceptions are between the rules and us.
const isListed = (field: Field): boolean => isFormerField(field) || field === 'registration'

// The short text stands at the head of the item.
const listedAtFirst = ({ code }: Entry): readonly Field[] =>
  fieldsOfTable(code.table).filter(
    (field) =>
      isFormerField(field) &&
      !isAnnotation(field) &&
      field !== 'summary' &&
      field !== 'sampleText' &&
      field !== 'submitters',
  )

function valueText(entry: Entry, field: Field): string {
  const text = fieldText(entry, field)
  return text === undefined
    ? 'nothing'
    : inlineCode(
        text
          .split('\n')
          .map((line) => line.trim())
          .join(', '),
      )
}

const factLine = (entry: Entry, field: Field): readonly string[] =>
  fieldText(entry, field) === undefined ? [] : [`${fieldLabel(field)}: ${valueText(entry, field)}`]

function rewordings(before: Entry, after: Entry): readonly string[] {
  const reasons = after.history.slice(before.history.length).flatMap(({ reworded }) => reworded ?? [])
  return [['description: other wording', ...reasons.map(prose)].join('. ')]
}

function fieldLines({ before, after, fields }: EntryDifference): readonly string[] {
  if (!after) return []
  if (!before) return listedAtFirst(after).flatMap((field) => factLine(after, field))
  const values = fields
    .filter(isListed)
    .map((field) => `${fieldLabel(field)}: ${valueText(before, field)} → ${valueText(after, field)}`)
  return fields.includes('description') ? [...values, ...rewordings(before, after)] : values
}

function entryItem(difference: EntryDifference, linkTo: LinkTo): string {
  const { code, before, after } = difference
  const name = printRegistryCode(code)
  const title = (after && titleOf(after)) || (before && titleOf(before)) || ''
  const head = [after ? `[${name}](${linkTo(code)})` : name, ...(title === '' ? [] : [inlineCode(title)])]
  const lines = fieldLines(difference).map((line) => `  - ${line}`)
  return [`- ${head.join(': ')}`, ...lines].join('\n')
}

const hasLines = (difference: EntryDifference): boolean =>
  !difference.before || !difference.after || fieldLines(difference).length > 0

function listOf(kind: Kind, difference: Difference, linkTo: LinkTo): readonly string[] {
  const items = difference.filter((each) => kindOf(each) === kind).map((each) => entryItem(each, linkTo))
  return items.length === 0 ? [] : [`#### ${capital(kind)}`, items.join('\n')]
}

/** Text of a first release, which would else list every code. */
export function firstSection({ classes, subjects, enumerated }: Registry): string {
  const counts = `${classes.length} classes, ${subjects.length} subjects and ${enumerated.length} enumerated status codes`
  const where = 'When each of them was registered, and what it was since, `CHANGES.md` tells.'
  return [sectionHeading, `The first release: ${counts}. ${where}`].join('\n\n')
}

/**
 * Changes that a release makes to the registry since the one before it, as a section of Markdown: the codes that are registered, changed (field
 * by field) and deprecated, each with a link. Texts of the registry are code in it, so that nothing in them acts.
 */
export function sectionSince(former: string, before: Registry, after: Registry, linkTo: LinkTo): string {
  const difference = differenceBetween(before, after).filter(hasLines)
  const lists = kinds.flatMap((kind) => listOf(kind, difference, linkTo))
  const since = `since ${former}`
  const start =
    lists.length === 0 ? `No code was registered, changed or deprecated ${since}.` : `What happened ${since}:`
  return [sectionHeading, start, ...lists].join('\n\n')
}
