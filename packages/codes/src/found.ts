/**
 * Whether the class of a code is among those that it is useful with: `not stated` where its document does not
 * say, `not asked` where the code asked for has no class (X.7.26).
 */
export type UsefulWithClass = 'yes' | 'no' | 'not stated' | 'not asked'

/** The code is registered. */
export interface Registered<Class, Subject, Enumerated, Successor = Enumerated> {
  readonly kind: 'registered'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.7.26). */
  readonly class: Class
  readonly subject: Subject
  readonly enumerated: Enumerated
  readonly usefulWithClass: UsefulWithClass
  /** The code to use instead of a deprecated code; `null` for one that is not deprecated. */
  readonly replacement: Successor | null
}

/**
 * The detail is not registered, the subject is. A client is to report what the subject says of it
 * (RFC 3463 section 2), which is what X.n.0 stands for: `treatAs`.
 */
export interface UnregisteredDetail<Class, Subject, Enumerated> {
  readonly kind: 'unregistered detail'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.7.26). */
  readonly class: Class
  readonly subject: Subject
  /** X.n.0 of the same subject; `null` where that is not registered. */
  readonly treatAs: Enumerated | null
}

/** The subject is not registered. A client is to report the class alone (RFC 3463 section 2), as X.0.0 does: `treatAs`. */
export interface UnregisteredSubject<Class, Enumerated> {
  readonly kind: 'unregistered subject'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.77.1). */
  readonly class: Class
  /** X.0.0; `null` where that is not registered. */
  readonly treatAs: Enumerated | null
}

/** The text is no enhanced status code (RFC 2034 section 4): another class, leading zeros, more than three digits, other text. */
export interface Malformed {
  readonly kind: 'malformed'
  /** The text that was asked for. */
  readonly text: string
}

/** Result of a look-up; `kind` tells which. */
export type Found<Class, Subject, Enumerated> =
  | Registered<Class, Subject, Enumerated>
  | UnregisteredDetail<Class, Subject, Enumerated>
  | UnregisteredSubject<Class, Enumerated>
  | Malformed
