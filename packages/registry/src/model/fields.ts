import type { Entry } from './entry.js'
import type { TableName } from './registry-code.js'

type KeyOfEach<Each> = Each extends unknown ? keyof Each : never
type ValueIn<Each, Key> = Each extends unknown ? (Key extends keyof Each ? Each[Key] : never) : never

/** A field of an entry, named as in its file (RFC 5248 section 2.1, and what this registry adds). */
export type Field = KeyOfEach<Entry>

/** A field whose former value an item of the history holds, under `was`. */
export type FormerField = Exclude<Field, 'code' | 'description' | 'registration' | 'history' | 'exceptions'>

/** A field whose value people give in words of their own when they propose a code or a change. */
export type ProposedField = Exclude<FormerField, 'deprecated'> | 'description'

/** A key of an entry's file that people fill in. The model has `otherBasicCodes` within `basicCodes`. */
export type ProposedKey = ProposedField | 'otherBasicCodes'

/** The value of a field, where an entry has it. */
export type FieldValue<Name extends Field> = Exclude<ValueIn<Entry, Name>, undefined>

/** An entry of any table, or the former fields of a change: any field may be absent. */
export type FieldHolder = { readonly [Name in Field]?: FieldValue<Name> | null }

/** Extent to which a release changes things for those who use the package (semantic versioning). */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The question by which people are asked for the value of a key, in the wizard and on the command line of `registry propose`. */
export interface Asking {
  readonly message: string
  readonly placeholder?: string
  /** Form of the text: one line, several lines of names, references, basic status codes or digits of classes. */
  readonly form: 'line' | 'names' | 'references' | 'basic codes' | 'classes'
  /** The flag for a new code; absent where `--set` alone can give the value. A list is given by a flag that repeats. */
  readonly flag?: { readonly name: string; readonly value: string; readonly help: string }
}

/** Properties of a field besides its value. */
interface FieldFacts {
  /** Its name for people. */
  readonly label: string
  /** Set to `true` where the label is a plural. */
  readonly isPlural?: true
  readonly tables: readonly TableName[]
  /** Set to `true` where an entry that is in use must have it. */
  readonly isRequired: boolean
  /** Set to `true` for a note of ours, which RFC 5248 does not know and no authority governs. */
  readonly isAnnotation?: true
  /** Set to `true` where the listed change controller may update it (RFC 5248 section 2.3). */
  readonly isControllers?: true
  /** Set to `true` where it says what the code means. */
  readonly isMeaning?: true
  /** The least bump of a release in which it changes. */
  readonly bump: Bump
}

/** The facts of a field; how it is claimed and whether it is asked for follow from its type. */
type FactsOf<Name extends Field> = FieldFacts & {
  /** Form in which an item of the history says that it changed: its former value, the reason of another wording, or not at all. */
  readonly claim: Name extends FormerField ? 'was' : Name extends 'description' ? 'reworded' : 'none'
} & (Name extends ProposedField ? { readonly asking: Asking } : { readonly asking?: never })

const everyTable = ['class', 'subject', 'enumerated'] as const

/** Every field of an entry, in the order in which its file has them. All lists of fields are derived from this one. */
export const fields: { readonly [Name in Field]: FactsOf<Name> } = {
  code: { label: 'code', tables: everyTable, isRequired: true, claim: 'none', bump: 'none' },
  summary: {
    label: 'summary',
    tables: ['class', 'subject'],
    isRequired: true,
    claim: 'was',
    bump: 'patch',
    asking: { message: 'Summary: the short name of the class or subject', form: 'line' },
  },
  sampleText: {
    label: 'sample text',
    tables: ['enumerated'],
    isRequired: true,
    claim: 'was',
    bump: 'patch',
    asking: {
      message: 'Sample text: what a server can send with the code',
      placeholder: 'Mail flood detected',
      form: 'line',
      flag: {
        name: '--sample-text',
        value: 'text',
        help: 'a short text that a server can send with the code',
      },
    },
  },
  basicCodes: {
    label: 'basic status codes',
    isPlural: true,
    tables: ['enumerated'],
    isRequired: true,
    claim: 'was',
    bump: 'patch',
    asking: {
      message: 'Basic status codes that go with it: any, not given, or a list',
      placeholder: '451, 550',
      form: 'basic codes',
      flag: { name: '--basic-codes', value: 'codes', help: 'any, not given, or a list: "451, 550"' },
    },
  },
  classes: {
    label: 'classes',
    isPlural: true,
    tables: ['enumerated'],
    isRequired: false,
    claim: 'was',
    isMeaning: true,
    bump: 'patch',
    asking: {
      message: 'Classes that it is useful with, where the document says so; empty if it does not',
      placeholder: '4, 5',
      form: 'classes',
      flag: {
        name: '--classes',
        value: 'digits',
        help: 'classes that the code is useful with, where the document says so: "4, 5"',
      },
    },
  },
  description: {
    label: 'description',
    tables: everyTable,
    isRequired: true,
    claim: 'reworded',
    isControllers: true,
    isMeaning: true,
    bump: 'patch',
    asking: {
      message: 'Description: what the code is for, in your own words',
      form: 'line',
      flag: { name: '--description', value: 'text', help: 'what the code is for, in your own words' },
    },
  },
  references: {
    label: 'references',
    isPlural: true,
    tables: everyTable,
    isRequired: true,
    claim: 'was',
    isControllers: true,
    bump: 'patch',
    asking: {
      message:
        'References: the documents that define it, the one that asks for it first, with commas between them',
      placeholder: 'rfc7208 section 8.6, rfc7372',
      form: 'references',
      flag: {
        name: '--reference',
        value: 'document',
        help: 'a document that defines it: rfc7372, "rfc7208 section 8.6"; repeatable',
      },
    },
  },
  submitters: {
    label: 'submitters',
    isPlural: true,
    tables: everyTable,
    isRequired: true,
    claim: 'was',
    bump: 'patch',
    asking: {
      message: 'Submitters, with commas between them',
      placeholder: 'J. Levine, M. Delany',
      form: 'names',
      flag: { name: '--submitter', value: 'name', help: 'who submits it; repeatable' },
    },
  },
  changeController: {
    label: 'change controller',
    tables: everyTable,
    isRequired: true,
    claim: 'was',
    bump: 'patch',
    asking: {
      message: 'Change controller: a body or an address; IESG for a document on the standards track',
      placeholder: 'IESG',
      form: 'line',
      flag: {
        name: '--change-controller',
        value: 'name',
        help: 'who may ask for changes: IESG, or an address',
      },
    },
  },
  securityNote: {
    label: 'security note',
    tables: everyTable,
    isRequired: false,
    claim: 'was',
    isAnnotation: true,
    bump: 'patch',
    asking: {
      message: 'What can its use tell an attacker (RFC 5248 section 3)? Empty if it tells nothing',
      form: 'line',
      flag: {
        name: '--security-note',
        value: 'text',
        help: 'what its use can tell an attacker (RFC 5248 section 3)',
      },
    },
  },
  deprecated: { label: 'deprecated', tables: everyTable, isRequired: false, claim: 'was', bump: 'minor' },
  registration: { label: 'registration', tables: everyTable, isRequired: true, claim: 'none', bump: 'patch' },
  history: { label: 'history', tables: everyTable, isRequired: false, claim: 'none', bump: 'patch' },
  exceptions: {
    label: 'exceptions',
    isPlural: true,
    tables: everyTable,
    isRequired: false,
    claim: 'none',
    isAnnotation: true,
    bump: 'none',
  },
}

/** The question by which people are asked for the key that the model has within `basicCodes`. */
export const otherBasicCodes: Asking = {
  message: 'Classes from which the document allows further basic status codes; empty if it does not',
  placeholder: '4xx, 5xx',
  form: 'classes',
  flag: {
    name: '--other-basic-codes',
    value: 'classes',
    help: 'classes from which the document allows further ones: "4xx, 5xx"',
  },
}
