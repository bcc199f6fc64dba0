import { useEffect, useState } from 'react';
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import type { Design } from '../../../model/design/design.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';
import { previewMove } from '../../../session/move/preview.ts';

interface Made {
  readonly design: Design;
  readonly to: ProviderId;
  readonly inState: boolean;
  /** undefined: it could not be loaded. */
  readonly move: ProviderMove | undefined;
}

/** The last preview that was made, and whether it is the one of these choices. */
export function useMovePreview(design: Design, to: ProviderId, inState: boolean) {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    let isWanted = true;
    const keep = (move: ProviderMove | undefined) => isWanted && setMade({ design, to, inState, move });
    // The dialog is drawn first: a large design takes a moment.
    const timer = setTimeout(() => {
      previewMove(design, to, inState).then(keep, () => keep(undefined));
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [design, to, inState]);
  const isCurrent = made?.design === design && made.to === to && made.inState === inState;
  return { made, isCurrent };
}
