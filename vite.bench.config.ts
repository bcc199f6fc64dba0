import { defineConfig } from 'vite';

// Benchmarks run on Node, which reads no TypeScript; their peers stay packages.
export default defineConfig({
  build: {
    ssr: 'bench/core.ts',
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
  },
});
