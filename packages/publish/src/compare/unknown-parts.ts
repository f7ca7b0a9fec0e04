import type { RecordField } from '@smtp-status/registry'
import type { IanaDocument } from '../iana/document.js'
import { foldSpace, plainText } from '../iana/rich-text.js'
import type { XmlElement, XmlInstruction, XmlNode } from '../xml/node.js'
import type { FieldComparison } from './verdict.js'
import { comparison } from './verdict.js'

/** The parts of an element that the comparison knows. */
interface Shape {
  readonly attributes: readonly string[]
  /** By name; `elsewhere` for those that are compared as parts of their own. */
  readonly children: Readonly<Record<string, Shape | 'elsewhere'>>
  /** Tells whether text may stand in it. */
  readonly hasText: boolean
  /** The children of which only the first is read. */
  readonly single: readonly string[]
}

const shape = (parts: Partial<Shape>): Shape => ({
  attributes: [],
  children: {},
  hasText: false,
  single: [],
  ...parts,
})

const plain = shape({ hasText: true })
const xref = shape({ attributes: ['type', 'data'], hasText: true })
const rich = shape({ children: { xref, br: shape({}) }, hasText: true })

/** The shape of IANA's registry as a whole, without the tables in it. */
export const registryShape: Shape = shape({
  attributes: ['xmlns', 'id'],
  children: {
    title: plain,
    created: plain,
    updated: plain,
    note: rich,
    registry: 'elsewhere',
    people: shape({}),
  },
  single: ['title', 'created', 'updated'],
})

/** The shape of a table, without the records in it. */
export const tableShape: Shape = shape({
  attributes: ['id'],
  children: {
    title: plain,
    xref,
    registration_rule: rich,
    expert: rich,
    note: rich,
    record: 'elsewhere',
  },
  single: ['title', 'registration_rule'],
})

const recordFields: Readonly<Record<RecordField, Shape>> = {
  code: plain,
  summary: rich,
  sample: rich,
  basic_code: rich,
  description: rich,
  reference: rich,
  submitter: rich,
  change_controller: rich,
}

/** The shape of a record with any of these fields; those that ours lacks are unknown. */
export function recordShape(fields: ReadonlySet<string> = new Set(Object.keys(recordFields))): Shape {
  const known = Object.entries(recordFields).filter(([name]) => fields.has(name))
  return shape({ attributes: ['date', 'updated'], children: Object.fromEntries(known) })
}

/** The reason of a difference in what ours has no place for at all. */
export const noPlace = 'ours has no place for it'

const unknown = (place: string, content: string): FieldComparison =>
  comparison(place, '', content, { verdict: 'missing', reason: noPlace })

const nothingIsKnown = shape({ hasText: true })

const contentOf = ({ children }: XmlElement): string =>
  foldSpace(plainText(children)) || '(an element without text)'

const within = (place: string, name: string): string => (place === '' ? name : `${place}/${name}`)

function inElement(child: XmlElement, known: Shape, place: string, isAgain: boolean): FieldComparison[] {
  const inner = Object.hasOwn(known.children, child.name) ? known.children[child.name] : undefined
  if (inner === 'elsewhere') return []
  const at = within(place, child.name)
  if (inner !== undefined && !isAgain) return unknownParts(child, inner, at)
  return [unknown(at, contentOf(child)), ...unknownParts(child, inner ?? nothingIsKnown, at)]
}

const instruction = ({ target, data }: XmlInstruction, place: string): FieldComparison =>
  unknown(within(place, `<?${target}?>`), foldSpace(data) || '(nothing)')

function inNode(node: XmlNode, known: Shape, place: string, seen: Set<string>): FieldComparison[] {
  switch (node.kind) {
    case 'element': {
      const isAgain = seen.has(node.name) && known.single.includes(node.name)
      seen.add(node.name)
      return inElement(node, known, place, isAgain)
    }
    case 'instruction':
      return [instruction(node, place)]
    case 'comment':
      return []
    default: {
      const text = foldSpace(node.text)
      return known.hasText || text === '' ? [] : [unknown(within(place, 'text'), text)]
    }
  }
}

/**
 * All that an element of IANA's file says and ours has no place for: attributes (`@colour`, `reference/xref@colour`), elements
 * (`description/b`), texts between elements and processing instructions, each at its place below that element. Only comments
 * are passed over.
 */
export function unknownParts(element: XmlElement, known: Shape, place = ''): FieldComparison[] {
  const attributes = element.attributes
    .filter(({ name }) => !known.attributes.includes(name))
    .map(({ name, value }) => unknown(`${place}@${name}`, value === '' ? '(empty)' : value))
  const seen = new Set<string>()
  return [...attributes, ...element.children.flatMap((node) => inNode(node, known, place, seen))]
}

/** Instructions for programs that show or edit the file; they say nothing of the registry. */
const harmless: ReadonlySet<string> = new Set(['xml-stylesheet', 'xml-model', 'oxygen'])

/** Processing instructions around the root of IANA's file that are not those for programs that show or edit it. */
export function unknownAround({ xml }: IanaDocument): FieldComparison[] {
  return [...xml.prolog, ...xml.epilog].flatMap((node) =>
    node.kind === 'instruction' && !harmless.has(node.target) ? [instruction(node, '')] : [],
  )
}
