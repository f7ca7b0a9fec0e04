import type {
  BasicCodeMeaning,
  Document,
  DocumentId,
  IanaWording,
  Registry,
  Table,
  TableName,
} from '@smtp-status/registry'
import type { BasicCodesForm, DocumentsForm, IanaWordingsForm, RegistryForm } from '#generated/forms.js'
import { fromReference, toReference } from './entry-parts.js'

/** The facts of registry.yaml. */
type Head = Pick<Registry, 'id' | 'title' | 'created' | 'released' | 'tables'>

/** The documents that a form says, by name. */
export function toDocuments(form: DocumentsForm): ReadonlyMap<DocumentId, Document> {
  const documents = Object.entries(form).map(
    ([id, { updates = [], obsoletes = [], ...same }]): [DocumentId, Document] => [
      id,
      { id, ...same, updates, obsoletes },
    ],
  )
  return new Map(documents)
}

/** The basic status codes that a form says, by number. */
export function toMeanings(form: BasicCodesForm): ReadonlyMap<number, BasicCodeMeaning> {
  const meanings = Object.entries(form).map(([number, meaning]): [number, BasicCodeMeaning] => {
    const code = Number(number)
    return [code, { code, ...meaning }]
  })
  return new Map(meanings)
}

/** The wordings of IANA's descriptions that a form says, by code. */
export function toWordings(form: IanaWordingsForm): ReadonlyMap<string, IanaWording> {
  return new Map(Object.entries(form))
}

/** The facts that the form of registry.yaml gives. */
export function toHead(form: RegistryForm): Head {
  const table = (name: TableName): Table => {
    const { references, ...same } = form.tables[name]
    return { ...same, references: references.map(toReference) }
  }
  const tables = { class: table('class'), subject: table('subject'), enumerated: table('enumerated') }
  return { ...form, tables }
}

const listUnlessEmpty = (key: string, list: readonly unknown[]): object =>
  list.length === 0 ? {} : { [key]: list }

/** The form of documents, to be printed. */
export function fromDocuments(documents: Iterable<Document>): object {
  const forms = [...documents].map(({ id, updates, obsoletes, ...same }) => [
    id,
    { ...same, ...listUnlessEmpty('updates', updates), ...listUnlessEmpty('obsoletes', obsoletes) },
  ])
  return Object.fromEntries(forms)
}

/** The form of basic status codes, to be printed. */
export function fromMeanings(meanings: Iterable<BasicCodeMeaning>): object {
  return Object.fromEntries([...meanings].map(({ code, ...same }) => [code, same]))
}

const fromTable = ({ references, ...same }: Table): object => ({
  ...same,
  references: references.map(fromReference),
})

/** The form of the registry itself, to be printed. */
export function fromHead({ id, title, created, released, tables }: Head): object {
  const forms = {
    class: fromTable(tables.class),
    subject: fromTable(tables.subject),
    enumerated: fromTable(tables.enumerated),
  }
  return { id, title, created, released, tables: forms }
}
