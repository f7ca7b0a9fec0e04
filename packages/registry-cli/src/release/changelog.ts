import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Registry } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { placeText } from '@smtp-status/submission'
import type { LinkTo } from './section.js'
import { sectionHeading, linksFrom, firstSection, sectionSince } from './section.js'
import { CannotRun } from '../context.js'
import { commitSnapshot } from '../git/snapshot.js'
import { requireRepository, resolveCommit } from '../git/commits.js'
import { parseJson, valueAt } from '../github/json.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import { readTextFile } from '../files.js'
import { sourceFolderOf } from '../project.js'
import { releaseTags, tagOf } from './tags.js'

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
function withSection(changelog: string, section: string): string {
  const [first, second] = [...changelog.matchAll(versionForm)].map(({ index }) => index)
  if (first === undefined) return changelog
  const release = withoutSection(changelog.slice(first, second)).trimEnd()
  const rest = second === undefined ? '' : `\n${changelog.slice(second)}`
  return `${changelog.slice(0, first)}${release}\n\n${section}\n${rest}`
}

const packageFolder = 'packages/codes'

function registryOf({ registry, findings }: LoadResult, where: string): Registry {
  if (registry) return registry
  const [first] = findings
  const reason = first ? `${placeText(first.place)}: ${first.message}` : 'there is none'
  throw new CannotRun(
    `the registry of ${where} cannot be read: ${reason}`,
    'mend it, and write the versions anew',
  )
}

async function registryAt(project: string, tag: string, tags: readonly string[]): Promise<Registry> {
  if (!tags.includes(tag)) {
    throw new CannotRun(
      `there is no tag ${tag}, with which this release is to be compared`,
      'git fetch --tags brings in the tags of releases; set the tag if that release was never published',
    )
  }
  const commit = resolveCommit(project, `refs/tags/${tag}`)
  const { items } = await commitSnapshot(project, commit)
  return registryOf(readSource(items), tag)
}

/** The address that a package.json gives, as a text or as an object with it. */
function repositoryIn(manifest: unknown): string | undefined {
  const addresses = [valueAt(manifest, 'repository'), valueAt(manifest, 'repository.url')]
  return addresses.find((each) => typeof each === 'string')
}

function linksOf(project: string, version: string): LinkTo {
  const file = `${packageFolder}/package.json`
  const manifest = parseJson(readTextFile(file, { workingFolder: project }), file)
  return linksFrom(repositoryIn(manifest), tagOf(version))
}

/**
 * Writes into the changelog of `@smtp-status/codes` what its newest version does to the registry: the working tree against the tag of
 * the version before it. Gives what it did, in a sentence. Throws `CannotRun` where one of the two cannot be read.
 *
 * This comes after `changeset version` and is no module that it calls for each changeset: such a module is not told which package a
 * line is for, so a changeset that names two packages would list the codes under both; and it is called once a changeset, where
 * the registry changes once a release.
 */
export async function writeChangelog(project: string): Promise<string> {
  const path = join(project, packageFolder, 'CHANGELOG.md')
  if (!existsSync(path)) return 'there is no changelog of the codes yet'
  const text = readTextFile(path, { workingFolder: project })
  const [version, former] = versionsIn(text)
  requireRepository(project)
  const tags = releaseTags(project).map(({ tag }) => tag)
  if (version === undefined) return 'the changelog of the codes has no version'
  if (tags.includes(tagOf(version))) return `${tagOf(version)} is released; its changelog stays as it is`
  const after = registryOf(readSource(walkFolder(sourceFolderOf(project))), 'the working tree')
  const section =
    former === undefined
      ? firstSection(after)
      : sectionSince(former, await registryAt(project, tagOf(former), tags), after, linksOf(project, version))
  writeWholeFile(path, withSection(text, section))
  return `the changelog of ${version} says what happened to the registry`
}
