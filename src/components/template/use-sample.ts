import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DesignObject } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { useSession } from '../../session/document/store.ts';
import { useDesign } from '../../session/hooks.ts';
import { chooseSample, useSampleChoice } from '../../session/trace/sample-state.ts';
import { apiOfObject, fieldScene, sentFrom, type FieldScene } from '../../trace/websocket/field-scene.ts';
import { sampleRequest, type Sample, type SampleChoice } from '../../trace/websocket/sample-request.ts';
import { designValuesOf, type DesignValues } from '../../trace/values/told.ts';

export interface FieldSample {
  readonly values: DesignValues;
  readonly object: DesignObject;
  readonly api: DesignObject;
  readonly sample: Sample;
  readonly choice: SampleChoice;
  readonly choose: (choice: SampleChoice) => void;
  readonly scene: FieldScene;
}

/** The event that the fields of an object are tried with; undefined outside of WebSocket APIs. */
export function useFieldSample(objectKey: Key): FieldSample | undefined {
  const design = useDeferredValue(useDesign());
  const document = useSession(({ documentId }) => documentId);
  const values = designValuesOf(design);
  const object = values.index.byKey.get(objectKey);
  // An integration and its responses are tried with one event.
  const ownerKey = object ? sentFrom(values, object).key : objectKey;
  const ofEvent = useSampleChoice(document, ownerKey);
  const ofAnswer = useSampleChoice(document, objectKey);
  return useMemo(() => {
    const api = object && apiOfObject(values, object);
    if (!object || api?.variant !== 'WEBSOCKET') return undefined;
    const choice = ownerKey === objectKey ? ofEvent : { ...ofEvent, answer: ofAnswer.answer };
    const sample = sampleRequest(values, object, choice);
    const scene = fieldScene(values, object, sample.request, sample.saved?.stage);
    if (!scene) return undefined;
    const choose = ({ answer, ...event }: SampleChoice) => {
      chooseSample(document, ownerKey, event);
      if (ownerKey !== objectKey) chooseSample(document, objectKey, { answer });
    };
    return { values, object, api, sample, choice, choose, scene };
  }, [values, object, ownerKey, objectKey, ofEvent, ofAnswer, document]);
}

/** Milliseconds without a key after which a fault is said. */
const calm = 500;

/** What is shown of something that changes with each key: good news at once, faults when the keys rest. */
export function useCalm<T>(now: T, isFaulty: boolean): T {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setShown(now), isFaulty ? calm : 0);
    return () => clearTimeout(timer);
  }, [now, isFaulty]);
  return isFaulty ? shown : now;
}
