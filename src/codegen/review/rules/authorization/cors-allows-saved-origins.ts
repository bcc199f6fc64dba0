import { blockOf, itemsOf } from '../../../../model/checks/api-members.ts';
import type { Design, DesignObject } from '../../../../model/design/design.ts';
import { requestsOf } from '../../../../model/design/requests/request-edits.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { allowsOrigin } from '../../../../trace/http/origins.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Add the origins of your web apps, or change the saved requests.';

const textsOf = (value: Value): readonly string[] =>
  (Array.isArray(value) ? (value as readonly Value[]) : [value]).flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  );

/** Origins that saved requests to an API send; one that names no API asks the only one. */
const originsOf = (design: Design, api: DesignObject, isOnly: boolean): readonly string[] => [
  ...new Set(
    requestsOf(design).flatMap(({ api: asked, request: { headers } }) =>
      (asked === api.key || (asked === undefined && isOnly)) && headers !== undefined && isMap(headers)
        ? pairsOf(headers).flatMap(([name, value]) => (name.toLowerCase() === 'origin' ? textsOf(value) : []))
        : [],
    ),
  ),
];

const mostNamed = 3;

export const corsAllowsSavedOrigins: ReviewRule = {
  id: 'cors-allows-saved-origins',
  category: 'review',
  topic: 'Authorization',
  severity: 'hint',
  title: 'CORS allows an origin of the saved requests',
  headline: 'CORS refuses all saved origins',
  why: 'Browsers keep the responses from scripts of these origins. If the saved requests are those of your web apps, none of the apps works.',
  how,
  source: sources.httpCors,
  outsideIds: [],
  on: ['api'],
  applies: (_, protocol) => protocol === 'HTTP',
  *checkDesign(design, index) {
    if (requestsOf(design).length === 0) return;
    const apis = (index.byType.get('api') ?? []).filter(({ variant }) => variant === 'HTTP');
    for (const api of apis) {
      const cors = blockOf(api.attributes['cors_configuration']);
      const written = cors?.['allow_origins'];
      const allowed = itemsOf(written);
      // What an expression gives may be any origin.
      if (!cors || Object.keys(cors).length === 0 || isDynamic(written) || allowed.some(isDynamic)) continue;
      const origins = originsOf(design, api, apis.length === 1);
      if (origins.length === 0 || origins.some((origin) => allowsOrigin(textsIn(allowed), origin))) continue;
      const named = origins.slice(0, mostNamed).join(', ') + (origins.length > mostNamed ? ' …' : '');
      yield {
        key: api.key,
        path: written === undefined ? ['cors_configuration'] : ['cors_configuration', 'allow_origins'],
        problem: `CORS allows none of the origins that the saved requests send: ${named}.`,
        how,
      };
    }
  },
};

const textsIn = (list: readonly Value[]): readonly string[] => list.filter((one) => typeof one === 'string');
