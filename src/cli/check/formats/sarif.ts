/** SARIF 2.1.0, as code scanning reads it: rules, results with positions, fixes, and what is accepted as suppressions. */
import { fingerprint } from '../../../codegen/fingerprint.ts';
import { reviewRule } from '../../../codegen/review/groups.ts';
import type { Severity } from '../../../model/schema/attribute.ts';
import type { TextChange } from '../../fix/text-change.ts';
import { unitChanges } from '../../fix/unit-changes.ts';
import { positionLookup } from '../../../importers/raw/places.ts';
import { knownRules } from '../known-rules.ts';
import { attributeAddressText, type CheckFormat, type LocatedDiagnostic, type SilencedDiagnostic } from '../report.ts';

const levels: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', hint: 'note' };

/** Each fix is worked out anew; beyond this many the report would take longer than the check. */
const mostFixes = 200;

export const sarifReport: CheckFormat = ({ findings, silenced }) => {
  const ids = [...new Set([...findings, ...silenced].map(({ diagnostic }) => diagnostic.rule))].toSorted();
  const indexes = new Map(ids.map((id, at) => [id, at]));
  const fingerprints = new Fingerprints();
  let fixes = 0;
  const resultOf = (finding: LocatedDiagnostic) => {
    const fix = finding.diagnostic.fix && fixes < mostFixes ? fixOf(finding) : [];
    fixes += fix.length;
    return {
      ruleId: finding.diagnostic.rule,
      ruleIndex: indexes.get(finding.diagnostic.rule) ?? -1,
      level: levels[finding.diagnostic.severity],
      message: { text: finding.diagnostic.message },
      locations: [locationOf(finding)],
      partialFingerprints: { 'gatewright/v1': fingerprints.of(finding) },
      ...(fix.length === 0 ? {} : { fixes: fix }),
    };
  };
  const log = {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gatewright', rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map(resultOf),
          ...silenced.map((finding) => ({ ...resultOf(finding), suppressions: [suppressionOf(finding)] })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(id: string) {
  const rule = knownRules.get(id);
  const advice = reviewRule(id);
  return {
    id,
    ...(rule
      ? {
          shortDescription: { text: rule.title },
          help: {
            text: `${rule.title}. Source: ${rule.source}`,
            markdown: `${rule.title}.\n\n[Source](${rule.source})`,
          },
          helpUri: rule.source,
          defaultConfiguration: { level: levels[rule.severity] },
          ...(advice ? { properties: { tags: ['review', ...advice.outsideIds] } } : {}),
        }
      : {}),
  };
}

const locationOf = ({ diagnostic, file, line, column }: LocatedDiagnostic) => ({
  ...(file === undefined
    ? {}
    : {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
        },
      }),
  logicalLocations: [{ fullyQualifiedName: attributeAddressText(diagnostic), kind: 'resource' }],
});

/** Relative to where the command ran, as the path was given; an absolute path is a URL of a file. */
export function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed);
  const encoded = slashed
    .split('/')
    .map((part, at) => (isAbsolute && at === 0 && part.endsWith(':') ? part : encodeURIComponent(part.toWellFormed())))
    .join('/');
  if (!isAbsolute) return encoded;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}

/** The same finding in a later run, wherever its line is then. */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  of({ diagnostic, file }: LocatedDiagnostic): string {
    const { rule, resource, path } = diagnostic;
    const made = fingerprint(JSON.stringify([rule, file ?? '', resource, path]));
    const count = this.#seen.get(made) ?? 0;
    this.#seen.set(made, count + 1);
    return `${made}:${count}`;
  }
}

function fixOf({ diagnostic: { fix }, unit, file }: LocatedDiagnostic) {
  const made = fix && unitChanges(unit, fix.edit, file);
  if (!fix || !made?.ok) return [];
  const files = [...new Set(made.changes.map((change) => change.file))];
  return [
    {
      description: { text: fix.title },
      artifactChanges: files.map((name) => {
        const text = unit.sources.find((source) => source.name === name)?.text ?? '';
        const own = made.changes.filter((change) => change.file === name);
        return {
          artifactLocation: { uri: uriOf(name) },
          replacements: own.map((change) => replacementOf(change, text)),
        };
      }),
    },
  ];
}

function replacementOf({ start, end, by }: TextChange, text: string) {
  const positionOf = positionLookup(text);
  const [from, to] = [positionOf(start), positionOf(end)];
  return {
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    insertedContent: { text: by },
  };
}

const suppressionOf = ({ waiver: { inText, reason } }: SilencedDiagnostic) => ({
  kind: inText ? 'inSource' : 'external',
  justification: reason,
});
