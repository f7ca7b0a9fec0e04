// Rules for the texts of files: the source, IANA's, JSON, and answers in forms.
import { replyGrammar, words } from './grammar.mjs'

/** YAML, with more of it than the registry uses. */
export const yamlGrammar = {
  ...words,
  start: [
    '<map>',
    '# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json\n<map>',
    '--- <value>',
    '%YAML 1.<digit>\n---\n<map>',
  ],
  map: [
    '<key>: <value>\n',
    '<key>: <value>\n<map>',
    '<key>:\n  - <value>\n  - <value>\n<map>',
    '<key>:\n  <key>: <value>\n  <key>: <value>\n<map>',
  ],
  key: [
    'code',
    'sample-text',
    'description',
    'references',
    'history',
    'basic-codes',
    '__proto__',
    '"<word>"',
    '? <word>\n',
    '<<',
  ],
  value: [
    'X.<number>.<number>',
    '<words>',
    '[<value>, <value>]',
    '{<key>: <value>, <key>: <value>}',
    '"<words>\\u202e"',
    "'<words>''<words>'",
    '>-\n    <words>\n    <words>',
    '|2\n    <words>',
    '&a <value>',
    '*a',
    '!!binary <word>',
    '2026-11-30',
    '<number>',
    '~',
    '',
  ],
}

/** XML, with more of it than IANA uses. */
export const xmlGrammar = {
  ...words,
  start: [
    "<?xml version='1.0' encoding='UTF-8'?>\n<tree>",
    '<tree>',
    '<!DOCTYPE a [<!ENTITY b "<words>">]><tree>',
    '<tree><tree>',
  ],
  tree: [
    '<registry xmlns="http://www.iana.org/assignments" id="smtp-enhanced-status-codes"><nodes></registry>',
  ],
  nodes: ['<words>', '<node>', '<node><nodes>', '<node>\n<nodes>'],
  node: [
    '<record><nodes></record>',
    '<value><status></value>',
    '<description><nodes></description>',
    '<registry id="smtp-enhanced-status-codes-<digit>"><nodes></registry>',
    '<xref type="rfc" data="rfc<number>"/>',
    '<updated>2026-<number>-<number></updated>',
    '<!-- <words> -->',
    '<![CDATA[<words>]]>',
    '<?<word> <words>?>',
    '&#x<number>;',
    '&<word>;',
    '<a b="<words>" b=\'<words>\'/>',
    '<basic_code><basic></basic_code>',
  ],
}

/** JSON of any shape. */
export const jsonGrammar = {
  ...replyGrammar,
  start: ['<value>'],
  value: [
    'null',
    '"<words>"',
    '"<basic> <text>"',
    '<number>',
    '[<values>]',
    '{<members>}',
    '{<members>}',
    '1e<number>',
    'true',
  ],
  values: ['<value>', '<value>,<values>'],
  members: ['"<key>":<value>', '"<key>":<value>,<members>'],
  key: [
    'event',
    'type',
    'recipient',
    'email',
    'response',
    'Message',
    'bounce',
    'bouncedRecipients',
    'diagnosticCode',
    'status',
    'Type',
    'Records',
    'items',
    '__proto__',
    'constructor',
    'msys',
    'message_event',
    'event-data',
    'delivery-status',
    'steps',
    'item',
    'formatVersion',
  ],
}

/** References, dates, codes and names as people write them. */
export const answerGrammar = {
  ...words,
  start: ['<one>', '<one><joint><start>'],
  one: [
    'RFC <number>',
    'rfc<number>',
    '[RFC<number>, Section <number>.<number>]',
    'draft-<word>-<word>-<number>',
    '<status>',
    '<date>',
    '<address>',
    '<words>',
    '- <one>',
    'STD <number>',
    'https://www.rfc-editor.org/rfc/rfc<number>#section-<number>',
  ],
  joint: [', ', '; ', ' and ', '\n', ' '],
  date: [
    '<number>-<number>-<number>',
    '<number> November 2026',
    'Nov 2026',
    'November <number>th, 2026',
    '<number>/<number>/<number>',
  ],
}
