import type { Entry } from './entry.js'

/** By which authority an entry was registered (RFC 5248 section 2.2); `initial-population` is RFC 5248 itself, section 2.4. */
export type RegistrationAuthority = 'initial-population' | 'standards' | 'expert-review' | 'unknown'

/** By which authority an entry was changed (RFC 5248 section 2.3). `publication`: an approved Internet-Draft became its RFC. */
export type ChangeAuthority =
  | 'standards'
  | 'publication'
  | 'change-controller'
  | 'iesg'
  | 'rfc5248-update'
  | 'unknown'

/** An authority by which an entry gets into the registry, or is changed there. */
export type Authority = RegistrationAuthority | ChangeAuthority

/** An authority by which a field can change from now on: `unknown` is for the past alone. */
export type Way = Exclude<ChangeAuthority, 'unknown'>

/** The place in a claim of what shows its authority: a key of the item in the history. */
type Evidence = 'document' | 'by' | 'direction'

interface AuthorityFacts {
  /** Its name for people, at the beginning of a line. */
  readonly title: string
  /** Role of that person or body, in words that follow on the name. */
  readonly label: string
  /** Set to `true` where it stands in the past alone, so that nothing new can claim it. */
  readonly isPast?: true
}

interface ChangeFacts {
  readonly evidence: Evidence
  /** Text to write into the history in order to claim it. */
  readonly claimed: (entry: Entry) => string
  /** Question to the designated expert about such a claim. */
  readonly question: string
}

type FactsOf<Name extends Authority> = AuthorityFacts & {
  readonly registers: Name extends RegistrationAuthority ? true : false
} & (Name extends Way ? { readonly change: ChangeFacts } : { readonly change?: never })

/** Every authority of RFC 5248 section 2. All lists of authorities are derived from this one. */
export const authorities: { readonly [Name in Authority]: FactsOf<Name> } = {
  'initial-population': {
    title: 'Initial population',
    label: 'RFC 5248 itself, which filled the registry first',
    isPast: true,
    registers: true,
  },
  standards: {
    title: 'Standards',
    label: 'a standards-track document that updates the entry',
    registers: true,
    change: {
      evidence: 'document',
      claimed: () => '`authority: standards`, with the standards-track `document` that updates the entry',
      question: 'Does this document make the change?',
    },
  },
  'expert-review': { title: 'Expert review', label: 'the review of a designated expert', registers: true },
  publication: {
    title: 'Publication',
    label: 'the RFC that the approved draft became',
    registers: false,
    change: {
      evidence: 'document',
      claimed: () => '`authority: publication`, with the RFC that the draft became as `document`',
      question: 'Is this the RFC that the draft was published as, and does it define the code as before?',
    },
  },
  'change-controller': {
    title: 'Change controller',
    label: 'the change controller that the entry lists',
    registers: false,
    change: {
      evidence: 'by',
      claimed: ({ changeController = '' }) =>
        `\`authority: change-controller\`, with \`by: ${changeController}\``,
      question: 'Did the change controller ask for this? A claim in a file does not prove it.',
    },
  },
  iesg: {
    title: 'IESG',
    label: 'the IESG, whose direction can be read',
    registers: false,
    change: {
      evidence: 'direction',
      claimed: () =>
        "`authority: iesg`, with the place where the IESG's direction can be read as `direction`",
      question: 'Does the IESG direct this change in what is cited?',
    },
  },
  'rfc5248-update': {
    title: 'Update of RFC 5248',
    label: 'a document that updates RFC 5248',
    registers: false,
    change: {
      evidence: 'document',
      claimed: () => '`authority: rfc5248-update`, with a `document` that updates RFC 5248',
      question: 'Does this document make the change?',
    },
  },
  unknown: { title: 'Not known', label: 'nobody known', isPast: true, registers: true },
}

/** Narrows a text to the name of an authority. */
export function isAuthority(text: string): text is Authority {
  return Object.hasOwn(authorities, text)
}

/** Every authority, those of registrations first. */
export const authorityNames: readonly Authority[] = Object.keys(authorities).filter(isAuthority)

/** The authorities by which a new entry can be registered. */
export const registeringAuthorities: readonly Authority[] = authorityNames.filter(
  (name) => authorities[name].registers && authorities[name].isPast !== true,
)

/** Narrows an authority to those by which a field can change from now on. */
export function isWay(name: Authority): name is Way {
  return authorities[name].change !== undefined
}
