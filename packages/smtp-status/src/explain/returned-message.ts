/** Names of the lines that come before a message that is returned: by Exim, qmail, sendmail and others. */
const openings: readonly RegExp[] = [
  /^[-=_*]{2,}[ ]*this is a copy of\b/i,
  /^[-=_*]{2,}[ ]*(?:below this line|enclosed) is\b/i,
  /^[-=_*]{2,}[ ]*(?:start of )?(?:the )?(?:unsent|undelivered|undeliverable|returned|rejected) message\b/i,
  /^[-=_*]{2,}[ ]*(?:the )?(?:original )?(?:message )?(?:headers?|text|body)\b.*\b(?:follows?|message)\b/i,
  /^[-=_*]{2,}[ ]*(?:the )?original (?:mail|message) follows\b/i,
  /^(?:the )?(?:original|returned) message(?: headers?)?(?: (?:follows|is below|was))?:$/i,
]

/** Some programs write it before what they forward as well, so that a bounce may follow. */
const quoting = /^[-=_*]{2,}[ ]*original message\b/i

/**
 * Whether a line of a bounce says that the message follows that is returned, so that no more is to be found out of its failure.
 * @param hasFailure whether something of the failure stood before the line
 */
export function beginsReturned(line: string, hasFailure: boolean): boolean {
  const text = line.trim()
  return openings.some((opening) => opening.test(text)) || (hasFailure && quoting.test(text))
}
