import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/scan/find-mentions.js'
import { confidenceOf } from '../../src/scan/mention.js'

/** Words that make a file one about mail. */
const mail = 'const smtp = require("smtp"), rcpt = 1\n'

const told = (text: string, file = 'a.js'): readonly string[] =>
  findMentions(text, file).map((mention) => `${confidenceOf(mention)} ${mention.status} ${mention.basic}`)

describe('an enhanced status code is surely one', () => {
  it.each([
    [`send('550 5.7.1 No')`, '5.7.1 550'],
    [`"msg": "550-5.7.1 No"`, '5.7.1 550'],
  ])('behind a basic code at the beginning of a string in any file: %s', (text, expected) => {
    expect(told(text)).toEqual([`sure ${expected}`])
  })

  it.each([
    ['in a line that another follows', `'550-5.7.1 No'`, '5.7.1 550'],
    ['in a comment', `# 421 4.7.0 Later`, '4.7.0 421'],
    ['in a text with the code alone', '`250 2.1.5`', '2.1.5 250'],
    ['in marks', `550 #5.7.1 No`, '5.7.1 550'],
    ['behind a scheme', `sendmail: "smtp; 550 5.1.1 Unknown"`, '5.1.1 550'],
    ['before an address', `554 5.7.1 192.0.2.7 is listed`, '5.7.1 554'],
    ['of three digits', `550 5.7.999 x`, '5.7.999 550'],
    ['with a leading zero', `550 5.01.1 x`, '5.01.1 550'],
    ['in a later line of a string', String.raw`"250 Ok\r\n550 5.7.1 No\r\n"`, '5.7.1 550'],
    ['in a later line of a string in a string', String.raw`"250 Ok\\n550 5.7.1 No"`, '5.7.1 550'],
    ['behind a tab in a string', String.raw`"%s\t550 5.7.1 No"`, '5.7.1 550'],
  ])('%s, in a file about mail', (_, text, expected) => {
    expect(told(mail + text)).toEqual([`sure ${expected}`])
  })

  it.each([
    ['as an argument beside one', `reply(550, '5.7.1')`, '5.7.1 550'],
    ['with its text', `reply(550, "5.7.1 No")`, '5.7.1 550'],
    ['as texts', `reply("550", "5.7.1")`, '5.7.1 550'],
    ['with its text, whatever takes it', `return (550, "5.7.1 No")`, '5.7.1 550'],
    ['as a later argument', `this.send(socket, 550, '5.7.1', 'No')`, '5.7.1 550'],
    ['before one', `reject('5.7.1', 550)`, '5.7.1 550'],
    ['as octets of Python', `SMTPResponse(550, b'5.7.1 No')`, '5.7.1 550'],
    ['as Unicode of Python', `SMTPResponse(550, u"5.7.1")`, '5.7.1 550'],
    ['as a raw string of Python', `reply(550, r'5.7.1 No')`, '5.7.1 550'],
    ['as a raw string of Rust', `Response::reject(550, r#"5.7.1 No"#)`, '5.7.1 550'],
    ['as octets with a name', `enhanced = b"5.7.1"`, '5.7.1 null'],
    ['in the next line of a call', `reply(550,\n  '5.7.1 No')`, '5.7.1 550'],
    ['in a map', `552: '5.2.3', // too large`, '5.2.3 552'],
    ['in a map of Perl', `550 => '5.7.1',`, '5.7.1 550'],
    ['by a key', `{ code: 550, enhanced: '4.7.1' }`, '4.7.1 550'],
    ['by keys in JSON', `{ "code": 550, "enhanced": "4.7.1" }`, '4.7.1 550'],
    ['the other way round', `{ enhanced: '4.7.1', code: 550 }`, '4.7.1 550'],
    ['by a key with its text', `{ responseCode: 550, message: '5.7.1 No' }`, '5.7.1 550'],
    ['by a name, beside the value of another key', `{ timeout: 300, enhanced: '5.7.1' }`, '5.7.1 null'],
    ['by a name alone', `enhanced_code = "5.7.1"`, '5.7.1 null'],
    ['by a name, with a basic code near by', `Code: 550, Message: "x", EnhancedCode: "5.7.1"`, '5.7.1 550'],
    ['in YAML', `code: 550\nenhanced: 5.7.1\n`, '5.7.1 550'],
    ['in a log', `relay=mx.example.com, dsn=5.7.1, status=bounced`, '5.7.1 null'],
    ['in a report', `Status: 5.7.1\n`, '5.7.1 null'],
    ['in a table of Postfix', `example.org REJECT 5.7.1 No\n`, '5.7.1 null'],
    ['in a table of Postfix, in small letters', `example.org defer_if_permit 4.7.1 Later\n`, '4.7.1 null'],
    ['in an answer of a policy server, in small letters', `action=reject 5.7.1 No`, '5.7.1 null'],
    ['in an answer of a policy server', `action=DEFER 4.7.1 Later`, '4.7.1 null'],
    ['in a table of sendmail', `example.org ERROR:5.7.1:550 No`, '5.7.1 550'],
    ['in a rule of sendmail', `R$* $#error $@ 5.7.1 $: "550 No"`, '5.7.1 550'],
    ['as a tuple in Go', `&smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 7, 1}}`, '5.7.1 554'],
    ['as a tuple behind one in Go', `c.writeResponse(450, EnhancedCode{5, 5, 2}, "x")`, '5.5.2 450'],
    ['as a tuple of another package', `c.reply(450, smtp.EnhancedCode{5, 5, 2})`, '5.5.2 450'],
    ['as a tuple in a structure', `&SMTPError{450, EnhancedCode{5, 1, 1}, "x"}`, '5.1.1 450'],
    ['as a tuple behind the value of another key', `{timeout: 300, EnhancedCode{5, 7, 1}}`, '5.7.1 null'],
    ['as a tuple in Python', `dsn = (5, 7, 1)`, '5.7.1 null'],
  ])('%s, in a file about mail', (_, text, expected) => {
    expect(told(mail + text)).toEqual([`sure ${expected}`])
  })
})

describe('an enhanced status code is likely one', () => {
  it.each([`status = '5.7.1'`, `return "5.7.1 Not allowed"`, `lookup('5.7.1')`])('in %s', (text) => {
    expect(told(mail + text)).toEqual(['likely 5.7.1 null'])
  })

  it.each([
    ['HTC Desire 510 4.4.2', '4.4.2 510'],
    ['commit 250 2.0.1', '2.0.1 250'],
    ['ISO 254 4.1.1', '4.1.1 254'],
    ['# 550 5.7.1 Rejected', '5.7.1 550'],
    [`x = "550 5.7.1"`, '5.7.1 550'],
  ])('behind a number in a file that does not speak of mail: %s', (text, expected) => {
    expect(told(text)).toEqual([`likely ${expected}`])
  })

  it.each([
    [`res.status(200, '2.0.1')`, '2.0.1 200'],
    [`size(320, "2.1.0")`, '2.1.0 320'],
    [`app.get(500, "4.2.2")`, '4.2.2 500'],
    [`[250, '4.1.1', x]`, '4.1.1 250'],
    [`read('4.1.1', 250)`, '4.1.1 250'],
  ])('beside a number that nothing takes for a reply: %s', (text, expected) => {
    expect(told(mail + text)).toEqual([`likely ${expected}`])
  })

  it('only in a file that speaks of mail in two ways', () => {
    expect(told(`x = '5.7.1'`)).toEqual([])
    expect(told(`// smtp\nx = '5.7.1'`)).toEqual([])
  })
})

describe('what has the form of a code is none', () => {
  it.each([
    ['a version', `version = "5.1.1"`],
    ['a version of Python', `requests == 2.0.1`],
    ['a range of versions', `"^5.7.1"`],
    ['a version beside a number', `{ width: 550, version: '4.7.1' }`],
    ['a version beside a status of HTTP', `{ status: 200, apiVersion: '2.0.0' }`],
    ['a version beside a number in minified code', `var v="2.0.0",h=256,s=1`],
    ['a version with a tag', `'5.7.1-beta.2'`],
    ['a part of a version', `'5.7.1.2'`],
    ['an address', `connect('4.4.2.2')`],
    ['a part of an address', `'10.4.2.2'`],
    ['a longer number', `'15.7.1'`],
    ['a date', `'5.11.2024'`],
    ['a section', `RFC 5321 section 4.2.1 says`],
    ['a section in a string', `"section 4.2.1 of it"`],
    ['a part of a drawing', `<path d="M250 4.5.2 1.5 c 250 2.5.3 4.5">`],
    ['numbers of three parts in a row', `[550, 5.7, 1]`],
    ['a name', `v5.7.1`],
    ['a path', `/lib/5.7.1/x`],
    ['a section behind a word of prose', `  // they defer 5.7.1 to later`],
    ['a name that ends with a number', `x550 5.7.1 y`],
    ['a tuple of something else', `point = (5, 7, 1)`],
    ['another class', `'550 3.7.1 x', '550 6.7.1 x'`],
  ])('%s', (_, text) => {
    expect(told(mail + text)).toEqual([])
  })

  it.each([
    'package.json',
    'a/package-lock.json',
    'node_modules/.package-lock.json',
    'yarn.lock',
    'Cargo.toml',
    'CHANGELOG.md',
  ])('a string in %s, which names versions', (file) => {
    expect(told(`${mail}"libmime": "5.6.4"`, file)).toEqual([])
  })

  it.each([
    ['behind a number', `[\n  '550',\n  '4.2.2',\n]`],
    ['before a number', `[\n  '4.2.2',\n  '550',\n]`],
    ['between numbers', `[\n  '250',\n  '4.2.2',\n  '550',\n]`],
  ])('a neighbour in a list of texts below each other, %s', (_, text) => {
    expect(told(`// smtp\n${text}`)).toEqual([])
    expect(told(mail + text)).toEqual(['likely 4.2.2 null'])
  })

  it.each([
    ['a key of something else', `{ timeout: 300, lodash: '4.17.21' }`],
    ['keys of something else', `{ retryAfter: 500, nodemailer: '4.2.2' }`],
    ['a key that names a code beside a number that has another', `{ timeout: 300, code: '4.2.2' }`],
    ['a key behind the string', `{ lodash: '4.17.21', code: 300 }`],
    ['a key that only the number has', `fetch(timeout = 300, '4.17.21')`],
  ])('a value of %s', (_, text) => {
    expect(told(`// mailer\n${text}`)).toEqual([])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '550',
    ' ',
    '5.7.1',
    '4.01.2',
    '"',
    "'",
    ', ',
    'smtp rcpt ',
    'dsn',
    '=(',
    '5, 7, 1)',
    '\n',
    ': ',
    '{',
    'REJECT ',
  )

  it('gives mentions in order, each where its code stands', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          const mentions = findMentions(text, 'a')
          expect(mentions.map(({ from }) => from)).toEqual(
            mentions.map(({ from }) => from).toSorted((a, b) => a - b),
          )
          for (const { status, from, to } of mentions)
            expect(text.slice(from, to).replaceAll(/\s*,\s*/g, '.')).toBe(status)
        },
      ),
    )
  })
})
