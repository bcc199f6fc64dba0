import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { EmbedPage } from './EmbedPage.tsx';

/** Shows the map of the design in the address, for a page that has this one in a frame. Keeps nothing. */
export function showEmbed(root: Root): void {
  root.render(
    <StrictMode>
      <EmbedPage />
    </StrictMode>,
  );
}
