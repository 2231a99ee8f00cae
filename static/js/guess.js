/*
 * Offers the country that the phone's own clock suggests. No location is asked for, nothing is sent, and the guess is
 * only a link: people far from home, or behind somebody else's settings, choose for themselves.
 */
(function () {
  'use strict';
  var place = document.querySelector('[data-guess]');
  var link = document.querySelector('[data-guess-link]');
  var zone = window.Intl && Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!place || !link || !zone) return;
  var city = zone.split('/').pop();
  var match = Array.prototype.filter.call(document.querySelectorAll('[data-zones]'), function (country) {
    return country.getAttribute('data-zones').split(' ').indexOf(city) >= 0;
  })[0];
  if (!match) return;
  link.textContent = match.textContent;
  link.href = match.href;
  place.hidden = false;
})();
