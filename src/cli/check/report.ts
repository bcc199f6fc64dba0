/** What `check` found, for the formats to print. */
import type { Diagnostic, Fix } from '../../model/checks/diagnostics.ts';
import type { AppliedWaiver } from '../../model/design/waivers.ts';
import type { CheckUnit } from './units.ts';

/** A diagnostic with where it stands in what the person wrote. */
export interface LocatedDiagnostic {
  readonly diagnostic: Diagnostic;
  /** Undefined: a link. */
  readonly file: string | undefined;
  /** From 1; undefined where it is about the whole. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What it was found in. */
  readonly unit: CheckUnit;
}

/** What a person accepted. */
export interface SilencedDiagnostic extends LocatedDiagnostic {
  readonly waiver: AppliedWaiver;
}

export interface CheckReport {
  /** By file, as the files were given, and line. */
  readonly findings: readonly LocatedDiagnostic[];
  readonly silenced: readonly SilencedDiagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
}

/** Prints a report, with a line break at its end unless there is nothing to print. */
export type CheckFormat = (report: CheckReport) => string;

/** `awscc_apigatewayv2_integration.orders.timeout_in_millis` */
export const attributeAddressText = ({ resource, path }: Pick<Diagnostic, 'resource' | 'path'>): string =>
  [resource, ...path].join('.');

/** The same in every format. */
export const fixTitle = (fix: Fix | undefined): { readonly fix?: { readonly title: string } } =>
  fix ? { fix: { title: fix.title } } : {};
