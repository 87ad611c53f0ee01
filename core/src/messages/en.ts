import type { nl } from './nl.ts';

/** All messages in English; the Dutch ones say what the keys and holes mean. */
export const en: Readonly<Record<keyof typeof nl, string>> = {
  // ZE1: front matter
  'unknown-edition':
    'The edition "{edition}" is not known, so this document cannot be laid beside the norms. Choose one that exists: {editions}.',
  'unknown-edition.nearest':
    'The edition "{edition}" is not known, so this document cannot be laid beside the norms. The nearest one is {nearest}.',
  'unknown-edition.configured':
    'The configuration chooses the edition "{edition}" for this document, and that is not known or its norm file has mistakes, so nothing can be checked. Mend the configuration or norm file, or put another edition in the front matter: {editions}.',
  'missing-edition':
    'The document does not say which edition it follows, so it was laid beside {assumed}. Put "keurmerk: {assumed}" at the top.',
  'invalid-front-matter.syntax':
    'The front matter cannot be read: {detail}. Write a key, a colon and a value on every line, such as "organisatie: Praktijk De Linde".',
  'invalid-front-matter.not-a-mapping':
    'The front matter has no keys with values, so nothing can be read from it. Write a key, a colon and a value on every line.',
  'invalid-front-matter.not-text':
    'The value of "{key}" is not plain text, so it is not used. Write a single value, in quotes if need be.',
  'invalid-front-matter.not-a-date':
    'The value of "{key}" is not a date that exists, so it cannot tell how recent figures are. Write year-month-day, such as 2024-11-01.',
  'merge-conflict':
    'Two versions of the same text stand below each other here, with the dividing lines of git still between them. Only the first one is read. Choose what to keep and remove the lines with <<<<<<<, ======= and >>>>>>>.',

  // ZE2: structure
  'missing-norm':
    'Norm {norm} ({normTitle}) is missing, with the criteria that belong to it ({count}). Add the norm and answer every criterion.',
  'missing-norm.partial':
    'Norm {norm} ({normTitle}) is missing, with the criteria that belong to it. Add the norm and answer its criteria.',
  'missing-phase':
    'In norm {norm} ({normTitle}) no criterion of the phase {phase} is answered: {criteria}. Add the phase and answer them.',
  'missing-criterion':
    'Criterion {norm}.{criterion} ({title}) is missing. Add it and answer what is asked: {description}',
  'duplicate-criterion':
    'Criterion {norm}.{criterion} ({title}) was answered before; a reviewer reads one answer per criterion. Merge the texts or remove one.',
  'duplicate-criterion.first': 'Criterion {norm}.{criterion} is first answered here.',
  'unknown-criterion':
    '"{name}" does not exist in {edition}: norm {norm} has the criteria {first} to {last}. Check the number.',
  'unknown-criterion.norm':
    '"{name}" does not exist in {edition}; the norms are {norms}. Check the number of the norm.',
  'unknown-criterion.nowhere':
    '"{name}" does not exist in {edition}, and no criterion is like it. Check the number.',
  'unknown-criterion.candidates':
    '"{name}" does not exist in {edition}. This text may belong to {candidates}; check the number.',
  'unknown-criterion.unrecognised':
    'There is text that does not count yet below headings of which it is not clear which criterion they belong to: {names}. Put the number of the criterion in the heading.',
  'unknown-criterion.unrecognised-at': '"{name}" is most like {candidates}.',
  'unknown-criterion.unrecognised-alone': '"{name}" is not like any criterion.',
  'wrong-phase':
    'Criterion {norm}.{criterion} ({title}) belongs to the phase {phase}, but stands under {under}. Move the answer to {phase}.',
  'criterion-order':
    'Criterion {norm}.{criterion} ({title}) comes after {previous}; in the norm it comes before. Put the answers in order, so that a reviewer can read them beside the norm.',
  'criterion-order.previous': 'This answer belongs after {norm}.{criterion}.',

  // ZE3: answers
  'empty-answer':
    'Criterion {norm}.{criterion} ({title}) has no answer yet. Describe what is asked: {description}',
  'empty-answer.question':
    'Criterion {norm}.{criterion} ({title}) has only the question, no answer yet. Describe what is asked: {description}',
  'placeholder-answer':
    'In the answer to criterion {norm}.{criterion} ({title}) "{placeholder}" is still to be filled in. Replace it by the real text or figure.',
  'thin-answer':
    'The answer to criterion {norm}.{criterion} ({title}) is too short to show that and how this is done: {words} of at least {minimum} words of its own. Extend it: who does what, when and with what?',
  'missing-topic':
    'In the answer to criterion {norm}.{criterion} ({title}) nothing was found about: {topics}. Describe that too, or use a word by which it can be recognised.',
  'missing-topic.minimum':
    'The answer to criterion {norm}.{criterion} ({title}) addresses {found} of the at least {minimum} topics that are asked. Nothing was found about: {topics}.',
  'missing-topic.goal':
    'In the answer to criterion {norm}.{criterion} ({title}) what is asked was not found: {label} (at least {minimum}). Name what will change, when, and how that will show.',
  'missing-topic.improvement':
    'In the answer to criterion {norm}.{criterion} ({title}) what is asked was not found: {label} (at least {minimum}). Name what has changed and since when.',
  'missing-topic.subject':
    'In the answer to criterion {norm}.{criterion} ({title}) what is asked was not found: {label} (at least {minimum}). Name the subject.',
  'unexplained-not-applicable':
    'Criterion {norm}.{criterion} ({title}) says "{phrase}" without a reason, so a reviewer cannot see why. Add a sentence with "omdat" or "want" (because).',
  'unexplained-not-applicable.waiting':
    'Criterion {norm}.{criterion} ({title}) says "{phrase}" without an explanation. Add how that comes about, and what is done once there is a waiting time.',
  'repeated-norm-text':
    'The answer to criterion {norm}.{criterion} ({title}) mostly repeats the text of the criterion. Describe in your own words how it is done in your practice, preferably with an example.',

  // ZE4: figures
  'missing-figure':
    'Criterion {norm}.{criterion} ({title}) has no figure of your own for {label}. What was looked for: {sought}, such as "{example}".',
  'missing-figure.rejected':
    'Criterion {norm}.{criterion} ({title}) has no figure of your own for {label}. There is "{found}", but {reason}. What was looked for: {sought}, such as "{example}".',
  'missing-figure.rejected-at': '"{found}" does not count: {reason}.',
  'missing-subscale':
    'In criterion {norm}.{criterion} ({title}) {label} does not have enough figures yet: {found} of at least {minimum}. There is no figure for {missing}.',
  'figure-out-of-range':
    '{value} for {label} in criterion {norm}.{criterion} ({title}) is outside the scale of {low} to {high}. Check the figure, or say which scale was used.',
  'figure-without-period':
    'For {label} in criterion {norm}.{criterion} ({title}) no period is given, so it does not show how recent it is. Add a year or reference date, such as "over {year}".',
  'stale-figure':
    'The figure for {label} in criterion {norm}.{criterion} ({title}) is about "{period}", which is more than {months} months before {date}. Replace it by a figure from after {limit}.',
  'guideline-exceeded':
    '{value} in criterion {norm}.{criterion} ({title}) is more than the guideline of {guideline}, and no reason is given. Explain what causes it.',
  'conflicting-figures':
    'For {label} this says {value}, and another place {other}, for the same period (criterion {norm}.{criterion}, {title}). Make the figures equal, or say how they differ.',
  'conflicting-figures.other': 'This says {other}.',

  // ZE5: addresses and instruments
  'missing-website':
    'Criterion {norm}.{criterion} ({title}) lacks the place on the website with information about {about}. Give the address of the page.',
  'missing-website.page':
    'Criterion {norm}.{criterion} ({title}) names a page, but the address of the website is nowhere in norm {norm}. Give the address of the page about {about}.',
  'broken-link':
    'The web address "{address}" cannot be right, so a reviewer cannot open it. Check it; it should look like https://www.voorbeeld.nl/pagina.',
  'broken-link.suggestion':
    'The web address "{address}" cannot be right. It is probably meant to be {suggestion}.',
  'broken-link.file':
    'The file "{path}" that this refers to is not there. Check its name and folder, counted from this document.',
  'broken-link.previous':
    'Last year\'s document, "{path}", is not there. Check the name and folder behind "vorige", counted from this document.',
  'broken-link.file.absolute':
    'The link "{path}" is a whole path on one computer or server: no reviewer can open it, and for safety nothing is looked for there. Write the path from this document, or the whole web address with https://.',
  'broken-link.previous.absolute':
    '"vorige" holds a whole path or an address, "{path}". For safety that is not opened. Write the path from this document, such as ../2023/zelfevaluatie.md.',
  'broken-link.previous.outside':
    'Last year\'s document, "{path}", is outside the workspace, so it is not opened. Put it inside, or work from a folder that has both.',
  'broken-link.previous.link':
    'Last year\'s document, "{path}", is a symbolic link that leads out of the workspace, so it is not opened. Put the file itself inside.',
  'broken-link.empty': 'This link has no address, so it leads nowhere. Fill in the address.',
  'missing-instrument':
    'Criterion {norm}.{criterion} ({title}) does not name this: {label}. Name the instrument, such as {examples}.',

  // ZE6: goals
  'goal-without-follow-up':
    'Last year\'s goal "{goal}" does not come back in criterion {norm}.{criterion} ({title}). Write what has been done about it, also where it was not reached yet.',
  'goal-without-follow-up.goal': 'Last year\'s goal: "{goal}".',
  'vague-goal':
    'The goals in criterion {norm}.{criterion} ({title}) have no target and no term, so next year nobody can tell whether they were reached. Write what must be reached, and by when.',
  'vague-goal.target':
    'The goals in criterion {norm}.{criterion} ({title}) have no target, so next year nobody can tell whether they were reached. Give a number, or a result that is there or is not.',
  'vague-goal.term':
    'The goals in criterion {norm}.{criterion} ({title}) have no term. Write by when they must be reached.',

  // ZE7: privacy
  'citizen-service-number':
    'Criterion {norm}.{criterion} ({title}) has a number that can be a citizen service number (BSN): it passes the eleven test. Remove it; a BSN has no place in a self-evaluation.',
  'citizen-service-number.elsewhere':
    'This number can be a citizen service number (BSN): it passes the eleven test. Remove it; a BSN has no place in a self-evaluation.',
  'personal-data':
    'Criterion {norm}.{criterion} ({title}) gives {what} of a client. Remove it or make it unrecognisable; a reviewer does not need it.',
  'personal-data.elsewhere':
    'This is {what} of a client. Remove it or make it unrecognisable; a reviewer does not need it.',
  'personal-data.mail': 'the mail address',
  'personal-data.phone': 'the telephone number',
  'personal-data.birth-date': 'the date of birth',
  'personal-data.name': 'the name',
  'small-group':
    'Criterion {norm}.{criterion} ({title}) is about so few people ("{group}") that others can recognise them. Write "fewer than 10", or put groups together.',
  'small-group.elsewhere':
    'This is about so few people ("{group}") that others can recognise them. Write "fewer than 10", or put groups together.',

  // ZE9: the checking itself
  'unused-suppression':
    'This comment silences {checks}, but there is nothing to silence. Remove the comment.',
  'unused-suppression.all': 'This comment silences all findings, but there are none. Remove the comment.',
  'unused-suppression.unknown':
    '"{checks}" is not a known check, so this comment silences nothing. Use a code such as ZE303 or a name such as thin-answer.',
  'unused-suppression.expired':
    'This comment held until {until} and silences nothing any more. Mend the finding, or extend the date.',
  'internal-error':
    'The check {check} failed ({detail}), so what it could have found is missing. This is a fault of Zelfevaluatie: report it with this document or a part of it.',

  // Titles of the checks
  'check.unknown-edition': 'Unknown edition',
  'check.missing-edition': 'No edition',
  'check.invalid-front-matter': 'Front matter cannot be read',
  'check.merge-conflict': 'Merge conflict left in the text',
  'check.missing-norm': 'Missing norm',
  'check.missing-phase': 'Missing phase',
  'check.missing-criterion': 'Missing criterion',
  'check.duplicate-criterion': 'Criterion answered twice',
  'check.unknown-criterion': 'Unknown criterion',
  'check.wrong-phase': 'Criterion under another phase',
  'check.criterion-order': 'Order of the criteria',
  'check.empty-answer': 'Empty answer',
  'check.placeholder-answer': 'Still to be filled in',
  'check.thin-answer': 'Thin answer',
  'check.missing-topic': 'Missing topic',
  'check.unexplained-not-applicable': 'Not applicable without a reason',
  'check.repeated-norm-text': 'Repeats the norm',
  'check.missing-figure': 'Missing figure',
  'check.missing-subscale': 'Subscale without a figure',
  'check.figure-out-of-range': 'Figure outside its scale',
  'check.figure-without-period': 'Figure without a period',
  'check.stale-figure': 'Stale figure',
  'check.guideline-exceeded': 'Above the guideline',
  'check.conflicting-figures': 'Conflicting figures',
  'check.missing-website': 'Missing web address',
  'check.broken-link': 'Broken link',
  'check.missing-instrument': 'Missing measuring instrument',
  'check.goal-without-follow-up': 'Goal without follow-up',
  'check.vague-goal': 'Vague goal',
  'check.citizen-service-number': 'Citizen service number',
  'check.personal-data': 'Personal data',
  'check.small-group': 'Recognisably small group',
  'check.unused-suppression': 'Unused suppression',
  'check.internal-error': 'Internal error',

  // Quick fixes
  'fix.insert-norm': 'Add norm {norm} ({normTitle})',
  'fix.insert-phase': 'Add the phase {phase} to norm {norm}',
  'fix.insert-criterion': 'Add criterion {norm}.{criterion} ({title})',
  'fix.set-edition': 'Change the edition to {edition}',
  'fix.add-edition': 'Put edition {edition} at the top',
  'fix.add-answer': 'Add places to fill in for what criterion {norm}.{criterion} asks',
  'fix.add-figure': 'Add a line to fill in for {label}',
  'fix.add-subscales': 'Add lines to fill in for {missing}',
  'fix.add-topics': 'Add lines to fill in for {topics}',
  'fix.add-website': 'Add a line to fill in for the web address',
  'fix.add-instrument': 'Add a line to fill in for {label}',
  'fix.name-heading': 'Start the heading with {label}',
  'fix.correct-address': 'Change the address to {suggestion}',

  // Phases, statuses, severities
  'phase.plan': 'Plan',
  'phase.do': 'Do',
  'phase.check': 'Check',
  'phase.act': 'Act',
  'status.missing': 'missing',
  'status.empty': 'empty',
  'status.incomplete': 'incomplete',
  'status.complete': 'complete',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'info',
  'severity.hint': 'hint',

  // What a criterion can ask
  'ask.explanation': 'an explanation in your own words (at least {minimum} words)',
  'ask.topics': 'attention to {topics}',
  'ask.topics-minimum': 'attention to at least {minimum} of: {topics}',
  'ask.goal': '{label} (at least {minimum})',
  'ask.improvement': '{label} (at least {minimum})',
  'ask.subject': '{label} (at least {minimum})',
  'ask.figure': 'a figure: {label}',
  'ask.website': 'the place on the website about {about}',
  'ask.instrument': '{label}, by name',

  // What is looked for as a figure
  'sought.share': 'a number or share of your own',
  'sought.count': 'a number of your own',
  'sought.grade': 'a grade that you were given',
  'sought.score': 'a score for each part',
  'sought.duration': 'a duration of your own in numbers',
  'sought.difference': 'a measured difference, an effect size or the share that improved',
  'sought.breakdown': 'a breakdown in numbers or percentages',

  // Why a number is not the figure
  'figure.rejected.legal-norm': 'that is a legal norm, such as the treeknorm',
  'figure.rejected.benchmark': 'that is a national or comparative figure, not that of your own practice',
  'figure.rejected.target': 'that is a goal, not a measurement',
  'figure.rejected.threshold': 'that is a threshold, not a measurement',
  'figure.rejected.guideline': 'that is the guideline, not a measurement of your own',
  'figure.rejected.other-instrument': 'that was measured with another instrument',
  'figure.rejected.question-number': 'that is the number of a question',
  'figure.rejected.scale-explanation': 'that explains the scale',
  'figure.rejected.previous-year': 'that belongs to an earlier year',
  'figure.rejected.single-client': 'that is about one client',
  'figure.rejected.response-rate': 'that is the response or the number of forms filled in',
  'figure.rejected.other-subject': 'that is about something else',
  'figure.rejected.inverse': 'that is the inverse: those who fall outside it',
  'figure.rejected.other-part': 'that is the score of one part',
  'figure.rejected.part-of-total': 'that is a part: the total is there too',
  'figure.rejected.other-unit': 'that is in another unit',
  'figure.rejected.placeholder': 'that is still to be filled in',

  // Norm files
  'edition.not-an-object':
    'This file holds no edition: it is not a JSON block of fields between { and }. Start from an existing norm file.',
  'edition.missing-key': '{path}: "{key}" is missing. Add it.',
  'edition.unknown-key': '{path}: "{key}" is not a known field. Remove it or check the spelling.',
  'edition.no-value': '{path}: there is nothing here. Give a value, or take the field away.',
  'edition.wrong-type': '{path}: this must be {expected}, not "{value}".',
  'edition.unknown-value': '{path}: "{value}" is not possible here. Choose one of: {options}.',
  'edition.wrong-form':
    '{path}: "{value}" does not have the right form. The JSON Schema of norm files tells what is allowed here.',
  'edition.too-small': '{path}: {value} is too low. The lowest that is allowed is {limit}.',
  'edition.too-large': '{path}: {value} is too high. The highest that is allowed is {limit}.',
  'edition.too-short': '{path}: this text is too short. The minimum is {limit} character(s).',
  'edition.too-long': '{path}: this text is too long. The maximum is {limit} characters.',
  'edition.too-few': '{path}: this list is too short. The minimum is {limit}.',
  'edition.too-many': '{path}: this list is too long. The maximum is {limit}.',
  'edition.duplicate': '{path}: "{name}" has been used before. Choose another name or number.',
  'edition.wrong-number':
    '{path}: number {number} does not fit, as the numbers of a norm run on from 1. Expected here: {expected}.',
  'edition.unknown-figure':
    '{path}: the figure "{name}" is not known. Add it to figures, or choose from: {known}.',
  'edition.no-words': '{path}: give words, parts or units to know the figure by.',
  'edition.unknown-source': '{path}: the source "{name}" is not among sources, which has: {known}.',
  'edition.minimum-too-high': '{path}: the minimum is {minimum}, but there are only {available}. Lower it.',
  'edition.unknown-place':
    '{path}: ‘{name}’ is not in {parent}, so there is nothing to leave out. Remove it.',
  'edition.not-partial':
    '{path}: this is only possible where not everything is known. Set status to partial, and partial: true at the norm.',
  'edition.unknown-parent':
    '{path}: the edition ‘{name}’ is not known, so there is nothing to extend. Choose one of: {known}.',
  'edition.broken-parent':
    '{path}: there is a mistake in the norm file of ‘{name}’, so it cannot be extended yet. Mend that file first.',
  'edition.circular':
    '{path}: these editions extend each other in a circle: {editions}. Let one of them stand alone.',
  'edition.too-many-parents':
    '{path}: this edition builds on too many others; at most {limit} in a row are possible. Leave a step out.',
  'edition.syntax': 'This norm file cannot be read as JSON or YAML: {detail}. Look here or just before.',
  'edition.file-too-large':
    'This norm file is too large to read. The maximum is {limit} characters; split it into editions that extend each other.',
  'edition.too-deep':
    'The blocks of this norm file lie too deep in each other; at most {limit} levels are possible. Look for brackets or dashes too many.',

  // Files of data: norm files and configurations
  'data.syntax.indent': 'the line is not indented far enough, or too far',
  'data.syntax.tab': 'there is a tab where spaces belong',
  'data.syntax.missing-character': 'a comma, bracket or quote is missing',
  'data.syntax.colon': 'a text with a colon in it belongs between quotes',
  'data.syntax.duplicate-key': 'this field is there twice',
  'data.syntax.quotes': 'a text that starts with this character belongs between quotes',
  'data.syntax.multiple': 'there is more than one block in the file; remove the lines with ---',
  'data.syntax.alias': 'references with & and * are not possible here',
  'data.type.text': 'a text',
  'data.type.number': 'a number',
  'data.type.whole-number': 'a whole number',
  'data.type.boolean': 'true or false',
  'data.type.list': 'a list between [ and ]',
  'data.type.object': 'a block of fields between { and }',

  // Configurations
  'config.not-an-object':
    'This is no configuration: it must have fields, such as "edition: kgg-2024". See docs/instellingen.md for what there is.',
  'config.missing-key': '{path}: "{key}" is missing. Add it.',
  'config.unknown-key': '"{key}" is not a known setting. Remove it or check the spelling.',
  'config.unknown-key.nearest': '"{key}" is not a known setting. Perhaps you mean "{nearest}".',
  'config.unknown-check':
    '"{key}" is not a check. Give a code or name, such as ZE303 or thin-answer; docs/checks lists them all.',
  'config.unknown-check.nearest': '"{key}" is not a check. Perhaps you mean "{nearest}".',
  'config.duplicate-check':
    '"{key}" is there twice, as {code} and {name} are the same check. Remove one of them.',
  'config.unknown-edition':
    '{path}: the edition "{edition}" is not known. Choose one of {editions}, or name its norm file under "norms".',
  'config.unknown-edition.nearest':
    '{path}: the edition "{edition}" is not known. Perhaps you mean "{nearest}".',
  'config.no-value': '{path}: there is nothing here. Give a value, or take the field away.',
  'config.wrong-type': '{path}: this must be {expected}, not "{value}".',
  'config.unknown-value': '{path}: "{value}" is not possible here. Choose one of: {options}.',
  'config.wrong-form': '{path}: "{value}" is not possible here. See docs/instellingen.md for what is.',
  'config.too-small': '{path}: {value} is too low. The lowest that is allowed is {limit}.',
  'config.too-large': '{path}: {value} is too high. The highest that is allowed is {limit}.',
  'config.too-short': '{path}: there is nothing here. Fill it in or remove the line.',
  'config.too-long': '{path}: this text is too long. The maximum is {limit} characters.',
  'config.too-few': '{path}: this list is empty. Put something in it or remove it.',
  'config.too-many': '{path}: this list is too long. The maximum is {limit}.',
  'config.glob.absolute':
    '{path}: the pattern "{glob}" starts at the top of the disk. Write it from the folder of this file.',
  'config.glob.outside':
    '{path}: the pattern "{glob}" leaves the folder of this file with "..". Put the configuration a folder higher.',
  'config.glob.negated':
    '{path}: the pattern "{glob}" starts with an exclamation mark, which is not possible here. Exceptions can be in .zelfevaluatieignore.',
  'config.glob.excessive': '{path}: the pattern "{glob}" is too complicated. Make a few shorter ones of it.',
  'config.path.absolute':
    '{path}: "{file}" is a full path or an address. Write the path from the folder of this file.',
  'config.path.outside':
    '{path}: "{file}" is outside the workspace {workspace}, so it is not read. Put the file inside.',
  'config.path.link':
    '{path}: "{file}" is a symbolic link that leads out of the workspace {workspace}, so it is not read. Put the file itself inside.',
  'config.path.missing': '{path}: the file "{file}" is not there. Check its name and folder.',
  'config.path.kind':
    '{path}: "{file}" cannot be a configuration. Name a file that ends in .yaml, .yml or .json.',
  'config.link':
    'This file is a symbolic link that leads out of the workspace {workspace}, so it is not read. Put the file itself inside.',
  'config.circular': '{path}: these files extend each other in a circle: {files}. Remove one "extends".',
  'config.too-many-files':
    '{path}: too many files are extended; at most {limit} in a row and {most} in all are possible. Join some of them.',
  'config.syntax': 'This configuration cannot be read as JSON or YAML: {detail}. Look here or just before.',
  'config.file-too-large': 'This configuration is too large to read. The maximum is {limit} characters.',
  'config.too-deep':
    'The blocks of this configuration lie too deep in each other; at most {limit} levels are possible. Look for brackets or dashes too many.',

  // The outline of a document, as in hovers and lists
  'outline.norm': 'Norm {norm} – {title}',
  'outline.criterion': 'Criterion {norm}.{criterion} – {title}',
  'outline.phase': 'Phase: {phase}',
  'outline.status': 'Status: {status}',
  'outline.progress': '{complete} of {total} complete',
  'outline.asked': 'What the criterion asks for',
  'outline.met': 'found: {ask}',
  'outline.unmet': 'not found yet: {ask}',
  'outline.open': 'What is still open',
  'outline.why': 'Why this is asked',
  'outline.meaning': 'What is meant',
  'outline.not-required': 'What is not required',
  'outline.questions': 'Questions that help',
  'outline.suggestions': 'Subjects to choose from',
  'outline.source': 'Source: {source}',

  // Above headings, behind figures and under links
  'lens.norm': '{complete} of {total} criteria complete',
  'lens.figure': '{count} figure missing',
  'lens.figures': '{count} figures missing',
  'lens.other': '{count} point still open',
  'lens.others': '{count} points still open',
  'hint.equals': '= {value}',
  'hint.period': '{start} to {end}',
  'link.norm': 'Show what norm {norm} asks for',
  'link.criterion': 'Show what criterion {norm}.{criterion} asks for',
  'link.previous': 'Open the self-evaluation of last year',

  // How a self-evaluation went to another edition
  'migration.done':
    'Carried over to {edition}. Answers with a place: {placed}. Figures and periods to renew: {renewed}. Criteria without text: {empty}. Texts without a place: {unplaced}.',

  // How a figure was read
  'figure.read-as': 'Read as a figure for {label} (criterion {norm}.{criterion})',
  'figure.value': '{label}: {value}',
  'figure.at-most': '{label}: at most {value}',
  'figure.at-least': '{label}: at least {value}',
  'figure.between': '{label}: {low} to {high}',
  'figure.approximate': 'Approximately, as it is written',
  'figure.scale': 'On a scale up to {maximum}',
  'figure.last-year': 'Last year: {value}',
  'figure.last-year-period': 'Last year: {value} ({period})',
  'figure.change': 'Change since last year: {change}',
  'figure.share': '{value} of {of}, which is {percent}%',
  'figure.period': 'About "{text}": {start} to {end}',
  'figure.date': 'On {date} ("{text}")',

  // What an editor offers
  'completion.norm': 'norm with all of its criteria',
  'completion.phase': 'phase of norm {norm} with all of its criteria',
  'completion.criterion': 'criterion · {phase}',
  'completion.skeleton': 'Whole self-evaluation',
  'completion.skeleton-detail': 'all norms and criteria of {edition}',
  'completion.today': 'today',
  'completion.unit': 'unit · {label}',
  'completion.scale': 'scale · {label}',
  'completion.period': 'period · {label}',
  'front-matter.keurmerk': 'The edition that this document follows.',
  'front-matter.organisatie': 'The name of the organisation.',
  'front-matter.peildatum': 'The date that counts as today for the freshness of figures.',
  'front-matter.vorige': 'The self-evaluation of last year, as a path to the file.',
  'settings.unknown-edition':
    'The setting "edition" names an edition that is not known ({edition}), so it does not count. Choose one of {editions}.',
  'action.fix-all': 'Insert and mend all that Zelfevaluatie can',
  'action.disable-line': 'Do not report here: {code} {title}',
  'action.disable-file': 'Do not report in this document: {code} {title}',
  'action.reason': 'reason',
  'action.rename': 'Name the heading as the edition does: "{title}"',
  'action.reorder': 'Put the criteria of norm {norm} in the order of the norm',

  // Word documents
  'word.refused.empty': '{name} is empty. Choose another file.',
  'word.refused.blank': 'There is no text in {name}. Choose another document.',
  'word.refused.too-large':
    '{name} is too large: a Word document may be 10 MB at most. Take out pictures and save it again.',
  'word.refused.protected':
    '{name} is protected with a password. Remove the password in Word (File > Info > Protect Document) and save it again.',
  'word.refused.old': '{name} is an old Word document (.doc). Open it in Word and save it as .docx.',
  'word.refused.pdf':
    '{name} is a PDF, not a Word document. Use the document that the PDF was made from, or open the PDF in Word and save it as .docx.',
  'word.refused.rtf': '{name} is an RTF file, not a Word document. Open it in Word and save it as .docx.',
  'word.refused.open-document':
    '{name} is an OpenDocument file, not a Word document. Open it in LibreOffice or Word and save it as .docx.',
  'word.refused.not-word': '{name} is not a Word document. Choose a file that was saved as .docx in Word.',
  'word.refused.broken':
    '{name} is damaged and cannot be read. Open it in Word, save it again and try once more.',
  'word.refused.swollen':
    '{name} holds much more than a self-evaluation does, so it is not read. Copy the text into a new Word document and use that.',
  'word.refused.too-slow':
    'Reading {name} took too long and was stopped. Copy the text into a new Word document and use that.',
  'word.refused.unavailable':
    '{name} cannot be read here. Use VS Code on the desktop, or: zelfevaluatie import',
  'word.recognised': '{count} of the {total} criteria recognised ({edition}).',
  'word.assumed':
    'The document does not clearly say which edition of the quality mark it is for. {edition} is assumed; if that is wrong, change ‘keurmerk’ at the top.',
  'word.unbound': 'Not placed under any criterion: {names}.',
  'word.unbound.more': 'Not placed under any criterion: {names} and {count} more headings.',
  'word.changes.one': 'One tracked change has been accepted.',
  'word.changes.other': '{count} tracked changes have been accepted.',
  'word.comments.one': 'One comment is in the text as a Markdown comment.',
  'word.comments.other': '{count} comments are in the text as Markdown comments.',
  'word.pictures.one': 'Of one picture only the name is in the text.',
  'word.pictures.other': 'Of {count} pictures only the names are in the text.',

  // The command line: one problem, one line
  'cli.args.unknown-option': 'The command {verb} has no option {option}. See: zelfevaluatie {verb} --help',
  'cli.args.unknown-option.nearest':
    'The command {verb} has no option {option}. Perhaps you mean {nearest}. See: zelfevaluatie {verb} --help',
  'cli.args.no-value': 'The option {option} takes no value. See: zelfevaluatie {verb} --help',
  'cli.args.value-missing': 'The option {option} needs a value. See: zelfevaluatie {verb} --help',
  'cli.args.unknown-choice': '"{value}" is not possible for the option {option}. Choose from: {choices}.',
  'cli.args.no-date':
    '"{value}" for the option {option} is not an existing date. Write year-month-day, such as 2024-11-01.',
  'cli.args.too-few': 'The command {verb} needs a file. See: zelfevaluatie {verb} --help',
  'cli.args.too-many':
    'The command {verb} takes no more than {most} file, and these are {count}. See: zelfevaluatie {verb} --help',
  'cli.args.no-operands': 'The command {verb} takes no file. See: zelfevaluatie {verb} --help',
  'cli.args.unknown-verb':
    '"{word}" is not a command, and there is no file or folder of that name here either. See: zelfevaluatie --help',
  'cli.args.unknown-verb.nearest':
    '"{word}" is not a command, and there is no file or folder of that name here either. Perhaps you mean: zelfevaluatie {nearest}',
  'cli.file.missing': '{path} does not exist. Check the name and the folder.',
  'cli.file.missing.nearest': '{path} does not exist. Perhaps you mean {nearest}.',
  'cli.file.no-access': '{path} may not be opened. Check the permissions of the file or folder.',
  'cli.file.failed': '{path} cannot be opened ({detail}). Check the file and try again.',
  'cli.file.directory': '{path} is a folder. Give the name of a file.',
  'cli.file.unwritten':
    '{path} could not be written in full ({detail}). What was there has stayed. Check that there is space left on the disk.',
  'cli.file.too-large':
    '{path} is larger than {megabytes} MB; no self-evaluation is that large. Check that this is the right file.',
  'cli.file.binary':
    '{path} is not a text file. Save the text as Markdown (.md); a Word file or PDF cannot be read.',
  'cli.file.utf-16': '{path} is in UTF-16. Save the file again, in the encoding UTF-8.',
  'cli.file.not-utf-8':
    '{path} is not valid UTF-8: line {line} has a character that cannot be read. Save the file again, in the encoding UTF-8.',
  'cli.select.nameless': 'One of the file names is empty. Give the name of a file or folder.',
  'cli.select.empty-folder':
    'There is no self-evaluation in {path}. That is a file whose name ends in .zelfevaluatie.md or that names a keurmerk at the top; other Markdown files ({count}) are checked only by name.',
  'cli.select.all-ignored':
    'Nothing is checked of {path}: the configuration, .zelfevaluatieignore or .gitignore leaves out all Markdown files there ({count}). Take away the line that says so, or choose another folder.',
  'cli.select.no-match': 'No Markdown file goes with {pattern}. Check the pattern and the folder.',
  'cli.norm-file.more': '{path}: there are {count} more problems.',
  'cli.config.both':
    'With --no-config no configuration is used, so there can be no --config. Leave out one of them.',
  'cli.select.ignored':
    '{path} was skipped: by the configuration or .zelfevaluatieignore this file is not checked.',
  'cli.edition.unknown': 'The edition "{edition}" is not known. Choose from: {editions}.',
  'cli.edition.unknown.nearest':
    'The edition "{edition}" is not known. Perhaps you mean {nearest}. Choose from: {editions}.',
  'cli.edition.file':
    '"{edition}" is not the name of an edition. Give a norm file of your own with: --norm-file {edition}',
  'cli.edition.none': 'No complete edition is known. Choose one with --edition.',
  'cli.new.exists': '{path} exists already and stays as it is. Choose another name.',
  'cli.new.no-folder': 'The folder {folder} does not exist. Make it first, or choose another one.',
  'cli.new.written': '{path} was made for: {edition}. Fill in what stands between square brackets.',
  'cli.import.exists':
    '{path} exists and stays as it is. Choose another name, or replace the file with --force.',
  'cli.import.itself': '{path} is the Word document itself. Choose another name for the self-evaluation.',
  'cli.import.written':
    '{path} has been made. What is still missing is reported by: zelfevaluatie check {path}',
  'cli.figures.waiting': 'Type or paste a text, and end with Ctrl+D (on Windows: Ctrl+Z and Enter).',
  'cli.lsp.stdio':
    'The language server talks over standard input and output. Start it with: zelfevaluatie lsp --stdio',
  'cli.output.failed':
    'The report was not written in full ({detail}). Check that there is space left on the disk.',
  'cli.value.report': 'FORM[:FILE]',
  'cli.option.report':
    'Form of the report, perhaps with the file to put it in; may be repeated. Without this option: text.',
  'cli.option.report-output': 'File for the report that --format names none for, instead of standard output.',
  'cli.args.report-file':
    'A file is missing behind the colon of "{value}" for the option {option}. Write for instance {form}:report.',
  'cli.report.no-use':
    'Each report has a file of its own, so nothing would go into {path}. Leave out --output, or add for instance --format text.',
  'cli.report.same':
    'Two reports go to {target}. Give each a file of its own, for instance --format sarif:report.sarif.',
  'cli.report.input':
    '{path} is read for this report and stays as it is. Choose another name for the report.',
  'cli.report.name':
    '{path} has the name of a self-evaluation, so no report goes there. Choose another name, such as report.md.',
  'cli.report.in-the-way':
    '{path} already exists and is no report of Zelfevaluatie, so it stays as it is. Choose another name for the report, or remove the file yourself.',
  'cli.report.stdout': 'standard output',
  'cli.report.document': 'The document as a whole',
  'cli.report.norm': 'Norm {norm}',
  'cli.report.norms': 'Norm',
  'cli.report.place': 'Place',
  'cli.report.level': 'Level',
  'cli.report.finding': 'Finding',
  'cli.report.check': 'Check',
  'cli.report.progress': 'Complete',
  'cli.report.head': 'Self-evaluations',
  'cli.report.not-in-document': 'This criterion is not in the document.',
  'cli.report.not-checked': 'Not checked',
  'cli.report.no-answer': 'This criterion has no answer yet.',
  'cli.option.fix': 'Make what the quick fixes of the findings add or mend, in the files themselves.',
  'cli.option.dry-run': 'With --fix: only show what would change, as a diff.',
  'cli.option.max-warnings': 'More warnings than this give exit code 1 too.',
  'cli.value.number': 'NUMBER',
  'cli.args.no-number': '"{value}" for the option {option} is no whole number of 0 or more.',
  'cli.fix.changed': '{path} has changed in the meantime and stays as it is. Run the command again.',
  'cli.fix.stdin': 'The text on standard input cannot be changed. Give a file, or add --dry-run.',
  'cli.fix.dry-run-alone': 'The option --dry-run belongs to --fix. Add --fix.',
  'cli.fix.done': 'Files changed: {count}.',
  'cli.text.max-warnings': 'Warnings: {count}. That is more than the {most} of --max-warnings.',
  'cli.args.together': 'The options {option} and {other} do not go together. Leave one out.',
  'cli.args.stdin-filename':
    'The option --stdin-filename names the text on standard input, which is not read here. Add -.',
  'cli.args.needs': 'The option {option} belongs to {other}. Add {other}.',
  'cli.value.folder': 'FOLDER',
  'cli.value.shard': 'PART/COUNT',
  'cli.option.workers':
    'Check so many files at once; 0 or 1 is one after the other. Without this option: as many as the processor can take, if there is enough to do.',
  'cli.option.cache': 'Keep the results, and check only what has changed the next time.',
  'cli.option.cache-location':
    'Folder in which --cache makes a folder zelfevaluatie (default: node_modules/.cache, or the user’s cache folder).',
  'cli.cache.folder':
    'The results cannot be kept in {path} ({detail}). Choose another folder with --cache-location.',
  'cli.cache.taken':
    'In {path} there is already a folder zelfevaluatie with something else in it, and nothing is added to that. Choose another folder with --cache-location.',
  'cli.option.shard': 'Check only this part of the files, such as 2/3: the second of three equal parts.',
  'cli.shard.invalid':
    '‘{value}’ for the option --shard is no part. Write for instance 2/3: the second of three parts.',
  'cli.option.baseline': 'File with known findings: they are not reported and do not give exit code 1.',
  'cli.option.update-baseline': 'With --baseline: put all present findings into that file.',
  'cli.baseline.missing':
    'The baseline {path} does not exist. Make it with --update-baseline, or check the name.',
  'cli.baseline.broken':
    '{path} is no baseline of this version of Zelfevaluatie. Mend the file, or remove it and make it again with --update-baseline.',
  'cli.baseline.left': 'Known findings from {path}, not reported: {count}.',
  'cli.baseline.former':
    'Known only by an old version of {path}, which did not tell all findings apart: {count}. Renew the file with --update-baseline.',
  'cli.baseline.gone':
    'Known findings from {path} that are no longer there: {count}. Take them out of the baseline with --update-baseline.',
  'cli.baseline.written': '{path} was updated. Known findings: {count}.',
  'cli.option.report-unused': 'Suppressions that silence nothing are errors (ZE901) instead of warnings.',
  'cli.option.report-unused-severity':
    'The level of suppressions that silence nothing; off does not report them.',
  'cli.option.watch': 'Keep watching, and check again what changes. Ctrl+C stops.',
  'cli.watch.format': 'The option --watch shows text only. Leave out --format and --output.',
  'cli.watch.stdin': 'The option --watch follows files and not standard input. Give a file or folder.',
  'cli.watch.clean': 'All well: no findings in {files}.',
  'cli.watch.open': 'Files with findings: {count} of {files}.',
  'cli.watch.waiting': 'Waiting for changes. Ctrl+C stops.',
  'cli.watch.removed': '{path} is gone.',
  'cli.merge.summary': 'Joins reports of check (JSON or SARIF) into one.',
  'cli.merge.operands': 'REPORT…',
  'cli.merge.notes':
    'The outcome is that of a single check of all files. Parts of check --shard get their own order;\nother reports that in which you name them.',
  'cli.option.merge-fail-on': 'From which level on a finding gives exit code 1.',
  'cli.option.merge-output': 'File for the report, instead of standard output.',
  'cli.merge.broken':
    '{path} is no complete JSON or SARIF report of Zelfevaluatie. Make it again with check --format json or check --format sarif.',
  'cli.merge.mixed':
    '{path} and {other} are reports of another kind, version or language. Join only reports that are alike.',
  'cli.merge.twice': '{file} is both in {path} and in {other}. Give each report once.',
  'cli.merge.other-shards':
    '{path} and {other} are no parts of the same check. Give the parts of one use of --shard.',
  'cli.merge.missing-shards': 'Of the {count} parts there is missing: {missing}. Give all parts.',
  'cli.check.crashed':
    '{path} could not be checked ({detail}). This is a fault of the program: report it, if you can with the file.',
  'cli.internal':
    'Zelfevaluatie failed ({detail}). Nothing was changed. This is a fault of the program: report it with the command and, if you can, the file.',

  // The command line: reports
  'cli.text.stdin': '(standard input)',
  'cli.text.checking': 'File {number} of {total}: {path}',
  'cli.text.empty': '{path} is empty. A skeleton with all headings is made by: zelfevaluatie new',
  'cli.text.clean': 'no findings',
  'cli.text.line': 'line {line}',
  'cli.text.norm': 'Norm {norm}',
  'cli.text.norm-progress': '{complete} of {total} complete',
  'cli.count.file.one': '{count} file',
  'cli.count.file.other': '{count} files',
  'cli.count.failed.one': '{count} not checked',
  'cli.count.failed.other': '{count} not checked',
  'cli.count.error.one': '{count} error',
  'cli.count.error.other': '{count} errors',
  'cli.count.warning.one': '{count} warning',
  'cli.count.warning.other': '{count} warnings',
  'cli.count.info.one': '{count} remark',
  'cli.count.info.other': '{count} remarks',
  'cli.count.hint.one': '{count} hint',
  'cli.count.hint.other': '{count} hints',
  'cli.outline.head': '{edition}: {complete} of {total} criteria complete',
  'cli.figures.of': 'of {of}',
  'cli.figures.scale': 'on a scale to {scale}',
  'cli.figures.no-period': 'no period',
  'cli.figures.absent': 'not found',
  'cli.figures.missing': 'without a figure: {missing}',
  'cli.figures.rejected': 'does not count: "{text}" (line {line}), {reason}',
  'cli.figures.fresh': 'at most one year old on the reference date',
  'cli.figures.stale': 'more than one year old on the reference date',

  // The command line: help
  'cli.help.usage': 'Usage:',
  'cli.help.options': 'Options:',
  'cli.help.verbs': 'Commands:',
  'cli.help.verb-slot': '[command]',
  'cli.help.options-slot': '[options]',
  'cli.help.about':
    'Checks self-evaluations in Markdown for the quality mark Keurmerk Kortdurende Generalistische GGZ, and helps to make them. Everything happens on this computer; no text goes to the internet.',
  'cli.help.more': 'Without a command it is {verb}. More about a command: zelfevaluatie {verb} --help',
  'cli.help.default': '(default: {value})',
  'cli.help.usual': 'Choose from: {choices}; or a figure of a norm file of your own.',
  'cli.help.choices': 'Choose from: {choices}.',
  'cli.value.edition': 'EDITION',
  'cli.value.file': 'FILE',
  'cli.value.date': 'YYYY-MM-DD',
  'cli.value.name': 'NAME',
  'cli.value.ask': 'FIGURE',
  'cli.option.format': 'Form of the output: for people or for programs.',
  'cli.option.figures-format':
    'Form of the output: for people or for programs. With --ask the default is json, otherwise text.',
  'cli.option.edition':
    'Edition, by id or year, where the document names none; without this option that is the newest complete one.',
  'cli.option.norm-file': 'Norm file of your own (JSON or YAML) to take part; may be repeated.',
  'cli.option.config': 'Use this configuration file, for all files, instead of looking for one.',
  'cli.option.no-config': 'Use no configuration file.',
  'cli.option.ignore-path':
    'File that says what is not checked, in the way of .gitignore, in place of .zelfevaluatieignore.',
  'cli.option.print-config': 'Show the settings that count for this file, and where they come from, as JSON.',
  'cli.option.reference-date':
    '"Today" for the freshness of figures; goes before the peildatum of a document.',
  'cli.option.fail-on':
    'From which level on a finding gives exit code 1 (default: error, or what the configuration says).',
  'cli.option.quiet': 'Only report what gives exit code 1, without progress and sum.',
  'cli.option.print-files': 'Only show which files are checked, one a line.',
  'cli.option.allow-no-match': 'A folder or pattern without self-evaluations is no problem.',
  'cli.option.stdin-filename': 'Name for the text on standard input, in the report.',
  'cli.option.organisation': 'Name of the organisation, for the top.',
  'cli.option.ask': 'Look for this figure only, in the whole text.',
  'cli.option.output': 'File to make, for instance practice.zelfevaluatie.md.',
  'cli.option.import-edition':
    'Edition, by id or year; without this option the one that the document names, or else the newest complete one.',
  'cli.option.force': 'Replace the file if it exists.',
  'cli.option.stdio': 'Talk over standard input and output.',
  'cli.option.locale': 'Language of the messages (default: nl, or what is in ZELFEVALUATIE_LOCALE).',
  'cli.option.help': 'Show this help.',
  'cli.option.version': 'Show the version.',
  'cli.check.summary': 'Checks self-evaluations and reports what is still missing.',
  'cli.check.operands': '[FILE|FOLDER|PATTERN|-]…',
  'cli.check.notes':
    'A file is always checked; of a folder only the self-evaluations (….zelfevaluatie.md, or with a keurmerk\nat the top), of a pattern such as "folder/**/*.md" all Markdown files. In folders and patterns\n.gitignore counts. - is standard input; without a file it is the folder you are in.\n\nExit code 0: nothing at the level of --fail-on. 1: something. 2: an option or file is not right.',
  'cli.new.summary': 'Makes a new self-evaluation with all headings and places to fill in.',
  'cli.new.operands': '[FILE]',
  'cli.new.notes':
    'Without a file the text goes to the screen. A file that exists already stays as it is.\nGive it a name that ends in .zelfevaluatie.md.',
  'cli.import.summary': 'Makes a self-evaluation in Markdown of a Word document (.docx).',
  'cli.import.operands': 'FILE',
  'cli.import.notes':
    'Without --output the text goes to standard output. What was recognised and what was not is on\nstandard error. The Word document itself stays as it is.',
  'cli.outline.summary': 'Shows how far a self-evaluation is, per norm, phase and criterion.',
  'cli.outline.operands': 'FILE|-',
  'cli.figures.summary': 'Shows which figures are recognised, which are not, and why.',
  'cli.figures.operands': '[FILE|-]',
  'cli.figures.notes': 'Without a file standard input is read. With --ask it can also be a piece of text.',
  'cli.norms.summary': 'Shows the editions of the norms: what is in them and how two of them differ.',
  'cli.norms.operands': '[show EDITION | diff EDITION EDITION]',
  'cli.norms.notes':
    'Without more: all editions with their status and sources.\nshow: the norms, criteria and guidance of an edition.\ndiff: what was added, dropped, renamed or moved, and what is asked otherwise.',
  'cli.norms.unknown':
    '‘{word}’ cannot follow norms. Use: norms, norms show EDITION, or norms diff EDITION EDITION.',
  'cli.norms.count':
    'Number of editions that norms {word} takes: {count}. For example: zelfevaluatie norms {example}',
  'cli.norms.complete': 'complete',
  'cli.norms.partial': 'known in part',
  'cli.norms.extends': 'Extends {edition}.',
  'cli.norms.optional': '{ask} (may be absent)',
  'cli.norms.sources': 'Sources:',
  'cli.norms.source': 'Source: {source}',
  'cli.norms.changes': 'What changed since {since}',
  'cli.norms.why': 'Why: {text}',
  'cli.norms.meaning': 'What is meant: {text}',
  'cli.norms.not-required': 'Not required: {text}',
  'cli.norms.norm': 'Norm {norm}. {title}',
  'cli.norms.criterion': 'Criterion {norm}.{criterion} {title}',
  'cli.diff.head': 'From {from} to {to}',
  'cli.diff.partial':
    'Known in part only: {editions}. What is missing from one of the two may have been in it after all.',
  'cli.diff.same': 'No differences.',
  'cli.diff.added': 'Added',
  'cli.diff.added.unsure': 'Added, or not known of {edition}',
  'cli.diff.dropped': 'Dropped',
  'cli.diff.dropped.unsure': 'Dropped, or not known of {edition}',
  'cli.diff.renamed': 'Renamed',
  'cli.diff.moved': 'Moved',
  'cli.diff.asks': 'Asked otherwise',
  'cli.diff.reasons': 'What the sources say about it',
  'cli.diff.from': 'from {places}',
  'cli.diff.guidelines': 'the guideline was {before} and is {after}',
  'cli.diff.asked-otherwise': 'otherwise: {ask}',
  'cli.diff.no-guideline': 'absent',
  'cli.diff.norm': 'norm {norm} ({title})',
  'cli.diff.kind.added': 'new',
  'cli.diff.kind.dropped': 'dropped',
  'cli.diff.kind.changed': 'changed',
  'cli.diff.kind.kept': 'kept',
  'cli.explain.summary': 'Explains a check or a criterion.',
  'cli.explain.operands': 'CODE|NORM|CRITERION',
  'cli.explain.notes':
    'For example:\n  zelfevaluatie explain ZE203\n  zelfevaluatie explain 2a.1 --edition kgg-2024',
  'cli.explain.nothing':
    'What is to be explained? Give a code such as ZE203, a norm such as 2a or a criterion such as 2a.1.',
  'cli.explain.unknown.nearest':
    '‘{word}’ is no check, and no norm or criterion of {edition}. Perhaps you mean ‘{nearest}’.',
  'cli.explain.unknown':
    '‘{word}’ is no check, and no norm or criterion of {edition}. Give a code such as ZE203, a norm such as 2a or a criterion such as 2a.1.',
  'cli.explain.no-page': 'More about this check: {page}',
  'cli.migrate.summary': 'Carries last year’s self-evaluation over to another edition.',
  'cli.migrate.operands': 'FILE',
  'cli.migrate.notes':
    'Answers go to the place where their criterion went. Figures and periods are marked as\n[vernieuwen: …], and text without a place goes under a heading of its own at the end.\nThe old file stays as it is.',
  'cli.migrate.no-target':
    'To which edition? Name it with --to, such as --to {example}. Choose from: {editions}.',
  'cli.migrate.stdin': 'Carrying over takes a file, since the new document refers to it. Give its name.',
  'cli.migrate.itself': '{path} is the document itself. Choose another name for the new one.',
  'cli.migrate.exists':
    '{path} exists and stays as it is. Choose another name, or overwrite it with --force.',
  'cli.option.to': 'The edition (id or year) to carry over to.',
  'cli.lsp.summary': 'Starts the language server, for editors.',
  'cli.lsp.operands': '',
};
