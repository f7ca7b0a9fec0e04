import type { OptionShape, ProgramShape } from './shape.js'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

function nameWords(names: readonly string[]): string {
  return names
    .map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    .join(' ')
}

function valueWords({ takesValue, choices }: OptionShape): string {
  if (!takesValue) return ''
  return choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r'
}

const optionLine = (program: string, condition: string, option: OptionShape): string =>
  `complete -c ${program} -n ${quoted(condition)} ${nameWords(option.names)}${valueWords(option)} -d ${quoted(option.description)}`

/** A script that completes the program's words in fish, without running the program. */
export function fishCompletion({ name, options, commands }: ProgramShape): string {
  const lines = commands.flatMap((command) => {
    const within = `__fish_seen_subcommand_from ${command.name}`
    const choices = quoted(command.choices.join(' '))
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`,
      ...command.options.map((option) => optionLine(name, within, option)),
      ...(command.choices.length > 0 ? [`complete -c ${name} -n ${quoted(within)} -f -a ${choices}`] : []),
    ]
  })
  const own = options.map((option) => optionLine(name, '__fish_use_subcommand', option))
  return `# fish completion for ${name}; made by: ${name} completion fish\n${[...own, ...lines].join('\n')}\n`
}
