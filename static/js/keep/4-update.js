/* What has changed on the host since a copy was saved. */
const update = {
  /* The manifest, the bytes still to come, whether they mend something wrong; nothing without a newer build. Never goes back. */
  async news(store, { language, build, date }) {
    const pack = await ask.manifest(store, language);
    if (pack.build === build || pack.date < date) return;
    let size = 0;
    for (const [id, bytes] of pack.chunks) if (!await store.kept(id)) size += bytes;
    return { language, size, pack, urgent: !!pack.urgent && date <= pack.urgent };
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
