/*
 * Leave: the page is gone from the screen in the same moment, before the next one has come over a slow line.
 * Works on any link marked data-leave; without this script that link still leads away.
 * Earlier pages of the visit stay in the browser's history: the site says so, and this script cannot change it.
 */
(function () {
  'use strict';
  var links = document.querySelectorAll('a[data-leave]');
  var presses = [];
  if (!links.length) return;

  function leave(event) {
    var address = links[0].href;
    if (event) event.preventDefault();
    document.title = '\u200e';
    document.documentElement.style.background = '#fff';
    document.body.textContent = '';
    Array.prototype.forEach.call(document.querySelectorAll('audio, video'), function (media) { media.pause(); });
    if (window.speechSynthesis) window.speechSynthesis.cancel();
    location.replace(address);
  }

  Array.prototype.forEach.call(links, function (link) { link.addEventListener('click', leave); });

  /* Three presses of Shift within two seconds, for a hand that is already on the keyboard. */
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Shift') { presses = []; return; }
    if (event.repeat) return;
    presses.push(event.timeStamp);
    presses = presses.filter(function (at) { return event.timeStamp - at < 2000; });
    if (presses.length >= 3) leave();
  });

  /* Back from the neutral page may show this page as it was left: blank. It comes back only at a tap. */
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted || document.body.firstChild) return;
    document.addEventListener('click', function () { location.reload(); }, { once: true });
  });
})();
