/** One form for one object: it holds the raw text, the design holds what the text says. */
import { useEffect, useMemo, useRef } from 'react';
import { type FieldValues, useForm } from 'react-hook-form';
import { followingName } from '../../model/design/naming/following-name.ts';
import { setWithImplied } from '../../model/design/implied-values.ts';
import { indexOf, typeOf, type DesignObject } from '../../model/design/design.ts';
import { edit, session } from '../../session/document/store.ts';
import { valueOf } from '../fields/draft.ts';
import { placeText } from '../fields/field-registry.ts';
import { editLabel } from './field/commit.ts';
import { fieldDraftsOf, type FieldForm } from './field/field-form.ts';

const objectNow = (key: string) => indexOf(session.getState().history.present).byKey.get(key);

/** Mount it anew for another object. */
export function useObjectForm(object: DesignObject, isReadOnly: boolean): FieldForm {
  const { key, type } = object;
  const { control, reset, getValues } = useForm<FieldValues>({ defaultValues: fieldDraftsOf(typeOf(object), object) });
  const isOwn = useRef(false);
  /** The name that the steps of one field are called by, so that they stay one step while the name follows. */
  const called = useRef({ place: '', name: object.name });

  useEffect(() => {
    let shown = objectNow(key);
    return session.subscribe(() => {
      const next = objectNow(key);
      if (!next || next === shown) return;
      shown = next;
      if (!isOwn.current) reset(fieldDraftsOf(typeOf(next), next, getValues()));
    });
  }, [key, type, reset, getValues]);

  return useMemo(() => {
    const change: FieldForm['put'] = (path, attribute, value) => {
      const place = placeText(path);
      if (called.current.place !== place) called.current = { place, name: objectNow(key)?.name ?? '' };
      edit(followingName(key, setWithImplied(key, path, value)), editLabel(attribute, called.current.name), {
        typed: true,
      });
    };
    return {
      objectKey: key,
      control,
      isReadOnly,
      put: change,
      commit: (path, attribute, draft) => {
        isOwn.current = true;
        change(path, attribute, valueOf(attribute, draft));
        isOwn.current = false;
      },
    };
  }, [key, control, isReadOnly]);
}
