import { ThemeColor, ThemeIcon, TreeItemCollapsibleState } from 'vscode';
import type { TreeItem } from 'vscode';
import type {
  Outline,
  OutlineAsk,
  OutlineCriterion,
  OutlineNorm,
  OutlinePhase,
  ProtocolRange,
} from '../../server/src/protocol.ts';
import { texts } from './language.ts';
import { criteriaOf, isAbsent, isOpen } from './outline.ts';
import type { Subject } from './outline.ts';

/** A line of the tree. Nodes are made anew with every outline; `id` keeps open what was open. */
export interface Node {
  readonly id: string;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
  readonly item: TreeItem;
  /** The norm or criterion that the line is about. */
  readonly about: Subject;
  /** Where a click on the line goes to. */
  readonly range: ProtocolRange | null;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

const errorColor = new ThemeColor('problemsErrorIcon.foreground');

/** Icon and colour of a status; the text beside it says the same. */
const statusIcons = {
  missing: new ThemeIcon('circle-slash', errorColor),
  empty: new ThemeIcon('circle-large-outline', errorColor),
  incomplete: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  complete: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
} as const;

/** The icon of a line that stands for several criteria. */
function groupIcon(criteria: readonly OutlineCriterion[]): ThemeIcon {
  const have = new Set(criteria.map(({ status }) => status));
  if (have.size === 1) return statusIcons[[...have][0]!];
  return have.has('complete') || have.has('incomplete') ? new ThemeIcon('color-mode') : statusIcons.empty;
}

/** Makes a node whose children know it as their parent. */
function grow(node: Omit<Node, 'children'>, grown: (parent: Node) => readonly Node[]): Node {
  const children: Node[] = [];
  const parent = { ...node, children };
  children.push(...grown(parent));
  return parent;
}

/** The words of a line, for the eye and for a screen reader. */
function words(
  label: string,
  description: string,
): Pick<TreeItem, 'label' | 'description' | 'accessibilityInformation'> {
  return { label, description, accessibilityInformation: { label: `${label}, ${description}` } };
}

/** Makes a click on a line go to its place in the document, where it has one. */
function goingTo(outline: Outline, range: ProtocolRange | null): Pick<TreeItem, 'command'> {
  if (range === null) return {};
  return { command: { command: 'zelfevaluatie.reveal', title: '', arguments: [outline.uri, range] } };
}

function askNode(parent: Node, ask: OutlineAsk, index: number): Node {
  return {
    id: `${parent.id}/${index}`,
    parent,
    children: [],
    about: parent.about,
    range: parent.range,
    item: {
      // As with criteria, how it stands comes first: the side bar is narrow.
      ...words(ask.met ? texts().met : texts().unmet, ask.label),
      iconPath: ask.met ? statusIcons.complete : statusIcons.empty,
      contextValue: 'ask',
      ...(parent.item.command && { command: parent.item.command }),
    },
  };
}

/** Leads to what the edition says more of a criterion; what it says is in the tooltip too. */
function guidanceNode(parent: Node): Node {
  const { guidance } = texts();
  const command = { command: 'zelfevaluatie.showNorm', title: '', arguments: [{ about: parent.about }] };
  const item: TreeItem = {
    label: guidance,
    iconPath: new ThemeIcon('question'),
    contextValue: 'guidance',
    command,
  };
  return { id: `${parent.id}/?`, parent, children: [], about: parent.about, range: null, item };
}

function criterionNode(outline: Outline, parent: Node, criterion: OutlineCriterion, onlyOpen: boolean): Node {
  const { norm, number, title, status, statusText, range, hasGuidance } = criterion;
  const asks = onlyOpen ? criterion.asks.filter(({ met }) => !met) : criterion.asks;
  const about = { norm, criterion: number };
  const item: TreeItem = {
    // How it stands comes before the title, which is often longer than the side bar is wide. Both are in the label,
    // since that is what is searched by typing.
    label: `${number} · ${statusText} · ${title}`,
    accessibilityInformation: { label: `${texts().criterion(norm, number)}, ${title}, ${statusText}` },
    iconPath: statusIcons[status],
    contextValue: range === null ? 'criterion.missing' : 'criterion',
    collapsibleState: asks.length > 0 || hasGuidance ? Collapsed : None,
    ...goingTo(outline, range),
  };
  return grow({ id: `${outline.uri}#${norm}.${number}`, parent, about, range, item }, (node) => [
    ...asks.map((ask, index) => askNode(node, ask, index)),
    ...(hasGuidance ? [guidanceNode(node)] : []),
  ]);
}

function phaseNode(
  outline: Outline,
  parent: Node,
  { phase, title, criteria }: OutlinePhase,
  onlyOpen: boolean,
): Node {
  const complete = criteria.filter(({ status }) => status === 'complete').length;
  const range = criteria.find((criterion) => criterion.range !== null)?.range ?? null;
  const shown = onlyOpen ? criteria.filter(isOpen) : criteria;
  const item: TreeItem = {
    ...words(title, texts().progress(complete, criteria.length)),
    iconPath: groupIcon(criteria),
    contextValue: 'phase',
    collapsibleState: Expanded,
    ...goingTo(outline, range),
  };
  return grow({ id: `${parent.id}/${phase}`, parent, about: parent.about, range, item }, (node) =>
    shown.map((criterion) => criterionNode(outline, node, criterion, onlyOpen)),
  );
}

function normNode(outline: Outline, norm: OutlineNorm, onlyOpen: boolean): Node {
  const text = texts();
  const absent = isAbsent(norm);
  // The number of the norm and its progress come first: a title is often longer than the side bar is wide.
  const label = `${text.norm(norm.id)} · ${text.progress(norm.complete, norm.total)}`;
  const item: TreeItem = {
    ...words(label, absent ? `${text.missing} · ${norm.title}` : norm.title),
    iconPath: groupIcon(criteriaOf(norm)),
    contextValue: absent ? 'norm.missing' : 'norm',
    collapsibleState: absent ? Collapsed : Expanded,
    ...goingTo(outline, norm.range),
  };
  const about = { norm: norm.id, criterion: null };
  const phases = onlyOpen ? norm.phases.filter(({ criteria }) => criteria.some(isOpen)) : norm.phases;
  const { range } = norm;
  return grow({ id: `${outline.uri}#${norm.id}`, parent: undefined, about, range, item }, (node) =>
    phases.map((phase) => phaseNode(outline, node, phase, onlyOpen)),
  );
}

/**
 * The top lines of the tree: the norms, with their phases, criteria and what those ask below them. Counts are of
 * all criteria, also where only the open ones are shown.
 */
export const normNodes = (outline: Outline, onlyOpen: boolean): readonly Node[] =>
  outline.norms
    .filter((norm) => !onlyOpen || criteriaOf(norm).some(isOpen))
    .map((norm) => normNode(outline, norm, onlyOpen));

/** The line of a norm or criterion; undefined where it is not shown. */
export function nodeOf(nodes: readonly Node[], { norm, criterion }: Subject): Node | undefined {
  const top = nodes.find(({ about }) => about.norm === norm);
  if (criterion === null) return top;
  return top?.children.flatMap(({ children }) => children).find(({ about }) => about.criterion === criterion);
}
