import type { ReplyContext } from '../reply.js'
import type { ReplyRuleId } from '../findings.js'
import type { ReplyRules } from './reply-rule.js'
import { defineRule } from './reply-rule.js'

const other: ReplyContext = { answers: 'other' }
const intermediate = '354 Go on\r\n'

/** The rules on the form of a reply, whatever it says. */
export const formRules: ReplyRules<Extract<ReplyRuleId, `reply/${string}`>> = {
  'reply/empty': defineRule('reply/empty', {
    title: 'The reply is empty',
    why: 'A client can only wait for more, until its time is up. Every command has an answer of at least three digits.',
    message: 'there is no reply; at least three digits are expected',
    advice: 'Answer every command, those that are refused or not known too.',
    fires: { reply: '\r\n', context: other },
    quiet: { reply: '354\r\n', context: other },
  }),
  'reply/basic-code-missing': defineRule('reply/basic-code-missing', {
    title: 'A line does not begin with a basic status code',
    why: 'Each line of a reply has the code, so that a client knows at every line where it is. One without is often the rest of a text that had a line break in it.',
    message: 'there stands {found}; three digits are expected first',
    advice:
      'Put the basic status code before each line of the text, and keep line breaks out of texts from elsewhere.',
    fires: {
      reply: '550-5.7.1 Blocked, see\r\nhttps://example.com/\r\n550 5.7.1 for more\r\n',
      context: other,
    },
    quiet: { reply: '550-5.7.1 Blocked, see\r\n550 5.7.1 https://example.com/\r\n', context: other },
  }),
  'reply/basic-code-out-of-range': defineRule('reply/basic-code-out-of-range', {
    title: 'The basic status code is out of range',
    why: 'The first digit says what came of the command and the second what it is about; other digits say neither, and a client guesses.',
    message: 'the basic status code is {found}; a first digit of 2 to 5 and a second of 0 to 5 are expected',
    advice: 'Send a code that RFC 5321 defines; 550 or 554 refuse for good, 450 or 451 for now.',
    fires: { reply: '571 5.7.1 Blocked\r\n', context: other },
    quiet: { reply: '551 5.7.1 Blocked\r\n', context: other },
  }),
  'reply/separator': defineRule('reply/separator', {
    title: 'Neither a space nor a hyphen follows the basic status code',
    why: 'The character after the three digits tells whether a further line follows. With any other, each client decides for itself.',
    message: '{found} follows the basic status code; a space, a hyphen or the end of the line is expected',
    advice: 'Put a hyphen after the code of every line but the last, and a space after that of the last.',
    fires: { reply: '550:5.7.1 Blocked\r\n', context: other },
    quiet: { reply: '354\r\n', context: other },
  }),
  'reply/basic-code-changes': defineRule('reply/basic-code-changes', {
    title: 'The basic status code changes within the reply',
    why: 'All lines answer the same command. Where their codes differ, one client goes by the first and another by the last.',
    message: 'the basic status code is {found}; that of the first line is expected',
    advice: 'Send the same basic status code in every line.',
    fires: { reply: '450-4.2.0 Busy\r\n550 4.2.0 Try later\r\n', context: other },
    quiet: { reply: '450-4.2.0 Busy\r\n450 4.2.0 Try later\r\n', context: other },
  }),
  'reply/unfinished': defineRule('reply/unfinished', {
    title: 'The last line says that another follows',
    why: 'A client waits for the line that was announced, and takes the next reply for it.',
    message: 'the last line has {found} after its basic status code; a space is expected there',
    advice: 'Put a space, not a hyphen, after the basic status code of the last line.',
    fires: { reply: '250-2.0.0 Queued\r\n', context: other },
    quiet: { reply: '250-2.0.0 Queued\r\n250 2.0.0 as A1\r\n', context: other },
  }),
  'reply/text-after-end': defineRule('reply/text-after-end', {
    title: 'Lines follow the last line',
    why: 'A client reads them as the reply to its next command, and from there on every reply as that to the command after.',
    message: '{found} follows the end of the reply; nothing is expected there',
    advice:
      'Put a hyphen after the basic status code of every line but the last, and send one reply a command.',
    fires: { reply: '250 2.0.0 Queued\r\n250 2.0.0 as A1\r\n', context: other },
    quiet: { reply: '250-2.0.0 Queued\r\n250 2.0.0 as A1\r\n', context: other },
  }),
  'reply/line-ending': defineRule('reply/line-ending', {
    title: 'A line does not end in CRLF',
    why: 'Programs that take LF or CR for the end of a line, and those that do not, see different replies in the same octets; that is how replies are smuggled.',
    message: 'there is {found} where a line ends; CRLF is expected',
    advice: 'End every line in CRLF, and send neither CR nor LF otherwise.',
    fires: { reply: '250-2.0.0 Queued\n250 2.0.0 as A1\r\n', context: other },
    quiet: { reply: '250-2.0.0 Queued\n250 2.0.0 as A1\n', context: other },
  }),
  'reply/line-too-long': defineRule('reply/line-too-long', {
    title: 'A line is longer than 512 octets',
    why: 'A client need not take more than 512 octets, CRLF among them, and may cut the rest off or give up.',
    message: 'the line has {found} octets with CRLF; 512 at most are expected',
    advice: 'Break the text into several lines.',
    fires: { reply: `250 2.0.0 ${'a'.repeat(501)}\r\n`, context: other },
    quiet: { reply: `250 2.0.0 ${'a'.repeat(500)}\r\n`, context: other },
  }),
  'reply/not-text': defineRule('reply/not-text', {
    title: 'There are control characters, or octets that are not UTF-8',
    why: 'Replies end up in log files, reports and terminals, where control characters do harm. Octets that are no text nobody can read.',
    message: 'there is {found}; printable characters are expected',
    advice:
      'Send printable ASCII, or UTF-8 where SMTPUTF8 allows it; take everything else out of texts from elsewhere.',
    fires: { reply: '354 Go \u0007 on\r\n', context: other },
    quiet: { reply: '354 Go \t on\r\n', context: other },
  }),
  'reply/not-ascii': defineRule('reply/not-ascii', {
    title: 'There are characters beyond ASCII',
    why: 'Only a client that asked for them with SMTPUTF8 has to expect them.',
    message: 'there is {found}; ASCII is expected by a client that did not ask for SMTPUTF8',
    advice: 'Keep to ASCII unless the client sent SMTPUTF8 with MAIL, VRFY or EXPN.',
    fires: { reply: '354 Allez-y, à vous\r\n', context: other },
    quiet: { reply: intermediate, context: other },
  }),
}
