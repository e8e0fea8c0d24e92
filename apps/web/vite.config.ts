import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { interfaceFont } from './scripts/font-plugin.mjs';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';
const toApi = { target: api, changeOrigin: false };

export default defineConfig({
  plugins: [react(), interfaceFont()],
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { ...toApi, ws: true }, '/api': toApi, '/files': toApi, '/recordings': toApi },
  },
  // The kernel is read from its source, so that the app builds without the server.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
});
