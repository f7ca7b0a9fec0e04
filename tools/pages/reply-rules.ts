import { replyRuleIds } from '@smtp-status/replies'
import type { ReplyRule, RuleExample } from '@smtp-status/replies/rules'
import { describeFinding, replyRules } from '@smtp-status/replies/rules'
import { exampleFindings } from '../../packages/replies/test/rules/example-findings.js'

const rules = replyRuleIds.map((id) => replyRules[id])

function row({ id, title, source, severity }: ReplyRule): string {
  return `| [\`${id}\`](#${id.replaceAll('/', '')}) | ${title} | ${source} | ${severity} |`
}

const answeredNames = { greeting: 'the greeting', hello: 'a reply to HELO, EHLO or LHLO', other: 'a reply' }

const escapes: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\u0007': '\\x07' }

/** A reply as a string of JavaScript, with a long run of one letter cut. */
function inOneLine(reply: string): string {
  const visible = reply.replace(/\p{Cc}/gu, (character) => escapes[character] ?? '?')
  return visible.replace(/a{20,}/, (run) => `a…a (${run.length} times)`)
}

function shownIn({ reply, context, hello }: RuleExample): string {
  const protocol = context.protocol === 'lmtp' ? ' over LMTP' : ''
  const offer = context.offered === false ? ' of a server that does not offer codes' : ''
  const before = hello === undefined ? '' : ` after \`${inOneLine(hello)}\` as the reply to EHLO`
  return `${answeredNames[context.answers]}${protocol}${offer}${before}: \`${inOneLine(reply)}\``
}

function detail({ id, why, advice, fires, quiet }: ReplyRule): string {
  const shown = exampleFindings(fires).find(({ rule }) => rule === id)
  return `### \`${id}\`

${why}

${advice}

- Found in ${shownIn(fires)}.
  ${shown === undefined ? '' : describeFinding(shown)}
- Not found in ${shownIn(quiet)}.
`
}

const intro = `# RFC 2034 in replies

RFC 2034 lets an SMTP server put a second, finer code into its replies: in \`550 5.1.1 Nobody here of that name\`, 550 is the
basic status code of RFC 5321 and 5.1.1 the enhanced one of RFC 3463. This page says how
[\`@smtp-status/replies\`](../packages/replies/README.md) reads that document, and lists every finding that \`checkReply\`,
\`checkSession\` and the command \`smtp-status lint\` can report.

## What a server has to do

A server says that it sends codes by the keyword \`ENHANCEDSTATUSCODES\`, alone in a line of its reply to EHLO (section 3). It is
an offer to all: from then on a client that said HELO gets codes too (section 4). An LMTP server has no choice and has to offer
them (RFC 2033 section 5).

| reply | enhanced status code |
| --- | --- |
| the greeting, whatever its basic status code | none is due; one is not forbidden |
| the replies to HELO, EHLO and LHLO, refusals too | none is due; one is not forbidden |
| 3yz | none |
| every other 2yz, 4yz and 5yz | one, the same in each line |

RFC 2034 binds the servers that offer the keyword, and all of LMTP. So \`code/missing\` is reported of these alone. The rules
\`code/malformed\`, \`code/class-disagrees\`, \`code/changes\` and \`code/in-intermediate\` bind a server that offers nothing only
once it does. The rules named \`reply/\` bind everybody.

The class of the code is the first digit of the basic status code. So a reply never says "for now" with one and "for good"
with the other.

## What counts as a code

The code is the first thing in the text of a line: after the three digits and the one space or hyphen behind them, nothing comes
before it. It is class, subject and detail with dots between them:

- the class is 2, 4 or 5;
- subject and detail are numbers of one to three digits, without leading zeros;
- a space or the end of the line follows.

So \`550 5.7.1.2 refused\` and \`550 10.4.2.2 refused\` begin with addresses and have no code, and in \`550 Error 5.7.1\` the code is
part of the text. Three numbers with dots that break one of these rules, such as \`5.01.1\`, \`#5.7.1\` and \`5.7.1:\`, are reported as
malformed rather than missing.

## How a reply is read

Lines end in CRLF or in LF; a CR alone ends none and stays in the text. A line may begin with three digits and something else
than a space, a hyphen or its end. It is the last of its reply, and no code is looked for in it. Lines after the last one are
still read, as lines of the same reply, and reported. Octets are read as UTF-8.

\`error\` is what a document forbids, \`warning\` what none forbids and yet misleads, \`note\` what is worth knowing. There is one
finding for each rule and reply; it names all lines concerned.

## Findings
`

/** The page \`docs/rfc2034.md\`: how the document is read, and every finding with an example that is checked while it is printed. */
export function replyRulesPage(): string {
  const table = [
    '| rule | what is found | source | severity |',
    '| --- | --- | --- | --- |',
    ...rules.map(row),
  ]
  return `${intro}
This table and what follows are printed from the rules in \`packages/replies/src/rules\` by \`npm run pages\`.

${table.join('\n')}

${rules.map(detail).join('\n')}`
}
