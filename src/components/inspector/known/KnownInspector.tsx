import FileCode from 'lucide-react/icons/file-code-2';
import { useState } from 'react';
import { knownBlock, type KeptReason } from '../../../model/design/passthrough/known-blocks.ts';
import { instancesOf } from '../../../model/design/passthrough/known-instances.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useDesign } from '../../../session/hooks.ts';
import { select, setLayout, showFile } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Group } from '../../ui/layout/Group.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { InspectorHeader } from '../head/InspectorHeader.tsx';
import { Panel } from '../Panel.tsx';
import { placeOfKnown, referencesOfKnown, referrersOfKnown, knownSettings, type Relation } from './known-facts.ts';
import * as fieldRowStyles from '../../ui/layout/FieldRow.module.css';
import * as inspectorStyles from '../Inspector.module.css';
import * as styles from './KnownInspector.module.css';

/** What is known of a block that is kept as text. Nothing of it is edited here. */
export function KnownInspector({ blockKey }: { blockKey: Key }) {
  const design = useDesign();
  const known = knownBlock(design.passthrough).get(blockKey);
  if (!known) return null;
  const { address, name, reason, variant, part } = known;
  const place = placeOfKnown(blockKey, design);
  const instances = instancesOf(known, design);
  const settings = knownSettings(known).filter((setting) => !instances || setting.name !== reason);
  const show = () => {
    select(blockKey);
    showFile(part.file);
    setLayout({ phoneTab: 'code' });
  };
  return (
    <>
      <InspectorHeader
        objectKey={blockKey}
        icon={variantIcon(variant?.icon)}
        name={name}
        nameLabel="Terraform label"
        address={address}
        aside={
          <>
            <Chip tone="dashed">{reason}</Chip>
            <Button size="sm" variant="quiet" icon={<Icon of={FileCode} />} onPress={show}>
              {place ? `${place.file}:${place.line}` : part.file}
            </Button>
          </>
        }
        messages={[]}
        isReadOnly
      />
      <div className={inspectorStyles.body}>
        <Callout icon={FileCode} className={inspectorStyles.note}>
          <KeptSentence reason={reason} />
        </Callout>
        <div className={`${fieldRowStyles.fields} ${inspectorStyles.fields}`}>
          {instances && <InstanceList {...instances} reason={reason} />}
          {settings.map(({ name: attribute, label, text }, at) => (
            <FieldRow key={`${attribute} ${at}`} label={label} attribute={attribute}>
              {(wire) => <Panel id={wire.controlId} text={text} isFixed />}
            </FieldRow>
          ))}
        </div>
        <RelationList title="References" relations={referencesOfKnown(known, design)} />
        <RelationList title="Referenced by" relations={referrersOfKnown(known, design)} />
      </div>
    </>
  );
}

const kept = 'The block is kept unchanged, and its references are checked.';

function KeptSentence({ reason }: { reason: KeptReason }) {
  if (reason === 'text') return `Has settings that can’t be edited here. ${kept}`;
  const what = reason === 'dynamic' ? 'blocks' : 'resources';
  return (
    <>
      Uses <span className="mono">{reason}</span>; only single {what} can be edited here. {kept}
    </>
  );
}

/** Keys that are shown before the others are only counted. */
const fewKeys = 5;

function InstanceList({ keys, from, reason }: { keys: readonly string[]; from?: string; reason: KeptReason }) {
  const shown = reason === 'count' ? [] : keys.slice(0, fewKeys);
  const what = reason === 'count' ? formatCount(keys.length, 'resource') : formatCount(keys.length, 'key');
  return (
    <FieldRow label="Instances" attribute={reason}>
      {(wire) => (
        <div className={styles.instances}>
          {shown.length > 0 && (
            <ul aria-labelledby={wire.labelId}>
              {shown.map((key) => (
                <li key={key} className="mono">
                  {key}
                </li>
              ))}
              {keys.length > shown.length && <li>+ {formatNumber(keys.length - shown.length)}</li>}
            </ul>
          )}
          <p>
            {what}
            {from !== undefined && (
              <>
                , from the default of <span className="mono">{from}</span>
              </>
            )}
            .
          </p>
        </div>
      )}
    </FieldRow>
  );
}

function RelationList({ title, relations }: { title: string; relations: readonly Relation[] }) {
  const [isOpen, setOpen] = useState(true);
  if (relations.length === 0) return null;
  return (
    <Group title={title} count={formatNumber(relations.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={styles.relations}>
        {relations.map((relation) => (
          <RelationRow key={relation.id} relation={relation} />
        ))}
      </ul>
    </Group>
  );
}

function RelationRow({ relation: { label, key, icon, reason, aside } }: { relation: Relation }) {
  const row = (
    <>
      {icon !== undefined && <Icon of={variantIcon(icon)} />}
      <span className={classes('clip', reason && 'dim')}>{label}</span>
      {reason && <Chip tone="dashed">{reason}</Chip>}
      <span className={`attr clip ${styles.aside}`}>{aside}</span>
    </>
  );
  return (
    <li>
      {key === undefined ? (
        <span className={styles.row}>{row}</span>
      ) : (
        <button type="button" className={styles.row} onClick={() => select(key, undefined, 'keyboard')}>
          {row}
        </button>
      )}
    </li>
  );
}
