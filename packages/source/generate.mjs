// Makes generated/ from schemas/: `validators.js`, one ES module with nothing to import, so that no process that starts needs
// ajv; `validators.d.ts`; and `forms.d.ts`, the types that the schemas describe.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { buildSync } from 'esbuild'
import { compile } from 'json-schema-to-typescript'

const schemaFolder = join(import.meta.dirname, '../../schemas')
const outFolder = join(import.meta.dirname, 'generated')

const forms = {
  ClassEntryForm: 'class-entry',
  SubjectEntryForm: 'subject-entry',
  EnumeratedEntryForm: 'enumerated-entry',
  RegistryForm: 'registry',
  DocumentsForm: 'documents',
  BasicCodesForm: 'basic-codes',
  CorrectionsForm: 'corrections',
  IanaWordingsForm: 'iana-wordings',
}

const readSchema = (name) => JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8'))

// ajv's standalone ES module still calls require() for its helpers; a bundle has them inside.
function makeValidators() {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  })
  ajv.addVocabulary(['x-rule', 'x-expected', 'x-advice'])
  for (const name of ['common', ...Object.values(forms)]) ajv.addSchema(readSchema(name))
  const exported = Object.entries(forms).map(([form, name]) => [`validate${form}`, `${name}.schema.json`])
  const { outputFiles } = buildSync({
    stdin: {
      contents: standalone.default(ajv, Object.fromEntries(exported)),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0].text
}

const validatorTypes = () => `// Made from schemas/ by packages/source/generate.mjs.
import type { ${Object.keys(forms).join(', ')} } from './forms.js'

/** One way in which a value departs from a schema. */
export interface SchemaFailure {
  readonly keyword: string
  /** A JSON pointer to the value. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  /** The key that is at fault, where \`propertyNames\` is what failed. */
  readonly propertyName?: string
  /** The part of the schema that the keyword stands in. */
  readonly parentSchema: Readonly<Record<string, unknown>>
  readonly data: unknown
}

/** Narrows a value to what a schema describes. After \`false\`, \`errors\` holds every departure. */
export interface SchemaValidator<Form> {
  (value: unknown): value is Form
  readonly errors?: readonly SchemaFailure[] | null
}

${Object.keys(forms)
  .map((form) => `export const validate${form}: SchemaValidator<${form}>\n`)
  .join('')}`

const pascalCase = (title) => title.replace(/(?:^|\s+)(\w)/g, (_, letter) => letter.toUpperCase())

async function makeTypes() {
  const $refs = Object.values(forms).map((name) => [name, { $ref: `${name}.schema.json` }])
  const all = {
    title: 'All forms',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries($refs),
  }
  const types = await compile(all, 'AllForms', {
    bannerComment: '// Made from schemas/ by packages/source/generate.mjs.',
    ignoreMinAndMaxItems: true,
    format: false,
    cwd: `${schemaFolder}/`,
  })
  const aliases = Object.entries(forms).map(
    ([form, name]) => `export type ${form} = ${pascalCase(readSchema(name).title)}\n`,
  )
  return types + aliases.join('')
}

mkdirSync(outFolder, { recursive: true })
writeFileSync(join(outFolder, 'validators.js'), makeValidators())
writeFileSync(join(outFolder, 'validators.d.ts'), validatorTypes())
writeFileSync(join(outFolder, 'forms.d.ts'), await makeTypes())
