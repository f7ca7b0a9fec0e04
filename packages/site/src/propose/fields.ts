import { authorities, authorityNames, isWay } from '@smtp-status/registry'
import type { ProposalKind } from '@smtp-status/submission'
import { fieldLabel } from '@smtp-status/publish/parts'
import type { Fieldset } from './fieldset.js'
import { newDocument } from './document-fields.js'

const all: readonly ProposalKind[] = ['register', 'update', 'deprecate']
const values: readonly ProposalKind[] = ['register', 'update']
const changes: readonly ProposalKind[] = ['update', 'deprecate']

/** The questions of the form, part by part. Those that a proposal of a kind does not ask are hidden. */
export const fieldsets: readonly Fieldset[] = [
  {
    title: 'The code',
    fields: [
      {
        id: 'subject',
        label: 'Subject',
        hint: 'The next free code of it is taken.',
        control: 'subject',
        kinds: ['register'],
      },
      { id: 'code', label: 'Entry', hint: 'The entry that is to change.', control: 'entry', kinds: changes },
      {
        id: 'sampleText',
        label: fieldLabel('sampleText'),
        hint: 'One short line that a server can send, unlike that of every other code.',
        control: 'line',
        kinds: values,
      },
      {
        id: 'basicCodes',
        label: fieldLabel('basicCodes'),
        hint: 'In ascending order with commas between them, or “any”, or “not given”.',
        control: 'line',
        kinds: values,
      },
    ],
  },
  {
    title: 'What it means',
    fields: [
      {
        id: 'description',
        label: fieldLabel('description'),
        hint: 'In your own words, true to the document.',
        control: 'lines',
        rows: 3,
        kinds: values,
      },
      {
        id: 'securityNote',
        label: fieldLabel('securityNote'),
        hint: 'What the code gives away, and what to send where it must not.',
        control: 'lines',
        kinds: values,
      },
      {
        id: 'replacedBy',
        label: 'Replaced by',
        hint: 'The code that takes its place.',
        control: 'line',
        kinds: ['deprecate'],
      },
      {
        id: 'reason',
        label: 'Reason',
        hint: 'Why it is no longer to be used.',
        control: 'lines',
        kinds: ['deprecate'],
      },
    ],
  },
  {
    title: 'Authority',
    fields: [
      {
        id: 'references',
        label: fieldLabel('references'),
        hint: 'One a line, such as rfc7372 or rfc7372 section 3.3.',
        control: 'lines',
        kinds: values,
      },
      {
        id: 'authority',
        label: 'Authority',
        hint: 'Who makes the change lawful (RFC 5248 section 2.3).',
        control: 'choice',
        kinds: changes,
        choices: authorityNames
          .filter(isWay)
          .map((name) => [name, `${authorities[name].title}: ${authorities[name].label}`]),
      },
      {
        id: 'document',
        label: 'Document',
        hint: 'The document that makes the change, such as rfc9999.',
        control: 'line',
        kinds: changes,
      },
      {
        id: 'by',
        label: 'By',
        hint: 'Where the change controller makes it: who that is.',
        control: 'line',
        kinds: changes,
      },
      {
        id: 'direction',
        label: 'Direction',
        hint: 'Where the IESG’s direction can be read: an https address.',
        control: 'line',
        kinds: changes,
      },
      {
        id: 'submitters',
        label: fieldLabel('submitters'),
        hint: 'One a line.',
        control: 'lines',
        kinds: values,
      },
      {
        id: 'changeController',
        label: fieldLabel('changeController'),
        hint: 'IESG, if the IETF published the document; else an address.',
        control: 'line',
        kinds: values,
      },
      {
        id: 'date',
        label: 'Date',
        hint: 'The day of the change; today where it is left out.',
        control: 'date',
        kinds: all,
      },
    ],
  },
  newDocument,
]
