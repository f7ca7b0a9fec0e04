import type {
  ArtifactEffect,
  CheckedRules,
  EntryReview,
  ExpertQuestion,
  Review,
  ReviewFinding,
  SharedChange,
  ValueChange,
} from '@smtp-status/submission'
import { placeText } from '@smtp-status/submission'
import {
  changedLines,
  cropLines,
  cropText,
  effectText,
  groundsText,
  nextFreeText,
  percentText,
  verdictGroups,
  verdictText,
} from './words.js'
import { codeBlock, inlineCode, plainName, prose } from './escape-markdown.js'

const longestValue = 2000
const longestFact = 300
const longestDiff = 120
const longestLine = 300
const mostFields = 40

function valueBlock(changes: readonly ValueChange[]): string {
  const lines = changes.slice(0, mostFields).flatMap((change) => {
    const changed = changedLines(change).slice(0, mostFields)
    return changed.map(({ sign, text }) => `${sign} ${change.field}: ${cropText(text, longestValue)}`)
  })
  return codeBlock(lines, 'diff')
}

const details = (summary: string, body: string): string =>
  `<details>\n<summary>${plainName(summary)}</summary>\n\n${body}\n\n</details>`

/** A finding as an item of a list. */
export function findingMarkdown(finding: ReviewFinding): string {
  const { severity, rule, place, other, message, found, expected, advice, source } = finding
  const where = other
    ? `${inlineCode(placeText(place))} and ${inlineCode(placeText(other))}`
    : inlineCode(placeText(place))
  const facts = [
    ['found', found],
    ['expected', expected],
  ] as const
  return [
    `- **${severity}** ${where} ${inlineCode(rule)}: ${prose(cropText(message, longestFact))}`,
    ...facts.flatMap(([label, text]) =>
      text === undefined ? [] : [`  - ${label}: ${inlineCode(cropText(text, longestFact))}`],
    ),
    `  - do: ${prose(cropText(advice, longestFact))}`,
    ...(source === undefined ? [] : [`  - see: ${prose(source)}`]),
  ].join('\n')
}

function verdictLines(entry: EntryReview): readonly string[] {
  return verdictGroups(entry).map(({ verdict, fields }) => {
    const word = verdict.permitted ? 'permitted' : `**${verdictText(verdict)}**`
    return `- ${word} by ${inlineCode(verdict.rule)} (${prose(groundsText(verdict))}): ${fields.map(inlineCode).join(', ')}`
  })
}

function placeParts(entry: EntryReview): readonly string[] {
  const next = nextFreeText(entry)
  const near = (entry.place?.nearest ?? []).map(
    ({ code, title, description, likeness }) =>
      `- ${percentText(likeness)} ${inlineCode(`${code}: ${cropText(title, longestFact)}`)}: ${inlineCode(cropText(description, longestValue))}`,
  )
  return [
    ...(next === '' ? [] : [`Next free code: ${prose(next)}`]),
    ...(near.length === 0 ? [] : ['Nearest codes, by the share of words in common:', near.join('\n')]),
  ]
}

/** Changes of an entry. */
export function entryMarkdown(entry: EntryReview): string {
  const { code, kind, title, file, fields } = entry
  const name = title === '' ? '' : `: ${inlineCode(cropText(title, longestFact))}`
  const all = valueBlock(fields)
  const verdicts = verdictLines(entry)
  return [
    `### ${inlineCode(code)} ${kind}${name}`,
    inlineCode(file),
    all,
    ...(verdicts.length === 0 ? [] : [verdicts.join('\n')]),
    ...placeParts(entry),
  ].join('\n\n')
}

/** Changes of a record of a file that entries share. */
export function sharedMarkdown({ file, key, kind, fields }: SharedChange): string {
  return `### ${inlineCode(key)} ${kind} in ${inlineCode(file)}\n\n${valueBlock(fields)}`
}

/** Outcome for a published file. */
export function artifactMarkdown(effect: ArtifactEffect): string {
  const { diff } = effect
  if (!diff) return `- ${prose(effectText(effect))}`
  const { shown, leftOut } = cropLines(diff.lines, longestDiff, diff.leftOut)
  const lines = shown.map((line) => cropText(line, longestLine))
  const rest = leftOut === 0 ? '' : `\n\n${leftOut} more lines are left out.`
  return details(effectText(effect), codeBlock(lines, 'diff') + rest)
}

/** A group of rules that a change passes. */
export const checkedMarkdown = ({ rules, text }: CheckedRules): string => `- ${inlineCode(rules)}: ${text}`

/** A question to the designated expert, as an item to be ticked. */
export function questionMarkdown({ what, question, facts, source }: ExpertQuestion): string {
  const items = facts.slice(0, mostFields).map((fact) => `  - ${inlineCode(cropText(fact, longestFact))}`)
  return [`- [ ] ${inlineCode(what)} ${prose(question)} (${prose(source)})`, ...items].join('\n')
}

/** Reasons for the kind of a release. */
export function reasonsMarkdown({ version: { reasons } }: Review): string {
  const items = reasons
    .slice(0, mostFields)
    .map(({ what, bump, why }) => `- ${bump}: ${inlineCode(what)}, ${prose(why)}`)
  const rest = reasons.length > mostFields ? [`- and ${reasons.length - mostFields} more`] : []
  return [...items, ...rest].join('\n')
}
