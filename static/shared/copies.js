/*
 * What is kept on this phone for the site at `root`; docs/explanation/offline.md. For the worker and for the page that saves.
 * Other programs live on the same origin: only caches with our own prefix are ever named.
 */
'use strict';
function copiesAt(root) {
  const prefix = 'waymark:' + new URL(root).pathname + ':';
  const copies = {
    prefix,
    address: file => root + 'packs/' + file,

    /* The folder of the language that a copy is of: the whole language, or a part of it (`en.us`). */
    folder: language => language.split('.')[0],

    /* Our caches, whole or not, as `[name, language, build]`; the state has no build. */
    async names() {
      const found = (await caches.keys()).filter(name => name.startsWith(prefix));
      return found.map(name => [name].concat(name.slice(prefix.length).split(':'))).filter(parts => /^[\w.-]+$/.test(parts[1]));
    },

    /* One stored file, or nothing. Opens no cache: that would make one where it was just taken away. */
    stored: (name, file) => caches.match(copies.address(file), { cacheName: name }),

    /* The complete copies, newest first: their markers, with the `name` of the cache. */
    async list() {
      const found = [];
      for (const [name, language, build] of await copies.names()) {
        const stored = build && await copies.stored(name, language + '.json');
        const marker = stored && await stored.json().catch(() => 0);
        if (marker && marker.waymark === 1) found.push(Object.assign(marker, { name }));
      }
      return found.sort((one, other) => other.order - one.order);
    },

    /* The bytes of a chunk, if they are whole and those that its name promises; else throws. */
    async believe(bytes, [id, size]) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 8);
      const found = Array.from(digest, byte => (byte + 256).toString(16).slice(1)).join('');
      const magic = String.fromCharCode.apply(null, bytes.subarray(0, 8));
      if (found !== id || bytes.length !== size || magic !== 'WAYMARK1') throw new RangeError('chunk');
      return bytes;
    },

    async chunk(name, parts) {
      const stored = await copies.stored(name, parts[0] + '.bin');
      return copies.believe(new Uint8Array(await stored.arrayBuffer()), parts);
    },
  };
  return copies;
}
