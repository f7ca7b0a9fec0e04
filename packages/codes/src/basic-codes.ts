/** All basic status codes of one class. */
export type BasicCodeClass = '2xx' | '4xx' | '5xx'

/** A basic status code (250) or, where a document leaves the rest open, all of one class (`5xx`). */
export type BasicCode = number | BasicCodeClass

/**
 * The basic status codes associated with an enumerated status code (RFC 5248 section 2.1).
 * `any` and `not given` are values of their own. A list says which codes are known to go with it and is not
 * exhaustive; `others` are the classes from which the defining document expressly allows further ones.
 */
export type AssociatedBasicCodes =
  | { readonly kind: 'any' }
  | { readonly kind: 'not given' }
  | {
      readonly kind: 'listed'
      readonly codes: readonly BasicCode[]
      readonly others: readonly BasicCodeClass[]
    }

/**
 * Relation of a basic status code to an enumerated one: `listed` by its number; `allowed` through a whole class
 * (`5xx`) or `any`; `not listed`, which is no prohibition, as the lists are not exhaustive (RFC 5248 section 2.1);
 * `not given` where the registry names none at all.
 */
export type BasicCodeFit = 'listed' | 'allowed' | 'not listed' | 'not given'

const classNames: Readonly<Record<number, BasicCodeClass>> = { 2: '2xx', 4: '4xx', 5: '5xx' }

/** The class that a basic status code is in; `undefined` for 3yz and for what has not the form of one (RFC 5321 section 4.2). */
function classOf(code: number): BasicCodeClass | undefined {
  return Number.isInteger(code) ? classNames[Math.floor(code / 100)] : undefined
}

/**
 * Tells how a basic status code goes with an enumerated one.
 * @param entry an entry of the registry; one without basic codes, as a deprecated one may be, has none given
 * @param code three digits as a number, 550
 */
export function basicCodeFit(
  entry: { readonly basicCodes: AssociatedBasicCodes | null },
  code: number,
): BasicCodeFit {
  const basic = entry.basicCodes
  if (basic === null || basic.kind === 'not given') return 'not given'
  const inClass = classOf(code)
  if (inClass === undefined) return 'not listed'
  if (basic.kind === 'any') return 'allowed'
  if (basic.codes.includes(code)) return 'listed'
  return basic.codes.includes(inClass) || basic.others.includes(inClass) ? 'allowed' : 'not listed'
}
