/* What has changed on the host since a copy was saved. */
const update = {
  /*
   * The manifest, the bytes still to come, whether they mend something wrong; nothing without a newer build. Never goes back.
   * What `others` bring already is not counted again: a part has the core of its language.
   */
  async news(store, { language, build, date }, others = []) {
    const pack = await ask.manifest(store, language);
    if (pack.build === build || pack.date < date) return;
    const coming = id => others.some(news => news.pack.chunks.some(([other]) => other === id));
    let size = 0;
    for (const [id, bytes] of pack.chunks) if (!coming(id) && !await store.kept(id)) size += bytes;
    return { language, size, pack, urgent: !!pack.urgent && date <= pack.urgent };
  },

  /* The news of these copies. A part that the host no longer has goes when its language is brought up to date. */
  async all(store, copies) {
    const found = [];
    for (const copy of copies) {
      const part = store.folder(copy.language) !== copy.language;
      const news = await update.news(store, copy, found).catch(error => { if (!part || error.code !== 'refused') throw error; });
      if (news) found.push(news);
    }
    return found;
  },

  /* Whether a day has passed; also when the phone's clock went back. */
  async due(store) {
    const last = await store.stored(store.prefix + 'state', 'checked');
    return !last || !(Math.abs(Date.now() - Date.parse(await last.text())) < 864e5);
  },

  /* On a full phone this is asked again at the next page: no harm. */
  done: store => caches.open(store.prefix + 'state')
    .then(cache => store.put(cache, 'checked', new Date().toISOString())).catch(() => 0),

  /* Bytes are not spent unasked where they are dear, or many. */
  dear(size) {
    const line = navigator.connection || {};
    return line.saveData || /2g/.test(line.effectiveType) || size > 65536;
  },
};
