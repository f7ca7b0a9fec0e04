import type { Finding } from '@smtp-status/registry'
import type { ReadForms } from '../read-forms.js'
import type { ValueRemark } from '../remark.js'
import type { SourceText } from '../source-text.js'
import type { Mention } from './mentions.js'
import * as mentions from './mentions.js'
import type { Target } from './reference-remarks.js'
import { unknownRemarks, unusedRemarks } from './reference-remarks.js'

interface Named {
  readonly source: SourceText
  readonly mentions: readonly Mention[]
}

const locate = (source: SourceText, remarks: readonly ValueRemark[]): readonly Finding[] =>
  remarks.map((remark) => source.findingOn(remark))

function unknown(target: Target, named: readonly Named[], known: ReadonlySet<string>): readonly Finding[] {
  return named.flatMap(({ source, mentions: inSource }) =>
    locate(source, unknownRemarks(target, inSource, known)),
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
    return locate(source, unusedRemarks('document', defined, used))
  })
}

function basicCodeFindings({ entries, meanings }: ReadForms, isWhole: boolean): readonly Finding[] {
  const named = entries.map(({ source, form }) => ({ source, mentions: mentions.basicCodesIn(form) }))
  const former = entries.flatMap(({ form }) => mentions.formerBasicCodesIn(form))
  return meanings.flatMap(({ source, form }) => {
    const defined = new Set(Object.keys(form))
    const unused = isWhole
      ? unusedRemarks('basic code', defined, new Set([...namesIn(named), ...former]))
      : []
    return [...unknown('basic code', named, defined), ...locate(source, unused)]
  })
}

function codeFindings({ entries, corrections, codes }: ReadForms): readonly Finding[] {
  const named = [
    ...entries.map(({ source, form }) => ({ source, mentions: mentions.codesIn(form) })),
    ...corrections.map(({ source, form }) => ({ source, mentions: mentions.codesInCorrections(form) })),
  ]
  return unknown('code', named, codes)
}

/**
 * What is wrong between files: what is pointed to and not there, and, where `isWhole` says that every file could be read, what
 * nothing points to.
 */
export function wholeFindings(forms: ReadForms, isWhole: boolean): readonly Finding[] {
  return [...documentFindings(forms, isWhole), ...basicCodeFindings(forms, isWhole), ...codeFindings(forms)]
}
