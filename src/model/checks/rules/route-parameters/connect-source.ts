/** What integrations read from the request that opens a connection. */
import type { DesignObject } from '../../../design/design.ts';
import { memoByObject } from '../../../memo.ts';
import { pairsOf } from '../../../schema/value.ts';

const parameters = 'request_parameters';

/** Parts of the request that opens a connection. */
const fromConnect = /^route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)\.[A-Za-z0-9._$-]+$/;

type ConnectSource = readonly [key: string, source: string];

/** Mappings of integrations that read the request that opens the connection. */
export const connectSourcesOf: (integration: DesignObject) => readonly ConnectSource[] = memoByObject(
  ({ variant, attributes }: DesignObject): readonly ConnectSource[] => {
    if (!variant.startsWith('ws-')) return [];
    return pairsOf(attributes[parameters]).flatMap(([key, value]): readonly ConnectSource[] =>
      typeof value === 'string' && fromConnect.test(value) ? [[key, value]] : [],
    );
  },
);
