/*
 * Offers the country that the phone's own clock suggests, and shortens the list while somebody types.
 * No location is asked for, nothing is sent or kept, and the guess is only a link: people far from home, or behind
 * somebody else's settings, choose for themselves. Without this script, or on a phone that is too old for it and
 * stops somewhere here, the whole alphabet is there.
 */
(function () {
  'use strict';
  function each(what, act) { [].forEach.call(document.querySelectorAll(what), act); }

  /* Letters without their marks: who types "cote" means Côte. */
  function bare(words) { return words.trim().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655]/g, '').toLowerCase(); }

  each('[data-zones~="' + Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').pop() + '"]', function (place) {
    each('[data-guess] a', function (link) {
      link.textContent = place.textContent;
      link.href = place.href;
      link.parentNode.hidden = false;
    });
  });

  /* First the countries, then the letters (h3) that have none left. */
  each('[data-filter]', function (filter) {
    filter.hidden = bare('');
    filter.oninput = function (event) {
      each('h3 + ul li', function (place) { place.hidden = bare(place.textContent).indexOf(bare(event.target.value)) < 0; });
      each('h3', function (place) { place.hidden = !place.nextElementSibling.querySelector('li:not([hidden])'); });
    };
  });
})();
