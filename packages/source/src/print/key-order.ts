/**
 * The order in which keys are written, for all maps of all files at once: no two maps want two keys in different orders. The
 * schemas list their properties in the same order.
 */
const keyOrder: readonly string[] = [
  'id',
  'rule',
  'with',
  'replacedBy',
  'code',
  'field',
  'iana',
  'sha256',
  'until',
  'reason',
  'title',
  'created',
  'tables',
  'class',
  'subject',
  'enumerated',
  'sampleText',
  'summary',
  'basicCodes',
  'otherBasicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'securityNote',
  'deprecated',
  'registration',
  'history',
  'exceptions',
  'registrationRule',
  'experts',
  'status',
  'approvedAs',
  'publishedAs',
  'expires',
  'date',
  'dateFrom',
  'authority',
  'authors',
  'updates',
  'obsoletes',
  'address',
  'meaning',
  'document',
  'section',
  'by',
  'direction',
  'was',
  'reworded',
  'note',
]

const ranks: ReadonlyMap<string, number> = new Map(keyOrder.map((key, rank) => [key, rank]))

/** Orders the keys of a map as they are written; keys that no map of the registry has come last, as they are. */
export function compareKeys(left: string, right: string): number {
  return (ranks.get(left) ?? keyOrder.length) - (ranks.get(right) ?? keyOrder.length)
}
