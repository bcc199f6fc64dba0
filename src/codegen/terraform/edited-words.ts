/** What a person wrote, after an edit of the design: only what was edited is other in it. */
import { indexOf, type Design, type DesignIndex, type DesignObject } from '../../model/design/design.ts';
import { sameList } from '../../model/memo.ts';
import { printedNames } from './names.ts';
import { printContextOf } from './print-context.ts';
import { objectBlocks } from './resource.ts';
import { editedWords, isAsWorded } from './source-text.ts';

/**
 * `after` with the words of its objects edited where those of `before` were printed. Words that cannot be edited setting
 * by setting stay, and what is printed in their place is ours.
 */
export function withEditedWords(before: Design, after: Design): Design {
  if (before.objects === after.objects) return after;
  const [old, now] = [indexOf(before), indexOf(after)];
  const [oldNames, names] = [printedNames(before), printedNames(after)];
  const objects = after.objects.map((object) => {
    const earlier = object.sourceText && old.byKey.get(object.key);
    // A new name of another object shows in what refers to it.
    if (!earlier || (earlier === object && oldNames === names)) return object;
    return isAsWorded(earlier, oldNames) && !isAsWorded(object, names) ? worded(object, after, now) : object;
  });
  return sameList(objects, after.objects) ? after : { ...after, objects };
}

function worded(object: DesignObject, design: Design, index: DesignIndex): DesignObject {
  const context = printContextOf(object, design, index);
  const [only, ...more] = objectBlocks(object, context);
  const sourceText = only && more.length === 0 ? editedWords(object, only, context.names) : undefined;
  return sourceText ? { ...object, sourceText } : object;
}
