import type { Json, JsonObject } from './event.js'
import { at, isObject, listAt, parseJson } from './event.js'

/** Names of the lists in which providers give several events, or messages of a queue. */
const lists = ['items', 'results', 'events', 'Records', 'Bounces', 'Messages', 'value']

/** Names under which an event stands inside what carries it. */
const carriers: readonly (readonly string[])[] = [
  ['Sns', 'Message'],
  ['Message'],
  ['body'],
  ['Body'],
  ['detail'],
]

/** The object at a place, where it stands there itself or as a text. */
function objectAt(event: JsonObject, path: readonly string[]): JsonObject | undefined {
  const found = at(event, ...path)
  const value = typeof found === 'string' ? parseJson(found) : found
  return isObject(value) ? value : undefined
}

/** Content of an envelope: the events of a list, or the one that SNS, SQS or EventBridge carries; nothing where it is none. */
export function eventsInside(event: JsonObject): readonly Json[] {
  for (const name of lists) {
    const items = listAt(event, name)
    if (items.length > 0) return items
  }
  const carried = carriers.map((path) => objectAt(event, path)).find((inner) => inner !== undefined)
  return carried === undefined ? [] : [carried]
}
