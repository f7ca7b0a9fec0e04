import type { SchemaFailure } from '#generated/validators.js'

/** A failure of a schema with what matters for a test. */
export const failure = (part: Partial<SchemaFailure>): SchemaFailure => ({
  keyword: 'type',
  instancePath: '',
  params: {},
  parentSchema: {},
  data: undefined,
  ...part,
})
