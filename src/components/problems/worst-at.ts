import type { Severity } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { bySeverity, startsWith, type Diagnostic } from '../../model/checks/diagnostics.ts';

/** The worst severity at a path or within it. */
export const worstAt = (problems: readonly Diagnostic[] | undefined, path: Path): Severity | undefined =>
  problems?.filter((problem) => startsWith(problem.path, path)).toSorted(bySeverity)[0]?.severity;
