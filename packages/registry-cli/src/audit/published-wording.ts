import type { Step } from '@smtp-status/registry'
import { canonicalJson, wordingsOf } from '@smtp-status/registry'
import type { PublishedHistory, PublishedStep, PublishedWording } from '@smtp-status/publish'
import { toPublishedStep, toPublishedWording } from '@smtp-status/publish'

/** A wording that is not what was published: of a description, which a step has to claim, or of a security note, which needs none. */
export interface OtherWording {
  readonly kind: 'reworded' | 'annotated'
  /** The newest published step of the entry; its place from 0. */
  readonly at: number
  readonly step: PublishedStep
}

type Link = PublishedHistory['steps'][number]

/** The newest step of each entry, with its place. */
const newestOf = <Each extends { readonly item: PublishedStep }>(
  links: readonly Each[],
): readonly (readonly [number, Each])[] => [
  ...new Map([...links.entries()].map((place) => [place[1].item.code, place])).values(),
]

interface NowKnown {
  /** By the steps themselves, as canonical JSON. */
  readonly bySteps: ReadonlyMap<string, PublishedWording>
  /** Digests of the security notes of today, by code. */
  readonly notes: ReadonlyMap<string, string | null | undefined>
}

function knownIn(timeline: readonly Step[]): NowKnown {
  const wordings = wordingsOf(timeline)
  const links = timeline.map((step, at) => {
    const wording = wordings[at]
    return { item: toPublishedStep(step), wording: wording && toPublishedWording(wording) }
  })
  const known = links.flatMap(({ item, wording }) =>
    wording ? [[canonicalJson(item), wording] as const] : [],
  )
  const notes = newestOf(links).map(([, { item, wording }]) => [item.code, wording?.securityNote] as const)
  return { bySteps: new Map(known), notes: new Map(notes) }
}

function otherWordings(
  [at, { item, wording }]: readonly [number, Link],
  now: NowKnown,
): readonly OtherWording[] {
  // A later step says that it changed where it is not known today; the rules of that step's authority judge it.
  const description = now.bySteps.get(canonicalJson(item))?.description
  const note = now.notes.get(item.code)
  const isReworded = wording !== undefined && description !== undefined && description !== wording.description
  const isAnnotated =
    wording?.securityNote !== undefined && note !== undefined && note !== wording.securityNote
  return [
    ...(isReworded ? [{ kind: 'reworded', at, step: item } as const] : []),
    ...(isAnnotated ? [{ kind: 'annotated', at, step: item } as const] : []),
  ]
}

/**
 * The entries whose wording is another one than after their newest step in a published history, although no step since claims it.
 * Takes the timeline of today, oldest first. A published history without digests of the wording proves nothing of it.
 */
export function findOtherWordings(
  published: readonly Link[],
  timeline: readonly Step[],
): readonly OtherWording[] {
  const now = knownIn(timeline)
  return newestOf(published).flatMap((place) => otherWordings(place, now))
}
