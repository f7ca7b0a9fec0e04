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
      choose: async (message, choices, initial, canGoBack = false) => {
        // Nothing is to change once all is answered, unless the script says what.
        const isDone = message === 'Is this right?' && this.#answers.length === 0
        const answer = (isDone ? undefined : this.#next(message)) ?? initial
        if (answer === '<' && canGoBack) return answer
        const chosen = choices.find(({ value }) => value === answer)
        if (chosen === undefined) throw new Error(`${answer} is not offered: ${message}`)
        return chosen.value
      },
      chooseMany: async (message, choices, initial = []) => {
        const chosen =
          this.#next(message)
            ?.split(',')
            .filter((value) => value !== '') ?? initial
        const strange = chosen.find((each) => each !== '<' && !choices.some(({ value }) => value === each))
        if (strange !== undefined) throw new Error(`${strange} is not offered: ${message}`)
        return chosen
      },
      confirm: async () => true,
      tell: (title, lines) => void this.told.push(`${title}: ${lines.join('|')}`),
    }
  }

  get left(): number {
    return this.#answers.length
  }
}

const nothing: Answers = { kind: 'register', texts: {} }

async function talk(
  script: Scripted,
  given: Answers = nothing,
  recorded: ReadonlyMap<string, string> = new Map(),
): Promise<Answers> {
  const answers = await converse(script.asker, given, real, today, recorded)
  expect(script.left).toBe(0)
  return answers
}

const filesOf = (answers: Answers): readonly string[] =>
  workOut(answers, real, today).files.map(({ path }) => path)

/** Answers that begin a change of all that one document asks for: a new standard that obsoletes two. */
const newStandard = [
  'entries',
  '9999',
  'Simple Mail Transfer Protocol',
  'standards track',
  undefined,
  '2026-02',
  'J. Klensin',
  undefined,
  '',
  'RFC 7504, rfc7505',
] as const

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
    undefined,
    undefined,
    'IESG',
    '',
    today,
  ]

  it('goes back to the question before, where the answer stands to be edited', async () => {
    const wrong = [...typed.slice(0, 6), '450', '<', '451', ...typed.slice(7)]
    expect((await talk(new Scripted(...wrong))).texts).toEqual((await talk(new Scripted(...typed))).texts)
  })

  it('goes back from every kind of question: a choice, a text, several choices, the facts of a document', async () => {
    const script = new Scripted(
      'deprecate',
      '<',
      'update',
      '<',
      'update',
      'X.7.28',
      'submitters,<',
      'X.7.28',
      'references',
      'draft-levine-mailbomb-header-00, RFC 6647',
      'Email Greylisting',
      '<',
      'Greylisting',
      'informational',
      'independent',
      '2012-06',
      '<',
      '2012-05',
      'M. Kucherawy',
      undefined,
      '',
      '',
      '<',
      'rfc9998',
      '<',
      '<',
      '<',
      '<',
      '<',
      '2012-06',
      'M. Kucherawy',
      undefined,
      '',
      '',
      'iesg',
      '<',
      'iesg',
      'https://datatracker.ietf.org/iesg/',
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(answers.documents).toEqual({
      rfc6647: {
        title: 'Greylisting',
        status: 'informational',
        stream: 'independent',
        date: '2012-06',
        authors: ['M. Kucherawy'],
        address: 'https://www.rfc-editor.org/info/rfc6647',
      },
    })
    expect(answers.texts).toMatchObject({
      code: 'X.7.28',
      references: 'draft-levine-mailbomb-header-00\nrfc6647',
      authority: 'iesg',
    })
  })

  it('goes on where a draft ended, and asks again for what cannot stand any more', async () => {
    const names = ['kind', 'subject', 'code', 'sampleText', 'description', 'references']
    const answered = ['register', '7', 'X.7.31', ...typed.slice(3, 6)]
    const recorded = new Map(names.map((name, index) => [name, answered[index] ?? '']))
    expect((await talk(new Scripted(...typed.slice(6)), nothing, recorded)).texts).toEqual(
      (await talk(new Scripted(...typed))).texts,
    )
    const taken = new Map([...recorded, ['code', 'X.7.28']])
    const script = new Scripted('X.7.31', ...typed.slice(6))
    expect((await talk(script, nothing, taken)).texts.code).toBe('X.7.31')
  })

  it('holds what the flags give to the checks too, and asks again for what cannot stand', async () => {
    const given: Answers = {
      kind: 'register',
      texts: { subject: '7', sampleText: 'Mail flood detected', references: 'rfc7372' },
    }
    const script = new Scripted(undefined, 'Sender is new here', typed[4], ...typed.slice(6))
    expect((await talk(script, given)).texts.sampleText).toBe('Sender is new here')
    expect(script.told[0]).toMatch(/^Please answer again: sample text: .*says the same as that of X\.7\.28/)
  })

  it.each([
    ['7372', 'rfc7372'],
    ['RFC 7372 section 3', 'rfc7372 section 3'],
    ['https://www.rfc-editor.org/rfc/rfc7372.html', 'rfc7372'],
    ['https://datatracker.ietf.org/doc/html/rfc7372#section-3.1', 'rfc7372 section 3.1'],
  ])('takes a document as %s, and says which one that is', async (written, understood) => {
    const script = new Scripted(...typed.slice(0, 5), written, ...typed.slice(6))
    expect((await talk(script)).texts.references).toBe(understood)
    expect(script.told).toContain(
      'Known already: rfc7372: Email Authentication Status Codes (standards track, 2014-09)',
    )
  })

  it.each(['2026-02-30', '2026-13', 'tomorrow', '2031-01-01'])(
    'refuses the date %s where it is typed',
    async (date) => {
      const script = new Scripted(...typed.slice(0, -1), date, today)
      expect((await talk(script)).texts.date).toBe(today)
      expect(script.faults).toHaveLength(1)
    },
  )

  it.each(['2012-02-30', '2012-13', '06/2012', '2031-01'])(
    'refuses the date %s of a document where it is typed',
    async (date) => {
      const facts = [
        'Email Greylisting',
        'standards track',
        undefined,
        date,
        '2012-06',
        'M. Kucherawy',
        undefined,
        'none',
        'n/a',
      ]
      const script = new Scripted(...typed.slice(0, 5), 'rfc6647', ...facts, ...typed.slice(6))
      const { documents } = await talk(script)
      expect(documents).toMatchObject({ rfc6647: { date: '2012-06' } })
      expect(script.faults).toHaveLength(1)
    },
  )

  it('asks for all that changes in the entries that one document concerns', async () => {
    const script = new Scripted(
      ...newStandard,
      'X.1.10,X.7.27',
      '',
      undefined,
      '',
      undefined,
      'sampleText',
      'Sending domain takes no mail',
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(filesOf(answers)).toEqual([
      'registry-src/documents.yaml',
      'registry-src/enumerated/X.1.10.yaml',
      'registry-src/enumerated/X.7.27.yaml',
      '.changeset/update-for-rfc9999.md',
    ])
    expect(commandLine(answers)).toContain(
      "npx registry propose --update X.1.10,X.7.27 --set X.1.10:references=rfc9999 --set X.7.27:references=rfc9999 --set 'X.7.27:sampleText=Sending domain takes no mail' --document rfc9999 ",
    )
  })

  it('asks which of the entries are deprecated, what takes their place, and why', async () => {
    const script = new Scripted(
      ...newStandard,
      'X.1.10,X.7.27',
      'X.7.27',
      undefined,
      '',
      'x.7.27',
      '5.1.10',
      'They say the same.',
      undefined,
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults).toHaveLength(1)
    expect(filesOf(answers)).toEqual([
      'registry-src/documents.yaml',
      'registry-src/enumerated/X.1.10.yaml',
      'registry-src/enumerated/X.7.27.yaml',
      '.changeset/update-for-rfc9999.md',
    ])
    expect(commandLine(answers)).toContain(
      "npx registry propose --update X.1.10,X.7.27 --deprecate X.7.27 --set X.1.10:references=rfc9999 --set X.7.27:replacedBy=X.1.10 --set 'X.7.27:reason=They say the same.' --set X.7.27:references=rfc9999",
    )
  })

  it('goes back to the document where no entry refers to what it replaces', async () => {
    const script = new Scripted('entries', 'rfc7208', 'rfc6531', undefined)
    await expect(talk(script)).rejects.toThrow('no answer is left')
    expect(script.told.some((told) => told.startsWith('No entry changes'))).toBe(true)
  })

  it('asks for the review of a code that no standard registers, and for its place where there is one', async () => {
    const script = new Scripted(
      ...typed.slice(0, 5),
      'rfc8617',
      ...typed.slice(6, -2),
      'Somebody Else',
      'Chris Newman',
      'in a mail',
      'https://example.org/review',
      'None',
      today,
    )
    const { texts } = await talk(script)
    expect(script.faults).toHaveLength(2)
    expect(texts).toMatchObject({ expert: 'Chris Newman', review: 'https://example.org/review' })
    const none = new Scripted(...typed.slice(0, 5), 'rfc8617', ...typed.slice(6, -2), '', '', today)
    expect((await talk(none)).texts).not.toHaveProperty('review')
  })

  it('shows all answers at the end, and asks again for one that is to change', async () => {
    const script = new Scripted(...typed, 'change something', 'sampleText', 'Sender is quite new here')
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
      'IETF',
      '06/2012',
      'June 2012',
      'M. Kucherawy, D. Crocker',
      undefined,
      '',
      '-',
      '451|450',
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
      undefined,
      'none',
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults.map((fault) => fault.split('. ')[0])).toEqual([
      'X.7.28 is registered already, and a code is never given out twice',
      expect.stringContaining('says the same as that of X.7.28'),
      'This cannot be left empty',
      expect.stringContaining('references'),
      'This is not a date of the calendar',
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
    const script = new Scripted(
      undefined,
      description,
      'not given',
      '',
      '',
      'M. Kucherawy',
      undefined,
      undefined,
      undefined,
      '',
    )
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
      undefined,
      'iesg',
      direction,
      '',
      undefined,
    )
    const answers = await talk(script)
    expect(script.faults).toHaveLength(1)
    expect(filesOf(answers)).toEqual(['registry-src/enumerated/X.1.2.yaml', '.changeset/deprecate-x-1-2.md'])
    expect(commandLine(answers)).toBe(
      `npx registry propose --set references=rfc3463 --deprecate X.1.2 --replaced-by X.1.1 --reason 'They say the same.' --authority iesg --direction ${direction} --date ${today}`,
    )
  })
})
