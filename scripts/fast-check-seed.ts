// A build of one commit comes out the same each time: on CI, laws are tried on the same random cases. Elsewhere each run
// tries others, so that what they find is found by those who can mend it.
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ seed: 20_261_126 });
