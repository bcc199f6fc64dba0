import { lazy, Suspense, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Design } from '../../../model/design/design.ts';
import {
  changeRequest,
  freeRequestKey,
  removeRequest,
  requestOf,
  requestsOf,
  saveRequest,
} from '../../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../../model/design/requests/saved-request.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { setTrace, startTrace, traceStore, useTrace } from '../../../session/trace/trace-state.ts';
import { differencesOf, differenceText, outcomeOf } from '../../../trace/saved/outcome.ts';
import type { Traced } from '../../../trace/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { draftTitle } from './draft-parts.ts';
import { acceptedRequest } from './example-requests.ts';
import { indexOf } from '../../../model/design/design.ts';
import * as styles from '../Trace.module.css';

const PasteRow = lazy(() => import('./PasteRow.tsx').then((module) => ({ default: module.PasteRow })));

interface SavedRowProps {
  design: Design;
  traced: Traced;
}

/** Requests to start from — saved, run before, one for each route — and keeping the one that is typed. */
export function SavedRow({ design, traced }: SavedRowProps) {
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const { draft, saved, recent } = useTrace((state) => state);
  const [isPasting, setPasting] = useState(false);
  const request = requestOf(design, saved);
  const isChanged = request !== undefined && JSON.stringify(request.request) !== JSON.stringify(draft);
  const routes = (indexOf(design).byType.get('route') ?? []).slice(0, 50).flatMap((route) => {
    const example = acceptedRequest(design, route);
    return example ? [{ id: `route ${route.key}`, label: draftTitle(example), detail: 'Example', example, route }] : [];
  });
  const options = [
    ...requestsOf(design).map(({ key, name }) => ({ id: `saved ${key}`, label: name, detail: 'Saved' })),
    ...recent.map((one, at) => ({ id: `recent ${at}`, label: draftTitle(one), detail: 'Recent' })),
    ...routes.map(({ id, label, detail }) => ({ id, label, detail })),
  ];
  const choose = (id: string) => {
    const [kind = '', key = ''] = id.split(' ');
    const { api, stage } = traceStore.getState();
    if (kind === 'saved') open(requestOf(design, key));
    if (kind === 'recent') startTrace(recent[Number(key)] ?? draft, { api, stage });
    const route = routes.find((one) => one.id === id);
    if (route) startTrace(route.example, { api: apiOf(route.route.attributes['api_id']) ?? api, stage: undefined });
  };
  const save = () => {
    const now = session.getState().history.present;
    const { api, stage } = traceStore.getState();
    const key = request && !isChanged ? request.key : freeRequestKey(now);
    edit(
      saveRequest({
        key,
        name: draftTitle(draft).slice(0, 80),
        request: draft,
        ...(api === undefined ? {} : { api }),
        ...(stage === undefined ? {} : { stage }),
        ...(traced.ok ? { expect: outcomeOf(now, traced.result) } : {}),
      }),
      'Save request',
    );
    setTrace({ saved: key });
  };
  return (
    <>
      <ComposerRow label="Saved">
        <span className={styles.wide}>
          <Select
            label="Request to start from"
            isSearched
            options={options}
            value={saved === undefined ? null : `saved ${saved}`}
            placeholder="Saved, recent and example requests"
            onChange={choose}
          />
        </span>
        <Button icon={<Icon of={ClipboardPaste} />} aria-expanded={isPasting} onPress={() => setPasting(!isPasting)}>
          Paste request
        </Button>
        {isEditing && (!request || isChanged) && (
          <Button onPress={save} isDisabled={!traced.ok}>
            {request ? 'Save as new' : 'Save'}
          </Button>
        )}
      </ComposerRow>
      {isPasting && (
        <Suspense fallback={null}>
          <PasteRow onDone={() => setPasting(false)} />
        </Suspense>
      )}
      {request && isEditing && <OwnRow design={design} request={request} isChanged={isChanged} traced={traced} />}
    </>
  );
}

const apiOf = (value: unknown): string | undefined => (value as { readonly ref?: string } | undefined)?.ref;

function open(request: SavedRequest | undefined): void {
  if (request) startTrace(request.request, { api: request.api, stage: request.stage, saved: request.key });
}

interface OwnRowProps extends SavedRowProps {
  request: SavedRequest;
  isChanged: boolean;
}

/** The name of a saved request, what is expected of it, and whether that is so. */
function OwnRow({ design, request, isChanged, traced }: OwnRowProps) {
  const { key, name, expect } = request;
  const draft = useTrace((state) => state.draft);
  const outcome = traced.ok ? outcomeOf(design, traced.result) : undefined;
  const differences = expect && outcome && !isChanged ? differencesOf(design, expect, outcome) : [];
  return (
    <ComposerRow label="Name">
      <InputShell className="grow">
        <input
          aria-label="Name of the request"
          value={name}
          maxLength={200}
          onChange={(event) =>
            event.target.value !== '' &&
            edit(changeRequest(key, { name: event.target.value }), 'Rename request', { typed: true })
          }
        />
      </InputShell>
      {isChanged ? (
        <Button onPress={() => edit(changeRequest(key, { request: draft }), 'Change request')}>Update</Button>
      ) : differences.length > 0 ? (
        <>
          <span className={`${styles.verdict} sev-error`}>
            <Icon of={CircleX} />
            <span>{differences.map(differenceText).join('; ')}</span>
          </span>
          <Button
            size="sm"
            onPress={() => outcome && edit(changeRequest(key, { expect: outcome }), 'Change expected outcome')}
          >
            Expect this
          </Button>
        </>
      ) : (
        expect && (
          <span className={styles.verdict}>
            <Icon of={CircleCheck} className="sev-ok" />
            As expected
          </span>
        )
      )}
      <IconButton
        label="Remove request"
        icon={<Icon of={Trash2} />}
        onPress={() => {
          edit(removeRequest(key), `Remove request ${name}`);
          setTrace({ saved: undefined });
        }}
      />
    </ComposerRow>
  );
}
