import { startTransition, useEffect, useState } from 'react';
import { reviewed, type Reviewed } from '../../codegen/review/groups.ts';
import type { Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { whenResting } from '../../session/document/resting.ts';
import { edit, session } from '../../session/document/store.ts';

/** Milliseconds without a key after which the review looks again. */
const rest = 800;

export interface ShownReview extends Reviewed {
  readonly design: Design;
  /** An edit whose effect shows at once. */
  readonly apply: (change: Edit, label: string) => void;
}

/** The review of the design at rest: nothing is looked at between keys. */
export function useReviewed(): ShownReview {
  const [design, setDesign] = useState(() => session.getState().history.present);
  useEffect(() => whenResting(session, rest, (present) => startTransition(() => setDesign(present))), []);
  const apply = (change: Edit, label: string) => {
    edit(change, label);
    setDesign(session.getState().history.present);
  };
  return { ...reviewed(design), design, apply };
}
