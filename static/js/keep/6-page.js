/* Joins saving to the page: its buttons (`data-do`), what it says, and on ordinary pages a look at the copies. */
(function () {
  const { root } = Waymark, store = storeAt(root);
  const language = location.href.slice(root.length).split('/')[0];
  const kind = document.body.getAttribute('data-kind');
  let stop, news, waiting = [], lost = language;

  const about = found => root + store.folder(found) + '/about/save/';
  const box = (name, values) => words.box(about(language), name, values);
  const own = async () => (await store.newest()).find(copy => copy.language === language);
  const quietly = (found, pack) => save(store, found, () => {}, null, pack);

  /* The countries that are saved one by one: each with its size, and ticked where it is here, or the phone's clock is. */
  function choose(parts, copies) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').pop();
    document.querySelectorAll('[data-part]').forEach(choice => {
      const box = choice.querySelector('input'), [, size] = parts.find(([part]) => part === box.value) || [];
      const here = copies.some(copy => copy.language === language + '.' + box.value);
      if (!size) return;
      if (choice.hidden) box.checked = choice.matches('[data-zones~="' + zone + '"]');
      if (here || box.disabled) box.checked = here;
      box.disabled = here;
      words.fill(choice, { part: size });
    });
    return parts.length ? ['parts'] : [];
  }

  async function saved(more, values) {
    const copy = await own(), ready = copy && await store.registered(), copies = await store.newest();
    const names = choose((copy || values || {}).parts || [], copies);
    let whole = true;
    for (const one of copies) if (store.folder(one.language) === language) whole = whole && await store.whole(one);
    if (ready) names.push(whole ? 'saved' : 'damaged', names.length ? 'more' : '');
    words.rows(copies);
    words.show(names.concat(more), Object.assign({}, copy, values));
  }

  async function look() {
    if (await own() && await store.registered()) return saved([]);
    news = await update.news(store, { language });
    return saved('offer', { size: news.size, parts: news.pack.parts });
  }

  async function left() {
    const kept = await store.names();
    /* What has no build is no copy of pages: a list (static/js/plan/). */
    words.rows((await store.newest()).concat(kept.map(([, language, build]) => ({ language: build ? '' : language }))));
    words.show([await store.registered() || kept.length ? 'some' : 'none']);
  }

  const actions = {
    async save() {
      const bar = document.querySelector('progress'), pack = news && news.pack;
      const tell = (value, max) => Object.assign(bar, { max, value: Math.min(value, max) });
      const ticked = Array.from(document.querySelectorAll('[data-part] :checked'), box => box.value);
      news = null;
      stop = window.AbortController ? new AbortController() : { abort() {} };
      words.show(['saving']);
      await save(store, language, tell, stop.signal, pack);
      for (const [part] of (await own()).parts || []) {
        if (ticked.includes(part)) await save(store, language + '.' + part, tell, stop.signal);
      }
      /* Firefox would ask. */
      if (navigator.storage && !/Firefox/.test(navigator.userAgent)) navigator.storage.persist();
      return saved([]);
    },
    stop: async () => stop.abort(),
    async ask() {
      const found = await update.all(store, (await store.newest()).filter(copy => store.folder(copy.language) === language));
      news = found.find(one => one.language === language);
      await update.done(store);
      return saved(found.length ? 'newer' : 'current', { more: found.reduce((sum, { size }) => sum + size, 0) });
    },
    async forget(button) {
      await store.remove(button.parentNode.getAttribute('data-copy'));
      return begin();
    },
    async remove() {
      words.show([await store.remove() ? 'gone' : 'left']);
      words.rows([]);
    },
    async get() {
      box('box-busy');
      for (const { language: found, pack } of waiting) await quietly(found, pack);
      box('box-ready');
    },
    go: async () => location.assign(about(lost)),
    again: async () => location.reload(),
  };

  /* What is new since a day is fetched, or offered where bytes are dear; what mends something wrong is fetched anyway. */
  async function refresh(copies) {
    if (!await update.due(store)) return;
    waiting = await update.all(store, copies);
    const more = waiting.reduce((sum, { size }) => sum + size, 0), urgent = waiting.some(news => news.urgent);
    if (more && !urgent && update.dear(more)) box('box-newer', { more });
    else try {
      for (const { language: found, pack } of waiting) await quietly(found, pack);
      if (urgent) box('box-mended');
    } catch (error) {
      if (urgent) return box('box-wrong');
      throw error;
    }
    await update.done(store);
  }

  async function watch() {
    const copies = await store.newest();
    for (const copy of copies) if (!await store.whole(copy)) { lost = copy.language; return box('box-lost'); }
    if (copies.length) return refresh(copies);
    if (document.querySelector('script[data-offline]')) return quietly(language);
    return kind === 'start' ? words.show(['finish']) : box('box-lost');
  }

  /* Beside what went wrong the page about saving still tells of the copy that serves. A look that fails is for another day. */
  const told = ({ code = 'broken' }) => kind === 'save' ? saved([code, 'retry']) : box(code);
  const begin = () => kind === 'save' ? look().catch(told) : kind === 'remove' ? left() : watch().catch(() => 0);

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-do]');
    if (button) actions[button.getAttribute('data-do')](button).catch(told);
  });
  if (kind === 'save') addEventListener('online', () => {
    if (document.querySelector('[data-say=offline]:not([hidden])')) actions.save().catch(told);
  });

  Waymark.index = async found => {
    const copy = (await store.newest()).find(one => one.language === found.toLowerCase());
    const index = copy && await store.stored(copy.name, copy.language + '.search');
    return index ? index.text() : null;
  };
  begin();
})();
