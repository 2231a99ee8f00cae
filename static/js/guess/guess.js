/*
 * Offers the country that the phone's own clock suggests, and shortens the list while somebody types.
 * No location is asked for, nothing is sent or kept, and the guess is only a link: people far from home, or behind
 * somebody else's settings, choose for themselves. Without this script the alphabet is there.
 */
(function () {
  'use strict';
  var find = document.querySelector.bind(document);
  var zone = window.Intl && Intl.DateTimeFormat().resolvedOptions().timeZone;
  function each(what, act) { Array.prototype.forEach.call(document.querySelectorAll(what), act); }

  /* Letters without their marks: who types "cote" means Côte. */
  function bare(words) { return words.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655]/g, '').toLowerCase(); }

  if (zone) each('[data-zones~="' + zone.split('/').pop() + '"]', function (country) {
    var link = find('[data-guess-link]');
    link.textContent = country.textContent;
    link.href = country.href;
    find('[data-guess]').hidden = false;
  });
  if (!''.normalize) return;
  find('[data-filter]').hidden = false;
  find('input').oninput = function () {
    var typed = bare(this.value.trim()), left = 'li:not([hidden])';
    each('.countries li', function (item) { item.hidden = bare(item.textContent).indexOf(typed) < 0; });
    each('.countries', function (list) { list.hidden = list.previousElementSibling.hidden = !list.querySelector(left); });
    find('.letters').hidden = typed;
    find('[data-none]').hidden = find('.countries ' + left);
  };
})();
