import type { ClassDigit, EnumeratedEntry } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import type { ReplyRuleId } from '@smtp-status/replies'
import { checkReply, formatReply } from '@smtp-status/replies'
import { describeFinding } from '@smtp-status/replies/rules'
import type { JSX } from 'preact'
import { Section } from '../parts/sections.js'
import { Icon } from '../parts/signs.js'

/** A basic status code to show a code with, where its document gives none: the plainest of each class. */
const plainest: Readonly<Record<ClassDigit, number>> = { 2: 250, 4: 451, 5: 550 }

/** Another class than one's own, for a reply that contradicts itself. */
const contradicting: Readonly<Record<ClassDigit, number>> = { 2: 550, 4: 550, 5: 450 }

interface Sample {
  readonly reply: string
  /** Reason for which it is shown. */
  readonly why?: string
  readonly rule?: ReplyRuleId
}

const isClass = (digit: number): digit is ClassDigit => digit === 2 || digit === 4 || digit === 5

/** The basic status codes with which an entry's sample replies are written; one a class. */
function basicCodesFor({ basicCodes, classes }: EnumeratedEntry): readonly number[] {
  const listed =
    basicCodes?.kind === 'listed' ? basicCodes.codes.filter((code) => typeof code === 'number') : []
  const wanted = classes ?? (listed.length > 0 ? [] : [5, 4])
  const firsts = [2, 4, 5].flatMap((digit) => listed.find((code) => Math.floor(code / 100) === digit) ?? [])
  const known = new Set(firsts.map((code) => Math.floor(code / 100)))
  return [
    ...firsts,
    ...wanted
      .filter((digit) => !known.has(digit))
      .map((digit) => plainest[digit === 2 || digit === 4 ? digit : 5]),
  ]
}

/** The code of an entry with the class of a basic status code. */
function statusWith(entry: EnumeratedEntry, basic: number): `${ClassDigit}.${number}.${number}` | undefined {
  const digit = Math.floor(basic / 100)
  return isClass(digit) ? `${digit}.${entry.code.subject}.${entry.code.detail}` : undefined
}

const asShown = (reply: string): string => reply.replaceAll('\r\n', '\n').trimEnd()

/** A sample with the first finding of `checkReply` on it; none where there is no finding, so that a page shows no false fault. */
function faulty(reply: string): readonly Sample[] {
  const finding = checkReply(reply, { answers: 'other', offered: true }).find(
    ({ severity }) => severity === 'error',
  )
  return finding ? [{ reply: asShown(reply), why: describeFinding(finding), rule: finding.rule }] : []
}

/** Replies as a server should send them, and as it should not; each is judged by `checkReply`. */
export function samplesOf(entry: EnumeratedEntry): {
  readonly right: readonly Sample[]
  readonly wrong: readonly Sample[]
} {
  const text = titleOf(entry)
  const codes = basicCodesFor(entry).flatMap((basic) => {
    const status = statusWith(entry, basic)
    return status === undefined ? [] : [{ basic, status }]
  })
  const last = codes.at(-1)
  if (!last) return { right: [], wrong: [] }
  const { basic, status } = last
  const long = formatReply({ basic, status, text: `${text}\nSee https://example.net/why/81c2` })
  const right = codes.map((parts) => ({ reply: asShown(formatReply({ ...parts, text })) }))
  const bare = long.replace(`${basic} ${status} `, `${basic} `)
  const digit = Math.floor(basic / 100)
  const crossed = `${contradicting[isClass(digit) ? digit : 5]} ${status} ${text}\r\n`
  return {
    right: [...right, { reply: asShown(long), why: 'The code stands on every line.' }],
    wrong: [...faulty(bare), ...faulty(crossed)],
  }
}

function Column({ title, icon, samples }: ColumnProps): JSX.Element {
  return (
    <div>
      <h3>
        <Icon name={icon} />
        {title}
      </h3>
      <ul>
        {samples.map(({ reply, why, rule }) => (
          <li>
            <pre tabIndex={0}>{reply}</pre>
            {why === undefined ? undefined : (
              <p class="why">
                {why} {rule === undefined ? undefined : <code>{rule}</code>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ColumnProps {
  readonly title: string
  readonly icon: 'yes' | 'no'
  readonly samples: readonly Sample[]
}

/** The section of sample replies; nothing for a deprecated code. */
export function Samples({ entry }: { entry: EnumeratedEntry }): JSX.Element {
  const { right, wrong } = samplesOf(entry)
  if (entry.deprecated || right.length === 0) return <></>
  return (
    <Section id="samples" title="Sample replies" hint={`With ${printRegistryCode(entry.code)}`}>
      <div class="samples">
        <Column title="As it should be" icon="yes" samples={right} />
        <Column title="As it should not" icon="no" samples={wrong} />
      </div>
    </Section>
  )
}
