import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFaultId } from '../../src/index.js'
import { compareKeys } from '../../src/print/key-order.js'
import { explainedKeywords } from '../../src/schema/schema-remarks.js'

const folder = join(import.meta.dirname, '../../../../schemas')
const published = 'smtp-enhanced-status-codes.schema.json'
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json') && file !== published)

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readSchema = (file: string): Schema => {
  const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return isSchema(schema) ? schema : {}
}

/** Every schema inside a schema, with the way to it. */
function* within(schema: Schema, path: string): Generator<readonly [path: string, schema: Schema]> {
  yield [path, schema]
  for (const key of ['properties', '$defs']) {
    const inner = schema[key]
    if (isSchema(inner))
      for (const [name, one] of Object.entries(inner))
        if (isSchema(one)) yield* within(one, `${path}/${name}`)
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else']) {
    const inner = schema[key]
    if (isSchema(inner)) yield* within(inner, `${path}/${key}`)
  }
}

const all = files.flatMap((file) => [...within(readSchema(file), file)])
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

function targetOf(file: string, reference: string): unknown {
  const [other = '', pointer = ''] = reference.split('#')
  let target: unknown = readSchema(other === '' ? file : other)
  for (const step of pointer.split('/').slice(1)) target = isSchema(target) ? target[step] : undefined
  return target
}

describe('the schemas', () => {
  it('are seven and what they share', () => {
    expect(files).toHaveLength(8)
  })

  it.each(files)('%s is called by its own name, so that editors find what it refers to beside it', (file) => {
    expect(readSchema(file)['$id']).toBe(file)
  })

  it('refer to what is there', () => {
    for (const [path, schema] of all) {
      const reference = schema['$ref']
      if (typeof reference === 'string')
        expect([path, targetOf(path.split('/')[0] ?? '', reference)]).not.toContain(undefined)
    }
  })

  it('let no unknown key pass', () => {
    for (const [path, schema] of all)
      if ('properties' in schema && !/\/(?:if|else)$/.test(path))
        expect([path, 'additionalProperties' in schema]).toEqual([path, true])
  })

  it('describe every property, for who hovers over it', () => {
    for (const [path, schema] of all) {
      if (!isSchema(schema['properties']) || /\/(?:if|else)$/.test(path)) continue
      for (const [name, property] of Object.entries(schema['properties'])) {
        const target =
          isSchema(property) && typeof property['$ref'] === 'string'
            ? targetOf(path.split('/')[0] ?? '', property['$ref'])
            : {}
        const own = isSchema(property) ? property : {}
        const words = { ...(isSchema(target) ? target : {}), ...own }
        expect([path, name, typeof words['description']]).toEqual([path, name, 'string'])
      }
    }
  })

  it('say in words what they expect wherever they ask for something', () => {
    for (const [path, schema] of all) {
      if (/\/(?:if|else)$/.test(path)) continue
      const asks = Object.keys(schema).some((key) => asserting.has(key))
      if (asks) expect([path, typeof schema['x-expected']]).toEqual([path, 'string'])
    }
  })

  it('name rules that there are', () => {
    for (const [, schema] of all)
      if (typeof schema['x-rule'] === 'string') expect(isFaultId(schema['x-rule'])).toBe(true)
  })

  it('use no keyword whose failures would go unexplained', () => {
    const used = new Set(all.flatMap(([, schema]) => Object.keys(schema)))
    expect([...used].filter((key) => !annotations.has(key) && !explainedKeywords.has(key))).toEqual([])
  })

  it('list their properties in the order in which they are written', () => {
    for (const [path, schema] of all) {
      const keys = Object.keys(isSchema(schema['properties']) ? schema['properties'] : {})
      expect([path, keys]).toEqual([path, keys.toSorted(compareKeys)])
    }
  })
})
