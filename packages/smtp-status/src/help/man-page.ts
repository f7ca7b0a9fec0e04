import type { Command } from 'commander'
import { blocksOf } from './blocks.js'
import type { Block } from './blocks.js'
import { DocumentedCommand } from './documented-command.js'

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

const item = (term: string, ...texts: readonly string[]): string =>
  `.TP\n.B ${roff(term)}\n${texts.map(roff).join('\n.br\n')}`

type MakeHeading = (text: string) => string

function blockText(block: Block, before: Block | undefined, heading: MakeHeading): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text.slice(0, -1))]
    case 'prose':
      return ['.PP', roff(block.text)]
    case 'items':
      return block.items.map(({ term, texts }) => item(term, ...texts))
    case 'lines':
      return [...(before?.kind === 'heading' ? [] : ['.PP']), '.nf', ...block.lines.map(roff), '.fi']
  }
}

/** Text after a command's options in its help. */
function closingOf(command: DocumentedCommand, heading: MakeHeading): readonly string[] {
  const blocks = blocksOf(command.closing)
  return blocks.flatMap((block, index) => blockText(block, blocks[index - 1], heading))
}

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

function commandSection(command: DocumentedCommand): readonly string[] {
  return [
    `.SS ${roff(`${command.name()} ${command.usage()}`)}`,
    roff(command.description()),
    ...itemsOf(command),
    ...closingOf(command, (text) => `.PP\n.B ${roff(text)}`),
  ]
}

/** Makes the manual page of a program from its own definitions and help; the headings there become sections here. */
export function manPage(program: DocumentedCommand): string {
  const name = program.name()
  const commands = program.commands.filter((command) => command instanceof DocumentedCommand)
  return `${[
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version() ?? ''}"`,
    // Words and codes are not broken, and lines are not stretched.
    '.nh',
    '.ad l',
    '.SH NAME',
    `${roff(name)} \\- ${roff(program.description().replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    `.B ${roff(name)}`,
    roff(program.usage()),
    '.SH OPTIONS',
    ...itemsOf(program),
    '.SH COMMANDS',
    ...commands.flatMap(commandSection),
    ...closingOf(program, (text) => `.SH ${roff(text.toUpperCase())}`),
  ].join('\n')}\n`
}
