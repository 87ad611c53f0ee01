// Every suite, for the entries of the hosts; imported once Mocha is there.
import './authoring.test.ts';
import './carry-over.test.ts';
import './draft.test.ts';
import './first-run.test.ts';
import './language.test.ts';
import './navigation.test.ts';
import './norms.test.ts';
import './reach.test.ts';
import './tasks.test.ts';
import './tree.test.ts';
import './word.test.ts';
