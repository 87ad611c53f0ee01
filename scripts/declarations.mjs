import { readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';

/** The names that a module exports as values. */
const valuesOf = (declarations) =>
  [...declarations.matchAll(/^export declare (?:const|function|class) (\w+)/gm)].map(([, name]) => name);

/**
 * Writes what belongs beside the bundle of a module that exports its own types only: its type declarations, for
 * programs that import it and for those that require it, and the module that the first of these load. That one passes
 * on the exports of the bundle, so that a program that does both has one copy of the engine.
 * @param {string} source the module
 * @param {string} bundle its bundle, in CommonJS, such as dist/api/index.cjs
 */
export async function writeDeclarations(source, bundle) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(await readFile(source, 'utf8'), {
    fileName: source,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, strict: true },
  });
  const [problem] = diagnostics;
  if (problem) throw new Error(`${source}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  if (/\bfrom ['"]|\bimport\(/.test(outputText))
    throw new Error(`${source}: a type that other programs see has to stand in this file.`);
  const names = [...new Set(valuesOf(outputText))];
  const stem = bundle.replace(/\.cjs$/, '');
  await writeFile(`${stem}.d.cts`, outputText);
  await writeFile(`${stem}.d.mts`, outputText);
  await writeFile(`${stem}.mjs`, `export { ${names.join(', ')} } from './${stem.split('/').at(-1)}.cjs';\n`);
}
