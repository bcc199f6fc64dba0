import { useEffect, useState } from 'react';
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import { keysOfApi } from '../../../model/design/api-keys.ts';
import type { Design } from '../../../model/design/design.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';
import type { Key } from '../../../model/schema/value.ts';
import { previewMove } from '../../../session/move/preview.ts';

interface Made {
  readonly design: Design;
  readonly to: ProviderId;
  readonly inState: boolean;
  /** The API that moves by itself; undefined: everything. */
  readonly api: Key | undefined;
  /** undefined: it could not be loaded. */
  readonly move: ProviderMove | undefined;
}

/** The last preview that was made, and whether it is the one of these choices. */
export function useMovePreview(design: Design, to: ProviderId, inState: boolean, api: Key | undefined) {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    let isWanted = true;
    const keep = (move: ProviderMove | undefined) => isWanted && setMade({ design, to, inState, api, move });
    // The dialog is drawn first: a large design takes a moment.
    const timer = setTimeout(() => {
      const keys = api === undefined ? {} : { keys: keysOfApi(design, api) };
      previewMove(design, to, { inState, ...keys }).then(keep, () => keep(undefined));
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [design, to, inState, api]);
  const isCurrent = made?.design === design && made.to === to && made.inState === inState && made.api === api;
  return { made, isCurrent };
}
