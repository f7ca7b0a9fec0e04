/** An attribute. Its value has no references left: `&amp;` stands there as `&`. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

/** An element with its attributes and content in the order of the text. Names keep their prefix. */
export interface XmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
}

/** Character data, or a comment: a text without references, line ends as LF. */
export interface XmlCharacters {
  readonly kind: 'text' | 'cdata' | 'comment'
  readonly text: string
}

/** A processing instruction: `<?target data?>`, the data to the letter. */
export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly target: string
  readonly data: string
}

/** One piece of an element's content. */
export type XmlNode = XmlElement | XmlCharacters | XmlInstruction

/** A whole XML document, with nothing left out but the white space outside its root. */
export interface XmlDocument {
  /** Text between `<?xml` and `?>`; absent where the text has no XML declaration. */
  readonly declaration?: string
  /** Comments and processing instructions before the root. */
  readonly prolog: readonly XmlNode[]
  readonly root: XmlElement
  /** Comments and processing instructions after the root. */
  readonly epilog: readonly XmlNode[]
}

/** Makes an element; attributes are given as a record, in their order. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
): XmlElement {
  const list = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  return { kind: 'element', name, attributes: list, children }
}

/** Makes character data. */
export function text(value: string): XmlCharacters {
  return { kind: 'text', text: value }
}

/** The value of an attribute; `undefined` where the element has none of that name. */
export function attributeOf(node: XmlElement, name: string): string | undefined {
  return node.attributes.find((attribute) => attribute.name === name)?.value
}

/** The child elements of one name, in order. */
export function childrenOf(node: XmlElement, name: string): readonly XmlElement[] {
  return node.children.filter((child) => child.kind === 'element').filter((child) => child.name === name)
}

/** The first child element of one name. */
export function childOf(node: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(node, name)[0]
}
