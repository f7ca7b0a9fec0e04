import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssue } from '@github/issue-parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../support.js'
import { fixtures } from './support.js'

const formsFolder = join(root, '.github', 'ISSUE_TEMPLATE')
const formNames = ['register-a-code', 'update-an-entry', 'deprecate-a-code', 'report-an-error'] as const
type FormName = (typeof formNames)[number]

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly description?: string
    readonly options?: readonly unknown[]
  }
  readonly validations?: { readonly required?: boolean }
}

interface Schema {
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly else?: Schema
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const readText = (path: string): string => readFileSync(path, 'utf8')
const readSchema = (name: string): Schema =>
  JSON.parse(readText(join(root, 'schemas', `${name}.schema.json`)))
const common = readSchema('common').$defs ?? {}
const enumerated = readSchema('enumerated-entry')
const documents = readSchema('documents').$defs?.['document']?.properties ?? {}

/** A schema with what it refers to; its own words go before those of the other. */
function whole(schema: Schema | undefined): Schema {
  const name = schema?.$ref?.split('/').at(-1)
  return name === undefined ? { ...schema } : { ...whole(common[name]), ...schema }
}

const partsOf = (name: string): Readonly<Record<string, Schema>> => common[name]?.properties ?? {}
const entry: Readonly<Record<string, Schema>> = {
  ...enumerated.properties,
  summary: readSchema('subject-entry').properties?.['summary'] ?? {},
}

/** The part of a document's description that a field is for, and its label: documentTitle for title. */
const documentFields: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries({
    title: 'Title of the document',
    status: 'Status of the document',
    stream: 'Stream of the document',
    date: 'Date of the document',
    authors: 'Authors of the document',
    address: 'Address of the document',
    updates: 'Documents that it updates',
    obsoletes: 'Documents that it obsoletes',
  }).map(([key, title]) => [
    `document${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    { ...documents[key], title },
  ]),
)

const change = partsOf('enumeratedChange')
const known: Readonly<Record<FormName, Readonly<Record<string, Schema>>>> = {
  'register-a-code': {
    ...entry,
    authority: partsOf('registration')['authority'] ?? {},
    document: partsOf('registration')['document'] ?? {},
    expert: partsOf('registration')['expert'] ?? {},
    review: partsOf('registration')['review'] ?? {},
    note: partsOf('registration')['note'] ?? {},
    ...documentFields,
  },
  'update-an-entry': { ...entry, ...change, ...documentFields },
  'deprecate-a-code': { ...entry, ...change, ...partsOf('deprecation'), ...documentFields },
  'report-an-error': entry,
}

/** Fields that are about the request itself and have no place in an entry. */
const extras: Readonly<Record<FormName, readonly string[]>> = {
  'register-a-code': ['availability'],
  'update-an-entry': [],
  'deprecate-a-code': [],
  'report-an-error': ['field', 'found', 'expected', 'source'],
}

const formText = (name: FormName): string => readText(join(formsFolder, `${name}.yml`))
const bodyOf = (name: FormName): readonly Field[] => parse(formText(name)).body
const fieldsOf = (name: FormName): readonly (Field & { readonly id: string })[] =>
  bodyOf(name).flatMap((field) => (field.id === undefined ? [] : [{ ...field, id: field.id }]))
const fieldOf = (name: FormName, id: string): Field | undefined =>
  fieldsOf(name).find((field) => field.id === id)
const firstSentence = (schema: Schema | undefined): string =>
  schema?.description?.split(/[.;](?: |$)/)[0] ?? 'no description'
const isRequired = (field: Field | undefined): boolean => field?.validations?.required === true

const choices = (name: FormName, id: string): readonly unknown[] | undefined =>
  fieldOf(name, id)?.attributes.options
const options = (schema: Schema): readonly string[] => (schema.enum ?? []).map(String)
const today = (id: string): boolean => !['unknown', 'initial-population'].includes(id)
const answersOf = (form: FormName, recorded: string): Readonly<Record<string, unknown>> =>
  parseIssue(readText(join(fixtures, 'issues', `${recorded}.md`)), formText(form))

describe('the issue forms', () => {
  it('are these, and no blank issue goes around them', () => {
    expect(readdirSync(formsFolder).toSorted()).toEqual(
      [...formNames.map((name) => `${name}.yml`), 'config.yml'].toSorted(),
    )
    expect(parse(readText(join(formsFolder, 'config.yml')))).toMatchObject({ blank_issues_enabled: false })
  })

  it.each(formNames)('%s asks for nothing that the schemas do not know, but for stated extras', (name) => {
    const asked = fieldsOf(name).map(({ id }) => id)
    expect(asked.filter((id) => !(id in known[name]) && !extras[name].includes(id))).toEqual([])
    expect(extras[name].filter((id) => !asked.includes(id))).toEqual([])
  })

  it.each(formNames)('%s names and describes each field as its schema does', (name) => {
    for (const { id, attributes } of fieldsOf(name).filter((field) => !extras[name].includes(field.id))) {
      const schema = whole(known[name][id])
      const expected = id === 'authority' && name !== 'register-a-code' ? common['changeAuthority'] : schema
      expect([id, attributes.label]).toEqual([id, schema.title])
      expect(attributes.description).toContain(firstSentence(expected))
    }
  })

  it.each(formNames)(
    '%s has each label and each id once, since answers are found by their labels',
    (name) => {
      for (const names of [
        fieldsOf(name).map(({ id }) => id),
        fieldsOf(name).map(({ attributes }) => attributes.label),
      ]) {
        expect(names).toEqual([...new Set(names)])
      }
    },
  )

  it.each(formNames)('%s gives no label by itself that starts a workflow', (name) => {
    const labels: readonly string[] = parse(formText(name)).labels
    expect(labels.filter((label) => ['register', 'update', 'deprecate'].includes(label))).toEqual([])
  })
})

describe('the form to register a code', () => {
  const name = 'register-a-code'

  it('asks for every field that an entry must have; registration is asked for as authority and document', () => {
    const required = [...(enumerated.required ?? []), ...(enumerated.else?.required ?? [])]
    const fields = required.flatMap((id) => (id === 'registration' ? ['authority', 'document'] : [id]))
    expect(fields).toHaveLength(9)
    expect(fields.filter((id) => !isRequired(fieldOf(name, id)))).toEqual([])
  })

  it('requires no field that an entry may leave out', () => {
    const optional = ['otherBasicCodes', 'classes', 'securityNote', ...Object.keys(documentFields)]
    expect(optional.filter((id) => isRequired(fieldOf(name, id)))).toEqual([])
  })

  it('leaves to the registry what a submitter does not decide', () => {
    const left = Object.keys(enumerated.properties ?? {}).filter((id) => fieldOf(name, id) === undefined)
    expect(left).toEqual(['deprecated', 'registration', 'history', 'exceptions'])
  })
})

describe('the choices of a form', () => {
  it.each(['register-a-code', 'update-an-entry'] as const)('are those of the schema in %s', (name) => {
    for (const id of ['otherBasicCodes', 'classes']) {
      expect(choices(name, id)).toEqual(options(whole(entry[id]).items ?? {}))
    }
  })

  it.each(['register-a-code', 'update-an-entry', 'deprecate-a-code'] as const)(
    'are all statuses that a document can have in %s',
    (name) =>
      expect(choices(name, 'documentStatus')).toEqual(
        options(readSchema('documents').$defs?.['status'] ?? {}),
      ),
  )

  it.each(['register-a-code', 'update-an-entry', 'deprecate-a-code'] as const)(
    'are all streams that a document can have in %s',
    (name) =>
      expect(choices(name, 'documentStream')).toEqual(
        options(readSchema('documents').$defs?.['stream'] ?? {}),
      ),
  )

  it('are all authorities but those of the past', () => {
    const ofRegistration = options(partsOf('registration')['authority'] ?? {})
    const ofChange = options(common['changeAuthority'] ?? {})
    expect(choices('register-a-code', 'authority')).toEqual(ofRegistration.filter(today))
    expect(choices('update-an-entry', 'authority')).toEqual(ofChange.filter(today))
    expect(choices('deprecate-a-code', 'authority')).toEqual(['standards', 'iesg'])
  })

  it('are all fields of an entry where an error is reported', () => {
    const fields = choices('report-an-error', 'field')
    expect(fields?.slice(0, -1).toSorted()).toEqual(Object.keys(entry).toSorted())
    expect(fields?.at(-1)).toBe('another place')
  })

  it('hold no comma, which is what separates answers in an issue', () => {
    const all = formNames.flatMap((name) =>
      bodyOf(name).flatMap(({ type, attributes }) => (type === 'dropdown' ? (attributes.options ?? []) : [])),
    )
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((option) => typeof option !== 'string' || option.includes(','))).toEqual([])
  })
})

describe('a recorded, filled-in form', () => {
  it.each(formNames)('%s is read field by field', (name) => {
    expect(Object.keys(answersOf(name, name))).toEqual(fieldsOf(name).map(({ id }) => id))
  })

  it('gives the answers as they were written', () => {
    expect(answersOf('register-a-code', 'register-a-code')).toMatchObject({
      code: 'X.7.30',
      basicCodes: '550',
      otherBasicCodes: [],
      classes: ['5'],
      securityNote: undefined,
      authority: ['standards'],
      documentStatus: ['standards track'],
    })
    expect(answersOf('deprecate-a-code', 'deprecate-a-code')).toMatchObject({
      code: 'X.6.10',
      replacedBy: 'X.6.8',
    })
  })
})
