/** Designs as they begin: with what the settings say of new ones. */
import { attributeOfObject, type Design } from '../../model/design/design.ts';
import { blankDesign, setOutput } from '../../model/design/edits.ts';
import type { Protocol } from '../../model/schema/resource.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Pair } from '../../model/schema/value.ts';
import { settingsNow, usableTags, type Settings } from '../page/settings.ts';

type Defaults = Pick<Settings, 'imports' | 'region' | 'tags'>;

/** The design with these tags on everything that has tags; what a tag says already stays. */
function withTags(design: Design, tags: Settings['tags']): Design {
  const named = usableTags(tags);
  if (named.length === 0) return design;
  const objects = design.objects.map((object) => {
    const own = object.attributes['tags'];
    if (!attributeOfObject(object, 'tags') || (isDynamic(own) && own !== undefined)) return object;
    const said = isMap(own) ? pairsOf(own) : [];
    const names = new Set(said.map(([key]) => key));
    const added = named.flatMap(([key, value]): Pair[] => (names.has(key) ? [] : [[key, value]]));
    return { ...object, attributes: { ...object.attributes, tags: mapOf([...said, ...added]) } };
  });
  return { ...design, objects };
}

/** A design that was made for everybody, as this person would begin it. Its provider is part of what it is. */
export function asPreferred(design: Design, { imports, region, tags }: Defaults = settingsNow()): Design {
  const output = { imports, ...(region === '' ? {} : { region }) };
  return withTags(setOutput(output)(design), tags);
}

/** An API and nothing else. */
export const newBlankDesign = (protocol: Protocol, settings: Settings = settingsNow()): Design =>
  asPreferred(blankDesign(protocol, settings.provider), settings);
