import { expect, it } from 'vitest';
import { documentSchema } from './document-schema.ts';
import { z } from '../zod.ts';

// `vitest -u` writes it anew after a table has changed.
it('the published schema is that of the tables', async () => {
  const schema = {
    title: 'Gatewright design',
    ...z.toJSONSchema(documentSchema, { io: 'input', reused: 'ref' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../public/design.schema.json');
});
