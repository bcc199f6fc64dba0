import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { allRules } from '../../codegen/checks/all-rules.ts';
import { reviewRules } from '../../codegen/review/rules/index.ts';
import { resourceType, resourceTypes } from '../../model/resources/index.ts';
import { attributePlaces, factsOf, memberAt, placeOfPath, useInAws, usesByVariant } from './attribute-facts.ts';
import { attributeEntryId, filteredSections, referenceSections, ruleEntryId } from './entries.ts';
import { loadGlossary, piecesOf, termsIn, termsOfCode } from './glossary.ts';

const glossary = await loadGlossary();
const sections = referenceSections(allRules, reviewRules, glossary);
const entriesOf = (found: typeof sections) =>
  found.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
const all = entriesOf(sections);

describe('the entries', () => {
  it('are one for each rule, resource, attribute, and term, and no two are one', () => {
    expect(new Set(all).size).toBe(all.length);
    const wanted = [
      ...[...allRules, ...reviewRules].map(({ id }) => ruleEntryId(id)),
      ...resourceTypes.flatMap(({ id, attributes }) =>
        attributePlaces(attributes).map(({ place }) => attributeEntryId(id, place)),
      ),
    ];
    expect(wanted.filter((id) => !all.includes(id))).toEqual([]);
    expect(all.length).toBe(wanted.length + resourceTypes.length + glossary.length + 1);
  });

  it.each([
    ['timeout_in_millis', 'attribute integration.timeout_in_millis'],
    ['TIMEOUT integration', 'attribute integration.timeout_in_millis'],
    ['route-key-once', 'rule route-key-once'],
    ['CKV_AWS_309', 'rule route-authorization'],
    ['drift', 'term drift'],
  ])('%s is found', (query, id) => {
    const found = entriesOf(filteredSections(sections, query));
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(all.length / 4);
  });

  it('are none where nothing is called so', () =>
    expect(entriesOf(filteredSections(sections, 'ConflictHandling nowhere'))).toEqual([]));

  it('are all there without a filter', () => expect(filteredSections(sections, '  ')).toBe(sections));
});

describe('the facts of an attribute', () => {
  const facts = (type: Parameters<typeof resourceType>[0], ...place: string[]) => {
    const attribute = memberAt(resourceType(type).attributes, place);
    if (!attribute) throw new Error(place.join('.'));
    return Object.fromEntries(factsOf(attribute).map(({ name, text }) => [name, text]));
  };

  it('are those of the table', () => {
    expect(facts('model', 'name')).toMatchObject({ Type: 'String', Required: 'Yes', Length: '1 to 128 characters' });
    expect(facts('api', 'protocol_type')).toMatchObject({ 'Changing it': 'Forces replacement' });
    expect(facts('api', 'body')).toMatchObject({ Type: 'JSON', 'Reading it': 'Write-only' });
    expect(facts('model', 'api_id')).toMatchObject({ 'Refers to': 'API' });
  });

  it('are told apart by kind: fixed, not used, and narrowed', () => {
    const type = resourceType('integration');
    const uses = usesByVariant(type, ['timeout_in_millis']);
    expect(uses).toHaveLength(type.variants.length);
    expect(new Set(uses.map(({ where }) => where)).size).toBe(uses.length);
    expect(uses.flatMap(({ facts: own }) => own.map(({ name }) => name))).toContain('Range');
    const fixed = usesByVariant(type, ['integration_type']).flatMap(({ facts: own }) => own);
    expect(fixed).toContainEqual({ name: 'Always', text: 'HTTP_PROXY', isCode: true });
    expect(usesByVariant(resourceType('model'), ['name'])).toEqual([]);
  });

  it('are told of aws where they differ: another name, a default of its own, and nothing at all', () => {
    expect(useInAws('integration', ['timeout_in_millis'])?.facts).toContainEqual({
      name: 'Name',
      text: 'timeout_milliseconds',
      isCode: true,
    });
    expect(useInAws('api', ['base_path'])?.facts).toEqual([{ name: '', text: 'Not supported' }]);
    expect(useInAws('model', ['content_type'])?.facts).toContainEqual({ name: 'Required', text: 'Yes' });
    expect(useInAws('lambda_permission', ['principal'])).toBeUndefined();
  });

  it.each([
    ['stage', ['route_settings', 'GET /orders', 'LoggingLevel'], ['route_settings', 'LoggingLevel']],
    ['api', ['cors_configuration', 'allow_origins', 0], ['cors_configuration', 'allow_origins']],
    [
      'domain_name',
      ['domain_name_configurations', 0, 'certificate_arn'],
      ['domain_name_configurations', 'certificate_arn'],
    ],
  ] as const)('are found for a path of a %s', (type, path, place) => {
    expect(placeOfPath(resourceType(type).attributes, path)).toEqual(place);
  });
});

describe('the glossary', () => {
  const terms = termsIn(readFileSync('docs/glossary.md', 'utf8'));

  it('is that of the documents, without the words of the code', () => {
    const names = terms.map(({ name }) => name);
    expect([...termsOfCode].filter((name) => !names.includes(name))).toEqual([]);
    expect(glossary.map(({ name }) => name)).toEqual(names.filter((name) => !termsOfCode.has(name)));
    expect(glossary.every(({ meaning }) => meaning.length > 0)).toBe(true);
  });

  it('has its texts as they read', () => {
    expect(piecesOf('See `a|b`, [the format](format.md): **error**, _kind_ or a_b * c [d.')).toEqual([
      { text: 'See ', as: 'text' },
      { text: 'a|b', as: 'code' },
      { text: ', ', as: 'text' },
      { text: 'the format', as: 'text' },
      { text: ': ', as: 'text' },
      { text: 'error', as: 'strong' },
      { text: ', ', as: 'text' },
      { text: 'kind', as: 'em' },
      { text: ' or a', as: 'text' },
      { text: '_', as: 'text' },
      { text: 'b ', as: 'text' },
      { text: '*', as: 'text' },
      { text: ' c ', as: 'text' },
      { text: '[', as: 'text' },
      { text: 'd.', as: 'text' },
    ]);
    expect(termsIn('## Part\n\n| term | meaning |\n| --- | --- |\n| ID | `a\\|b` |')).toEqual([
      { name: 'ID', title: 'Part', meaning: [{ text: 'a|b', as: 'code' }] },
    ]);
  });
});
