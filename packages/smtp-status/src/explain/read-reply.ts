import { findCodes } from '@smtp-status/bounces/finder'
import type { CodesInText } from '@smtp-status/bounces/finder'
import { formatStatusCode, parseStatusCode } from '@smtp-status/codes'
import type { StatusCodeText } from '@smtp-status/codes'
import { parseReply } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'

/** Input to explain, as `explain` of replies takes it. */
export interface ReadReply {
  readonly said: Reply | string
  /** The enhanced status code in it that stands there in another form than that of RFC 2034 section 4. */
  readonly outOfForm: StatusCodeText | null
}

/** The form of an enhanced status code within a text, `x` for any class (RFC 3463 section 2). */
const enhancedForm = '[245x](?:\\.(?:0|[1-9]\\d{0,2})){2}(?!\\w|\\.\\d)'

/** An enhanced status code, whatever mark stands before and after it, as in `(#5.1.1)` and `5.1.1:`. */
const atBeginning = new RegExp(`^ *[#([]*(${enhancedForm})`, 'i')

/** qmail and others write `#` before a code that stands in the text. */
const behindHash = new RegExp(`(?:^|[ ([])#(${enhancedForm})`, 'i')

function meantIn({ text }: { readonly text: string }): StatusCodeText | null {
  const [, found = ''] = atBeginning.exec(text) ?? behindHash.exec(text) ?? []
  const code = parseStatusCode(found)
  return code === undefined ? null : formatStatusCode(code)
}

const isIntermediate = (basic: number): boolean => basic >= 300 && basic < 400

/**
 * Completes a reply that has no enhanced status code in the right form by the first that is meant as one: RFC 2034 section 4
 * is for those who write replies; who wants to know what one means reads more.
 */
export function completed(reply: Reply): ReadReply {
  if (reply.status !== null || reply.basic === null || isIntermediate(reply.basic))
    return { said: reply, outOfForm: null }
  const outOfForm = reply.lines.map(meantIn).find((code) => code !== null) ?? null
  return { said: { ...reply, status: outOfForm }, outOfForm }
}

/** Reads an enhanced status code with anything after it (`5.7.26: foo`, `x.1.1`), or a reply by its form. */
function readByForm(text: string): ReadReply {
  const [, code] = atBeginning.exec(text) ?? []
  return code === undefined ? completed(parseReply(text)) : { said: code.toUpperCase(), outOfForm: null }
}

/** Gives a reply the codes that were found for it, where its form tells others. */
function withCodes(reply: Reply, basic: number, status: StatusCodeText | null): ReadReply {
  if (basic !== reply.basic) return { said: { ...reply, basic, status }, outOfForm: status }
  if (status === null) return completed(reply)
  return { said: { ...reply, status }, outOfForm: status === reply.status ? null : status }
}

/**
 * Reads an enhanced status code with anything after it, or a reply. Of several codes the same count as in logs and bounces: a
 * refusal before a success, a pair before `#5.0.0`, one inside before the one that quotes it.
 * @param codes those that count, where they were found in a longer text
 */
export function readReply(text: string, codes: CodesInText | null = findCodes(text.trim())): ReadReply {
  const reply = text.trim()
  if (codes === null || codes.basic === null) return readByForm(reply)
  return withCodes(parseReply(reply), codes.basic, codes.status)
}

const enhanced = `[#([]*${enhancedForm}`

/** Beside an enhanced status code, a basic one may be any of its class (RFC 5321 section 4.2). */
const begins = new RegExp(
  `^(?:[2-5][0-5]\\d(?:[ -]|[,:;]? |[,:;]?$)|[245]\\d\\d[ -] *${enhanced}|${enhanced})`,
  'i',
)
const beginsEnhanced = new RegExp(`^${enhanced}`, 'i')

/** Tells whether a text begins with a status code. */
export const beginsWithCode = (text: string): boolean => begins.test(text.trim())

/** Tells whether a text begins with an enhanced status code. */
export const beginsWithEnhanced = (text: string): boolean => beginsEnhanced.test(text)
