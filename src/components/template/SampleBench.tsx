import { useId } from 'react';
import Route from 'lucide-react/icons/route';
import type { Key } from '../../model/schema/value.ts';
import { setLayout } from '../../session/document/store.ts';
import { startTrace } from '../../session/trace/trace-state.ts';
import { savedMessages } from '../../trace/websocket/sample-request.ts';
import { LongText } from '../fields/scalar/LongText.tsx';
import { Button } from '../ui/Button.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/input/Select.tsx';
import { sampleName } from './sample-name.ts';
import { useFieldSample } from './use-sample.ts';
import * as styles from './Template.module.css';

export interface SampleBenchProps {
  objectKey: Key;
}

/** The message that templates and selection expressions are tried with: chosen, edited in place, opened in Trace. */
export function SampleBench({ objectKey }: SampleBenchProps) {
  const id = useId();
  const field = useFieldSample(objectKey);
  if (!field) return null;
  const { values, object, api, sample, choice, choose } = field;
  const { saved, draft, answer } = sample;
  const isResponse = answer !== undefined;
  const title = isResponse ? 'Example response' : 'Example message';
  const isMessage = draft['event'] === 'MESSAGE';
  const isEdited = isResponse ? choice.answer !== undefined : choice.message !== undefined && isMessage;
  const options = [
    ...savedMessages(values, object).map(({ key, name }) => ({ id: key, label: name, detail: 'Saved' })),
    { id: '', label: isMessage || saved ? 'Example from the template' : sampleName(sample), detail: 'Example' },
  ];
  const open = () => {
    const isSame = saved !== undefined && !isEdited;
    startTrace(draft, { api: api.key, stage: saved?.stage, ...(isSame ? { saved: saved.key } : {}) });
    setLayout({ drawerTab: 'trace', drawerOpen: true, phoneTab: 'trace' });
  };
  return (
    <section className={styles.bench} aria-labelledby={id}>
      <header className={styles.benchHead}>
        <h4 id={id}>{title}</h4>
        <span className={styles.verdict}>{isEdited ? 'Edited, for this tab only' : 'Shared with Trace'}</span>
        {isEdited && (
          <FixButton
            isQuiet
            onPress={() => choose(isResponse ? { ...choice, answer: undefined } : { ...choice, message: undefined })}
          >
            Reset
          </FixButton>
        )}
      </header>
      <div className={styles.benchRow}>
        <Select
          label={`Request for the ${title.toLowerCase()}`}
          options={options}
          value={saved?.key ?? ''}
          onChange={(key) => choose({ saved: key })}
        />
        <Button icon={<Icon of={Route} />} onPress={open}>
          Open in Trace
        </Button>
      </div>
      {isResponse ? (
        <LongText isMono label={title} value={answer} onChange={(text) => choose({ ...choice, answer: text })} />
      ) : isMessage ? (
        <LongText
          isMono
          label={title}
          value={sample.request.message}
          onChange={(message) => choose({ ...choice, message })}
        />
      ) : (
        <p className="help">Connection events have no message.</p>
      )}
    </section>
  );
}
