/** A table of phrases as one expression; none of them has anything but letters, so that it takes time by the length of the text alone. */
export const anyOf = (phrases: string): RegExp =>
  new RegExp(
    phrases
      .split('\n')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => phrase.replaceAll(/[.()]/g, '\\$&'))
      .join('|'),
    'g',
  )

/** Words of a reason. In small letters. */
export const reasons: RegExp = anyOf(`
  unknown
  no such
  not exist
  n't exist
  invalid
  not found
  not known
  not recogni
  not listed
  is full
  quota
  exceed
  reject
  refus
  denied
  disabled
  inactive
  unavailable
  not available
  suspend
  expired
  timed out
  timeout
  undeliver
  not deliver
  n't deliver
  unable
  failed
  failure
  error
  illegal
  malformed
  unrout
  loop
  too large
  too big
  blocked
  deferred
  delayed
  giving up
  host
  mailbox
  no longer
  has moved
  not accept
  cannot
  can't
  could not
  n't have
  bad address
  bad destination
  ambiguous
  not a valid
  not a member
  no account
  closed
  terminated`)

/** Text before the address of somebody else than the recipient. In small letters, at the end of what comes before it. */
const others =
  /(?:\bfrom|senders?|reply-to|return-path|contact\w*|questions?|assistance|help|visit|mailto|write to|e-?mail us at|please (?:e-?mail|send)|send (?:an? )?(?:e-?mail|mail|message) to|report (?:it |this )?to|support|message-?id|on behalf of|sent by|postmaster|administrator|webmaster|errors-to|received by|list-\w+|in-reply-to|references)[^a-z@]{0,6}(?:address |at |to |is |via |the |your )?[^a-z@]{0,4}$/

/** Text before the address of a recipient. */
const labels =
  /(?:recipients?|rcpt(?: to)?|addressed to|address(?:es|ee)?|users?(?: name)?|mailbox(?:es)?|account|e-?mail(?: address)?|destin\w{2,10}|empfänger\w{0,4}|intended for|error-for|deliver\w{0,4}(?: your| this| the)?(?: mail| message)?(?: to)?|delivered to|message to|mail to|sent to|undeliverable to|failed|original-recipient|final-recipient|宛先|收件人)[^a-z@]{0,6}$/

const isTo = /(?:^|[^a-z])to\s*[:=]?\s*[<"'[(]*$/

/** Text before the address that the failing one was made of. */
const origins =
  /(?:generated (?:from|by)|expanded from|forwarded (?:from|by)|redirected from|originally (?:sent )?to|alias for|was sent to)[^a-z@]{0,4}$/

/** Distance before an address within which its neighbours count. */
const near = 48

const neighbours = (before: string): string => before.slice(-near).toLowerCase()

/** Tells whether the words before an address make it the one that the failing one was made of. */
export const isOrigin = (before: string): boolean => origins.test(neighbours(before))

/** Tells whether the words before an address make it somebody else's. */
export const isOther = (before: string): boolean => others.test(neighbours(before))

/** Strength with which the words before an address make it a recipient's. */
export function labelWeight(before: string): number {
  const words = neighbours(before)
  if (labels.test(words)) return 4
  return isTo.test(words) ? 2 : 0
}
