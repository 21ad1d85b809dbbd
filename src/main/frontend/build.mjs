/*
 * Builds the browser files of the application: `node build.mjs <directory> <templates and Java sources>...`.
 *
 * app.js, app.css                       every page; of Bootstrap's classes only those that the sources name
 * htmx.js                               pages with hx- attributes
 * form-viewer.js, form-viewer.css       pages with a Camunda Form
 * bpmn-viewer.js, bpmn-viewer.css       pages with a process diagram
 * favicon.svg
 * THIRD-PARTY.txt                       licences of everything that is inside them
 *
 * Beside each stands the same file compressed as far as it goes (.br, .gz), for the server to send as it is.
 */
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import * as sass from 'sass';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { formJsInVietnamese } from './form-js-vi.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const sources = process.argv.slice(3);
const modules = path.join(here, 'node_modules');

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ['src/app.js', 'src/htmx.js', 'src/form-viewer.js', 'src/bpmn-viewer.js', 'src/app.scss'],
  outdir: target,
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['es2021', 'chrome100', 'firefox102', 'safari15.4'],
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [scss(), formJsInVietnamese()],
  metafile: true,
  logLevel: 'warning'
});

await copyFile(path.join(here, 'src/favicon.svg'), path.join(target, 'favicon.svg'));
await writeFile(path.join(target, 'THIRD-PARTY.txt'), await thirdPartyLicences(result.metafile));

for (const name of await readdir(target)) {
  const file = path.join(target, name);
  const content = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })
  ]);
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gzipped);
  console.log(`${name}  ${kB(content)} kB, br ${kB(brotli)} kB, gz ${kB(gzipped)} kB`);
}

function kB(content) {
  return (content.length / 1000).toFixed(1);
}

/** Lets esbuild read .scss files. */
function scss() {
  return {
    name: 'scss',
    setup(pluginBuild) {
      pluginBuild.onLoad({ filter: /\.scss$/ }, async ({ path: file }) => {
        const compiled = sass.compile(file, {
          loadPaths: [modules],
          quietDeps: true,
          silenceDeprecations: ['import', 'global-builtin', 'color-functions']
        });
        return {
          contents: await used(compiled.css),
          loader: 'css',
          resolveDir: path.dirname(file),
          watchFiles: compiled.loadedUrls.map((url) => fileURLToPath(url))
        };
      });
    }
  };
}

/** Leaves out the rules for classes that no template, script or page class names. */
async function used(css) {
  const content = [...sources.flatMap((folder) => [`${folder}/**/*.html`, `${folder}/**/*.java`]), path.join(here, 'src/**/*.js')];
  const [purged] = await new PurgeCSS().purge({ content, css: [{ raw: css }], safelist: [/^htmx-/, /^fjs-/, /^djs-/, /^flatpickr/] });
  return purged.css;
}

/** Name, version, licence and licence text of every package with code in the bundles. */
async function thirdPartyLicences(metafile) {
  const names = new Set(['bootstrap']);
  for (const input of Object.keys(metafile.inputs)) {
    const inside = input.split('node_modules/').pop();
    if (input.includes('node_modules/')) {
      names.add(inside.split('/').slice(0, inside.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  const sections = [];
  for (const name of [...names].sort()) {
    const directory = path.join(modules, name);
    if (!existsSync(path.join(directory, 'package.json'))) {
      throw new Error(`no package description for ${name}`);
    }
    const description = JSON.parse(await readFile(path.join(directory, 'package.json'), 'utf8'));
    const texts = (await readdir(directory)).filter((file) => /^(licen[sc]e|copying|notice)/i.test(file)).sort();
    const text = await Promise.all(texts.map((file) => readFile(path.join(directory, file), 'utf8')));
    sections.push([`${name} ${description.version} - ${description.license}`, ...text].join('\n\n'));
  }
  return sections.join(`\n\n${'='.repeat(80)}\n\n`) + '\n';
}
