/** Changes of what is not in an object: variables, settings, renames, accepted findings. */
import type { Design, Move, Variable, Waiver } from '../../model/design/design.ts';
import { adoptedOf } from '../../model/design/imported/adopted.ts';
import { printedAs } from '../../model/design/design.ts';
import type { Value } from '../../model/schema/value.ts';
import { variableFacets, type ChangeLine, type LinkChange, type Setting, type VariableFacet } from './link-change.ts';
import type { Translation } from './translation.ts';

const sides = (was: Value | undefined, now: Value | undefined): Omit<ChangeLine, 'label'> => ({
  ...(was === undefined ? {} : { was }),
  ...(now === undefined ? {} : { now }),
});

const facetLabels: Readonly<Record<VariableFacet, string>> = {
  name: 'Name',
  type: 'Type',
  description: 'Description',
  default: 'Default',
  sensitive: 'Sensitive',
  sourceText: 'Comments and formatting',
};

export function variableChanges(mine: Design, theirs: Design, { variables }: Translation): readonly LinkChange[] {
  const found = new Set(variables.values());
  const whole = (kind: 'added' | 'removed', variable: Variable): LinkChange => ({
    id: `variable ${kind} ${variable.key}`,
    kind,
    pile: 'other',
    title: `var.${variable.name}`,
    subject: `variable ${kind} ${variable.key}`,
    part: { of: 'variable', ...(kind === 'added' ? { theirs: variable } : { mine: variable }) },
    lines: [],
  });
  return [
    ...theirs.variables.filter((variable) => !found.has(variable)).map((variable) => whole('added', variable)),
    ...mine.variables.flatMap((one): readonly LinkChange[] => {
      const other = variables.get(one.name);
      if (!other) return [whole('removed', one)];
      return variableFacets.flatMap((facet) => {
        if (JSON.stringify(one[facet]) === JSON.stringify(other[facet])) return [];
        const texts = facet === 'sourceText' ? {} : sides(one[facet], other[facet]);
        return [
          {
            id: `variable-facet ${one.key} ${facet}`,
            kind: 'changed',
            pile: 'other',
            title: `var.${one.name}`,
            subject: `variable ${one.key}`,
            part: { of: 'variable-facet', mine: one, theirs: other, facet },
            lines: [{ label: facetLabels[facet], ...texts }],
          },
        ];
      });
    }),
  ];
}

const settingLabels: Readonly<Record<Setting, string>> = {
  name: 'Design name',
  provider: 'Provider of new resources',
  imports: 'Import style',
  layout: 'File layout',
  outputs: 'Outputs',
  engine: 'Engine',
  discover: 'Query file',
  region: 'Region',
  account: 'Account ID',
};

const settingOf = (design: Design, setting: Setting): Value =>
  setting === 'name' ? design.name : design.output[setting];

export const settingChanges = (mine: Design, theirs: Design): readonly LinkChange[] =>
  (Object.keys(settingLabels) as Setting[]).flatMap((setting) => {
    const [was, now] = [settingOf(mine, setting), settingOf(theirs, setting)];
    if (was === now) return [];
    return [
      {
        id: `setting ${setting}`,
        kind: 'changed',
        pile: 'other',
        title: 'Settings',
        subject: 'settings',
        part: { of: 'setting', setting },
        lines: [
          { label: settingLabels[setting], ...sides(was === '' ? undefined : was, now === '' ? undefined : now) },
        ],
      },
    ];
  });

export const sameMove = (a: Move, b: Move): boolean => a.type === b.type && a.from === b.from && a.to === b.to;

/** What a state that was imported needs stays, whatever the link says. */
const isOfState = (design: Design, move: Move): boolean =>
  design.objects.some((object) => {
    const then = adoptedOf(design, object.key);
    return (
      then?.inState === true &&
      then.name === move.from &&
      object.name === move.to &&
      printedAs(object).terraformType === move.type
    );
  });

export function moveChanges(mine: Design, theirs: Design): readonly LinkChange[] {
  const only = (design: Design, other: Design) =>
    design.moves.filter((move) => !other.moves.some((there) => sameMove(move, there)));
  const change = (kind: 'added' | 'removed', move: Move): LinkChange => ({
    id: `move ${kind} ${move.type} ${move.from} ${move.to}`,
    kind,
    pile: 'other',
    title: `moved ${move.type}.${move.from} → ${move.to}`,
    subject: `move ${kind} ${move.type} ${move.from} ${move.to}`,
    part: { of: 'move', move },
    lines: [],
  });
  return [
    ...only(theirs, mine).map((move) => change('added', move)),
    ...only(mine, theirs)
      .filter((move) => !isOfState(mine, move))
      .map((move) => change('removed', move)),
  ];
}

export function waiverChanges(mine: Design, theirs: Design): readonly LinkChange[] {
  const rules = new Set([...mine.waivers, ...theirs.waivers].map(({ rule }) => rule));
  const reasons = (waivers: readonly Waiver[], rule: string) => waivers.filter((one) => one.rule === rule);
  return [...rules].flatMap((rule) => {
    const [was, now] = [reasons(mine.waivers, rule), reasons(theirs.waivers, rule)];
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    const kind = was.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'changed';
    return [
      {
        id: `waiver ${rule}`,
        kind,
        pile: 'other',
        title: `Accepted findings of ${rule}`,
        subject: `waiver ${rule}`,
        part: { of: 'waiver', rule },
        lines: [{ label: 'Reason', ...sides(was[0]?.reason, now[0]?.reason) }],
      },
    ];
  });
}
