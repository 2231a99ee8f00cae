/* Shows words that the pages bring along: this script has none of its own. */
const words = (function () {
  const place = document.querySelector('[data-told]'), main = document.querySelector('main');
  const locale = (place ? place.getAttribute('data-locale') : document.documentElement.lang) + '-u-nu-latn';
  let boxed;

  const each = (what, act, inside = main) => inside.querySelectorAll('[data-' + what + ']')
    .forEach(tag => act(tag, tag.getAttribute('data-' + what)));

  /* A date, or bytes as kilobytes. */
  const written = (name, value) => name === 'date'
    ? new Date(value).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    : Math.ceil(value / 1024).toLocaleString(locale);

  function fill(tag, values) {
    each('fill', (gap, name) => { if (name in values) gap.textContent = written(name, values[name]); }, tag);
    tag.hidden = false;
  }

  return {
    fill,

    /* Shows these words of the page and no other. Where the pressed button went away, one goes on from here. */
    show(names, values) {
      each('say', (tag, name) => {
        tag.hidden = true;
        if (names.includes(name)) fill(tag, values || {});
      });
      const { activeElement } = document;
      if (place && activeElement !== document.body && !activeElement.offsetParent) place.focus();
    },

    rows: copies => each('copy', (row, language) => {
      const copy = copies.find(found => found.language === language);
      row.hidden = true;
      if (copy) fill(row, copy);
    }),

    /* A box at the top of an ordinary page, taken out of the page about saving: a document, never a string. */
    box(page, name, values) {
      const request = new XMLHttpRequest();
      request.open('GET', page);
      request.responseType = 'document';
      request.onload = () => {
        const found = request.response && request.response.querySelector('[data-say="' + name + '"]');
        if (boxed) boxed.remove();
        if (found) fill(boxed = main.insertBefore(document.importNode(found, true), main.firstChild), values || {});
      };
      request.send();
    },
  };
})();
