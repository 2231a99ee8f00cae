/*
 * Opens the search box above the alphabet, and brings the rest when somebody goes to it: the alphabet alone is light.
 * Without this script, or in a browser of before 2016, the alphabet is all there is.
 */
(function () {
  'use strict';
  var place = document.querySelector('[data-search]'), input = place.querySelector('input'), busy;
  var rules = { createScriptURL: function (given) { return given; } };
  var policy = window.trustedTypes ? trustedTypes.createPolicy('search', rules) : rules;
  var watched = /FBA[NV]|FB_IAB|Instagram|Bytedance|musical_ly|trill|MicroMessenger|Line\/|; wv\)/;
  try { new RegExp('.', 'u'); } catch (error) { return; }

  function say(state, count) {
    place.querySelectorAll('[data-when]').forEach(function (words) {
      words.hidden = words.getAttribute('data-when') !== state;
    });
    place.querySelector('[data-count]').textContent = count;
  }

  function fetch(name, then) {
    var script = document.createElement('script');
    script.src = policy.createScriptURL(place.getAttribute('data-' + name));
    script.onload = then;
    script.onerror = function () { busy = false; say('broken'); };
    document.head.appendChild(script);
  }

  input.onfocus = input.oninput = function () {
    if (busy) return;
    busy = true;
    say('wait');
    fetch('engine', function () { window.WaymarkSearch.open(place, fetch, say); });
  };
  place.querySelector('[data-watched]').hidden = !watched.test(navigator.userAgent);
  place.hidden = false;
})();
