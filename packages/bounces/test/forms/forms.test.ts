import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formExamples } from '../../src/forms/examples.js'
import { forms } from '../../src/forms/index.js'
import { readLines } from '../read.js'

const files = readdirSync(join(import.meta.dirname, '../../src/forms')).map((name) => name.replace('.ts', ''))
const helpers = new Set(['form', 'readers', 'index', 'examples'])

describe('the forms of bounces without a report', () => {
  it('are one a file, named as they name themselves, and all are listed', () => {
    expect(forms.map(({ id }) => id).toSorted()).toEqual(
      files.filter((name) => !helpers.has(name)).toSorted(),
    )
  })

  it('have an example each', () => {
    expect(formExamples.map(({ form }) => form.id)).toHaveLength(forms.length)
    expect(new Set(formExamples.map(({ form }) => form))).toEqual(new Set(forms))
  })

  it.each(formExamples.map((example) => [example.form.id, example] as const))(
    'are told by their words, and name whom they are about: %s',
    async (id, { message, recipients }) => {
      const bounce = await readLines(...message)
      expect(bounce.recipients.map(({ finalRecipient }) => finalRecipient)).toEqual(recipients)
      expect(bounce.recipients.every(({ text }) => text !== null && text !== '')).toBe(true)
      expect(bounce.form).toBe(id)
    },
  )

  it.each(forms.map(({ id, cues }) => [id, cues[0]] as const))(
    'do not make a bounce of a letter that has their words: %s',
    async (_, cue) => {
      const header = ['From: sue@example.com', 'To: jo@example.org', 'Subject: Lunch', '']
      const bounce = await readLines(
        ...header,
        `I read this somewhere: ${cue ?? ''}`,
        'Yours, sue@example.com',
      )
      expect(bounce).toMatchObject({ kind: 'other', recipients: [] })
    },
  )
})
