import { printBasicCodes, printRegistryCode, titleOf } from '@smtp-status/registry'
import type { Known } from './client/search.js'
import type { Site } from './site.js'

/** Data on each code for the search of the pages. */
export const knownCodes = ({ registry }: Site): readonly Known[] =>
  registry.enumerated.map((entry) => ({
    code: printRegistryCode(entry.code),
    sampleText: titleOf(entry) || null,
    description: entry.description,
    basic: entry.basicCodes ? printBasicCodes(entry.basicCodes) : '',
    deprecated: entry.deprecated !== undefined,
  }))
