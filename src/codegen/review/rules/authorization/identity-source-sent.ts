import { apiMembersOf, itemsOf, type ApiMembers } from '../../../../model/checks/api-members.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { isDynamic, isMap, pairsOf } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Use a header or query parameter that clients send, or give the value to each stage.';

/** Names of the variables of a stage; undefined where an expression gives them. */
function variablesOf({ attributes }: DesignObject): ReadonlySet<string> | undefined {
  const value = attributes['stage_variables'];
  if (value === undefined || value === null) return new Set();
  return !isDynamic(value) && isMap(value) ? new Set(pairsOf(value).map(([name]) => name)) : undefined;
}

/** Whether no stage has a variable, and no other stage can be there. */
const isOnNoStage = ({ whole, members }: ApiMembers, name: string): boolean =>
  whole && members.stage.length > 0 && members.stage.every((stage) => variablesOf(stage)?.has(name) === false);

/** Why a source never has a value where the authorizer is asked. */
function lack(
  source: string,
  members: ApiMembers,
): { readonly problem: string; readonly severity?: 'hint' } | undefined {
  const [, kind, name = ''] = /^\$?(stageVariables|context)\.(\S+)$/.exec(source) ?? [];
  if (kind === 'stageVariables' && isOnNoStage(members, name))
    return { problem: `No stage has the variable ${name}, so ${source} is always empty and each request gets 401.` };
  if (kind === 'context' && /^(?:authorizer|integration|error|status)\b/.test(name))
    return {
      problem: `${source} has a value after the authorizer only, so each request gets 401 as far as is known.`,
      severity: 'hint',
    };
  return undefined;
}

export const identitySourceSent: ReviewRule = {
  id: 'identity-source-sent',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'Identity sources have a value when the authorizer is asked',
  headline: 'Identity source is always empty',
  why: 'Each identity source has to be there and not empty. If one never is, API Gateway responds with 401, and the function is never invoked.',
  how,
  source: sources.authorizer,
  outsideIds: [],
  on: ['authorizer'],
  applies: ({ variant }) => variant !== 'jwt',
  *checkDesign(design) {
    for (const members of apiMembersOf(design))
      for (const { key, variant, attributes } of members.members.authorizer) {
        if (variant === 'jwt') continue;
        for (const [at, source] of itemsOf(attributes['identity_source']).entries()) {
          const found = typeof source === 'string' ? lack(source, members) : undefined;
          if (found) yield { key, path: ['identity_source', at], ...found, how };
        }
      }
  },
};
