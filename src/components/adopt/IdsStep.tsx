import CircleCheck from 'lucide-react/icons/circle-check';
import { useAdoption } from '../../session/adopt-state.ts';
import { Callout } from '../ui/Callout.tsx';
import { CommandBox } from './CommandBox.tsx';
import { PasteArea } from './PasteArea.tsx';
import { SourceList } from './SourceList.tsx';

const types = ['integration', 'route', 'integration_response', 'route_response'] as const;

/** After something without ids was brought in: what fills them in. */
export function IdsStep() {
  const broughtIn = useAdoption((state) => state.broughtIn);
  return (
    <>
      <div className="adopt__done">
        <Callout tone="note" icon={CircleCheck}>
          <b>{broughtIn}.</b> There are no import blocks yet: this kind of file does not hold the ids that AWS gave. Two
          answers of AWS fill them in.
        </Callout>
      </div>
      <div className="adopt__source">
        <section className="adopt__get" aria-labelledby="adopt-get">
          <h3 id="adopt-get" className="adopt__title">
            1. Run this
          </h3>
          <p className="help">It lists the integrations and routes with their ids, and only reads.</p>
          <CommandBox types={types} />
        </section>
        <section className="adopt__give" aria-labelledby="adopt-give">
          <h3 id="adopt-give" className="adopt__title">
            2. Paste the answers
          </h3>
          <PasteArea label="Paste the answers" />
          <SourceList />
        </section>
      </div>
    </>
  );
}
