import { useState } from 'react';
import { isMap, pairsOf, type Value } from '../../model/schema/value.ts';
import { useDesign } from '../../session/hooks.ts';
import type { TemplateExample } from '../../trace/template/examples.ts';
import { exampleTemplate, type ExampleSetting } from '../../trace/template/use-example.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './Template.module.css';

interface ExampleDialogProps {
  example: TemplateExample;
  settings: readonly ExampleSetting[];
  onClose: () => void;
  onInsert: (isWithSettings: boolean) => void;
}

const textOf = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

const lines = ({ name, value }: ExampleSetting): readonly (readonly [string, string])[] =>
  isMap(value) ? pairsOf(value).map(([key, one]) => [key, textOf(one)]) : [[name, textOf(value)]];

/** Words in capitals that a person has to replace. */
const places = (text: string): readonly string[] => [
  ...new Set(text.match(/\b(?:REGION|ACCOUNT|QUEUE|TABLE|STREAM|NAME|API-ID|STAGE)\b/g)),
];

/** Before an example is inserted that needs settings of the integration: the template, and what would be set with it. */
export function ExampleDialog({ example, settings, onClose, onInsert }: ExampleDialogProps) {
  const [isWith, setWith] = useState(true);
  const design = useDesign();
  const template = exampleTemplate(example, design);
  const own = isWith ? settings.flatMap(lines) : [];
  const open = places([template, ...own.map(([, value]) => value)].join('\n'));
  return (
    <Dialog
      isOpen
      size={600}
      title={example.name}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="ink" onPress={() => onInsert(isWith)}>
            {isWith ? 'Insert with settings' : 'Insert template'}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          {example.summary}{' '}
          <a href={example.source} target="_blank" rel="noreferrer">
            AWS documentation
          </a>
        </p>
        <pre className="code code--well" {...{ role: 'group', 'aria-label': 'Template', tabIndex: 0 }}>
          {template}
        </pre>
        <Checkbox isSelected={isWith} onChange={setWith}>
          Also set these integration settings, in the same step
        </Checkbox>
        <dl className={styles.settings} data-off={isWith ? undefined : ''}>
          {settings.flatMap(lines).map(([name, value]) => (
            <div key={name}>
              <dt className="attr">{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.needs}>
          The role in credentials_arn must allow <code>{example.action}</code>.
          {open.length > 0 && ` Then replace ${open.join(', ')} with your own values.`}
        </p>
      </div>
    </Dialog>
  );
}
