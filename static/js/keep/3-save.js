/*
 * Saves a language, or brings it up to date; ends when it can be read without network, fails with a `code`.
 * What is whole on this phone is not fetched again: neither after a lost connection, nor when a word has changed. Nor is
 * the manifest, where news of it just brought it: then it is `given`.
 * Two tabs at once take turns. Where there are no locks they write the same bytes under the same names, each its marker
 * last, and should one tidy away what the other still writes, that one finds no copy at the end and says so.
 */
function save(store, language, tell, signal, given) {
  const PATIENCE = 4, whole = store.folder(language) === language;
  const pause = misses => new Promise(done => setTimeout(done, 200 << misses));
  let pack, name, cache, worker;

  async function gather() {
    for (let left = pack.chunks, done = 0, misses = 0; left.length;) {
      const waiting = left.slice(), failed = [];
      let reason, over;
      await Promise.all([1, 2, 3, 4, 5, 6].map(async () => {
        for (let parts; (parts = waiting.shift());) {
          try {
            const bytes = await store.held(parts) || await ask.chunk(store, parts, signal);
            await store.put(cache, parts[0] + '.bin', bytes);
            tell(done += parts[1], pack.size);
          } catch (error) {
            if (/offline|refused|strange/.test(error.code)) { reason = error; failed.push(parts); }
            else { over = error; waiting.length = 0; }
          }
        }
      }));
      /* Only now: no line still writes into what may be thrown away. */
      if (over) throw over;
      misses = failed.length < left.length ? 0 : misses + 1;
      if (misses > PATIENCE) throw reason;
      left = failed;
      if (left.length) await pause(misses);
    }
  }

  async function work() {
    worker = await store.register().catch(() => ask.fail('refused'));
    const coming = worker.installing || worker.waiting;
    if (!worker.active) await new Promise((done, failed) => {
      coming.onstatechange = () => coming.state === 'activated' ? done() : coming.state === 'redundant' && failed(coming);
    });
  }

  /* The files of a chunk, from the worker: what it cannot open now it could not show later. */
  const opened = place => new Promise((done, failed) => {
    const { port1, port2 } = new MessageChannel();
    /* A worker that was just replaced never answers. */
    setTimeout(failed, 3e4, port1);
    port1.onmessage = ({ data }) => data ? done(data) : failed(new RangeError('chunk'));
    worker.active.postMessage({ copy: { name, chunks: pack.chunks }, place }, [port2]);
  });

  /* Searching is done by the script that comes with these pages: it may be newer than that of this page. */
  async function indexer(files) {
    const [script] = files.find(([key]) => /^assets\/search\.\w+\.js$/.test(key)) || [];
    if (!script) return;
    for (let misses = 0; save.indexer !== script; misses++) {
      await Waymark.load(Waymark.root + script).then(
        () => { save.indexer = script; }, () => misses < PATIENCE ? pause(misses) : ask.fail('offline'));
    }
    return WaymarkSearch.indexer();
  }

  /* Opens every chunk once: where each file is, and what each page says. */
  async function read() {
    const keys = {};
    let index;
    for (let place = 0; place < pack.chunks.length; place++) {
      const files = await opened(place);
      if (!place && whole) index = await indexer(files);
      for (const [key, type, bytes] of files) {
        if (type) keys[key] = place;
        const page = index && key.startsWith(language + '/') && type.startsWith('text/html');
        const words = page && WaymarkSearch.fromHtml(new TextDecoder().decode(bytes));
        if (words) index.add(key.slice(language.length + 1, -1), ...words);
      }
    }
    if (index) await store.put(cache, language + '.search', index.finish());
    return keys;
  }

  async function commit(keys) {
    const [last] = await store.list();
    const marker = Object.assign({}, pack, { order: last ? last.order + 1 : 1, saved: new Date().toISOString(), keys });
    await store.put(cache, language + '.json', JSON.stringify(marker));
    const copies = (await store.list()).filter(copy => copy.language === language);
    if (copies[0].name !== name || !await store.whole(copies[0])) ask.fail('broken');
    /* The copy before this one stays, for pages that are still open. A part that the language no longer has goes with it. */
    const parts = (pack.parts || []).map(([part]) => language + '.' + part);
    for (const [found, own] of await store.names()) {
      const old = own === language && !copies.slice(0, 2).some(copy => copy.name === found);
      if (old || own !== language && store.folder(own) === language && !parts.includes(own)) await caches.delete(found);
    }
  }

  async function run() {
    pack = given || await ask.manifest(store, language, signal);
    name = store.prefix + language + ':' + pack.build;
    try {
      cache = await caches.open(name);
      await gather();
      await work();
      await commit(await read());
    } catch (error) {
      /* The host has gone on since its news came. */
      if (given && error.code === 'refused') return given = null, run();
      const code = error.name === 'QuotaExceededError' ? 'full' : error.code || 'broken';
      const copies = await store.list();
      if (/full|stopped/.test(code) && !copies.some(copy => copy.name === name)) await caches.delete(name);
      if (worker && !copies.length) await worker.unregister();
      return ask.fail(code);
    }
  }

  return navigator.locks ? navigator.locks.request(store.prefix + language, run) : run();
}
