import ListPlus from 'lucide-react/icons/list-plus';
import { useAdoption } from '../../session/adopt-state.ts';
import { missingPages } from '../../session/adopt-choices.ts';
import { Callout } from '../ui/Callout.tsx';

/** A list that goes on in another answer: the first plan would make anew what is missing. */
export function Incomplete() {
  const proposal = useAdoption((state) => state.answer?.proposal);
  const sources = useAdoption((state) => state.sources);
  const notes = proposal ? missingPages(proposal, sources) : [];
  if (notes.length === 0) return null;
  return (
    <Callout tone="warn" icon={ListPlus} className="adopt__incomplete">
      {notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </Callout>
  );
}
