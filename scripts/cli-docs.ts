/**
 * Keeps docs/cli.md true to the option tables of the command line: between `<!-- usage: VERB -->` and `<!-- end -->`
 * stands what the tables say. The rest of the page is written by hand.
 *
 * `npm run docs:cli` writes the page if it is stale, `npm run docs:cli -- --check` only says so and then exits with 1.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { commonOptions, type Option, type VerbName, verbs } from '../cli/src/args.ts';
import { sayIn } from '../cli/src/context.ts';
import { optionDescription, usageOf, valueUsage } from '../cli/src/help.ts';

const page = fileURLToPath(new URL('../docs/cli.md', import.meta.url));
const say = sayIn('en');

const inCell = (text: string): string => text.replaceAll('|', '\\|');

function optionRow(option: Option): string {
  const written = `--${option.name} ${valueUsage(option, say)}`.trimEnd();
  const names = [...(option.short === undefined ? [] : [`-${option.short}`]), written];
  const usage = names.map((name) => `\`${name}\``).join(', ');
  return `| ${inCell(usage)} | ${inCell(optionDescription(option, say))} |`;
}

const tableOf = (options: readonly Option[]): string =>
  ['| option | |', '| - | - |', ...options.map(optionRow)].join('\n');

const isVerb = (name: string): name is VerbName => Object.hasOwn(verbs, name);

function generated(name: string): string {
  if (name === 'common') return tableOf(commonOptions);
  if (!isVerb(name)) throw new Error(`docs/cli.md has a part for ${name}, which is no command`);
  const { summary, options } = verbs[name];
  return [say(summary), `\`\`\`text\n${usageOf(name, say)}\n\`\`\``, tableOf(options)].join('\n\n');
}

const open = '<!-- usage: ';

/** What stands behind an opening mark, with its part filled in. */
function fill(piece: string): string {
  const name = piece.slice(0, piece.indexOf(' '));
  return `${name} -->\n\n${generated(name)}\n\n${piece.slice(piece.indexOf('<!-- end -->'))}`;
}

const text = await readFile(page, 'utf8');
const [head = '', ...pieces] = text.split(open);
const filled = [head, ...pieces.map(fill)].join(open);
const wanted = await format(filled, { ...(await resolveConfig(page)), filepath: page });
const absent = Object.keys(verbs).filter((verb) => !text.includes(`${open}${verb} -->`));

if (absent.length > 0) {
  console.error(`docs/cli.md has no part for: ${absent.join(', ')}`);
  process.exitCode = 1;
} else if (wanted !== text) {
  if (process.argv.includes('--check')) {
    console.error('docs/cli.md is stale: run npm run docs:cli');
    process.exitCode = 1;
  } else {
    await writeFile(page, wanted);
    console.log('docs/cli.md written');
  }
}
