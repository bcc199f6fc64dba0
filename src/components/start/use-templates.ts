import { useEffect, useState } from 'react';
import type { Design } from '../../model/design/design.ts';
import { loadTemplate, loadTemplates } from '../../session/templates.ts';
import { supplyOf, twice, useSupply, type Supply } from '../supply.ts';

// What comes with the app does not change while the page is open.
const list = supplyOf(twice(loadTemplates));

interface TemplateSupplies {
  readonly design: Supply<Design>;
  readonly lines: Supply<number>;
}

const supplies = new Map<string, TemplateSupplies>();

function suppliesOf(file: string): TemplateSupplies {
  const known = supplies.get(file);
  if (known) return known;
  const design = supplyOf(twice(() => loadTemplate(file)));
  const lines = supplyOf(async () => {
    const [read, { lineCount }] = await Promise.all([design.ensure(), import('../../codegen/files.ts')]);
    return lineCount(read);
  });
  const made = { design, lines };
  supplies.set(file, made);
  return made;
}

export const useTemplates = () => useSupply(list, 'ensure');

/** Lines of a template's files; undefined until it is loaded, which waits until the page has nothing else to do. */
export const useTemplateLines = (file: string): number | undefined =>
  useSupply(suppliesOf(file).lines, useIdle() ? 'ensure' : 'wait').data;

export const templateLoader = {
  /** Starts early, on hover and focus. */
  prefetch: (file: string): void =>
    void suppliesOf(file)
      .design.ensure()
      .catch(() => undefined),
  load: (file: string): Promise<Design> => suppliesOf(file).design.ensure(),
};

function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const idle = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(idle, 1000);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(idle, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
