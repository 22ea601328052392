import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Writes sw.js with the list of the citizen page's files, and a version that changes when any of them does. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle(_options, bundle) {
    const wanted = new Set<string>()
    const walk = (fileName: string) => {
      const chunk = bundle[fileName]
      if (!chunk || chunk.type !== 'chunk' || wanted.has(fileName)) return
      wanted.add(fileName)
      chunk.viteMetadata?.importedCss.forEach((css) => wanted.add(css))
      chunk.viteMetadata?.importedAssets.forEach((asset) => wanted.add(asset))
      ;[...chunk.imports, ...chunk.dynamicImports].forEach(walk)
    }
    for (const [fileName, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'index') walk(fileName)
    }
    const assets = [...wanted].sort().map((name) => `./${name}`)
    const mark = createHash('sha256').update(assets.join()).digest('hex').slice(0, 12)
    const source = readFileSync(at('src/sw/sw.js'), 'utf8').replace('__VERSION__', `shell-${mark}`).replace('__ASSETS__', JSON.stringify(assets))
    this.emitFile({ type: 'asset', fileName: 'sw.js', source })
  },
})

export default defineConfig({
  base: './',
  plugins: [vue(), serviceWorker()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@': at('src') } },
  build: {
    target: ['chrome78', 'safari13'],
    assetsInlineLimit: 2048,
    manifest: 'manifest.build.json',
    // The preload helper of old browsers would add an inline script; the strict policy forbids it.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: at('index.html'), desk: at('desk.html') },
      // Vue changes rarely: in a file of its own it stays in the phone's cache across releases.
      output: { codeSplitting: { groups: [{ name: 'vue', test: /node_modules[\\/](@vue|vue)[\\/]/ }] } },
    },
  },
  server: { proxy: { '/api': process.env.ONETHING_API ?? 'http://127.0.0.1:8000' } },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
})
