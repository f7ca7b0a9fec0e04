import { exchangeTracking } from './exchange-tracking.js'
import { powermta } from './powermta.js'
import type { TableForm } from './table.js'

/** The files with a delivery on each line that are known. */
export const tableForms: readonly TableForm[] = [powermta, exchangeTracking]

/** The form of the file whose first line this is; `null` where it is none of the known ones. */
export const tableOf = (line: string): TableForm | null =>
  tableForms.find(({ recognises }) => recognises(line)) ?? null
