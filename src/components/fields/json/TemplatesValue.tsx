import { Suspense, useState } from 'react';
import { isMap, pairsOf, type Key, type Value } from '../../../model/schema/value.ts';
import { useDesign } from '../../../session/hooks.ts';
import { LazySampleBench, LazyTemplatePane } from '../lazy-bench.ts';
import { valueLines } from '../value-text.ts';
import { TemplateText } from './TemplateText.tsx';
import type { TextMark } from './text-mark.ts';
import * as styles from './TemplatesControl.module.css';

interface TemplatesValueProps {
  objectKey: Key;
  attribute: string;
  value: Value;
  describedBy?: string | undefined;
  /** Without a message to choose: there is no room for it. */
  isBrief?: boolean;
}

/** Templates to read, each with what it renders. */
export function TemplatesValue({ objectKey, attribute, value, describedBy, isBrief = false }: TemplatesValueProps) {
  if (!isMap(value)) return null;
  return (
    <div>
      {pairsOf(value).map(([key, template]) => (
        <TemplateValue
          key={key}
          objectKey={objectKey}
          attribute={attribute}
          templateKey={key}
          value={template}
          describedBy={describedBy}
        />
      ))}
      {!isBrief && (
        <Suspense fallback={null}>
          <LazySampleBench objectKey={objectKey} />
        </Suspense>
      )}
    </div>
  );
}

interface TemplateValueProps extends Omit<TemplatesValueProps, 'isBrief'> {
  templateKey: string;
}

function TemplateValue({ objectKey, attribute, templateKey, value, describedBy }: TemplateValueProps) {
  const design = useDesign();
  const [mark, setMark] = useState<TextMark>();
  return (
    <section className={styles.template} aria-label={`Template ${templateKey}`}>
      <p className={`mono ${styles.key}`}>{templateKey}</p>
      <div className={styles.beside}>
        <TemplateText
          label="Template"
          describedBy={mark?.describedBy ?? describedBy}
          value={valueLines(value, design)}
          state="review"
          mode={undefined}
          mark={mark}
          onChange={() => undefined}
          isReadOnly
        />
        <div className={styles.rendered}>
          <Suspense fallback={null}>
            <LazyTemplatePane
              objectKey={objectKey}
              attribute={attribute}
              templateKey={templateKey}
              value={value}
              onMark={setMark}
            />
          </Suspense>
        </div>
      </div>
    </section>
  );
}
