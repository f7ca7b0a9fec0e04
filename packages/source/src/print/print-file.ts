import type { BasicCodeMeaning, Correction, Document, Entry, Registry } from '@smtp-status/registry'
import { entryKinds } from '../files/layout.js'
import { fromEntry } from '../forms/entry-form.js'
import { fromDocuments, fromHead, fromMeanings } from '../forms/shared-form.js'
import { printForm } from './print-form.js'

/** Writes the file of an entry in canonical form. */
export function printEntryYaml(entry: Entry): string {
  return printForm(entryKinds[entry.code.table], fromEntry(entry))
}

/** Writes documents.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printDocumentsYaml(documents: Iterable<Document>, heading: readonly string[] = []): string {
  return printForm('documents', fromDocuments(documents), heading)
}

/** Writes basic-codes.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printBasicCodesYaml(
  meanings: Iterable<BasicCodeMeaning>,
  heading: readonly string[] = [],
): string {
  return printForm('basic-codes', fromMeanings(meanings), heading)
}

/** Writes corrections.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printCorrectionsYaml(
  corrections: readonly Correction[],
  heading: readonly string[] = [],
): string {
  return printForm('corrections', corrections, heading)
}

/** Writes registry.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printRegistryYaml(registry: Registry, heading: readonly string[] = []): string {
  return printForm('registry', fromHead(registry), heading)
}
