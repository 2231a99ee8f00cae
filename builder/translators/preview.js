// The translator's view: a legend at the top, and what each text is where it is pointed at, tapped or focused.
(function () {
  'use strict';
  var STATES = {
    done: 'translated',
    missing: 'missing: the source is shown',
    stale: 'stale: the source has changed since; the source is shown'
  };
  var OPENS = 'a, button, summary, input, select, label';
  var here = null;

  function element(name, className, words) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (words) made.textContent = words;
    return made;
  }

  function noteOf(node, what) {
    var note = {};
    ['id', 'context', 'component', 'state', 'earlier'].forEach(function (name) {
      note[name] = node.getAttribute('data-' + what + '-' + name) || '';
    });
    return note;
  }

  var legend = element('aside', 'preview');
  legend.lang = 'en';
  legend.dir = 'ltr';
  var texts = document.querySelectorAll('body [data-text-state]');
  var counts = element('p');
  Object.keys(STATES).forEach(function (state) {
    var found = Array.prototype.filter.call(texts, function (node) {
      return node.getAttribute('data-text-state') === state;
    });
    var label = element('span');
    label.append(element('i', 'preview__swatch preview__swatch--' + state), STATES[state] + ': ' + found.length);
    counts.append(label);
  });
  var hold = element('input');
  hold.type = 'checkbox';
  var holding = element('label');
  holding.append(hold, ' links stay still when tapped');
  counts.append(holding);
  if (document.querySelector('[data-notice="untranslated"]')) {
    counts.append(element('strong', '', 'This page is not published yet: readers see the source.'));
  }
  var details = element('dl');
  legend.append(counts, details);

  function row(name, words, lang) {
    if (!words) return;
    var value = element('dd', '', words);
    if (lang) {
      value.lang = lang;
      value.dir = 'auto';
    }
    details.append(element('dt', '', name), value);
  }

  function tell(name, note) {
    row(name, note.id);
    row('state', STATES[note.state]);
    row('component', note.component);
    row('context', note.context);
    row('earlier', note.earlier, document.documentElement.lang);
  }

  function show(node) {
    if (here) here.classList.remove('preview__here');
    here = node;
    here.classList.add('preview__here');
    details.textContent = '';
    tell('msgid', noteOf(node, 'text'));
  }

  function unseen() {
    var title = document.querySelector('title[data-text-state]');
    if (title) tell('tab title', noteOf(title, 'text'));
    document.querySelectorAll('[data-label-state]').forEach(function (node) {
      tell('label', noteOf(node, 'label'));
    });
  }

  function point(event) {
    if (!(event.target instanceof Element) || legend.contains(event.target)) return;
    var node = event.target.closest('[data-text-state]') || event.target.querySelector(':scope > [data-text-state]');
    if (node) show(node);
  }

  texts.forEach(function (node) {
    if (!node.closest(OPENS)) node.tabIndex = 0;
  });
  document.addEventListener('pointerover', point);
  document.addEventListener('pointerdown', point);
  document.addEventListener('focusin', point);
  document.addEventListener('click', function (event) {
    if (!hold.checked || legend.contains(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  if (!texts.length) return;
  unseen();
  document.body.prepend(legend);
})();
