/**
 * What every article needs, and a cold start therefore loads. Readers that are loaded later import it, so that the
 * bundler keeps it in one file: it would cut the parts that only some of the readers share into ten small ones, each
 * of which takes a cold start more than half a millisecond.
 */

import '../languages/codes.ts';
import '../languages/scripts.ts';
import './decode.ts';
import './language/decide.ts';
import './limits.ts';
import './noise.ts';
import './readers/plain.ts';
import './readers/sniff.ts';
