// Compiles JSON Schemas into validators and types that a package imports as `#generated/...`.
//
//   node compile-schemas.mjs OUT_DIR FILE.schema.json...
//
// For each `enumerated-entry.schema.json`: `OUT_DIR/enumerated-entry.js` exports `validate` (one ES module with nothing to import,
// so that no process that starts needs ajv), and `OUT_DIR/enumerated-entry.d.ts` the type that the schema describes, named by its
// `title` (in PascalCase). Schemas given together may refer to each other by `$id`.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { buildSync } from 'esbuild'
import { compile } from 'json-schema-to-typescript'

const [outDirectory, ...files] = process.argv.slice(2)
const schemas = files.map((file) => ({ file, schema: JSON.parse(readFileSync(file, 'utf8')) }))

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  inlineRefs: false,
  code: { source: true, esm: true },
  schemas: schemas.map(({ schema }) => schema),
})

const validatorTypes = (type) => `
/** One way in which data departs from the schema. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

/** Narrows data to what the schema describes. After \`false\`, \`errors\` holds every departure. */
export const validate: {
  (data: unknown): data is ${type}
  readonly errors?: readonly SchemaError[] | null
}
`

// ajv's standalone ES module still calls require() for its helpers; a bundle has them inside.
function bundled(code, file) {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: dirname(file) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0].text
}

const saysOnlyContains = (parts) => parts.every((part) => 'contains' in part)

// Leaves out `contains`: a type cannot say it, and it would come out as `unknown[] &`.
const withoutContains = (key, value) => (key === 'allOf' && saysOnlyContains(value) ? undefined : value)

async function typesOf(schema, file) {
  const banner = `// Made from ${basename(file)} by scripts/compile-schemas.mjs.`
  const options = { bannerComment: banner, ignoreMinAndMaxItems: true, format: false, cwd: dirname(file) }
  return compile(JSON.parse(JSON.stringify(schema, withoutContains)), schema.title, options)
}

mkdirSync(outDirectory, { recursive: true })
for (const { file, schema } of schemas) {
  const name = basename(file, '.schema.json')
  const code = standalone.default(ajv, { validate: schema.$id })
  const types = await typesOf(schema, file)
  writeFileSync(join(outDirectory, `${name}.js`), bundled(code, file))
  writeFileSync(join(outDirectory, `${name}.d.ts`), types + validatorTypes(schema.title))
}
