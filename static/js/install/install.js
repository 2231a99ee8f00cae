/* Offers the browser's own button where it has one, opens the steps of the browser this probably is (a wrong guess
 * hides none), and gives the address to who reads inside another app. */
(function () {
  'use strict';
  var agent = navigator.userAgent;
  var offer = find('[data-install]');
  var copy = find('[data-copy]');
  var asked;
  var browsers = [
    ['app', /FB(AN|AV|_IAB)|Instagram|Bytedance|musical_ly|trill|MicroMessenger|Line\/|; wv\)|iP(hone|ad)(?!.*Safari)/],
    ['safari', /iP(hone|ad|od)/], ['samsung', /SamsungBrowser/], ['firefox', /Firefox/], ['chrome', /Android/]
  ];

  function find(what) { return document.querySelector(what); }

  browsers.some(function (browser) {
    if (browser[1].test(agent)) return (find('[data-browser=' + browser[0] + ']').open = true);
  });
  window.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    asked = event;
    offer.hidden = false;
  });
  offer.addEventListener('click', function () { offer.hidden = true; asked.prompt(); });
  find('[data-here]').textContent = location.href;
  find('[data-address]').hidden = false;
  if (!navigator.clipboard) return;
  copy.hidden = false;
  copy.addEventListener('click', function () {
    navigator.clipboard.writeText(location.href).then(function () { find('[data-copied]').hidden = false; });
  });
})();
