/*
 * Loads what looks after saved copies: where a worker of ours is at work, on the pages about saving, and in an edition
 * that saves by itself. Anywhere else it does nothing: no request, no storage, no worker.
 */
(function () {
  'use strict';
  var tag = document.currentScript, keep = tag && tag.getAttribute('data-keep'), workers = navigator.serviceWorker;
  if (!keep || !workers || !window.caches) return;
  var root = new URL('../', tag.src).href;
  var wanted = tag.hasAttribute('data-offline') || /save|remove|start/.test(document.body.getAttribute('data-kind'));
  if (!wanted && (workers.controller || 0).scriptURL !== root + 'sw.js') return;

  /* Where a host asks for trusted types, only what this lets through is run: addresses of our own. */
  var policy = { createScriptURL: function (url) { if (url.indexOf(root)) throw new TypeError(url); return url; } };
  if (window.trustedTypes) policy = trustedTypes.createPolicy('waymark', policy);

  function load(url) {
    return new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = policy.createScriptURL(url);
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
  }
  var ready = load(new URL(keep, location).href);
  window.Waymark = { root: root, policy: policy, load: load };
  window.WaymarkSaved = { index: function (language) { return ready.then(function () { return Waymark.index(language); }); } };
})();
