import { addressesIn } from '../text/addresses.js'
import type { TextRecipient } from '../text/recipients.js'
import type { FormInput } from './form.js'

type Reader = (input: FormInput) => readonly TextRecipient[]

const bareName = /^[\s>*-]*<?([A-Za-z0-9][\w.+-]{0,63})>?(?:\s{2,}|\s*$|\t|\s*[:(])(.*)$/

function nameIn(line: string, index: number, domain: string): TextRecipient | null {
  const [found] = addressesIn(line)
  if (found !== undefined)
    return { address: found.address, line: index + 1, reason: line.slice(found.end).trim() }
  const [, name, reason = ''] = bareName.exec(line) ?? []
  if (name === undefined) return null
  return { address: domain === '' ? name : `${name}@${domain}`, line: index + 1, reason: reason.trim() }
}

/** Reads the list behind a phrase, up to an empty line, of names without a domain, which is that of who sent the bounce. */
export function namesAfter(phrase: string): Reader {
  return ({ lines, domain }) => {
    const first = lines.findIndex((line) => line.toLowerCase().includes(phrase))
    if (first === -1) return []
    const from = lines[first + 1] === '' ? first + 2 : first + 1
    const end = lines.indexOf('', from)
    return lines
      .slice(from, end === -1 ? undefined : end)
      .map((line, index) => nameIn(line, from + index, domain))
      .filter((recipient) => recipient !== null)
  }
}

function behindLabel(line: string, following: string, index: number, label: string): TextRecipient | null {
  const at = line.toLowerCase().indexOf(label)
  if (at === -1) return null
  const text = `${line.slice(at + label.length)} ${following}`
  const [found] = addressesIn(text)
  return found === undefined ? null : { address: found.address, line: index + 1, reason: line.trim() }
}

/** Reads the address that stands behind a phrase, on its line or at the beginning of the next. */
export function labelled(labels: readonly string[]): Reader {
  return ({ lines }) => {
    for (const label of labels)
      for (const [index, line] of lines.entries()) {
        const found = behindLabel(line, lines[index + 1] ?? '', index, label)
        if (found !== null) return [found]
      }
    return []
  }
}
