import type { EnumeratedEntry } from '@smtp-status/registry'
import type { JSX } from 'preact'
import type { Site } from '../site.js'
import { digits } from './code-list.js'
import { codesOf, subjectName } from './code-space.js'
import { isStandardEntry } from '../parts/entry.js'
import { outcomeOf, Sign } from '../parts/signs.js'

/** A choice of the filters: its name and value in the form, its words, and how many codes it leaves. */
function Choice({ name, value, label, number, sign }: ChoiceProps): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} />
      {sign}
      <span>{label}</span>
      <span class="n">{number}</span>
    </label>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly number: number
  readonly sign?: JSX.Element
}

/** The filters of the list of codes, each choice with the number of codes that it leaves. */
export function CodeFilters({ site }: { site: Site }): JSX.Element {
  const { enumerated, subjects, basicCodes } = site.registry
  const number = (test: (entry: EnumeratedEntry) => boolean): number => enumerated.filter(test).length
  const listed = [...basicCodes.keys()].filter((basic) =>
    enumerated.some((entry) => entry.basicCodes?.kind === 'listed' && entry.basicCodes.codes.includes(basic)),
  )
  return (
    <form class="filters js-only" id="filters" aria-label="Filters">
      <fieldset>
        <legend class="legend">Class</legend>
        {digits.map((digit) => (
          <Choice
            name="k"
            value={String(digit)}
            label={`${digit} ${outcomeOf[digit]}`}
            number={number(({ classes }) => classes?.includes(digit) ?? false)}
            sign={<Sign digit={digit} />}
          />
        ))}
        <Choice
          name="k"
          value="o"
          label="Not limited"
          number={number(({ classes, deprecated }) => !classes && !deprecated)}
        />
      </fieldset>
      <fieldset>
        <legend class="legend">Subject</legend>
        {subjects.map((subject) => (
          <Choice
            name="s"
            value={String(subject.code.subject)}
            label={`${subject.code.subject} ${subjectName(subject)}`}
            number={codesOf(site, subject.code.subject).length}
          />
        ))}
      </fieldset>
      <div class="field">
        <label for="f-b">Basic code</label>
        <select id="f-b" name="b">
          <option value="">Any</option>
          {listed
            .toSorted((left, right) => left - right)
            .map((basic) => (
              <option>{basic}</option>
            ))}
        </select>
      </div>
      <fieldset>
        <legend class="legend">More</legend>
        <Choice
          name="d"
          value="o"
          label="Not standards track"
          number={number((entry) => !isStandardEntry(entry, site.registry))}
        />
        <Choice
          name="n"
          value="1"
          label="Has a security note"
          number={number(({ securityNote }) => securityNote !== undefined)}
        />
        <Choice
          name="x"
          value="1"
          label="Deprecated"
          number={number(({ deprecated }) => deprecated !== undefined)}
        />
      </fieldset>
    </form>
  )
}
