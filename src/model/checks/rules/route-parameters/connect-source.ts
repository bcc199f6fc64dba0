/** What integrations read from the request that opens a connection. */
import type { DesignObject } from '../../../design/design.ts';
import { memoFilterMap } from '../../../memo.ts';
import { pairsOf } from '../../../schema/value.ts';

const parameters = 'request_parameters';

/** Parts of the request that opens a connection. */
const fromConnect = /^route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)\.[A-Za-z0-9._$-]+$/;

type ConnectSource = readonly [key: string, source: string];

/** Mappings of integrations that read the request that opens the connection. */
export const connectReaders = memoFilterMap(
  ({ variant, attributes }: DesignObject): readonly ConnectSource[] | undefined => {
    if (!variant.startsWith('ws-')) return undefined;
    const found = pairsOf(attributes[parameters]).flatMap(([key, value]): readonly ConnectSource[] =>
      typeof value === 'string' && fromConnect.test(value) ? [[key, value]] : [],
    );
    return found.length === 0 ? undefined : found;
  },
);
