import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewRule } from '../../codegen/review/review-rule.ts';
import { indexOf, typeOf } from '../../model/design/design.ts';
import { allLoadedRules, loadChecks } from '../../session/document/checks.ts';
import type { ReferencePlace } from '../../session/document/state.ts';
import { session } from '../../session/document/store.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { placeOfPath } from './attribute-facts.ts';
import { attributeEntryId, ruleEntryId, referenceSections, type ReferenceSection } from './entries.ts';
import { EntryPage } from './EntryPage.tsx';
import { loadGlossary } from './glossary.ts';
import { ReferenceList } from './ReferenceList.tsx';
import * as styles from './Reference.module.css';

interface ReferenceDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** What the app knows about API Gateway and the providers, to look up: made of the tables that it works by. */
export function ReferenceDialog({ isOpen, onOpenChange }: ReferenceDialogProps) {
  return isOpen ? <Reference onClose={() => onOpenChange(false)} /> : null;
}

/** The page that a place of the app leads to. */
function entryIdOf(wanted: ReferencePlace | undefined): string | undefined {
  if (!wanted) return undefined;
  if ('rule' in wanted) return ruleEntryId(wanted.rule);
  const object = indexOf(session.getState().history.present).byKey.get(wanted.key);
  return object && attributeEntryId(object.type, placeOfPath(typeOf(object).attributes, wanted.path));
}

/** Rules and terms come when they are there; without them the rest can be read. */
function useSections(): { readonly sections: readonly ReferenceSection[]; readonly isPartial: boolean } {
  const [parts, setParts] = useState({ rules: allLoadedRules(), reviewRules: noReviewRules, terms: noTerms });
  const [isPartial, setPartial] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const failed = () => isWanted && setPartial(true);
    loadChecks().then(() => isWanted && setParts((before) => ({ ...before, rules: allLoadedRules() })), failed);
    import('../../codegen/review/rules/index.ts').then(
      ({ reviewRules }) => isWanted && setParts((before) => ({ ...before, reviewRules })),
      failed,
    );
    loadGlossary().then((terms) => isWanted && setParts((before) => ({ ...before, terms })), failed);
    return () => {
      isWanted = false;
    };
  }, []);
  return {
    sections: useMemo(() => referenceSections(parts.rules, parts.reviewRules, parts.terms), [parts]),
    isPartial,
  };
}

const noReviewRules: readonly ReviewRule[] = [];
const noTerms: Awaited<ReturnType<typeof loadGlossary>> = [];

function Reference({ onClose }: { onClose: () => void }) {
  const { sections, isPartial } = useSections();
  const [shown, setShown] = useState(() => entryIdOf(session.getState().reference));
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entry = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries)).find(({ id }) => id === shown),
    [sections, shown],
  );
  const readPage = () => requestAnimationFrame(() => pane.current?.querySelector('h3')?.focus());
  const open = (id: string) => {
    setShown(id);
    readPage();
  };
  // Who came for a page reads it; who came to look something up types.
  const isFirst = useRef(true);
  const isThere = entry !== undefined;
  useEffect(() => {
    if (!isFirst.current || (shown !== undefined && !isThere)) return;
    isFirst.current = false;
    if (isThere) readPage();
    else list.current?.querySelector('input')?.focus();
  }, [isThere, shown]);
  useEffect(() => {
    // What it returns, a promise in some browsers, is no clean-up.
    pane.current?.scrollTo({ top: 0 });
  }, [shown]);
  return (
    <Dialog isOpen onClose={onClose} title="Reference" size={1104} className={styles.dialog}>
      <div className={styles.halves} data-shows={entry ? 'page' : 'list'}>
        <ReferenceList
          ref={list}
          sections={sections}
          isPartial={isPartial}
          shown={entry?.id}
          onShow={setShown}
          onOpen={open}
        />
        <section ref={pane} className={styles.pane} aria-label="Page">
          {entry ? (
            <EntryPage
              content={entry.content}
              onOpen={open}
              onList={() => {
                setShown(undefined);
                requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
              }}
            />
          ) : (
            <p className={styles.nothing}>Choose a rule, an attribute or a term.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
