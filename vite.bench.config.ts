import { defineConfig } from 'vite';

// Benchmarks run on Node, which reads no TypeScript; their peers stay packages.
export default defineConfig({
  build: {
    ssr: true,
    rollupOptions: { input: ['bench/core.ts', 'bench/write-design.ts'] },
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
  },
});
