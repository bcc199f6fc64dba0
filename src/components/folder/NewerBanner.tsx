import FolderSync from 'lucide-react/icons/folder-sync';
import { formatCount } from '../../model/text/format-number.ts';
import { loadFolder, type OpenFolder } from '../../session/folder/folder-state.ts';
import { say } from '../../session/document/store.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

/** That somebody else changed files of the folder since they were read. */
export function NewerBanner({ folder }: { folder: OpenFolder }) {
  const { name, newer } = folder;
  const [first = '', second] = newer;
  const which =
    newer.length > 2 ? `${first} and ${newer.length - 1} more` : newer.length > 1 ? `${first} and ${second}` : first;
  const take = async () => {
    const { importNewer } = await loadFolder();
    await importNewer(folder).catch((error: unknown) =>
      say(error instanceof Error ? error.message : 'The folder could not be read.'),
    );
  };
  return (
    <Banner
      tone="note"
      label="Changed on disk"
      icon={FolderSync}
      actions={
        <>
          <Button size="sm" onPress={() => void take()}>
            Import changes
          </Button>
          <Button
            size="sm"
            variant="quiet"
            onPress={() => void loadFolder().then(({ dismissNewer }) => dismissNewer(folder))}
          >
            Ignore
          </Button>
        </>
      }
    >
      <p>
        <b>
          {formatCount(newer.length, 'file')} changed in {name}:
        </b>{' '}
        {which}.
      </p>
    </Banner>
  );
}
