import type { Command } from 'commander'

/** A text as roff prints it to the letter: its marks are not commands, its quotes and hyphens can be copied into a shell. */
function roff(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '\\': '\\e',
    "'": '\\(aq',
    '-': '\\-',
    '^': '\\(ha',
    '`': '\\(ga',
    '~': '\\(ti',
  }
  return text.replaceAll(/[\\'^`~-]/g, (mark) => escapes[mark] ?? mark).replaceAll(/^\./gm, '\\&.')
}

/** What stands after a command's options in its help. */
function closingOf(command: Command): string {
  let all = ''
  const { writeOut, ...others } = command.configureOutput()
  command.configureOutput({ ...others, writeOut: (text) => void (all += text) })
  command.outputHelp()
  command.configureOutput({ ...others, ...(writeOut && { writeOut }) })
  return all.slice(command.helpInformation().length).trim()
}

const item = (term: string, text: string): string => `.TP\n.B ${roff(term)}\n${roff(text)}`

/** Lines that keep their breaks and their indents. */
const literal = (text: string): string => `.nf\n${roff(text)}\n.fi`

function itemsOf(command: Command): readonly string[] {
  const help = command.createHelp()
  return [
    ...help
      .visibleArguments(command)
      .map((argument) => item(help.argumentTerm(argument), help.argumentDescription(argument))),
    ...help
      .visibleOptions(command)
      .map((option) => item(help.optionTerm(option), help.optionDescription(option))),
  ]
}

function commandSection(command: Command): readonly string[] {
  return [
    `.SS ${roff(`${command.name()} ${command.usage()}`)}`,
    roff(command.description()),
    ...itemsOf(command),
    '.PP',
    literal(closingOf(command)),
  ]
}

/** Makes the manual page of a program from its own definitions and help. */
export function manPage(program: Command): string {
  const name = program.name()
  const commands = program.commands.filter((command) => command.name() !== 'help')
  return `${[
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version() ?? ''}"`,
    '.SH NAME',
    `${roff(name)} \\- ${roff(program.description().replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    `.B ${roff(name)}`,
    roff(program.usage()),
    '.SH OPTIONS',
    ...itemsOf(program),
    '.SH COMMANDS',
    ...commands.flatMap(commandSection),
    '.SH NOTES',
    literal(closingOf(program)),
  ].join('\n')}\n`
}
