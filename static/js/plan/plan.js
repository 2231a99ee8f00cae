/*
 * The list to tick: copies it as text, prints it, and keeps the ticks on this phone after a tap that asks for just that.
 * Nothing is stored before, and nothing but the ids of what was ticked: no words, no times. What is kept stands in a
 * cache of the site's own, so that about/remove/ finds it and takes it away with the rest; docs/explanation/offline.md.
 */
(() => {
  'use strict';
  const root = document.currentScript.src.replace(/assets\/.*/, ''), place = root + 'packs/list';
  const cacheName = 'waymark:' + new URL(root).pathname + ':list';
  const each = (what, act) => document.querySelectorAll('main ' + what).forEach(act);
  const show = (what, able) => each(what, tag => { tag.hidden = !able; });

  function say(note, kept) {
    show('[data-note]');
    show('[data-note=' + note + ']', true);
    if (kept !== undefined) show('[data-kept]', kept);
  }

  const acts = {
    copy() {
      let text = '';
      each('h1, main .ticks h2, main label', ({ control, textContent }) => {
        text += (control ? control.checked ? '[x] ' : '[ ] ' : '\n') + textContent.trim() + '\n';
      });
      return navigator.clipboard.writeText(text.trim()).then(() => say('copied'));
    },
    print: window.print,
    keep() {
      const ids = [];
      each('input:checked', box => ids.push(box.value));
      return caches.open(cacheName).then(cache => cache.put(place, new Response(ids.join(' ')))).then(() => say('kept', true));
    },
    forget: () => caches.delete(cacheName).then(() => say('gone', false)),
  };

  each('[data-act]', button => {
    const act = acts[button.getAttribute('data-act')];
    button.onclick = () => Promise.resolve().then(() => act()).catch(() => say('failed'));
  });
  show('[data-act=copy]', navigator.clipboard);
  show('[data-act=print]', window.print);
  show('[data-fold]', window.caches);
  show('[data-tools]', true);

  /* Asked of this one cache by name: to open it would make it. */
  if (window.caches) caches.match(place, { cacheName }).then(found => found && found.text()).then(ids => {
    if (ids === undefined) return;
    show('[data-kept]', true);
    each('input', box => { box.checked = ids.split(' ').includes(box.value); });
  }).catch(() => show('[data-fold]'));
})();
