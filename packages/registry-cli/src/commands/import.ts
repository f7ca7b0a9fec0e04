import type { Context, ExitStatus } from '../context.js'
export async function runImport(_o: { file: string; descriptions: boolean; dryRun: boolean; verbatim: string | undefined }, _c: Context): Promise<ExitStatus> { return 0 }
