/*
 * Shows fewer lines of a long list: those that are open now, free, for somebody, in a language. What was chosen goes
 * along in the links to the other parts of the list; nothing is kept. Without this script the whole list is there.
 */
(function () {
  'use strict';
  var place = document.querySelector('[data-narrow]'), rows = document.querySelectorAll('[data-fits]');
  function each(list, act) { [].forEach.call(list, act); }

  function narrow() {
    var wanted = [], left = 0;
    each(place.querySelectorAll('input:checked, option:checked'), function (one) { if (one.value) wanted.push(one.value); });
    each(rows, function (row) {
      var fits = row.getAttribute('data-fits').split(' ');
      if (row.querySelector('[data-say=open]')) fits.push('open');
      row.hidden = !wanted.every(function (one) { return fits.indexOf(one) >= 0; });
      if (!row.hidden) left++;
    });
    place.querySelector('[data-left]').textContent = left;
    place.querySelector('[data-none]').hidden = left;
    each(document.querySelectorAll('[data-part]'), function (link) { link.hash = wanted.join('+'); });
  }

  /* On a wrong clock nobody says what is open: then nobody can choose by it. */
  place.querySelector('[data-now]').hidden = !document.querySelector('.line [data-say]');
  each(location.hash.slice(1).split('+'), function (one) {
    each(place.querySelectorAll('[value="' + encodeURIComponent(one) + '"]'), function (choice) {
      if (one) choice.checked = choice.selected = true;
    });
  });
  place.onchange = narrow;
  addEventListener('pageshow', narrow);
  place.hidden = false;
  narrow();
})();
