import type {
  ClassEntry,
  Entry,
  EnumeratedEntry,
  Finding,
  Place,
  Registry,
  RegistryCode,
  SubjectEntry,
} from '@smtp-status/registry'
import {
  compareFindings,
  limits,
  compareRegistryCodes,
  parseClassCode,
  parseEnumeratedCode,
  parseSubjectCode,
  printRegistryCode,
} from '@smtp-status/registry'
import type { ClassEntryForm, EnumeratedEntryForm, SubjectEntryForm } from '#generated/forms.js'
import { wholeFindings } from '../checks/whole-registry.js'
import type { Fault, FieldPath } from '../faults/fault.js'
import { toFinding } from '../faults/fault.js'
import { fileFindings } from '../files/file-findings.js'
import { properFolder } from '../files/name-faults.js'
import type { SourceFile, SourceItem } from '../files/layout.js'
import { fileOfEntry, fileSizeLimit } from '../files/layout.js'
import { toClassEntry, toEnumeratedEntry, toSubjectEntry } from '../forms/entry-form.js'
import { toDocuments, toHead, toMeanings, toWordings } from '../forms/registry-form.js'
import type { SourceText } from '../text/source-text.js'
import type { ReadForms } from './read-forms.js'
import { readForms } from './read-forms.js'
import type { TextReading } from './read-text.js'
import { readText, remember } from './read-text.js'

const classEntryOf = remember((form: ClassEntryForm): ClassEntry | undefined => {
  const code = parseClassCode(form.code)
  return code && toClassEntry(code, form)
})

const subjectEntryOf = remember((form: SubjectEntryForm): SubjectEntry | undefined => {
  const code = parseSubjectCode(form.code)
  return code && toSubjectEntry(code, form)
})

const enumeratedEntryOf = remember((form: EnumeratedEntryForm): EnumeratedEntry | undefined => {
  const code = parseEnumeratedCode(form.code)
  return code && toEnumeratedEntry(code, form)
})

function inOrder<Form, Made extends Entry>(
  reads: readonly { readonly form: Form }[],
  entryOf: (form: Form) => Made | undefined,
): readonly Made[] {
  return reads
    .flatMap(({ form }) => entryOf(form) ?? [])
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

/** The registry that forms without faults make up; `undefined` where one of the four files beside the entries is not there. */
function toRegistry(forms: ReadForms): Registry | undefined {
  const [head] = forms.heads
  const [documents] = forms.documents
  const [meanings] = forms.meanings
  const [corrections] = forms.corrections
  const [wordings] = forms.wordings
  if (!head || !documents || !meanings || !corrections) return undefined
  return {
    ...toHead(head.form),
    classes: inOrder(forms.classes, classEntryOf),
    subjects: inOrder(forms.subjects, subjectEntryOf),
    enumerated: inOrder(forms.enumerated, enumeratedEntryOf),
    documents: toDocuments(documents.form),
    basicCodes: toMeanings(meanings.form),
    corrections: corrections.form,
    ...(wordings && { ianaWordings: toWordings(wordings.form) }),
  }
}

/** A registry, or what keeps its source from being one; and the texts, to show where. */
export interface LoadResult {
  /** Absent exactly when one of the findings is an error. */
  readonly registry?: Registry
  /** In the order of `compareFindings`. */
  readonly findings: readonly Finding[]
  /** The text of each file that was read, by file. */
  readonly sources: ReadonlyMap<string, string>
  /** The place of a value of an entry, or of the key in front of it; of what is around it where it is not there. */
  locate(code: RegistryCode, path: FieldPath, on?: 'key' | 'value'): Place
  /** The same for a value in any file, such as `documents.yaml`. */
  locateIn(file: string, path: FieldPath, on?: 'key' | 'value'): Place
}

const isFile = (item: SourceItem): item is SourceFile => 'bytes' in item

// A file in the folder of another table would repeat every fault that it has there.
const isReadable = (item: SourceItem): item is SourceFile =>
  isFile(item) && properFolder(item.file) === undefined

const isError = ({ severity }: Finding): boolean => severity === 'error'

function limitSize(item: SourceItem): SourceItem {
  if (!isFile(item) || item.bytes.length <= fileSizeLimit) return item
  return { file: item.file, is: 'too large', size: item.bytes.length }
}

const moreFaults = (count: number): Fault => ({
  rule: 'file/more-faults',
  message: `${count === 1 ? '1 more fault of this file is' : `${count} more faults of this file are`} not listed`,
  expected: `at most ${limits.findingsOfFile} faults in a file`,
  advice: 'Mend those that are listed, and check again',
})

/** Keeps the first errors of each file, and counts the others. Takes and gives findings in their order. */
function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const errors = new Map<string, Finding[]>()
  for (const finding of findings.filter(isError)) {
    const inFile = errors.get(finding.place.file)
    if (inFile) inFile.push(finding)
    else errors.set(finding.place.file, [finding])
  }
  const dropped = new Set([...errors.values()].flatMap((inFile) => inFile.slice(limits.findingsOfFile)))
  const counts = [...errors.values()].flatMap((inFile) => {
    const last = inFile[limits.findingsOfFile - 1]
    const more = inFile.length - limits.findingsOfFile
    return last && more > 0 ? [toFinding(moreFaults(more), last.place)] : []
  })
  return [...findings.filter((finding) => !dropped.has(finding)), ...counts].toSorted(compareFindings)
}

function judge(
  items: readonly SourceItem[],
  texts: readonly TextReading[],
): Pick<LoadResult, 'registry' | 'findings'> {
  const forms = readForms(texts)
  const inFiles = [...fileFindings(items), ...texts.flatMap((text) => text.findings), ...forms.findings]
  const all = [...inFiles, ...wholeFindings(forms, !inFiles.some(isError))]
  const findings = limitFindings(all.toSorted(compareFindings))
  const registry = findings.some(isError) ? undefined : toRegistry(forms)
  return registry === undefined ? { findings } : { registry, findings }
}

function finder(sources: ReadonlyMap<string, SourceText>): Pick<LoadResult, 'locate' | 'locateIn'> {
  const locateIn: LoadResult['locateIn'] = (file, path, on) =>
    sources.get(file)?.placeOf(path, on) ?? { file }
  return {
    locateIn,
    locate: (code, path, on) => locateIn(fileOfEntry(code.table, printRegistryCode(code)), path, on),
  }
}

/**
 * Reads a registry from files that are already in memory, in steps: gives how many files are read after each, so that who
 * waits can be told, and at the end the result. Pure and total: whatever the bytes are, the result has a registry or findings.
 */
export function* readSourceInSteps(
  items: readonly SourceItem[],
  readOne: (file: SourceFile) => TextReading | undefined = readText,
): Generator<number, LoadResult, void> {
  const limited = items.map(limitSize)
  const texts: TextReading[] = []
  for (const [index, item] of limited.entries()) {
    const text = isReadable(item) ? readOne(item) : undefined
    if (text) texts.push(text)
    yield index + 1
  }
  const sources = new Map(texts.map(({ source }) => [source.file, source]))
  return {
    ...judge(limited, texts),
    sources: new Map([...sources].map(([file, { text }]) => [file, text])),
    ...finder(sources),
  }
}

function finish(steps: Generator<number, LoadResult, void>): LoadResult {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Reads a registry from files that are already in memory: from a folder, a git tree or a test. Pure and total. */
export function readSource(items: readonly SourceItem[]): LoadResult {
  return finish(readSourceInSteps(items))
}

/**
 * Makes a reader for states of the registry that follow one another. It gives what `readSource` gives, and looks anew only at the
 * items that it has not seen: an item is known by being the same object, which has to stay as it is, and is forgotten with it.
 */
export function makeSourceReader(): (items: readonly SourceItem[]) => LoadResult {
  const readOne = remember(readText)
  return (items) => finish(readSourceInSteps(items, readOne))
}
