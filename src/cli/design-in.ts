/** A design from whatever holds one: a link, a design file, or files that `import` reads. */
import type { Design } from '../model/design/design.ts';
import { decodeLink } from '../model/document/link.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import type { CliEnvironment } from './environment.ts';
import { proposalOf, proposedDesign, sourcesOf } from './import.ts';
import { isLink } from './load.ts';

/** A design, or what files hold; undefined where they cannot be used, which is said. */
export async function designIn(
  inputs: readonly string[],
  apiId: string | undefined,
  world: CliEnvironment,
  say: (text: string) => void,
): Promise<Design | undefined> {
  const [first = '', ...others] = inputs;
  if (others.length === 0 && isLink(first)) return linkedDesign(first, say);
  const sources = await sourcesOf(inputs, world, say);
  const [only] = sources?.length === 1 ? sources : [];
  if (only && isLink(only.text)) return linkedDesign(only.text, say);
  const document = only && readDocumentText(only.text);
  if (!sources || document?.ok) return document?.ok ? document.design : undefined;
  const { proposal, refused } = await proposalOf(sources, apiId, say);
  return proposedDesign(proposal, refused, say);
}

async function linkedDesign(text: string, say: (text: string) => void): Promise<Design | undefined> {
  const linked = await decodeLink(text);
  if (!linked.ok) say(linked.message);
  return linked.ok ? linked.design : undefined;
}
