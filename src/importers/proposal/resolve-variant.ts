/** Which protocol, variant and stored values the found attributes of a draft come to. */
import type { Design } from '../../model/design/design.ts';
import { attributeOf, variantOf, type Protocol } from '../../model/schema/resource.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef } from '../../model/schema/value.ts';
import { shown } from '../../model/schema/value-schema.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { withoutDefaults } from '../convert/defaults.ts';
import { isChild, isGivenBack, type Draft } from './candidates.ts';
import { fitVariant, sortInto, type Fit } from '../convert/variant.ts';

/** The first children tell enough; thousands say no more. */
const enoughVotes = 100;

/** The protocol of each API: what it says itself, else what most of its children look like. */
export function protocolsOf(drafts: readonly Draft[], design: Design): (draft: Draft) => Protocol | undefined {
  const known = new Map<string, Protocol>();
  for (const object of design.objects)
    if (object.type === 'api' && object.variant !== '') known.set(`ref ${object.key}`, object.variant as Protocol);
  for (const { found, values, key } of drafts) {
    const said = values['protocol_type'] ?? found.variant;
    if (found.type === 'api' && (said === 'HTTP' || said === 'WEBSOCKET')) known.set(`ref ${key}`, said);
  }
  const scope = ({ values }: Draft) => {
    const api = values['api_id'];
    return isRef(api) ? `ref ${api.ref}` : canonical(api ?? '');
  };
  const votes = new Map<string, number>();
  const voters = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.into || !isChild(draft) || known.has(scope(draft))) continue;
    const count = voters.get(scope(draft)) ?? 0;
    if (count >= enoughVotes) continue;
    voters.set(scope(draft), count + 1);
    const type = resourceType(draft.found.type);
    if (!type.variants.some(({ protocol }) => protocol)) continue;
    const [http, webSocket] = (['HTTP', 'WEBSOCKET'] as const).map((protocol) => {
      const fits = type.variants.some((variant) => variant.protocol === protocol);
      return fits ? fitVariant(type, draft.values, protocol).score : -10_000;
    });
    votes.set(scope(draft), (votes.get(scope(draft)) ?? 0) + Math.sign((http ?? 0) - (webSocket ?? 0)));
  }
  for (const [place, vote] of votes) known.set(place, vote >= 0 ? 'HTTP' : 'WEBSOCKET');
  return (draft) => {
    if (draft.found.type !== 'api') return isChild(draft) ? known.get(scope(draft)) : undefined;
    return draft.match ? (draft.match.variant as Protocol) : known.get(`ref ${draft.key}`);
  };
}

function misfitText({ values }: Draft, label: string, { variant, contradicts }: Fit): string {
  const said = contradicts.map((name) => `${name} ${shown(values[name])}`).join(' and ') || 'these values';
  const other = variant.protocol === 'HTTP' ? 'HTTP' : 'WebSocket';
  const what =
    variant.protocol === undefined
      ? `${variant.label} is the nearest.`
      : `${variant.label} of ${other} APIs is the nearest.`;
  return `No kind of ${label} that its API can have has ${said}. ${what} Check what the API is, or change the values.`;
}

/** Decides on the variant, and which values it stores. */
export function settle(draft: Draft, protocolOf: (draft: Draft) => Protocol | undefined): void {
  const type = resourceType(draft.found.type);
  const said = draft.found.variant === undefined ? undefined : variantOf(type, draft.found.variant);
  // Of an API that is known by its children only, nothing is said.
  const partial = draft.match && Object.keys(draft.values).length === 0;
  const kept = partial ? variantOf(type, draft.match?.variant ?? '') : undefined;
  if (said ?? kept) {
    draft.variant = said ?? kept;
    return;
  }
  const fit = fitVariant(type, draft.values, protocolOf(draft));
  draft.variant = fit.variant;
  const { origin } = draft.found;
  if (!fit.fits)
    draft.notes.push({
      kind: 'attention',
      origin,
      what: type.shownAsKind ?? type.label,
      text: misfitText(draft, type.label, fit),
    });
  // What a template says to no effect would only be kept aside. What stands in a file of Terraform stays.
  const isIdle = (name: string) => draft.kind !== 'terraform' && !attributeOf(type, fit.variant, name);
  const without = withoutDefaults(
    type,
    fit.variant,
    draft.values,
    (name) => isGivenBack(draft) || draft.answered.has(name) || isIdle(name),
  );
  for (const { name, why } of without.left)
    draft.notes.push({ kind: 'left-out', origin, what: name, text: why, path: name.split('.') });
  // What a file of Terraform says is printed again, so it stays where the rules judge it.
  const { attributes, aside } = sortInto(type, fit.variant, without.values, () => draft.kind === 'terraform');
  draft.values = attributes;
  draft.aside = { ...draft.aside, ...aside };
  for (const name of Object.keys(aside))
    draft.notes.push({
      kind: 'attention',
      origin,
      what: name,
      text: `${fit.variant.label} cannot use ${name}; the value is kept aside.`,
      path: [name],
    });
}
