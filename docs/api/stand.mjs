// How far each self-evaluation in a folder is, and what is still open: node stand.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, isSelfEvaluation } from 'zelfevaluatie';

const [folder = '.'] = process.argv.slice(2);

for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
  const text = readFileSync(join(folder, name), 'utf8');
  if (!isSelfEvaluation(name, text)) continue;
  const { criteria, progress } = evaluate(text, { path: name, referenceDate: '2024-12-01' });
  console.log(`${name}: ${progress.complete} van ${progress.total}`);
  for (const { norm, criterion, title, status } of criteria)
    if (status !== 'complete') console.log(`  ${norm}.${criterion} ${title}: ${status}`);
}
