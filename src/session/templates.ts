/** The templates that come with the app: a list, and one design file each. */
import type { Design } from '../model/design/design.ts';
import { z } from '../model/zod.ts';

const templateSchema = z.object({
  file: z.string().check(z.regex(/^[a-z0-9-]+\.gatewright\.json$/)),
  title: z.string(),
  summary: z.string(),
  group: z.string(),
  protocol: z.enum(['HTTP', 'WEBSOCKET']),
  /** What stands at the end of each integration, in a word. */
  targets: z.array(z.string()),
});
export type Template = z.infer<typeof templateSchema>;

async function textAt(name: string): Promise<string> {
  // Relative to the page, which may lie under any path.
  const response = await fetch(new URL(`templates/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`${name} returned ${response.status}.`);
  return response.text();
}

export async function loadTemplates(): Promise<readonly Template[]> {
  const parsed = z.safeParse(z.array(templateSchema), JSON.parse(await textAt('index.json')));
  if (!parsed.success) throw new Error('The template list has an unsupported format.');
  return parsed.data;
}

export async function loadTemplate(file: string): Promise<Design> {
  const [text, { readDocumentText }] = await Promise.all([textAt(file), import('../model/document/read-document.ts')]);
  const read = readDocumentText(text);
  if (!read.ok) throw new Error(read.message);
  return read.design;
}

/** In this order, then any others as they come. */
const order = ['Lambda', 'HTTP', 'Private', 'AWS services', 'WebSocket', 'Mapping'];

export function templateGroups(templates: readonly Template[]): readonly string[] {
  const found = new Set(templates.map((template) => template.group));
  return [...order.filter((group) => found.has(group)), ...[...found].filter((group) => !order.includes(group))];
}
