import type { Command, Option } from 'commander'

/** An option as a shell completes it. */
export interface OptionShape {
  /** `-V`, `--version`; all of them. */
  readonly names: readonly string[]
  readonly description: string
  readonly takesValue: boolean
  /** The values that it takes; empty where any. */
  readonly choices: readonly string[]
}

/** A command as a shell completes it. */
export interface CommandShape {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionShape[]
  /** The values that its arguments take; empty where any. */
  readonly choices: readonly string[]
}

/** A program as a shell completes it. */
export interface ProgramShape {
  readonly name: string
  readonly options: readonly OptionShape[]
  readonly commands: readonly CommandShape[]
}

/** A shell that words can be completed in, as it describes itself. */
export interface Shell {
  /** Writes the line for the shell that installs the script. */
  readonly install: (program: string) => string
  /** Advice on where the line belongs, or on what it needs; absent where there is none. */
  readonly hint?: string
  /** Writes the script that completes the words of a program without running it. */
  readonly script: (program: ProgramShape) => string
}

function optionShape({ short, long, description, required, optional, argChoices }: Option): OptionShape {
  const names = [short, long].filter((name) => name !== undefined)
  return { names, description, takesValue: required || optional, choices: argChoices ?? [] }
}

const optionShapes = (command: Command): readonly OptionShape[] =>
  command.createHelp().visibleOptions(command).map(optionShape)

/** Takes from a program's own definitions what a shell has to know to complete its words. */
export function shapeOf(program: Command): ProgramShape {
  const commands = program.createHelp().visibleCommands(program)
  return {
    name: program.name(),
    options: optionShapes(program),
    commands: commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.name() === 'help' ? [] : optionShapes(command),
      choices:
        command.name() === 'help'
          ? commands.map((other) => other.name())
          : command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    })),
  }
}
