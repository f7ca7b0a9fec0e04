import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerId, ProposalKind } from '@smtp-status/submission'
import { answersAskedOf, isAnswerId } from '@smtp-status/submission'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { flagOf } from '../../src/propose/flags.js'
import type { Asker } from '../../src/propose/wizard/asker.js'
import { converse } from '../../src/propose/wizard/run-wizard.js'
import { makeProject, root, run } from '../support.js'
import { real, today } from './support.js'

const forms: Readonly<Record<ProposalKind, string>> = {
  register: 'register-a-code',
  update: 'update-an-entry',
  deprecate: 'deprecate-a-code',
}
const kinds = ['register', 'update', 'deprecate'] as const

// A form is filled in for one code, so it has no subject; the day is that on which it is made into files.
const notInForms: ReadonlySet<AnswerId> = new Set(['subject', 'date'])

function askedByForm(kind: ProposalKind): readonly string[] {
  const text = readFileSync(join(root, '.github', 'ISSUE_TEMPLATE', `${forms[kind]}.yml`), 'utf8')
  const { body }: { readonly body: readonly { readonly id?: string }[] } = parse(text)
  return body.flatMap(({ id = '' }) => (isAnswerId(id) ? [id] : []))
}

/** Answers to the questions of the wizard, by the beginning of what it asks behind the name of an entry or document. */
const replies: readonly (readonly [RegExp, string])[] = [
  [/^The code to use instead/, 'X.1.1'],
  [/^Why is it no longer/, 'They say the same.'],
  [/^Sample text/, 'Quite some other text'],
  [/^Description/, 'The message is put off because its sender has not been seen before.'],
  [/^Why does the wording/, 'It is clearer.'],
  [/^References/, 'draft-levine-mailbomb-header-00, rfc9998'],
  [/^Basic status codes/, '550'],
  [/^Submitters/, 'A. Writer'],
  [/^Change controller/, 'mail@example.org'],
  [/^What can its use tell/, 'Tells what was checked.'],
  [/^Title/, 'A Document'],
  [/^Date of publication/, '2026-02'],
  [/^Authors/, 'A. Writer'],
  [/^A stable address/, 'https://www.rfc-editor.org/info/rfc9998'],
  [/^Where can the/, 'https://example.org/there'],
  [/^Which designated expert/, 'Chris Newman'],
  [/^The document that asks/, 'rfc9998'],
]

/** Somebody who answers every question, with the choices that are given here. */
const answering = (choices: readonly string[]): Asker => ({
  text: async ({ message, initial = '' }) => {
    const question = message.replace(/^(?:X\.\d+\.\d+|rfc\d+): /, '')
    return replies.find(([pattern]) => pattern.test(question))?.[1] ?? initial
  },
  choose: async (_, offered, initial) =>
    offered.find(({ value }) => choices.includes(value))?.value ?? initial ?? offered[0]?.value ?? '',
  chooseMany: async (_, offered) => offered.map(({ value }) => value).filter((value) => value !== '<'),
  confirm: async () => true,
  tell: () => undefined,
})

/** Answers that the wizard asks for, over all authorities. A document's questions begin with its name. */
async function askedByWizard(kind: ProposalKind): Promise<ReadonlySet<string>> {
  const asked = new Set<string>()
  const code = kind === 'register' ? 'X.7.31' : 'X.7.28'
  for (const authority of ['standards', 'publication', 'change-controller', 'iesg', 'expert-review']) {
    // Each entry has its own table: what only a class or a subject has is asked of one.
    for (const entry of kind === 'update' ? [code, 'X.7.YYY'] : [code]) {
      const given = { kind, texts: kind === 'register' ? {} : { code: entry } }
      const asker = answering([kind, '7', authority, 'experimental', 'go on'])
      await converse(asker, given, real, today, new Map(), (recorded) => {
        for (const name of recorded.keys()) asked.add(name.split(' ').at(-1) ?? '')
      })
    }
  }
  return new Set([...asked].filter(isAnswerId))
}

describe.each(kinds)('flags, wizard and form ask the same: %s', (kind) => {
  const asked = answersAskedOf(kind)

  it('the form has a field for each answer, and for no other', () => {
    expect(askedByForm(kind).toSorted()).toEqual(asked.filter((id) => !notInForms.has(id)).toSorted())
  })

  it('the wizard has a question for each answer, and for no other', async () => {
    expect([...(await askedByWizard(kind))].toSorted()).toEqual(asked.toSorted())
  })

  it('a flag gives each answer', async () => {
    const { out } = await run(['propose', '--help'], makeProject())
    const named = asked.map((id) => flagOf(id).split(' ')[0] ?? '')
    expect(named.filter((flag) => !new RegExp(String.raw`^ +${flag} <`, 'm').test(out))).toEqual([])
  })
})
