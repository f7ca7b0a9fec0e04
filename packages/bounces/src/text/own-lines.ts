/** Beginnings of the lines that come before a message that is returned; hyphens and the like around them do not count. */
const opening = new RegExp(
  `^(?:${[
    '(?:this|here|below|attached|enclosed|following) (?:is|are|follows) (?:a|the|your) (?:copy|text|header|headers|original|returned|unsent|undelivered|first)\\b',
    '(?:below|above) (?:this|the next|the following) line is\\b',
    'enclosed is\\b',
    '(?:start of )?(?:the )?(?:unsent|undelivered|undeliverable|returned|rejected|bounced|old|failed) (?:message|mail)(?: (?:follows?|below|text|headers?|is attached)\\b|[ .:-]*[-=*_]+$|:$)',
    'start of (?:unsent|undelivered|undeliverable|returned|rejected|old) (?:message|mail)\\b',
    '(?:the )?(?:original|returned|full|old) (?:e-?mail|mail|message)(?: headers?| text| body)?(?: (?:follows?|is below|was|attached|reads|is attached|is as follows))?[.:]*$',
    '(?:the )?(?:original|old) (?:e-?mail|mail|message) (?:follows|attached|as follows)\\b',
    'a copy of the original message\\b',
    'message (?:headers?|text|body) follows?\\b',
    '(?:message|mail) headers?:?$',
    'original message\\b',
    'returned (?:mail|message) follows\\b',
    'your message reads\\b',
    "(?:ursprüngliche|originalnachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)\\b",
  ].join('|')})`,
)

/** Beginning of such a line, where a word for the message follows. */
const namesPart = /^(?:the )?(?:original )?(?:message )?(?:headers?|text|body|contents?)\b/
const announces = /\b(?:follows?|following|message)\b/

function opensReturned(words: string): boolean {
  const part = namesPart.exec(words)
  return opening.test(words) || (part !== null && announces.test(words.slice(part[0].length)))
}

/** Fields that only the header of a message that passed servers begins with. */
const headerFields =
  /^(?:received|return-path|dkim-signature|domainkey-signature|arc-seal|x-received|x-originating-ip|mime-version|authentication-results): ?\S/

/** Beginnings of any of the above; nearly all lines begin otherwise. */
const mayBegin =
  /^(?:this|here|below|attached|enclosed|following|above|start|the |uns|undel|return|reject|bounc|old |fail|orig|message|mail|header|text|body|content|full|a copy|your message reads|urspr|mensa|messa|oors|received|dkim-|domainkey-|arc-|x-received|x-orig|mime-|authentication-)/i

/** Takes off what decorates the beginning of a line. */
const undecorated = (line: string): string => line.replace(/^[-=_*+#~> \t<|]+/, '')

/** Some programs write it before what they forward as well, so that a bounce may follow. */
const quoting = /^(?:original (?:message|mail)|mail headers?|message headers?)\b/

/**
 * Tells whether a line of a bounce says that the message follows that is returned, so that no more is to be found out of its failure.
 * @param hasFailure whether something of the failure stood before the line
 */
function beginsReturned(line: string, hasFailure: boolean): boolean {
  const bare = undecorated(line)
  if (!mayBegin.test(bare)) return false
  const words = bare.slice(0, 200).trimEnd().toLowerCase()
  if (!hasFailure && quoting.test(words)) return false
  return (hasFailure && headerFields.test(words)) || opensReturned(words)
}

/** The most lines of a text that are searched for whom a message did not reach, and of characters of one. */
const mostLines = 3000
const longestLine = 4000

const unquoted = (line: string): string => (line.startsWith('>') ? line.replace(/^[> ]+/, '') : line)

/** Tells whether a line can say something of the failure: it names an address. */
const namesAddress = (line: string): boolean => line.includes('@')

/** The lines of a bounce up to the message that it returns, without the marks of a quotation, tabs made spaces. */
export function ownLines(text: string): readonly string[] {
  const lines: string[] = []
  let hasFailure = false
  for (const raw of text.split('\n', mostLines)) {
    const line = raw.startsWith('>>>') ? raw : unquoted(raw)
    if (beginsReturned(line, hasFailure)) break
    hasFailure ||= namesAddress(line)
    lines.push(line.slice(0, longestLine).replaceAll('\t', ' ').trimEnd())
  }
  return lines
}
