import { defineConfig } from 'vitest/config';
import { findTerraform } from './terraform/program.mjs';

if (!findTerraform()) console.log('Skipped: the conformance tests need terraform or tofu on PATH.');

// The tests with the real terraform. `--mode whole` tries everything, not only the quick part.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['conformance/**/*.test.ts'],
    setupFiles: ['scripts/fast-check-seed.ts'],
    globalSetup: ['conformance/global-setup.ts'],
    isolate: false, // the files share what they import: that takes longer than most of them
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: '100%',
  },
});
