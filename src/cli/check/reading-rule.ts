/** What reading a file lost is a finding, too: what is checked is not all that the file says. */
import type { Note } from '../../importers/parsed-source.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { Rule } from '../../model/checks/rule.ts';

export const readingRule: Pick<Rule, 'id' | 'severity' | 'title' | 'source'> = {
  id: 'source-read-whole',
  severity: 'error',
  title: 'Files can be read completely',
  source: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
};

export const lostDiagnostic = ({ text }: Note, resource: string): Diagnostic => ({
  rule: readingRule.id,
  severity: readingRule.severity,
  key: undefined,
  resource,
  path: [],
  message: text,
  source: readingRule.source,
});
