import { defineConfig } from 'vite';

// Benchmarks run on Node, which reads no TypeScript; their peers stay packages. Not in dist, which a build empties.
export default defineConfig({
  build: {
    ssr: true,
    rollupOptions: {
      input: [
        'bench/core.ts',
        'bench/import.ts',
        'bench/providers.ts',
        'bench/check.ts',
        'bench/keys.ts',
        'bench/trace.ts',
        'bench/write-design.ts',
      ],
    },
    outDir: 'node_modules/.cache/gatewright-bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
  },
});
