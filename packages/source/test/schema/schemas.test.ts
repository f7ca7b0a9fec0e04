import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFaultId } from '../../src/index.js'
import { compareKeys } from '../../src/print/key-order.js'
import { explainedKeywords } from '../../src/schema/check-form.js'

const folder = join(import.meta.dirname, '../../../../schemas')
const published = new Set(['smtp-enhanced-status-codes.schema.json', 'history.schema.json'])

// The files of knowledge about bounces are written by maintainers and read at build time; packages/bounces has their tests.
const isOfKnowledge = (file: string): boolean => /^(?:advice|knowledge-[a-z]+)\.schema\.json$/.test(file)

const files = readdirSync(folder).filter(
  (file) => file.endsWith('.schema.json') && !published.has(file) && !isOfKnowledge(file),
)

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readSchema = (file: string): Schema => {
  const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return isSchema(schema) ? schema : {}
}

const schemasIn = (value: unknown): readonly (readonly [string, Schema])[] =>
  Object.entries(isSchema(value) ? value : {}).flatMap(([name, one]) =>
    isSchema(one) ? [[name, one] as const] : [],
  )

interface Part {
  readonly file: string
  readonly path: string
  readonly schema: Schema
}

const insides = new Set(['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else'])

/** A schema and every schema inside it. */
function partsOf({ file, path, schema }: Part): readonly Part[] {
  const named = ['properties', '$defs'].flatMap((key) => schemasIn(schema[key]))
  const inner = [...named, ...schemasIn(schema).filter(([key]) => insides.has(key))]
  const parts = inner.flatMap(([name, one]) => partsOf({ file, path: `${path}/${name}`, schema: one }))
  return [{ file, path, schema }, ...parts]
}

const all = files.flatMap((file) => partsOf({ file, path: file, schema: readSchema(file) }))
// Contents of `if` and `else` only add to the schema that they stand in.
const whole = all.filter(({ path }) => !/\/(?:if|else)$/.test(path))

const asserting = new Set([
  'type',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'minItems',
  'minProperties',
])
const annotations = new Set([
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  'examples',
  'properties',
  'items',
  'else',
  'x-rule',
  'x-expected',
  'x-advice',
])

function targetOf(file: string, reference: unknown): unknown {
  if (typeof reference !== 'string') return undefined
  const [other = '', pointer = ''] = reference.split('#')
  let target: unknown = readSchema(other === '' ? file : other)
  for (const step of pointer.split('/').slice(1)) target = isSchema(target) ? target[step] : undefined
  return target
}

describe('the schemas', () => {
  it('are eight and what they share', () => {
    expect(files).toHaveLength(9)
  })

  it.each(files)('%s is called by its own name, so that editors find what it refers to beside it', (file) => {
    expect(readSchema(file)['$id']).toBe(file)
  })

  it('refer to what is there', () => {
    const references = all.filter(({ schema }) => '$ref' in schema)
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter(({ file, schema }) => !isSchema(targetOf(file, schema['$ref'])))).toEqual([])
  })

  it('let no unknown key pass', () => {
    const maps = whole.filter(({ schema }) => 'properties' in schema)
    expect(maps.filter(({ schema }) => schema['additionalProperties'] !== false)).toEqual([])
  })

  it('describe every property, for who hovers over it', () => {
    const properties = whole.flatMap(({ file, path, schema }) =>
      schemasIn(schema['properties']).map(([name, property]) => ({
        file,
        path: `${path}/${name}`,
        property,
      })),
    )
    const silent = properties.filter(({ file, property }) => {
      const target = targetOf(file, property['$ref'])
      return !('description' in property) && !(isSchema(target) && 'description' in target)
    })
    expect(silent).toEqual([])
  })

  it('say in words what they expect wherever they ask for something', () => {
    const asking = whole.filter(({ schema }) => Object.keys(schema).some((key) => asserting.has(key)))
    expect(asking.filter(({ schema }) => typeof schema['x-expected'] !== 'string')).toEqual([])
  })

  it('name rules that there are', () => {
    const rules = all.flatMap(({ schema }) => ('x-rule' in schema ? [String(schema['x-rule'])] : []))
    expect(rules).toContain('value/code')
    expect(rules.filter((rule) => !isFaultId(rule))).toEqual([])
  })

  it('use no keyword whose failures would go unexplained', () => {
    const used = new Set(all.flatMap(({ schema }) => Object.keys(schema)))
    expect([...used].filter((key) => !annotations.has(key) && !explainedKeywords.has(key))).toEqual([])
  })

  it('list their properties in the order in which they are written', () => {
    const orders = all.map(({ schema }) => schemasIn(schema['properties']).map(([key]) => key))
    expect(orders).toEqual(orders.map((keys) => keys.toSorted(compareKeys)))
  })
})
