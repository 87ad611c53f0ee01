import { readFileSync } from 'node:fs';
import type { Edition, EditionFile } from '../../core/src/norm/edition.ts';
import { trustEdition } from '../../core/src/norm/trust.ts';
import { editions } from './editions.ts';

/**
 * Literate fixtures: Markdown that explains a check, with documents in fences. In a document a line such as
 *
 *     ## Norm 1. Behandelen
 *        ^^^^^^^^^^^^^^^^^^ ZE203 1.3 ontbreekt
 *
 * says that a finding covers the words above the carets: its code, then what it is about (norm, norm and
 * criterion, or norm and phase; left out where it is about the document) and a part of its Dutch message. Carets
 * that end in `...` are for a finding that goes on over the next lines. The harness takes such lines out, so they
 * never change the text that is judged.
 *
 * The fence starts with "markdown zelfevaluatie" and what sets it apart: `edition=ID` for a document that names no
 * edition ("mini" unless told, "geen" for none), `date=YYYY-MM-DD` for today, and `checks=CODES` for the checks
 * that are judged (those of the file's name unless told, "alle" for all of them). A fence "markdown gecorrigeerd"
 * behind it is the document with all fixes of those checks made; a fence "markdown vorige" before it is last year's
 * document.
 */
export interface FixtureCase {
  readonly title: string;
  readonly text: string;
  readonly markers: readonly Marker[];
  readonly edition: string | undefined;
  readonly today: string;
  /** Codes of the checks that are judged, or undefined for all. */
  readonly checks: readonly string[] | undefined;
  readonly corrected: string | undefined;
  /** The text of last year's document. */
  readonly previous: string | undefined;
}

export interface Marker {
  readonly code: string;
  /** "1.3", "1.check", "1", or "" for the document as a whole. */
  readonly about: string;
  readonly start: number;
  /** Undefined where the finding goes on below the line. */
  readonly end: number | undefined;
  readonly message: string;
}

const miniFile = new URL('../fixtures/editions/mini.json', import.meta.url);

/** A small edition with every kind of ask, for fixtures; and the editions that come with the program. */
export const fixtureEditions: readonly Edition[] = [
  ...editions,
  trustEdition(JSON.parse(readFileSync(miniFile, 'utf8')) as EditionFile),
];

const markerLine = /^ *(\^+)(\.\.\.)? (ZE\d{3})(?: (\d{1,2}[a-z]?(?:\.(?:\d{1,2}|[a-z]+))?))?(?: (.*))?$/;

function readDocument(lines: readonly string[]): Pick<FixtureCase, 'text' | 'markers'> {
  const kept: string[] = [];
  const markers: Marker[] = [];
  let lineStart = 0;
  for (const line of lines) {
    const [, carets, goesOn, code, about = '', message = ''] = markerLine.exec(line) ?? [];
    if (carets === undefined || code === undefined) {
      lineStart = kept.reduce((sum, one) => sum + one.length + 1, 0);
      kept.push(line);
      continue;
    }
    const start = lineStart + line.indexOf('^');
    const end = goesOn === undefined ? start + carets.length : undefined;
    markers.push({ code, about, start, end, message });
  }
  return { text: kept.map((line) => `${line}\n`).join(''), markers };
}

const fence = /^(`{3,}|~{3,})markdown (zelfevaluatie|gecorrigeerd|vorige)(.*)$/;

/** The cases of a fixture file; `code` is the check that they are of unless a case says otherwise. */
export function readFixture(source: string, code: string): readonly FixtureCase[] {
  const cases: FixtureCase[] = [];
  const lines = source.split('\n');
  let title = '';
  let previous: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    title = /^#+ (.*)$/.exec(lines[at] ?? '')?.[1] ?? title;
    const [, mark, kind, rest = ''] = fence.exec(lines[at] ?? '') ?? [];
    if (mark === undefined) continue;
    const end = lines.indexOf(mark, at);
    if (end < 0) throw new Error(`fence without end at line ${at + 1}`);
    const content = lines.slice(at + 1, end);
    at = end;
    const whole = content.map((line) => `${line}\n`).join('');
    if (kind === 'gecorrigeerd') {
      const last = cases.pop();
      if (!last) throw new Error('a corrected document without the document before it');
      cases.push({ ...last, corrected: whole });
      continue;
    }
    if (kind === 'vorige') {
      previous = whole;
      continue;
    }
    const settings = new Map(
      rest.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]])),
    );
    const edition = settings.get('edition') ?? 'mini';
    const checks = settings.get('checks') ?? code;
    cases.push({
      title,
      ...readDocument(content),
      edition: edition === 'geen' ? undefined : edition,
      today: settings.get('date') ?? '2024-11-20',
      checks: checks === 'alle' ? undefined : checks.split(','),
      corrected: undefined,
      previous,
    });
    previous = undefined;
  }
  return cases;
}
