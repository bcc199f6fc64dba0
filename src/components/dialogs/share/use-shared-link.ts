import { useEffect, useState } from 'react';
import type { Design } from '../../../model/design/design.ts';
import { shareLink, type SharedLink } from '../../../session/link/share-link.ts';

/** The link of a design; undefined until it is made. While it is made anew the last one does not count. */
export function useSharedLink(design: Design): SharedLink | undefined {
  const [made, setMade] = useState<{ readonly design: Design; readonly link: SharedLink }>();
  useEffect(() => {
    let isWanted = true;
    void shareLink(design).then((link) => isWanted && setMade({ design, link }));
    return () => {
      isWanted = false;
    };
  }, [design]);
  return made?.design === design ? made.link : undefined;
}
