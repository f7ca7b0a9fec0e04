import type { PackageResult, Reason } from './results.mjs'

export function packagePage(result: PackageResult, reasons: readonly Reason[]): string
export function indexPage(results: readonly PackageResult[]): string
