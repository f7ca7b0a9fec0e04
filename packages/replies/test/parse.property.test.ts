import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReply, checkSession, parseReply, replyRuleIds } from '../src/index.js'

const words = '250|550|354|-| |5.7.1|2.0.0|4.|.|0|1|\t|#|(|ENHANCEDSTATUSCODES|é|\ufffd|\ud800|\0|text'.split(
  '|',
)
const piece = fc.constantFrom('\r\n', '\n', '\r', ...words)
const nearReply = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(nearReply, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const wellFormed = anyText.map((text) => Buffer.from(text).toString())
const anyOctets = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  wellFormed.map((text) => new TextEncoder().encode(text)),
)
const anyInput = fc.oneof(anyText, anyOctets)
const anyContext = fc.record({
  answers: fc.constantFrom('greeting', 'hello', 'other'),
  protocol: fc.constantFrom('smtp', 'lmtp'),
  offered: fc.boolean(),
})

describe('any input', () => {
  it('gives a reply, whose findings name lines that there are, in the order of the rules', () => {
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, wire) => {
        const { lines, findings } = parseReply(input, { wire })
        const places = findings.map(({ rule }) => replyRuleIds.indexOf(rule))
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
        for (const finding of findings) {
          expect(finding.lines).toEqual([...new Set(finding.lines)].toSorted((one, other) => one - other))
          for (const line of finding.lines) expect(lines[line - 1]).toBeDefined()
        }
      }),
    )
  })

  it('gives the same as text and as octets, where it is well-formed', () => {
    fc.assert(
      fc.property(wellFormed, fc.boolean(), (text, wire) => {
        expect(parseReply(new TextEncoder().encode(text), { wire })).toEqual(parseReply(text, { wire }))
      }),
    )
  })

  it('is not lost: the parts of the lines stand in it in their order', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        let at = 0
        for (const line of parseReply(text).lines) {
          const parts = [line.basic === null ? '' : String(line.basic).padStart(3, '0'), line.status ?? '']
          for (const part of [...parts, line.text]) {
            const next = text.indexOf(part, at)
            expect(next).toBeGreaterThanOrEqual(at)
            at = next + part.length
          }
        }
      }),
    )
  })

  it('is judged in any context, twice alike, read before or not, and left as it was', () => {
    fc.assert(
      fc.property(anyInput, anyContext, (input, context) => {
        const reply = parseReply(input)
        const before = structuredClone(reply)
        const findings = checkReply(reply, context)
        expect(checkReply(reply, context)).toEqual(findings)
        expect(checkReply(input, context)).toEqual(findings)
        expect(reply).toEqual(before)
        expect(findings).toEqual(expect.arrayContaining([...reply.findings]))
      }),
    )
  })

  it('can be part of a session', () => {
    const command = fc.oneof(
      fc.constantFrom(null, '', 'EHLO a\r\n', 'LHLO a\r\n', 'helo a', 'XCLIENT A=b\r\n', 'RCPT TO:<a@b>\r\n'),
      fc.string(),
    )
    const exchange = fc.record({ sent: command, reply: anyInput })
    fc.assert(
      fc.property(
        fc.constantFrom('smtp', 'lmtp'),
        fc.array(exchange, { maxLength: 8 }),
        (protocol, exchanges) => {
          const findings = checkSession({ protocol, exchanges })
          for (const { exchange: at, finding } of findings) {
            expect(exchanges[at]).toBeDefined()
            expect(replyRuleIds).toContain(finding.rule)
          }
          expect(findings.filter(({ finding }) => finding.rule === 'code/not-offered').length).toBeLessThan(2)
        },
      ),
    )
  })
})
