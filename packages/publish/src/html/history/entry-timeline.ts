import type { Step, Entry } from '@smtp-status/registry'
import { stepsOf, printRegistryCode, titleOf } from '@smtp-status/registry'
import { stepWords } from '../../history/step-words.js'
import type { Content, Html } from '../markup.js'
import { html, joined } from '../markup.js'

const kinds: Readonly<Record<Step['kind'], string>> = {
  registered: 'Registered',
  changed: 'Changed',
  deprecated: 'Deprecated',
}

const dateOf = ({ date }: Step): Content =>
  date === undefined ? 'No source tells when' : html`<time datetime="${date}">${date}</time>`

function whatHappened(step: Step): Content {
  const title = step.kind === 'registered' ? titleOf(step.entry) : ''
  return [kinds[step.kind], title === '' ? undefined : `: ${title}`]
}

function item(step: Step): Html {
  const words = stepWords(step).map((line) => html`<li>${line}</li>`)
  return html`<li>
    <p>${dateOf(step)} <strong>${whatHappened(step)}</strong></p>
    <ul>
      ${joined(words, '\n')}
    </ul>
  </li>`
}

/** What happened to one entry, oldest first, below a heading with its code as the anchor; `page` is the page of the registry. */
export function entryTimeline(entry: Entry, page: string): Html {
  const code = printRegistryCode(entry.code)
  const title = titleOf(entry)
  return html`<h3 id="${code}"><a href="${page}#${code}">${code}</a>${title === '' ? '' : ` ${title}`}</h3>
    <ol class="timeline">
      ${joined(stepsOf(entry).map(item), '\n')}
    </ol>`
}
