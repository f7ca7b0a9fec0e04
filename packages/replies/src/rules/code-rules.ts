import type { ReplyContext } from '../reply.js'
import type { ReplyRuleId } from '../findings.js'
import type { ReplyRules } from './reply-rule.js'
import { defineRule } from './reply-rule.js'

const other: ReplyContext = { answers: 'other' }
const greeting: ReplyContext = { answers: 'greeting' }
const hello: ReplyContext = { answers: 'hello' }
const unknownUser = { reply: '550 5.1.1 Nobody here of that name\r\n', context: other }

/** The rules on where an enhanced status code stands. */
export const placeRules: ReplyRules<
  Extract<
    ReplyRuleId,
    'code/missing' | 'code/malformed' | 'code/in-greeting' | 'code/in-hello' | 'code/in-intermediate'
  >
> = {
  'code/missing': defineRule('code/missing', {
    title: 'The enhanced status code is missing',
    why: 'A server that offers codes owes one in each line of its 2yz, 4yz and 5yz replies, also to a client that said HELO. Without it, a report can say no more than that delivery failed.',
    message: 'there is no enhanced status code; one is expected at the beginning of the text',
    advice:
      'Put the code that fits before the text, or X.0.0 of the class where none does; or do not offer ENHANCEDSTATUSCODES.',
    fires: { reply: '550-5.1.1 Nobody here\r\n550 of that name\r\n', context: other },
    quiet: {
      reply: '550-Nobody here\r\n550 of that name\r\n',
      context: { answers: 'other', offered: false },
    },
  }),
  'code/malformed': defineRule('code/malformed', {
    title: 'The enhanced status code has not the right form',
    why: 'At the very beginning of the text a client looks for class 2, 4 or 5, two numbers and a space. The numbers have up to three digits, without leading zeros. It takes anything else for text.',
    message: 'the text begins with {found}; a code such as 5.1.1 with a space after it is expected',
    advice: 'Write the code first, with nothing before it, without leading zeros, and with a space after it.',
    fires: { reply: '550 #5.1.1 Nobody here of that name\r\n', context: other },
    quiet: { reply: '550 5.1.1 #5.1.1 Nobody here of that name\r\n', context: other },
  }),
  'code/in-greeting': defineRule('code/in-greeting', {
    title: 'There is an enhanced status code in the greeting',
    why: 'RFC 2034 exempts the greeting and forbids no code in it. In a 220, though, a client may read the code as the name of the server.',
    message: '{found} stands in the greeting, where no code is due',
    advice: 'Leave the code out of a 220. A greeting that refuses may keep it.',
    fires: { reply: '220 2.0.0 mx.example.com ESMTP\r\n', context: greeting },
    quiet: { reply: '220 mx.example.com ESMTP 2.0.0\r\n', context: greeting },
  }),
  'code/in-hello': defineRule('code/in-hello', {
    title: 'There is an enhanced status code in a reply to HELO, EHLO or LHLO',
    why: 'RFC 2034 exempts these replies and forbids no code in them. In a 250, though, a client may read the code as the name of the server.',
    message: '{found} stands in a reply to HELO, EHLO or LHLO, where no code is due',
    advice: 'Leave the code out of a 250. A reply that refuses may keep it.',
    fires: { reply: '501 5.5.4 A domain is expected\r\n', context: hello },
    quiet: { reply: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n', context: hello },
  }),
  'code/in-intermediate': defineRule('code/in-intermediate', {
    title: 'There is an enhanced status code in a 3yz reply',
    why: 'There is no class 3: nothing has succeeded or failed yet. A client may take the code for what came of the command.',
    message: '{found} stands in a 3yz reply; text alone is expected there',
    advice: 'Leave the code out of 3yz replies.',
    fires: { reply: '354 2.0.0 Go on\r\n', context: other },
    quiet: { reply: '354 Go on, and end with a line of one dot\r\n', context: other },
  }),
}

/** The rules on what an enhanced status code says, beside the basic one and other lines. */
export const agreementRules: ReplyRules<
  Extract<ReplyRuleId, 'code/class-disagrees' | 'code/changes' | 'code/doubled' | 'code/not-offered'>
> = {
  'code/class-disagrees': defineRule('code/class-disagrees', {
    title: 'The class disagrees with the basic status code',
    why: 'One of the two says to try again and the other not to, and clients differ in which of them they believe.',
    message:
      'the enhanced status code is {found}; the first digit of the basic status code is expected as its class',
    advice: 'Decide whether the failure is for now or for good, and write 4 or 5 in both.',
    fires: { reply: '450 5.1.1 Nobody here of that name\r\n', context: other },
    quiet: unknownUser,
  }),
  'code/changes': defineRule('code/changes', {
    title: 'The enhanced status code changes within the reply',
    why: 'A reply has one outcome. Clients that keep the first code and those that keep the last would report different ones.',
    message: 'the enhanced status code is {found}; that of the first line which has one is expected',
    advice: 'Send the same code in every line.',
    fires: { reply: '550-5.7.25 No reverse name\r\n550 5.7.1 Not from here\r\n', context: other },
    quiet: { reply: '550-5.7.25 No reverse name\r\n550 5.7.25 Not from here\r\n', context: other },
  }),
  'code/doubled': defineRule('code/doubled', {
    title: 'Two enhanced status codes follow each other',
    why: 'No document forbids it. Server and application have each written one; a client takes the first, which is most often the less exact one, and shows the second as text.',
    message: 'a further code, {found}, follows the first; text is expected there',
    advice: 'Take the code out of the text before the reply is written, and send that one.',
    fires: { reply: '550 5.1.1 5.7.1 Blocked\r\n', context: other },
    quiet: { reply: '550 5.7.1 Blocked, not 5.1.1\r\n', context: other },
  }),
  'code/not-offered': defineRule('code/not-offered', {
    title: 'Codes are sent that were not offered',
    why: 'No document forbids it, and most clients read the codes all the same; one that keeps to the letter shows them as text.',
    message: '{found} was sent, and ENHANCEDSTATUSCODES was never offered',
    advice:
      'Offer ENHANCEDSTATUSCODES in the reply to EHLO, and then send codes in every reply that is to have one.',
    fires: { ...unknownUser, hello: '250-mx.example.com\r\n250 PIPELINING\r\n' },
    quiet: { ...unknownUser, hello: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n' },
  }),
}

/** The rules on what the registry says of an enhanced status code. */
export const registryRules: ReplyRules<
  Extract<
    ReplyRuleId,
    | 'code/unregistered'
    | 'code/deprecated'
    | 'code/class-not-useful'
    | 'code/basic-not-associated'
    | 'code/too-many-recipients'
  >
> = {
  'code/unregistered': defineRule('code/unregistered', {
    title: 'The code is not registered',
    why: 'Nobody can look up what it means; a client falls back on the subject or on the class alone (RFC 3463 section 2).',
    message: '{found} is not registered; a registered code is expected',
    advice: 'Use a registered code, X.n.0 of its subject if need be, or have the code registered.',
    fires: { reply: '550 5.1.99 Nobody here of that name\r\n', context: other },
    quiet: unknownUser,
  }),
  'code/deprecated': defineRule('code/deprecated', {
    title: 'The code is deprecated',
    why: 'Another code says the same, and newer clients may know that one alone.',
    message: '{found} is deprecated; the code that took its place is expected',
    advice: 'Send the code that the registry names in its place.',
    fires: { reply: '553 5.6.10 Cannot be sent on in ASCII\r\n', context: other },
    quiet: { reply: '553 5.6.8 Cannot be sent on in ASCII\r\n', context: other },
  }),
  'code/class-not-useful': defineRule('code/class-not-useful', {
    title: 'The code is not useful with its class',
    why: 'The document that defines the code says with which classes it makes sense; with others it contradicts itself, such as an address that is bad for now.',
    message: '{found} is of a class with which its document does not see it used',
    advice: 'Check which is meant, the class or the code, and change the other.',
    fires: { reply: '450 4.1.1 Nobody here of that name\r\n', context: other },
    quiet: { reply: '451 4.7.1 Greylisted, which the registry lists with 451\r\n', context: other },
  }),
  'code/basic-not-associated': defineRule('code/basic-not-associated', {
    title: 'The registry does not list the basic status code with this code',
    why: 'The lists are not exhaustive, so the pair may well be right; an unusual one is worth a second look.',
    message: 'the registry does not list this basic status code with {found}',
    advice: 'See which basic status codes the registry lists, and keep yours where none fits better.',
    fires: { reply: '554 5.1.1 Nobody here of that name\r\n', context: other },
    quiet: unknownUser,
  }),
  'code/too-many-recipients': defineRule('code/too-many-recipients', {
    title: 'There are too many recipients, and the basic status code is 552',
    why: 'An old document had 552 for this. A client that takes it as it stands gives up on recipients to which it could send in a second session.',
    message: '{found} stands with 552; 452 4.5.3 is expected where there are too many recipients',
    advice: 'Send 452 4.5.3, so that the client sends to the other recipients later.',
    fires: { reply: '552 5.5.3 At most 5 recipients\r\n', context: other },
    quiet: { reply: '452 4.5.3 At most 5 recipients\r\n', context: other },
  }),
}
