import { useState } from 'react';
import Antenna from 'lucide-react/icons/radio';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Kinesis from 'lucide-react/icons/activity';
import Layers from 'lucide-react/icons/layers';
import Sockets from 'lucide-react/icons/cable';
import Table from 'lucide-react/icons/table-2';
import Workflow from 'lucide-react/icons/workflow';
import { indexOf } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { edit, session } from '../../session/document/store.ts';
import { templateExamples, type TemplateExample } from '../../trace/template/examples.ts';
import { exampleTemplate, insertExample, settingsFor, type ExampleSetting } from '../../trace/template/use-example.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconShape } from '../ui/Icon.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { ExampleDialog } from './ExampleDialog.tsx';

export interface ExampleMenuProps {
  objectKey: Key;
  /** The key of the template that an example takes the place of. */
  templateKey: string;
}

const icons: Readonly<Record<string, IconShape>> = {
  sqs: Layers,
  dynamodb: Table,
  states: Workflow,
  events: Antenna,
  kinesis: Kinesis,
  connections: Sockets,
};

interface Chosen {
  readonly example: TemplateExample;
  readonly settings: readonly ExampleSetting[];
}

/** The settings that go with an example; the key that is selected stays where the template has another. */
function settingsOf(example: TemplateExample, { objectKey, templateKey }: ExampleMenuProps): readonly ExampleSetting[] {
  const design = session.getState().history.present;
  const object = indexOf(design).byKey.get(objectKey);
  const settings = object ? settingsFor(example, object, design) : [];
  return templateKey === '$default'
    ? settings
    : settings.filter(({ name }) => name !== 'template_selection_expression');
}

/** Ready templates for services, each inserted as one undo step. */
export function ExampleMenu({ objectKey, templateKey }: ExampleMenuProps) {
  const [chosen, setChosen] = useState<Chosen>();
  const insert = (example: TemplateExample, settings: readonly ExampleSetting[]) => {
    const template = exampleTemplate(example, session.getState().history.present);
    edit(insertExample(objectKey, templateKey, template, settings), `Insert example ${example.name}`);
    setChosen(undefined);
  };
  const choose = (example: TemplateExample) => {
    const settings = settingsOf(example, { objectKey, templateKey });
    if (settings.length === 0) insert(example, settings);
    else setChosen({ example, settings });
  };
  return (
    <>
      <Menu
        label="Examples"
        placement="bottom end"
        trigger={
          <Button
            size="sm"
            variant="quiet"
            end={<Icon of={ChevronDown} size={12} />}
            aria-label={`Examples for template ${templateKey}`}
          >
            Examples
          </Button>
        }
        groups={[
          {
            id: 'examples',
            heading: 'Replace this template with an example',
            items: templateExamples.map((example) => ({
              id: example.id,
              label: example.name,
              detail: example.summary,
              icon: <Icon of={icons[example.id.split('-')[0] ?? ''] ?? Layers} />,
              onAction: () => choose(example),
            })),
          },
        ]}
      />
      {chosen && (
        <ExampleDialog
          {...chosen}
          onClose={() => setChosen(undefined)}
          onInsert={(isWith) => insert(chosen.example, isWith ? chosen.settings : [])}
        />
      )}
    </>
  );
}
