/* The box above the alphabet: no form, no address, no history, no storage. */
(search => {
  'use strict';
  /* The index of all text, where a saved copy has one: a promise of JSON or null. */
  search.saved = language => Promise.resolve()
    .then(() => window.WaymarkSaved && window.WaymarkSaved.index(language)).catch(() => null);

  const shipped = () => {
    const index = search.indexer();
    for (const [key, title, headings, keywords, language] of window.WaymarkIndex) {
      index.add(key, title, headings, keywords, '', language);
    }
    return search.load(index.made);
  };

  search.open = (place, fetch, say) => {
    const input = place.querySelector('input'), list = place.querySelector('ul'), root = document.documentElement;
    const tail = root.getAttribute('data-links') === 'file' ? 'index.html' : '';
    const make = (name, into) => into.appendChild(document.createElement(name));

    const begin = find => {
      input.oninput = () => {
        const pages = find(input.value);
        list.textContent = '';
        for (const [key, title, language, section] of pages) {
          const link = make('a', make('li', list)), name = make('span', link);
          link.href = place.getAttribute('data-home') + (key && `${key}/`) + tail;
          name.textContent = title;
          if (language) Object.assign(name, { lang: language, dir: 'auto' });
          make('small', link).textContent = section;
        }
        say(pages.length ? 'found' : input.value.trim() && 'none', pages.length);
      };
      input.oninput();
    };

    search.saved(root.lang.toLowerCase()).then(json => {
      const find = json && search.load(json);
      if (find) begin(find);
      else fetch('index', () => begin(shipped()));
    });
  };
})(window.WaymarkSearch);
