/** Stages and deployments beside the routes of their API. */
import type { Design, DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { declaredIn } from '../../../design/passthrough.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, pairsOf } from '../../../schema/value.ts';
import { apiMembersOf, isTrue } from '../../api-members.ts';
import { fixed, leaveOut, renameKey } from '../../fixes.ts';
import { routeKeyOf } from '../routes/route-keys.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';
import { logs, settingsOf } from './stage-settings.ts';

export const deploymentNamesNoStage: ObjectRule = {
  id: 'deployment-names-no-stage',
  severity: 'warning',
  title: 'A stage names its deployment, not the other way round, since the stage would have to exist already',
  source: sources.deployment,
  on: ['deployment'],
  check(deployment) {
    const name = 'stage_name';
    if (isUnset(deployment.attributes[name])) return none;
    return [
      {
        path: [name],
        problem: 'A deployment with a stage name needs the stage before it is made, and AWS refuses it otherwise.',
        how: 'Leave it out, and choose this deployment in the stage.',
        fix: leaveOut(deployment, [name]),
      },
    ];
  },
};

const plain = (key: string) => key.trim().replace(/\s+/g, ' ').toLowerCase();

/** Something that is logged, which a WebSocket API does with the role of the account. */
const writesLogs = (stage: DesignObject) =>
  stage.attributes['access_log_settings'] !== undefined ||
  settingsOf(stage).some(({ logs: level, trace }) => logs(level) || isTrue(trace.value));

/** The setting of the account stands in text beside the design. */
const keepsAccount = ({ passthrough: kept }: Design) =>
  [...declaredIn(kept).resources].some((address) => /^aws(?:cc_apigateway|_api_gateway)_account\./.test(address));

export const deploymentRules: readonly DesignRule[] = [
  {
    id: 'deployment-has-routes',
    severity: 'error',
    title: 'An API has a route before it is deployed; AWS refuses a deployment without',
    source: sources.issue('aws/serverless-application-model', 2512),
    *checkDesign(design) {
      for (const { api, whole, members } of apiMembersOf(design)) {
        if (!api || !whole || members.route.length > 0) continue;
        for (const deployment of members.deployment)
          yield {
            key: deployment.key,
            path: [],
            problem: `The API ${api.name} has no route, and AWS refuses to deploy it.`,
            how: 'Add a route, or remove the deployment.',
          };
      }
    },
  },
  {
    id: 'route-settings-name-routes',
    severity: 'error',
    title: 'Settings by route name routes that exist; AWS refuses others',
    source: sources.refusals,
    *checkDesign(design) {
      for (const { api, whole, members } of apiMembersOf(design)) {
        if (!api) continue;
        let known: Set<string | undefined> | undefined;
        for (const stage of members.stage) {
          const settings = stage.attributes['route_settings'];
          if (settings === undefined) continue;
          known ??= new Set(members.route.map(routeKeyOf));
          // A key that an expression gives may be any.
          if (known.has(undefined)) break;
          for (const [key] of pairsOf(settings)) {
            if (key === '' || known.has(key)) continue;
            const meant = [...known].find((candidate) => candidate !== undefined && plain(candidate) === plain(key));
            yield {
              key: stage.key,
              path: ['route_settings', key],
              problem: `The API ${api.name} has no route ${key} in this design.`,
              how: 'Use the key of a route as it is written there.',
              severity: whole ? 'error' : 'warning',
              ...fixed(meant === undefined ? undefined : renameKey(stage, 'route_settings', key, meant)),
            };
          }
        }
      }
    },
  },
  {
    id: 'websocket-logs-have-role',
    severity: 'warning',
    title: 'A WebSocket API logs with a role that the account names; without one AWS refuses the stage',
    source: sources.webSocketLogging,
    *checkDesign(design, index) {
      if ((index.byType.get('account_logging') ?? []).length > 0 || keepsAccount(design)) return;
      for (const { protocol, members } of apiMembersOf(design)) {
        if (protocol !== 'WEBSOCKET') continue;
        for (const stage of members.stage)
          if (writesLogs(stage))
            yield {
              key: stage.key,
              path: [],
              problem: 'The stage writes logs, for which the account needs a log role in this region.',
              how: 'Add the account log role, unless the account has one.',
              fix: {
                title: 'Add the account log role',
                edit: (design) => addObject(newObject(design, 'account_logging', 'account-logging'))(design),
              },
            };
      }
    },
  },
  {
    id: 'mapped-stage-exists',
    severity: 'warning',
    title: 'A mapping leads to a stage that its API has',
    source: sources.apiMapping,
    *checkDesign(design, index) {
      const mappings = index.byType.get('api_mapping') ?? [];
      if (mappings.length === 0) return;
      const families = new Map(apiMembersOf(design).map((family) => [family.api?.key, family]));
      for (const mapping of mappings) {
        const api = mapping.attributes['api_id'];
        const name = textOf(mapping.attributes, 'stage');
        if (name === undefined || !isRef(api)) continue;
        const family = families.get(api.ref);
        if (!family?.whole) continue;
        const names = family.members.stage.map(({ attributes }) => attributes['stage_name']);
        if (names.some((known) => known === name || typeof known !== 'string')) continue;
        yield {
          key: mapping.key,
          path: ['stage'],
          problem: `The API ${family.api?.name ?? ''} has no stage ${name} in this design.`,
          how: 'Choose one of its stages.',
        };
      }
    },
  },
];
