import { expect, it } from 'vitest'
import { stepsOf } from '../../src/history/index.js'
import { documentsIn, peopleIn } from '../../src/history/named-in-step.js'
import { entryOf, realRegistry } from './real-registry.js'

const real = realRegistry()
const [registered, , , added, published] = stepsOf(entryOf(real, 'X.1.10'))

it('a registration names its document and references, its submitters and change controller', () => {
  expect(registered && documentsIn(registered)).toEqual([
    'RFC-ietf-appsawg-nullmx-08',
    'RFC-ietf-appsawg-nullmx-08',
  ])
  expect(registered && peopleIn(registered)).toEqual(['J. Levine', 'M. Delany', 'IESG'])
})

it('a change names the references that went and came, and nobody who stayed', () => {
  expect(published && documentsIn(published)).toEqual([
    'rfc7505',
    'RFC-ietf-appsawg-nullmx-10',
    'RFC-klensin-smtp-521code-07',
    'rfc7505',
    'rfc7504',
  ])
  expect(published && peopleIn(published)).toEqual([])
})

it('a change names the submitter who came, and not those who were there', () => {
  expect(added && peopleIn(added)).toEqual(['J. Klensin'])
  expect(added && documentsIn(added)).toEqual([])
})

it('a change names the change controller who went', () => {
  const deprecation = stepsOf(entryOf(real, 'X.6.10')).at(-1)
  expect(deprecation && peopleIn(deprecation)).toEqual(['Jiankang YAO', 'IESG'])
})
