/** The outcome of a trace in the form in which a design keeps what it expects, and how the two differ. */
import { addressOf, indexOf, type Design } from '../../model/design/design.ts';
import { expectedMembers, type ExpectedOutcome } from '../../model/design/requests/saved-request.ts';
import type { Key } from '../../model/schema/value.ts';
import type { TraceResult } from '../result.ts';

const keyIn = (design: Design, address: string | null | undefined): Key | null => {
  if (address === null || address === undefined) return null;
  return design.objects.find((object) => (object.address ?? addressOf(object)) === address)?.key ?? null;
};

/** All that can be expected of a request, as it is now. */
export function outcomeOf(design: Design, result: TraceResult): ExpectedOutcome {
  const { response } = result;
  return {
    route: keyIn(design, result.route?.address),
    authorizer: result.authorizer.outcome,
    integration: keyIn(design, result.integration),
    backend: result.backend.kind,
    ...(response && 'statusCode' in response ? { status: response.statusCode } : {}),
    ...(response && 'frame' in response ? { frame: response.frame } : {}),
    ...(response && 'closed' in response ? { closed: response.closed } : {}),
  };
}

/** One thing that is not as it is expected, in words. */
export interface OutcomeDifference {
  readonly what: keyof ExpectedOutcome;
  readonly expected: string;
  readonly actual: string;
}

/** What is expected and is not so, in the order of the request's way. */
export function differencesOf(
  design: Design,
  expected: ExpectedOutcome,
  actual: ExpectedOutcome,
): readonly OutcomeDifference[] {
  return expectedMembers.flatMap((what): readonly OutcomeDifference[] => {
    const wanted = expected[what];
    if (wanted === undefined || wanted === actual[what]) return [];
    return [{ what, expected: said(design, what, wanted), actual: said(design, what, actual[what]) }];
  });
}

function said(design: Design, what: keyof ExpectedOutcome, value: string | number | null | undefined): string {
  if (value === undefined) return 'none';
  if (value === null) return what === 'frame' ? 'no frame' : 'none';
  if (what !== 'route' && what !== 'integration') return what === 'frame' ? JSON.stringify(value) : String(value);
  const object = indexOf(design).byKey.get(String(value));
  if (!object) return 'a deleted resource';
  const key = object.attributes['route_key'];
  return what === 'route' && typeof key === 'string' ? key : object.name;
}

export const differenceText = ({ what, expected, actual }: OutcomeDifference): string =>
  `${what}: expected ${expected}, got ${actual}`;
