import type { CommandShape, OptionShape, ProgramShape, Shell } from './shape.js'

const namesOf = (options: readonly OptionShape[]): readonly string[] => options.flatMap(({ names }) => names)

const offer = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -P "$prefix" -W '${words.join(' ')}' -- "$cur"))`

/** Completion after an option that takes a value: one of its choices, or else a file name, which is what bash falls back to. */
function valueCases({ name, options }: CommandShape): readonly string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const patterns = names.map((option) => `'${name} ${option}'`).join(' | ')
      return `    ${patterns}) ${choices.length > 0 ? offer(choices) : ':'}; return ;;`
    })
}

function wordCase({ name, options, choices }: CommandShape): string {
  return `    ${name}) if [[ $cur == -* ]]; then ${offer(namesOf(options))}; else ${choices.length > 0 ? offer(choices) : ':'}; fi ;;`
}

/** A script that completes the program's words in bash, without running the program; bash breaks `--format=s` at its `=`, or does not. */
function bashCompletion({ name, options, commands }: ProgramShape): string {
  const names = commands.map((command) => command.name)
  return `# bash completion for ${name}; made by: ${name} completion bash
_${name.replaceAll('-', '_')}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= prefix= word
  COMPREPLY=()
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == = ]]; then cur=
  elif [[ $cur == --*=* ]]; then previous=\${cur%%=*} prefix=\${cur%%=*}= cur=\${cur#*=}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $command in
    '') ${offer([...names, ...namesOf(options)])} ;;
${commands.map(wordCase).join('\n')}
  esac
}
complete -o default -F _${name.replaceAll('-', '_')} ${name}
`
}

/** Completion in bash. */
export const bash: Shell = {
  install: (program) => `source <(${program} completion bash)`,
  hint: 'In bash, the line belongs in ~/.bashrc.',
  script: bashCompletion,
}
