/*
 * Unpacks the Chromium of the package beside this file: `node unpack.mjs <directory>`. Leaves there `chromium` and `lib`,
 * the libraries that a machine without a desktop lacks.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const tar = createRequire(import.meta.url)('tar-fs');
const packed = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules', '@sparticuz', 'chromium', 'bin');
const target = path.resolve(process.argv[2]);

await mkdir(target, { recursive: true });
await inflate('al2023.tar.br', () => tar.extract(target));
await inflate('swiftshader.tar.br', () => tar.extract(target));
// the program last and under its name only when whole, so that a build broken off is not mistaken for a good one
await inflate('chromium.br', () => createWriteStream(path.join(target, 'chromium.part')));
await chmod(path.join(target, 'chromium.part'), 0o755);
await rename(path.join(target, 'chromium.part'), path.join(target, 'chromium'));

function inflate(file, sink) {
  return pipeline(createReadStream(path.join(packed, file)), createBrotliDecompress(), sink());
}
