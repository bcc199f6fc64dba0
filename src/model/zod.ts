/** zod/mini, set up once: without `new Function`, which a strict content security policy reports. */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
