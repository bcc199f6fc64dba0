import type { ReactNode } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import { RuleExamples } from '../review/RuleExamples.tsx';
import { RuleChips, RuleFactList } from '../review/RuleFactList.tsx';
import { SourceLink } from '../review/SourceLink.tsx';
import type { PageRule } from '../review/page-rule.ts';
import { ShortcutSheet } from '../settings/ShortcutSheet.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/marks/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import {
  attributePlaces,
  factsOf,
  useInAws as inAws,
  usesByVariant,
  variantTitle,
  type AttributeFact,
  type AttributeUse,
} from './attribute-facts.ts';
import { attributeEntryId, typeEntryId, type EntryContent, type ReferenceType } from './entries.ts';
import type { GlossaryTerm } from './glossary.ts';
import * as reviewStyles from '../review/Review.module.css';
import * as styles from './Reference.module.css';

interface EntryPageProps {
  content: EntryContent;
  /** Goes to the page of another entry. */
  onOpen: (id: string) => void;
  /** Back to the list, which a phone shows in its place. */
  onList: () => void;
}

/** The page of an entry, as its kind has one. */
export function EntryPage({ content, onOpen, onList }: EntryPageProps) {
  switch (content.kind) {
    case 'rule':
      return <RuleEntry rule={content.rule} onList={onList} />;
    case 'type':
      return <TypeEntry type={content.type} onOpen={onOpen} onList={onList} />;
    case 'attribute':
      return <AttributeEntry {...content} onOpen={onOpen} onList={onList} />;
    case 'term':
      return <TermEntry term={content.term} onList={onList} />;
    case 'shortcuts':
      return (
        <Article title="Keyboard shortcuts" onList={onList}>
          <ShortcutSheet query="" />
        </Article>
      );
  }
}

interface ArticleProps {
  title: string;
  /** Below the title. */
  under?: ReactNode;
  onList: () => void;
  children: ReactNode;
}

function Article({ title, under, onList, children }: ArticleProps) {
  return (
    <article className={`${reviewStyles.page} ${styles.page}`} aria-label={title}>
      <header>
        <div className={styles.head}>
          <span className={styles.back}>
            <IconButton label="Back to the list" icon={<Icon of={ChevronLeft} size={16} />} onPress={onList} />
          </span>
          <h3 tabIndex={-1}>{title}</h3>
        </div>
        {under !== undefined && <div className={reviewStyles.chips}>{under}</div>}
      </header>
      {children}
    </article>
  );
}

function RuleEntry({ rule, onList }: { rule: PageRule; onList: () => void }) {
  const { headline, title, why, how } = rule;
  return (
    <Article title={headline ?? title} under={<RuleChips rule={rule} />} onList={onList}>
      {headline !== undefined && <p>{title}.</p>}
      {why !== undefined && <p>{why}</p>}
      {how !== undefined && (
        <section>
          <h4>What to do</h4>
          <p>{how}</p>
        </section>
      )}
      <RuleExamples rule={rule} />
      <section>
        <h4>Reference</h4>
        <RuleFactList rule={rule} />
      </section>
    </Article>
  );
}

interface TypeEntryProps {
  type: ReferenceType;
  onOpen: (id: string) => void;
  onList: () => void;
}

function TypeEntry({ type, onOpen, onList }: TypeEntryProps) {
  const aws = differenceOf(type.id, 'aws');
  return (
    <Article title={type.label} onList={onList}>
      <dl className={reviewStyles.facts}>
        {!type.composed && (
          <>
            <dt>Resource</dt>
            <dd className="mono">{type.terraformType}</dd>
            {aws && aws.terraformType !== type.terraformType && (
              <>
                <dt>In aws</dt>
                <dd className="mono">{aws.terraformType}</dd>
              </>
            )}
          </>
        )}
        {type.identity.length > 0 && (
          <>
            <dt>Import ID</dt>
            <dd className="mono">{type.identity.join('|')}</dd>
          </>
        )}
        {type.readOnly.length > 0 && (
          <>
            <dt>Exports</dt>
            <dd className="mono">{type.readOnly.join(', ')}</dd>
          </>
        )}
        <dt>Source</dt>
        <dd>
          <SourceLink href={type.source} />
        </dd>
      </dl>
      {type.variants.length > 1 && (
        <section>
          <h4>Kinds</h4>
          <dl className={styles.uses}>
            {type.variants.map((variant) => (
              <div key={variant.id}>
                <dt>{variantTitle(type, variant)}</dt>
                <dd>{variant.summary}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h4>Attributes</h4>
        <ul className={styles.links}>
          {attributePlaces(type.attributes).map(({ place, attribute }) => (
            <li key={place.join('.')} data-depth={place.length}>
              <button type="button" onClick={() => onOpen(attributeEntryId(type.id, place))}>
                <span>{attribute.label}</span> <span className="attr">{place.join('.')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </Article>
  );
}

type AttributeEntryProps = Extract<EntryContent, { readonly kind: 'attribute' }> & Omit<TypeEntryProps, 'type'>;

function AttributeEntry({ type, place, attribute, onOpen, onList }: AttributeEntryProps) {
  const aws = inAws(type.id, place);
  const meanings = attribute.kind === 'enum' ? Object.entries(attribute.meanings ?? {}) : [];
  const under = (
    <>
      <span className="mono">{place.join('.')}</span>
      <Chip tone="line">{type.label}</Chip>
      {attribute.required === true && <Chip>Required</Chip>}
      {attribute.replaces && <Chip tone="warn">Forces replacement</Chip>}
      {attribute.writeOnly && <Chip tone="note">Write-only</Chip>}
    </>
  );
  return (
    <Article title={attribute.label} under={under} onList={onList}>
      {attribute.help !== '' && <p>{attribute.help}</p>}
      <Facts facts={factsOf(attribute)} />
      {meanings.length > 0 && (
        <section>
          <h4>Values</h4>
          <dl className={styles.uses}>
            {meanings.map(([value, meaning]) => (
              <div key={value}>
                <dt className="mono">{value}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Uses title="By kind" uses={usesByVariant(type, place)} />
      <Uses title="Other provider" uses={aws ? [aws] : []} isCode />
      <section>
        <h4>Documentation</h4>
        <p>
          <SourceLink href={attribute.source} />
        </p>
      </section>
      <div>
        <Button size="sm" onPress={() => onOpen(typeEntryId(type.id))}>
          All attributes of {type.label}
        </Button>
      </div>
    </Article>
  );
}

function Facts({ facts }: { facts: readonly AttributeFact[] }) {
  return (
    <dl className={reviewStyles.facts}>
      {facts.map(({ name, text, isCode }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd className={isCode ? 'mono' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface UsesProps {
  title: string;
  uses: readonly AttributeUse[];
  /** Where it is used is a name of code. */
  isCode?: true;
}

function Uses({ title, uses, isCode }: UsesProps) {
  if (uses.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <dl className={styles.uses}>
        {uses.map(({ where, facts }) => (
          <div key={where}>
            <dt className={isCode && 'mono'}>{where}</dt>
            <dd>
              {facts.length === 0 && <span className="dim">As above</span>}
              {facts.map(({ name, text, isCode: isOfCode }) => (
                <span key={name} className={styles.difference}>
                  {name !== '' && <span className="dim">{name}: </span>}
                  <span className={isOfCode && 'mono'}>{text}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const tags = { text: 'span', code: 'code', strong: 'strong', em: 'em' } as const;

function TermEntry({ term, onList }: { term: GlossaryTerm; onList: () => void }) {
  const pieces = term.meaning.map(({ text, as }, at) => ({ text, Tag: tags[as], place: `${at} ${text}` }));
  return (
    <Article title={term.name} under={<Chip tone="line">{term.title}</Chip>} onList={onList}>
      <p>
        {pieces.map(({ text, Tag, place }) => (
          <Tag key={place}>{text}</Tag>
        ))}
      </p>
    </Article>
  );
}
