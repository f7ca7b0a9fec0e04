import type { TableName } from '@smtp-status/registry'
import { limits } from '@smtp-status/registry'

/** The kind of a file by its content; also the name of its schema. */
export type FileKind = EntryKind | 'registry' | 'documents' | 'basic-codes' | 'corrections' | 'iana-wordings'

/** The kind of the file of an entry. */
export type EntryKind = 'class-entry' | 'subject-entry' | 'enumerated-entry'

/** The files that stand beside the folders of entries. */
export const sharedKinds = ['registry', 'documents', 'basic-codes', 'corrections'] as const

/** The files beside them that a registry can be without. */
export const optionalKinds = ['iana-wordings'] as const

/** The kind of the files in each table's folder. */
export const entryKinds: Readonly<Record<TableName, EntryKind>> = {
  class: 'class-entry',
  subject: 'subject-entry',
  enumerated: 'enumerated-entry',
}

const entryFile = /^(class|subject|enumerated)\/[^/]+\.yaml$/

/** The folder of a table's entries, narrowed from a text. */
export function isTableName(text: string): text is TableName {
  return Object.hasOwn(entryKinds, text)
}

/** The kind of a file, by its place in the registry's folder; `undefined` for one that does not belong there. */
export function kindOf(file: string): FileKind | undefined {
  const shared = [...sharedKinds, ...optionalKinds].find((kind) => file === `${kind}.yaml`)
  if (shared !== undefined) return shared
  const [, folder = ''] = entryFile.exec(file) ?? []
  return isTableName(folder) ? entryKinds[folder] : undefined
}

/** The name of a file without its folder and `.yaml`. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
}

/** The file of the entry of a table under a printed code: `enumerated/X.7.28.yaml`. */
export function fileOfEntry(table: TableName, code: string): string {
  return `${table}/${code}.yaml`
}

/** The first line of a file, which tells editors where its schema is. */
export function modelineOf(kind: FileKind): string {
  const up = kind.endsWith('-entry') ? '../../' : '../'
  return `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`
}

/** A file of the registry, as bytes. */
export interface SourceFile {
  /** Relative to the registry's folder, with `/` between the parts. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** An item in the registry's folder that is not a file, or could not be read. */
export type UnreadableItem =
  | { readonly file: string; readonly is: 'folder' | 'symbolic link' | 'named pipe' | 'socket' | 'device' }
  | { readonly file: string; readonly is: 'too large'; readonly size: number }
  | { readonly file: string; readonly is: 'unreadable'; readonly reason: string }

/** An item in the registry's folder. */
export type SourceItem = SourceFile | UnreadableItem

/** The largest file that is read, in bytes. */
export const fileSizeLimit: number = limits.sourceFileBytes
