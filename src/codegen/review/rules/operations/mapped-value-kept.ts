import { latest } from '../../../../model/checks/latest.ts';
import { mappingsOf, type Mapping } from '../../../../model/checks/rules/mappings/mappings.ts';
import { none } from '../../../../model/checks/rule.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { actionOf, type Action } from '../../../../trace/http/action.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Keep one of the two mappings.';

interface Row {
  readonly mapping: Mapping;
  readonly action: Action;
}

/** What a row writes to: names of headers are the same in any case, those of query parameters are not. */
const targetOf = ({ mapping, action: { part, name } }: Row): string =>
  [
    mapping.side,
    // Response mappings of one status code are applied together.
    mapping.side === 'response' ? mapping.destinationPath[1] : '',
    part,
    part === 'header' ? name.toLowerCase() : name,
  ].join('\n');

const rowsOf = latest((integration: DesignObject): readonly Row[] =>
  mappingsOf(integration).flatMap((mapping) => {
    const action = mapping.side === 'service' ? undefined : actionOf(mapping.destination);
    return action ? [{ mapping, action }] : [];
  }),
);

/** The row that undoes what another one writes. */
function undoneBy(row: Row, rows: readonly Row[]): Row | undefined {
  if (row.action.verb === 'remove') return undefined;
  const target = targetOf(row);
  return rows.find((other) => other.action.verb === 'remove' && targetOf(other) === target);
}

/** A header that a row before sets in another spelling: one value of the two is lost. */
function setTwice(row: Row, rows: readonly Row[]): Row | undefined {
  if (row.action.verb !== 'overwrite' || row.mapping.side === 'response') return undefined;
  const target = targetOf(row);
  const first = rows.find((other) => other.action.verb === 'overwrite' && targetOf(other) === target);
  return first === row ? undefined : first;
}

export const mappedValueKept: ReviewRule = {
  id: 'mapped-value-kept',
  category: 'review',
  topic: 'Operations',
  severity: 'hint',
  title: 'No parameter mapping undoes another one',
  headline: 'Mapped value is lost',
  why: 'All values are read from the request as it came, and removals count last as far as is known. What one mapping writes and another one removes or replaces never reaches the backend.',
  how,
  source: sources.httpMapping,
  outsideIds: [],
  on: ['integration'],
  applies: (_, protocol) => protocol === 'HTTP',
  check(integration) {
    const rows = rowsOf(integration);
    if (rows.length < 2) return none;
    return rows.flatMap((row) => {
      const { mapping, action } = row;
      const where = mapping.side === 'request' ? 'the backend' : 'the client';
      const what = `${action.part === 'header' ? 'Header' : 'Query parameter'} ${action.name}`;
      const remover = undoneBy(row, rows);
      const twin = setTwice(row, rows);
      const problem = remover
        ? `${what} never reaches ${where}: ${remover.mapping.destination} removes it.`
        : twin && `${what} is set by ${twin.mapping.destination} too, and only one of the values reaches ${where}.`;
      return problem === undefined ? [] : [{ path: mapping.destinationPath, problem, how }];
    });
  },
};
