import { documentStatuses, documentStreams } from '@smtp-status/registry'
import type { ProposalKind } from '@smtp-status/submission'
import type { Fieldset } from './fieldset.js'

const all: readonly ProposalKind[] = ['register', 'update', 'deprecate']

const sameChoices = (names: readonly string[]): readonly (readonly [string, string])[] =>
  ['', ...names].map((name) => [name, name])

/** Questions about a document that the registry does not know yet. */
export const newDocument: Fieldset = {
  title: 'The new document',
  isOfNewDocument: true,
  fields: [
    {
      id: 'documentTitle',
      label: 'Title of the document',
      hint: 'As it stands in the document.',
      control: 'line',
      kinds: all,
    },
    {
      id: 'documentStatus',
      label: 'Status of the document',
      hint: 'What standing it has.',
      control: 'choice',
      kinds: all,
      choices: sameChoices(documentStatuses),
    },
    {
      id: 'documentStream',
      label: 'Stream of the document',
      hint: 'Who published or approved it; empty for a draft that none has approved.',
      control: 'choice',
      kinds: all,
      choices: sameChoices(documentStreams),
    },
    {
      id: 'documentDate',
      label: 'Date of the document',
      hint: 'YYYY-MM-DD, or YYYY-MM where only the month is known.',
      control: 'line',
      kinds: all,
    },
    {
      id: 'documentAuthors',
      label: 'Authors of the document',
      hint: 'One a line.',
      control: 'lines',
      kinds: all,
    },
    {
      id: 'documentAddress',
      label: 'Address of the document',
      hint: 'Where anyone can read it, from https:// on; an RFC needs none.',
      control: 'line',
      kinds: all,
    },
    {
      id: 'documentUpdates',
      label: 'Documents that it updates',
      hint: 'With commas between them; empty if there are none.',
      control: 'line',
      kinds: all,
    },
    {
      id: 'documentObsoletes',
      label: 'Documents that it obsoletes',
      hint: 'With commas between them; empty if there are none.',
      control: 'line',
      kinds: all,
    },
  ],
}
