import { readdir, readFile, writeFile } from 'node:fs/promises';

/** "node_modules/@scope/name/lib/x.js" is a file of the package in "node_modules/@scope/name". */
const packageOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

/** @returns name, version and licence text of a package */
const notice = async (folder) => {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const files = await readdir(folder);
  const file = files.find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(`${folder}/${file}`, 'utf8') : `Licence: ${license}`;
  return `${name} ${version}\n\n${text.trim()}\n`;
};

/**
 * Writes the licences of all packages that are part of the bundles.
 * @param {string} root folder of the project, ending in a slash
 * @param {readonly object[]} metafiles esbuild's, one per bundle
 * @param {string} outfile
 */
export async function writeNotices(root, metafiles, outfile) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(files.map(packageOf).filter(Boolean))].sort();
  const notices = await Promise.all(folders.map((folder) => notice(root + folder)));
  const intro = 'Zelfevaluatie contains the following packages, under the licences given with each.\n';
  await writeFile(outfile, [intro, ...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`));
}
