import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** One sprite of all icons in src/icons; a page refers to one as icons.svg#name. */
function iconSprite() {
  return {
    name: 'icon-sprite',
    buildStart() {
      const symbols = readdirSync(here('src/icons'))
        .filter((file) => file.endsWith('.svg'))
        .sort()
        .map((file) => {
          const svg = readFileSync(here(`src/icons/${file}`), 'utf8');
          const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
          return `<symbol id="${file.slice(0, -4)}" viewBox="0 0 24 24">${inner}</symbol>`;
        });
      this.emitFile({
        type: 'asset',
        name: 'icons.svg',
        originalFileName: 'icons.svg',
        source: `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`,
      });
      this.emitFile({
        type: 'asset',
        name: 'favicon.svg',
        originalFileName: 'favicon.svg',
        source: readFileSync(here('src/images/favicon.svg')),
      });
      for (const font of ['be-vietnam-pro', 'inter']) {
        this.emitFile({
          type: 'asset',
          fileName: `assets/${font}-LICENSE.txt`,
          source: readFileSync(here(`node_modules/@fontsource/${font}/LICENSE`)),
        });
      }
    },
  };
}

/** Where each named asset landed, as properties that the application reads at its start. */
function assetNames() {
  return {
    name: 'asset-names',
    generateBundle(_options, bundle) {
      const lines = Object.values(bundle)
        .filter((item) => item.type === 'chunk' ? item.isEntry : /\.(css|svg)$/.test(item.fileName))
        .map((item) => `${item.type === 'chunk' ? `${item.name}.js` : (item.names[0] ?? item.name)}=${item.fileName}`);
      this.emitFile({ type: 'asset', fileName: 'assets.properties', source: `${lines.sort().join('\n')}\n` });
    },
  };
}

export default defineConfig({
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [iconSprite(), assetNames()],
  build: {
    outDir: process.env.WEB_OUT ?? 'target/classes/vn/giamngheo/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome109', 'firefox115', 'safari16'],
    // htmx holds an eval that its setting allowEval=false keeps from running; the content security policy forbids it too.
    rolldownOptions: { input: { main: here('src/main.ts') }, checks: { eval: false, pluginTimings: false } },
  },
});
