/** What a design has, as choices: objects, routes by their key, variables, kept blocks, problems. */
import { indexOf, variantOfObject, addressOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { knownBlocks } from '../../model/design/passthrough/known-blocks.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { resourceType } from '../../model/resources/index.ts';
import { memoByPair } from '../../model/memo.ts';
import { select } from '../../session/document/store.ts';
import { leadsTo, rowTitle } from '../outline/row-title.ts';
import { severityIcon } from '../ui/marks/severity.ts';
import { variantIcon } from '../ui/variant-icon.ts';
import type { Choice } from './choice.ts';

/** Values that name what an object leads to, for who remembers the function and not the integration. */
const targetNames = ['integration_uri', 'domain_name', 'name', 'stage_name'] as const;

function targetWords({ attributes }: DesignObject): string {
  return targetNames
    .map((name) => attributes[name])
    .map((value) => (typeof value === 'string' ? value : ''))
    .join(' ');
}

function objectChoice(object: DesignObject, design: Design): Choice {
  const { lead, text } = rowTitle(object);
  const to = leadsTo(object, design);
  const isRoute = object.type === 'route';
  const variant = variantOfObject(object);
  const kind = `${variant?.label ?? ''} ${resourceType(object.type).label}`;
  return {
    id: `object ${object.key}`,
    group: isRoute ? 'routes' : 'objects',
    icon: variantIcon(variant?.icon),
    label: isRoute ? text || object.name : object.name,
    ...(isRoute && lead !== '' ? { lead } : {}),
    aside: isRoute ? to || 'No target' : (variant?.label ?? ''),
    words: [object.name, text, kind, addressOf(object), to ?? '', targetWords(object)].join(' '),
    isOfDesign: true,
    run: () => select(object.key, ['label'], 'keyboard'),
  };
}

/** Everything that can be selected. */
export const objectChoices = (design: Design): readonly Choice[] => [
  ...design.objects.map((object) => objectChoice(object, design)),
  ...design.variables.map(({ key, name, type, description }): Choice => ({
    id: `object ${key}`,
    group: 'objects',
    icon: variantIcon('variable'),
    label: name,
    aside: 'Variable',
    words: `var.${name} variable ${type} ${description}`,
    isOfDesign: true,
    run: () => select(key, ['label'], 'keyboard'),
  })),
  ...knownBlocks(design.passthrough).map(({ key, name, address, reason, variant }): Choice => ({
    id: `object ${key}`,
    group: 'objects',
    icon: variantIcon(variant?.icon),
    label: name,
    aside: reason,
    words: `${address} ${variant?.label ?? ''} ${reason}`,
    isOfDesign: true,
    run: () => select(key, undefined, 'outline'),
  })),
];

/** The messages that show, each with the way to its field. */
export const problemChoices: (design: Design, problems: readonly Diagnostic[]) => readonly Choice[] = memoByPair(
  (design: Design, problems: readonly Diagnostic[]) =>
    problems.map((problem, at): Choice => {
      const object = problem.key === undefined ? undefined : indexOf(design).byKey.get(problem.key);
      const name = problem.path.findLast((part) => typeof part === 'string');
      return {
        id: `problem ${at}`,
        group: 'problems',
        icon: severityIcon[problem.severity],
        label: problem.message,
        ...(name === undefined ? {} : { attribute: String(name) }),
        aside: object?.name ?? '',
        words: `${problem.severity} ${problem.rule} ${object?.name ?? ''}`,
        isOfDesign: true,
        run: () => select(problem.key, problem.path, 'problems'),
      };
    }),
);
