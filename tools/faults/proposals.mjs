// Proposals of new codes and of changes, as words of a command line and as the form of an issue.

/** Codes with a sample text and a description each that are not like those of another: all can be proposed for one registry. */
export const newCodes = {
  'X.7.90': ['Mailbox sleeps at night', 'Nobody reads this mailbox before the morning.'],
  'X.7.91': ['Route under repair', 'The only way to the destination is closed for some hours.'],
  'X.7.92': ['Too many languages', 'More than four languages were found in one text part.'],
  'X.7.93': ['Calendar invitation expired', 'The event of the attached invitation is over.'],
  'X.7.94': ['Attachment quarantined', 'A scanner keeps the attached file until a person looks at it.'],
  'X.7.95': ['List is closed for the holidays', 'Subscribers asked for a pause, so posts are put off.'],
  'X.7.96': ['Postage is owed', 'Bulk senders pay here, and this one has not.'],
  'X.7.97': ['Sender is new here', 'Put off, as the server has not seen the sender before.'],
}

const answersFor = (code) => ({
  code,
  'sample-text': newCodes[code][0],
  'basic-codes': '451',
  description: newCodes[code][1],
  reference: 'rfc7372',
  submitter: 'M. Kucherawy',
  'change-controller': 'IESG',
  'security-note': 'Tells senders that they are new here.',
})

/** The words that propose a new code. */
export const proposeCode = (code) => [
  'propose',
  '--yes',
  ...Object.entries({ ...answersFor(code), date: '2024-12-14' }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]),
]

/** On whose authority a change is proposed. */
export const iesg = [
  '--authority',
  'iesg',
  '--direction',
  'https://datatracker.ietf.org/iesg/',
  '--date',
  '2024-12-14',
]

const headings = {
  code: 'Code',
  'sample-text': 'Sample text',
  'basic-codes': 'Associated basic status codes',
  description: 'Description',
  reference: 'References',
  submitter: 'Submitters',
  'change-controller': 'Change controller',
  'security-note': 'Security note',
}

const boxes = [
  'The document can be read by anyone, at an address that stays.',
  "The description is in the submitter's own words.",
]

/** The filled-in form of an issue that asks for a new code. */
export function formFor(code) {
  const answers = { ...answersFor(code), authority: 'standards', document: 'rfc7372' }
  const heading = (name) => headings[name] ?? name.replace(/^./, (letter) => letter.toUpperCase())
  const parts = Object.entries(answers).map(([name, answer]) => `### ${heading(name)}\n\n${answer}\n`)
  const ticked = boxes.map((box) => `- [X] ${box}\n`).join('')
  return [...parts, `### Availability\n\n${ticked}`].join('\n')
}
