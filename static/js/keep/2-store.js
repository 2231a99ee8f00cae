/* The copies, for a page: it also writes and removes. */
function storeAt(root) {
  const store = copiesAt(root), workers = navigator.serviceWorker;

  return Object.assign(store, {
    /* Our registration, where there is one: not that of another program, not that of another Waymark. */
    registered: async () => (await workers.getRegistrations()).find(({ scope }) => scope === root),

    register: () => workers.register(Waymark.policy.createScriptURL(root + 'sw.js'), { scope: root, updateViaCache: 'none' }),

    put: (cache, file, body) => cache.put(store.address(file), new Response(body)),

    /* The newest complete copy of each language. */
    async newest() {
      const seen = {};
      return (await store.list()).filter(({ language }) => !seen[language] && (seen[language] = true));
    },

    async whole({ name, chunks }) {
      for (const [id] of chunks) if (!await store.stored(name, id + '.bin')) return false;
      return true;
    },

    /* Whether a chunk is on this phone already, as far as one can tell without reading it. */
    async kept(id) {
      for (const [name] of await store.names()) if (await store.stored(name, id + '.bin')) return true;
    },

    /* A chunk that is on this phone already, in whichever copy, finished or not. */
    async held(parts) {
      for (const [name] of await store.names()) {
        try { return await store.chunk(name, parts); } catch (missing) { continue; }
      }
    },

    /*
     * Takes away one language with its parts, or one part; with the last one everything but her list, which she did not ask for; without a
     * language all there is. Tells whether that much is really gone.
     */
    async remove(language, spared) {
      for (const [name, own] of await store.names()) {
        if (own !== spared && (!language || own === language || store.folder(own) === language)) await caches.delete(name);
      }
      if ((await store.list()).length) return !!language;
      const worker = await store.registered();
      if (worker) await worker.unregister();
      return language ? store.remove('', 'list') : !(await store.registered() || (await store.names()).length);
    },
  });
}
