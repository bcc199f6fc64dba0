/** Which protocol, variant and stored values the found attributes of a candidate come to. */
import { providerEntry, typeOf, type Design } from '../../model/design/design.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { attributeOf, variantOf, type Protocol } from '../../model/schema/resource.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef } from '../../model/schema/value.ts';
import { shownValue } from '../../model/schema/value-schema.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { withoutDefaults } from '../convert/defaults.ts';
import { isChild, isGivenBack, providerOf, type Candidate } from './candidates.ts';
import { fitVariant, sortInto, type Fit } from '../convert/variant.ts';

/** The first children tell enough; thousands say no more. */
const enoughVotes = 100;

/** The protocol of each API: what it says itself, else what most of its children look like. */
export function candidateProtocols(
  candidates: readonly Candidate[],
  design: Design,
): (candidate: Candidate) => Protocol | undefined {
  const known = new Map<string, Protocol>();
  for (const object of design.objects)
    if (object.type === 'api' && object.variant !== '') known.set(`ref ${object.key}`, object.variant as Protocol);
  for (const { found, values, key } of candidates) {
    const said = values['protocol_type'] ?? found.variant;
    if (found.type === 'api' && (said === 'HTTP' || said === 'WEBSOCKET')) known.set(`ref ${key}`, said);
  }
  const scope = ({ values }: Candidate) => {
    const api = values['api_id'];
    return isRef(api) ? `ref ${api.ref}` : canonical(api ?? '');
  };
  const votes = new Map<string, number>();
  const voters = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.mergedInto || !isChild(candidate) || known.has(scope(candidate))) continue;
    const count = voters.get(scope(candidate)) ?? 0;
    if (count >= enoughVotes) continue;
    voters.set(scope(candidate), count + 1);
    const type = resourceType(candidate.found.type);
    if (!type.variants.some(({ protocol }) => protocol)) continue;
    const [http, webSocket] = (['HTTP', 'WEBSOCKET'] as const).map((protocol) => {
      const fits = type.variants.some((variant) => variant.protocol === protocol);
      return fits ? fitVariant(type, candidate.values, protocol).score : -10_000;
    });
    votes.set(scope(candidate), (votes.get(scope(candidate)) ?? 0) + Math.sign((http ?? 0) - (webSocket ?? 0)));
  }
  for (const [place, vote] of votes) known.set(place, vote >= 0 ? 'HTTP' : 'WEBSOCKET');
  return (candidate) => {
    if (candidate.found.type !== 'api') return isChild(candidate) ? known.get(scope(candidate)) : undefined;
    return candidate.match ? (candidate.match.variant as Protocol) : known.get(`ref ${candidate.key}`);
  };
}

function misfitText({ values }: Candidate, label: string, { variant, contradicts }: Fit): string {
  const said = contradicts.map((name) => `${name} ${shownValue(values[name])}`).join(' and ') || 'these values';
  const other = variant.protocol === 'HTTP' ? 'HTTP' : 'WebSocket';
  const what =
    variant.protocol === undefined
      ? `The closest match is ${variant.label}.`
      : `The closest match is ${variant.label} of ${other} APIs.`;
  return `No ${label} that its API supports has ${said}. ${what} Check the protocol of the API, or change the values.`;
}

/** Decides on the variant, and which values it stores. */
export function resolveVariant(
  candidate: Candidate,
  protocolOf: (candidate: Candidate) => Protocol | undefined,
  added: ProviderId,
): void {
  const type = resourceType(candidate.found.type);
  const said = candidate.found.variant === undefined ? undefined : variantOf(type, candidate.found.variant);
  // Of an API that is known by its children only, nothing is said.
  const partial = candidate.match && Object.keys(candidate.values).length === 0;
  const passthrough = partial ? variantOf(type, candidate.match?.variant ?? '') : undefined;
  if (said ?? passthrough) {
    candidate.variant = said ?? passthrough;
    return;
  }
  const fit = fitVariant(type, candidate.values, protocolOf(candidate));
  candidate.variant = fit.variant;
  const { origin } = candidate.found;
  if (!fit.fits)
    candidate.notes.push({
      kind: 'attention',
      origin,
      what: type.shownAsKind ?? type.label,
      text: misfitText(candidate, type.label, fit),
    });
  // What a template says to no effect would only be kept aside. What stands in a file of Terraform stays.
  const isIdle = (name: string) => candidate.kind !== 'terraform' && !attributeOf(type, fit.variant, name);
  const own = typeOf({
    type: candidate.found.type,
    ...providerEntry(candidate.found.type, providerOf(candidate, added)),
  });
  const without = withoutDefaults(
    own,
    variantOf(own, fit.variant.id) ?? fit.variant,
    candidate.values,
    (name) => isGivenBack(candidate) || candidate.answered.has(name) || isIdle(name),
  );
  for (const { name, why } of without.left)
    candidate.notes.push({ kind: 'left-out', origin, what: name, text: why, path: name.split('.') });
  // What a file of Terraform says is printed again, so it stays where the rules judge it.
  const { attributes, inactiveValues: aside } = sortInto(
    type,
    fit.variant,
    without.values,
    () => candidate.kind === 'terraform',
  );
  candidate.values = attributes;
  candidate.inactiveValues = { ...candidate.inactiveValues, ...aside };
  for (const name of Object.keys(aside))
    candidate.notes.push({
      kind: 'attention',
      origin,
      what: name,
      text: `${fit.variant.label} doesn't support ${name}. The value is kept as inactive.`,
      path: [name],
    });
}
