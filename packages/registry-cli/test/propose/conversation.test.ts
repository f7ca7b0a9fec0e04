import { describe, expect, it } from 'vitest'
import type { Answers } from '@smtp-status/submission'
import { workOut } from '@smtp-status/submission'
import { commandLine } from '../../src/propose/command-line.js'
import type { Asker } from '../../src/propose/wizard/asker.js'
import { converse } from '../../src/propose/wizard/run-wizard.js'
import { real, today } from './support.js'

/** Somebody who answers from a list, `undefined` with what stands there already; and what was told along the way. */
class Scripted {
  readonly told: string[] = []
  readonly faults: string[] = []
  readonly #answers: (string | undefined)[]

  constructor(...answers: readonly (string | undefined)[]) {
    this.#answers = [...answers]
  }

  #next(message: string): string | undefined {
    if (this.#answers.length === 0) throw new Error(`no answer is left to: ${message}`)
    return this.#answers.shift()
  }

  get asker(): Asker {
    return {
      text: async ({ message, initial = '', check }) => {
        for (;;) {
          const answer = this.#next(message) ?? initial
          const fault = check?.(answer)
          if (fault === undefined) return answer
          this.faults.push(fault)
        }
      },
      choose: async (message, choices, initial) => {
        // Nothing is to change once all is answered, unless the script says what.
        const isDone = message === 'Is this right?' && this.#answers.length === 0
        const answer = (isDone ? undefined : this.#next(message)) ?? initial
        const chosen = choices.find(({ value }) => value === answer)
        if (chosen === undefined) throw new Error(`${answer} is not offered: ${message}`)
        return chosen.value
      },
      chooseMany: async (message) => (this.#next(message) ?? '').split(','),
      confirm: async () => true,
      tell: (title, lines) => void this.told.push(`${title}: ${lines.join('|')}`),
    }
  }

  get left(): number {
    return this.#answers.length
  }
}

const nothing: Answers = { kind: 'register', texts: {} }

async function talk(script: Scripted, given: Answers = nothing): Promise<Answers> {
  const answers = await converse(script.asker, given, real, today)
  expect(script.left).toBe(0)
  return answers
}

const filesOf = (answers: Answers): readonly string[] =>
  workOut(answers, real, today).files.map(({ path }) => path)

describe('the conversation', () => {
  const typed = [
    'register',
    '7',
    undefined,
    'Sender is new here',
    'The message is put off because its sender has not been seen before.',
    'rfc7372',
    '451',
    '',
    '4',
    'Tells senders that they are new here.',
    'M. Kucherawy',
    'IESG',
    today,
  ]

  it('goes back to the question before, where the answer stands to be edited', async () => {
    const wrong = [...typed.slice(0, 6), '450', '<', '451', ...typed.slice(7)]
    expect((await talk(new Scripted(...wrong))).texts).toEqual((await talk(new Scripted(...typed))).texts)
  })

  it('shows all answers at the end, and asks again for one that is to change', async () => {
    const script = new Scripted(...typed, 'sampleText', 'Sender is quite new here')
    const { texts } = await talk(script)
    expect(texts.sampleText).toBe('Sender is quite new here')
    expect(texts.basicCodes).toBe('451')
    expect(script.told.join('\n')).toContain('What you have answered')
  })

  it('takes a code as a server sends it, and in small letters', async () => {
    const given: Answers = { kind: 'register', texts: { subject: '7' } }
    const small = new Scripted('x.7.31', ...typed.slice(3))
    expect((await talk(small, given)).texts.code).toBe('X.7.31')
    const sent = new Scripted('5.7.31', ...typed.slice(3))
    expect((await talk(sent, given)).texts.code).toBe('X.7.31')
  })

  it('asks for all that a new code needs, refusing each answer that cannot stand', async () => {
    const script = new Scripted(
      'register',
      '7',
      'X.7.28',
      undefined,
      'Mail flood detected',
      'Sender is new here',
      '',
      'The message is put off because its sender has not been seen before.',
      'no name!',
      'RFC 6647, rfc7208 section 8.6',
      'Email Greylisting',
      'standards track',
      'June 2012',
      '2012-06',
      'M. Kucherawy, D. Crocker',
      undefined,
      '451/450',
      '559, 451',
      'Not now.',
      'rfc6647',
      '',
      '5',
      '4, 5',
      'Tells senders that they are new here.',
      'M. Kucherawy',
      undefined,
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults.map((fault) => fault.split('. ')[0])).toEqual([
      'X.7.28 is registered already, and a code is never given out twice',
      expect.stringContaining('says the same as that of X.7.28'),
      'This cannot be left empty',
      expect.stringContaining('references'),
      'Write YYYY-MM-DD, or YYYY-MM where only the month is known',
      expect.stringContaining('basicCodes'),
      expect.stringContaining('451'),
    ])
    expect(script.told.filter((told) => told.startsWith('What comes nearest: '))).toHaveLength(2)
    expect(answers.texts).toMatchObject({ code: 'X.7.31', changeController: 'IESG', date: today })
    expect(filesOf(answers)).toEqual([
      'registry-src/documents.yaml',
      'registry-src/basic-codes.yaml',
      'registry-src/enumerated/X.7.31.yaml',
      '.changeset/register-x-7-31.md',
    ])
  })

  it('asks only for what the flags left open', async () => {
    const given: Answers = {
      kind: 'register',
      texts: { subject: '7', sampleText: 'Sender is new here', references: 'rfc7372', date: '2026-03-01' },
    }
    const description = 'The message is put off because its sender has not been seen before.'
    const script = new Scripted(undefined, description, 'not given', '', '', 'M. Kucherawy', undefined)
    expect((await talk(script, given)).texts).toMatchObject({ code: 'X.7.31', date: '2026-03-01' })
  })

  it('offers those on whose authority a field can change, and writes the claim', async () => {
    const script = new Scripted(
      'update',
      'X.7.99',
      'X.7.28',
      'references',
      'draft-levine-mailbomb-header-00 section 2',
      'change-controller',
      undefined,
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults).toHaveLength(1)
    expect(answers.texts).toMatchObject({ authority: 'change-controller', by: 'standards@taugh.com' })
    expect(filesOf(answers)).toEqual(['registry-src/enumerated/X.7.28.yaml', '.changeset/update-x-7-28.md'])
  })

  it('asks for what takes the place of a code, and why', async () => {
    const direction = 'https://datatracker.ietf.org/iesg/'
    const script = new Scripted(
      'deprecate',
      'X.1.2',
      'X.6.10',
      'X.1.1',
      'They say the same.',
      'iesg',
      direction,
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults).toHaveLength(1)
    expect(filesOf(answers)).toEqual(['registry-src/enumerated/X.1.2.yaml', '.changeset/deprecate-x-1-2.md'])
    expect(commandLine(answers)).toBe(
      `npx registry propose --deprecate X.1.2 --replaced-by X.1.1 --reason 'They say the same.' --authority iesg --direction ${direction} --date ${today}`,
    )
  })
})
