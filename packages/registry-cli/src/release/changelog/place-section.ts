import { sectionHeading } from './registry-section.js'

// changesets begins what it writes of a release with its version.
const versionForm = /^## (\d+\.\d+\.\d+\S*)[^\S\n]*$/gm

/** The versions that a changelog has, newest first. */
export function versionsIn(changelog: string): readonly string[] {
  return [...changelog.matchAll(versionForm)].flatMap(([, version]) => version ?? [])
}

/** Takes a section out that was put in before, up to the next one of its rank. */
function withoutSection(release: string): string {
  const start = release.indexOf(`\n${sectionHeading}\n`)
  if (start < 0) return release
  const end = release.indexOf('\n### ', start + sectionHeading.length)
  return release.slice(0, start) + (end < 0 ? '' : release.slice(end))
}

/** Puts a section at the end of what a changelog says of its newest version, in the place of the one that is there. */
export function withSection(changelog: string, section: string): string {
  const [first, second] = [...changelog.matchAll(versionForm)].map(({ index }) => index)
  if (first === undefined) return changelog
  const release = withoutSection(changelog.slice(first, second)).trimEnd()
  const rest = second === undefined ? '' : `\n${changelog.slice(second)}`
  return `${changelog.slice(0, first)}${release}\n\n${section}\n${rest}`
}
