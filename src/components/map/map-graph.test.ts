import { expect, test } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { mapLayout } from './map-layout.ts';
import { graphMaker } from './map-graph.ts';

test('an edge is named by what it joins', () => {
  const blank = blankDesign('HTTP');
  const withTarget = addObject(newObject(blank, 'integration', 'http-url', { integration_uri: 'https://a.test' }))(
    blank,
  );
  const values = { route_key: 'GET /orders', target: { ref: 'i1' } };
  const layout = mapLayout(addObject(newObject(withTarget, 'route', 'http', values))(withTarget));
  const none: ReadonlySet<string> = new Set();
  const { edges } = graphMaker()({ layout, problems: new Map(), selected: none, goals: none, tabStop: undefined });
  expect(edges.map(({ ariaLabel }) => ariaLabel)).toEqual(['From GET /orders to a', 'From a to a.test']);
});
