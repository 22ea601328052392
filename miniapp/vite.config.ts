import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Vant inlines a 30 kB (gzipped) icon font; we ship the few glyphs in use as SVG masks. */
const slimIcons = (): Plugin => ({
  name: 'slim-vant-icons',
  enforce: 'pre',
  load(id) {
    if (id.split('?')[0]?.endsWith('vant/es/icon/index.css')) {
      return readFileSync(at('src/citizen/vant-icons.css'), 'utf8')
    }
    return null
  },
})

export default defineConfig({
  base: './',
  plugins: [
    slimIcons(),
    vue(),
    components({ dirs: [], resolvers: [VantResolver()], dts: 'src/components.d.ts' }),
  ],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@': at('src') } },
  build: {
    target: ['chrome78', 'safari13'],
    assetsInlineLimit: 2048,
    manifest: 'manifest.build.json',
    // The preload helper of old browsers would add an inline script; the strict policy forbids it.
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: at('index.html'), desk: at('desk.html') } },
  },
  server: { proxy: { '/api': process.env.ONETHING_API ?? 'http://127.0.0.1:8000' } },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    server: { deps: { inline: ['vant'] } },
  },
})
