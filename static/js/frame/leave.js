/*
 * Leave: the page is gone from the screen in the same moment, before the next one has come over a slow line.
 * Works on any link marked data-leave; without this script that link still leads away.
 * Earlier pages of the visit stay in the browser's history: the site says so, and this script cannot change it.
 */
(function () {
  'use strict';
  var root = document.documentElement;
  var link = document.querySelector('a[data-leave]');
  var site = document.currentScript.src.replace(/assets\/.*/, '');
  var presses = [];
  if (!link) return;

  /* Without a network an error page would show our address, and an app that leaves its own site only lays a sheet over
   * it: then the calendar takes the page's place, if our worker, and no other program's, keeps it. */
  function neutral() {
    var file = root.getAttribute('data-links') === 'file';
    var worker = (navigator.serviceWorker || {}).controller;
    var kept = file || worker && worker.scriptURL === site + 'sw.js';
    var app = navigator.standalone || matchMedia('(display-mode: standalone)').matches;
    if (navigator.onLine ? !app : !kept) return link.href;
    return site + root.lang.toLowerCase() + '/calendar/' + (file ? 'index.html' : '');
  }

  function leave(event) {
    var word = document.createElement('p');
    if (event) event.preventDefault();
    Array.prototype.forEach.call(document.querySelectorAll('audio, video'), function (media) { media.pause(); });
    if (window.speechSynthesis) speechSynthesis.cancel();
    document.title = '\u200e';
    root.style.background = '#fff';
    document.body.textContent = '';
    word.setAttribute('role', 'alert'); /* heard once, and not seen */
    word.style.cssText = 'position:absolute;clip:rect(0,0,0,0)';
    word.textContent = link.textContent;
    document.body.appendChild(word);
    location.replace(neutral()); /* asked for last: with a page to look at, its questions take longer */
  }

  /* On its way down to the link: no other script of the page is asked first. */
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-leave]')) leave(event);
  }, true);

  /* Three presses of Shift within two seconds, for a hand that is already on the keyboard. */
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Shift') { presses = []; return; }
    if (event.repeat) return;
    presses.push(event.timeStamp);
    presses = presses.filter(function (at) { return event.timeStamp - at < 2000; });
    if (presses.length >= 3) leave();
  }, true);

  /* Back from the neutral page may show this page as it was left: blank. It comes back only at a tap. */
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted || document.title !== '\u200e') return;
    document.addEventListener('click', function () { location.reload(); }, { once: true });
  });
})();
