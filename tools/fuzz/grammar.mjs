// Texts made from rules: a rule is a list of alternatives, in which `<name>` stands for one made from the rule of that name.

const mark = /<([a-z-]+)>/g

// Deeper than that, the first alternative is taken, which is to be one without marks, or with few.
const deepest = 14

/** Makes a text from the rule `start` of a grammar. */
export function generate(grammar, random, name = 'start', depth = 0) {
  const rule = grammar[name]
  const chosen = depth > deepest ? rule[0] : random.pick(rule)
  return chosen.replaceAll(mark, (whole, inner) =>
    grammar[inner] === undefined ? whole : generate(grammar, random, inner, depth + 1),
  )
}

/** Rules that others have in common. */
export const words = {
  digit: [...'0123456789'],
  number: ['<digit>', '<digit><digit>', '<digit><digit><digit>', '0<digit>', '9999999999999999999'],
  word: [
    'Mailbox',
    'full',
    'user',
    'unknown',
    'é',
    '\u202e',
    'x.y',
    'for',
    '<number>',
    'https://a.example/',
    '-',
  ],
  words: ['<word>', '<word> <words>', '<word>  <words>'],
  class: ['5', '4', '2', 'X', '3', '0'],
  status: [
    '<class>.<number>.<number>',
    '<class>.<number>',
    '#<class>.<number>.<number>',
    '(<status>)',
    '<status>.',
  ],
  basic: ['<class><digit><digit>', '550', '451', '354', '250', '334', '221', '421'],
  address: [
    'a@b.example',
    '"a b"@c.example',
    '<word>@<word>',
    '<address>,<address>',
    '@a:b@c',
    'a@[192.0.2.1]',
  ],
  eol: ['\n', '\r\n', '\r', '\n\n'],
}

/** Replies of servers (RFC 5321 section 4.2, RFC 2034). */
export const replyGrammar = {
  ...words,
  start: ['<line>', '<lines><line>'],
  lines: ['<basic>-<text><eol>', '<basic>-<text><eol><lines>'],
  line: ['<basic> <text>\r\n', '<basic> <text>', '<basic><text>\r\n', '<basic>'],
  text: ['<status> <words>', '<words>', '<status>', '<status>  <words>', '', '<basic> <status> <words>'],
}

/** Sessions in the forms in which programs write them. */
export const transcriptGrammar = {
  ...replyGrammar,
  start: ['<dialogue>', '<swaks>', '<json>', '<log>'],
  command: [
    'EHLO a.example',
    'LHLO b',
    'MAIL FROM:<>',
    'RCPT TO:<<address>>',
    'DATA',
    'AUTH PLAIN AGEAYg==',
    '.',
    'QUIT',
    '*',
    '<words>',
  ],
  dialogue: ['<said>', '<said><dialogue>', '<said><dialogue>'],
  said: ['S: <line>\n', 'C: <command>\n', '<line>\n', '<command>\n', '\n'],
  swaks: [
    '<- <line>\n',
    ' -> <command>\n<swaks>',
    '<-  <line>\n<swaks>',
    '=== Connected to <word>\n<swaks>',
    '<** <line>\n<swaks>',
  ],
  json: [
    '{"sent":"<command>","reply":"<basic> <text>\\r\\n"}\n',
    '{"sent":null,"reply":"<basic> <text>"}\n<json>',
    '{"a":<json-value>}\n<json>',
  ],
  'json-value': ['1', '"<word>"', '[<json-value>,<json-value>]', '{"<word>":<json-value>}'],
  log: [
    '<stamp> < a[192.0.2.1]: <command>\n',
    '<stamp> > a[192.0.2.1]: <line>\n<log>',
    '<stamp> connect from a[192.0.2.1]\n<log>',
  ],
  stamp: ['Nov 30 10:00:0<digit> mx postfix/smtpd[<number>]:'],
}

/** Messages: fields, parts, reports of delivery (RFC 5322, RFC 2046, RFC 3464). */
export const messageGrammar = {
  ...replyGrammar,
  start: ['<fields>\n<body>', 'From a@b Mon Nov 30 10:00:00 2026\n<fields>\n<body>\n<start>', '<report>'],
  fields: ['<field>\n', '<field>\n<fields>', '<field>\n <words>\n<fields>'],
  field: [
    'Subject: <words>',
    'From: <address>',
    'To: <address>',
    'Content-Type: <type>',
    'Content-Transfer-Encoding: <encoding>',
    'MIME-Version: 1.0',
    'X-Failed-Recipients: <address>',
    '<word>: =?utf-8?<encoding>?<words>?=',
    'Auto-Submitted: auto-replied',
  ],
  type: [
    'text/plain',
    'text/html; charset=<word>',
    'multipart/report; boundary="b"; report-type=delivery-status',
    'multipart/mixed; boundary=b',
    'message/delivery-status',
    'message/rfc822',
  ],
  encoding: ['7bit', 'base64', 'quoted-printable', 'b', 'q'],
  body: [
    '<words>\n',
    '<line>\n<body>',
    '--b\n<fields>\n<body>',
    '--b\nContent-Type: message/delivery-status\n\n<report>\n<body>',
    '--b--\n',
    '--b\n<start>',
    '<html>',
    '<address>: <line>\n<body>',
    '> <body>',
  ],
  html: ['<word>', '<p><html>', '<a href="<word>"><html>', '&#<number>;<html>', '<!-- <html>'],
  report: [
    '<report-field>\n',
    '<report-field>\n<report>',
    '<report-field>\n\n<report>',
    '<report-field>\n <words>\n<report>',
  ],
  'report-field': [
    'Reporting-MTA: dns; <word>',
    'Final-Recipient: rfc822; <address>',
    'Original-Recipient: rfc822;<address>',
    'Action: failed',
    'Action: <word>',
    'Status: <status>',
    'Diagnostic-Code: smtp; <line>',
    'Remote-MTA: dns; <word>',
    'Diagnostic-Code: <words>',
  ],
}
