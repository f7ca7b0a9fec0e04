import type { AddCommand } from './command.js'

/** Declares `registry fix`. */
export const addFix: AddCommand = (program, context, finish) => {
  program
    .command('fix')
    .description('put the files of the registry in canonical form, without changing a value')
    .argument('[folder]', 'the folder to fix; by default the registry-src/ of this checkout')
    .option('--check', 'list the files that are not in canonical form, and write nothing')
    .action(async (folder: string | undefined, { check = false }: { readonly check?: boolean }) => {
      const { runFix } = await import('../fix/run.js')
      finish(await runFix({ folder, check }, context))
    })
}
