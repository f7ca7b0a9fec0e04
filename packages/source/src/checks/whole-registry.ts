import type { Finding } from '@smtp-status/registry'
import type { FaultId } from '../faults/fault-id.js'
import type { ValueFault } from '../faults/fault.js'
import { nearestOf } from '../faults/nearest.js'
import type { ReadForms } from '../read/read-forms.js'
import type { SourceText } from '../text/source-text.js'
import type { Mention } from './mentions.js'
import * as mentions from './mentions.js'

/** A sort of thing that can be pointed to. */
type Target = 'document' | 'basic code' | 'code'

interface TargetWords {
  readonly rule: FaultId
  readonly what: string
  readonly where: string
}

// Comparing thousands of wrong names with thousands of right ones would take minutes.
const mostSuggestions = 20

const words: Readonly<Record<Target, TargetWords>> = {
  document: { rule: 'registry/unknown-document', what: 'The document', where: 'documents.yaml' },
  'basic code': {
    rule: 'registry/unknown-basic-code',
    what: 'The basic status code',
    where: 'basic-codes.yaml',
  },
  code: { rule: 'registry/unknown-code', what: 'The code', where: 'class/, subject/ or enumerated/' },
}

/** The faults of what is pointed to and is not there. */
function unknownFaults(
  target: Target,
  named: readonly Mention[],
  known: ReadonlySet<string>,
): readonly ValueFault[] {
  const { rule, what, where } = words[target]
  return named
    .filter(({ name }) => !known.has(name))
    .map(({ name, path, on }, index) => {
      const nearest = target === 'document' && index < mostSuggestions ? nearestOf(name, known) : undefined
      const meant = nearest === undefined ? '' : `, or write ${nearest} if that is what is meant`
      return {
        rule,
        message: `${what} ${name} is not in ${where}`,
        expected: `one that ${where} has`,
        advice: `Add it to ${where}${meant}`,
        path,
        on: on ?? 'value',
      }
    })
}

/** The faults of what stands in documents.yaml or basic-codes.yaml and is not pointed to. */
function unusedFaults(
  rule: FaultId,
  messageOn: (name: string) => string,
  defined: ReadonlySet<string>,
  used: ReadonlySet<string>,
): readonly ValueFault[] {
  return [...defined]
    .filter((name) => !used.has(name))
    .map((name) => ({
      rule,
      message: messageOn(name),
      found: name,
      advice: 'Delete it, or add the reference that is missing',
      path: [name],
      on: 'key',
    }))
}

const unusedDocument = (name: string): string => `Nothing refers to ${name}`
const unusedBasicCode = (name: string): string => `No entry names ${name}`

interface Named {
  readonly source: SourceText
  readonly mentions: readonly Mention[]
}

const locate = (source: SourceText, faults: readonly ValueFault[]): readonly Finding[] =>
  faults.map((fault) => source.findingOn(fault))

function unknown(target: Target, named: readonly Named[], known: ReadonlySet<string>): readonly Finding[] {
  return named.flatMap(({ source, mentions: inSource }) =>
    locate(source, unknownFaults(target, inSource, known)),
  )
}

function documentMentions({ entries, heads, meanings }: ReadForms): readonly Named[] {
  return [
    ...entries.map(({ source, form }) => ({ source, mentions: mentions.documentsIn(form) })),
    ...heads.map(({ source, form }) => ({ source, mentions: mentions.documentsInHead(form) })),
    ...meanings.map(({ source, form }) => ({ source, mentions: mentions.documentsInMeanings(form) })),
  ]
}

const namesIn = (named: readonly Named[]): readonly string[] =>
  named.flatMap(({ mentions: inSource }) => inSource.map(({ name }) => name))

function documentFindings(forms: ReadForms, isWhole: boolean): readonly Finding[] {
  const named = documentMentions(forms)
  return forms.documents.flatMap(({ source, form }) => {
    const defined = new Set(Object.keys(form))
    const wrong = unknown('document', named, defined)
    // A mistyped name leaves the right one unused: that is one fault.
    if (!isWhole || wrong.length > 0) return wrong
    const used = new Set([...namesIn(named), ...mentions.namesInDocuments(form)])
    return locate(source, unusedFaults('registry/unused-document', unusedDocument, defined, used))
  })
}

function basicCodeFindings({ entries, meanings }: ReadForms, isWhole: boolean): readonly Finding[] {
  const named = entries.map(({ source, form }) => ({ source, mentions: mentions.basicCodesIn(form) }))
  const former = entries.flatMap(({ form }) => mentions.formerBasicCodesIn(form))
  return meanings.flatMap(({ source, form }) => {
    const defined = new Set(Object.keys(form))
    const used = new Set([...namesIn(named), ...former])
    const unused = unusedFaults('registry/unused-basic-code', unusedBasicCode, defined, used)
    return [...unknown('basic code', named, defined), ...(isWhole ? locate(source, unused) : [])]
  })
}

function codeFindings({ entries, corrections, wordings, codes }: ReadForms): readonly Finding[] {
  const named = [
    ...entries.map(({ source, form }) => ({ source, mentions: mentions.codesIn(form) })),
    ...corrections.map(({ source, form }) => ({ source, mentions: mentions.codesInCorrections(form) })),
    ...wordings.map(({ source, form }) => ({ source, mentions: mentions.codesInWordings(form) })),
  ]
  return unknown('code', named, codes)
}

/**
 * Finds the faults between files: names that nothing stands under, and, where `isWhole` says that every file could be read,
 * documents and basic status codes that nothing refers to.
 */
export function wholeFindings(forms: ReadForms, isWhole: boolean): readonly Finding[] {
  return [...documentFindings(forms, isWhole), ...basicCodeFindings(forms, isWhole), ...codeFindings(forms)]
}
