import { jsonText } from '../convert/raw-value.ts';
import { readYaml } from './yaml.ts';

/** The JSON of texts in YAML, by text; those that are none, or not one document, are missing. */
export async function jsonOfYaml(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const text of texts) {
    const read = await readYaml(text);
    const [document, ...more] = read.ok ? read.values : [];
    if (document !== undefined && more.length === 0) found.set(text, jsonText(document, 2));
  }
  return found;
}
