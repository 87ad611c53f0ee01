import {
  commonOptions,
  defaultVerb,
  type Option,
  optionsOf,
  type Verb,
  type VerbName,
  verbs,
} from './args.ts';
import type { Say } from './context.ts';
import { aligned, wrap } from './output/style.ts';

const width = 100;

/** What is filled in behind an option, such as `text|json`; nothing for a flag. */
export function valueUsage(option: Option, say: Say): string {
  if (option.type === 'flag') return '';
  if (option.type !== 'choice') return say(option.value);
  return option.value ? say(option.value) : option.choices.join('|');
}

/** What an option does, with its choices where they are not in its usage, and its default. */
export function optionDescription(option: Option, say: Say): string {
  if (option.type !== 'choice' && option.type !== 'reports') {
    const usual = 'usual' in option ? (option.usual ?? []) : [];
    const choices = usual.length > 0 ? [say('cli.help.usual', { choices: usual })] : [];
    return [say(option.description), ...choices].join(' ');
  }
  return [
    say(option.description),
    ...(option.value ? [say('cli.help.choices', { choices: option.choices })] : []),
    ...('default' in option ? [say('cli.help.default', { value: option.default ?? '' })] : []),
  ].join(' ');
}

/** Two columns, the second one wrapped. */
function table(rows: readonly (readonly [string, string])[]): string {
  return aligned(rows)
    .map(([left = '', right = '']) => `  ${left}  ${wrap(right, left.length + 4, width)}\n`)
    .join('');
}

function optionTable(options: readonly Option[], say: Say): string {
  return table(
    options.map((option) => {
      const short = option.short === undefined ? '    ' : `-${option.short}, `;
      return [
        `${short}--${option.name} ${valueUsage(option, say)}`.trimEnd(),
        optionDescription(option, say),
      ];
    }),
  );
}

/** The line that says how a command is written. */
export const usageOf = (verb: VerbName, say: Say): string =>
  `zelfevaluatie ${verb} ${say('cli.help.options-slot')} ${say(verbs[verb].operands)}`.trimEnd();

/** What `zelfevaluatie VERB --help` prints. */
export function helpOn(verb: VerbName, say: Say): string {
  const { summary, notes }: Verb = verbs[verb];
  return [
    `${say('cli.help.usage')} ${usageOf(verb, say)}\n`,
    `${wrap(say(summary), 0, width)}\n`,
    `${say('cli.help.options')}\n${optionTable(optionsOf(verb), say)}`,
    ...(notes ? [`${say(notes)}\n`] : []),
  ].join('\n');
}

/** What `zelfevaluatie --help` prints. */
export function overview(say: Say): string {
  const names = Object.keys(verbs) as VerbName[];
  return [
    `${say('cli.help.usage')} zelfevaluatie ${say('cli.help.verb-slot')} ${say('cli.help.options-slot')} …\n`,
    `${wrap(say('cli.help.about'), 0, width)}\n`,
    `${say('cli.help.verbs')}\n${table(names.map((verb) => [verb, say(verbs[verb].summary)]))}`,
    `${say('cli.help.options')}\n${optionTable(commonOptions, say)}`,
    `${say('cli.help.more', { verb: defaultVerb })}\n`,
  ].join('\n');
}
