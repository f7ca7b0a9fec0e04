import type { Registry } from '@smtp-status/registry'
import type { Artifact } from './artifact.js'
import { ianaFromRegistry } from './iana/from-registry.js'
import { writeIana } from './iana/write.js'

/** The registry as XML in IANA's shape, valid under the RELAX NG schema that is shipped beside it. */
export function xmlArtifact(registry: Registry): Artifact {
  return { name: `${registry.id}.xml`, text: writeIana(ianaFromRegistry(registry)) }
}
