/*
 * Makes one page of the questions of a voice: a tap fetches the next static page and shows its words in place of this
 * page's. On any doubt (no answer, another page's answer, a redirect) the link leads on as it does without this script.
 *
 * What the browser remembers: the start page, once. Three ways were weighed. Static pages, as without this script, leave
 * a line in the history for every answer. `pushState` leaves them too, or, at one address, as many steps for Back, which
 * then walks through the answers before the eyes of whoever presses it. So the address never changes and nothing is
 * pushed: one press of the phone's Back leaves the questions, and answers can be read back only with the button in the
 * page, while it is open. The price: who presses Back to see the last question again begins anew.
 *
 * After Leave nothing here may bring a page back: an answer that comes too late, or never, finds its place gone.
 */
(function () {
  'use strict';
  var parts = partsOf(document), main = parts[0], back = main.querySelector('[data-back]');
  var base = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');
  var before = [], request;

  /* What a page says: its text, and its foot, whose links to other languages lead to the same question. */
  function partsOf(page) { return [page.querySelector('main'), page.querySelector('footer')]; }

  function taken(part) {
    var all = document.createDocumentFragment();
    while (part.firstChild) all.appendChild(part.firstChild);
    return all;
  }

  /* Shows these words, returns those that were there, and goes on reading from the heading. */
  function show(fresh) {
    var old = parts.map(taken), heading;
    parts.forEach(function (part, at) { part.appendChild(fresh[at]); });
    main.appendChild(back);
    heading = main.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus();
    scrollTo(0, 0);
    return old;
  }

  function stop() {
    var old = request;
    request = null;
    if (old) old.abort();
    main.removeAttribute('aria-busy');
  }

  function done() {
    var page = this.response, address = this.address, same = this.responseURL === address;
    if (this !== request || !document.contains(main)) return;
    stop();
    if (!page || !same || page.body.getAttribute('data-kind') !== 'check') {
      location.assign(address);
      return;
    }
    page.querySelectorAll('a').forEach(function (link) {
      link.href = new URL(link.getAttribute('href'), address).href;
    });
    before.push(show(partsOf(page).map(taken)));
    back.hidden = false;
  }

  function ask(address) {
    request = new XMLHttpRequest();
    request.open('GET', address);
    request.address = address;
    request.responseType = 'document';
    request.timeout = 8000;
    request.onloadend = done;
    request.send();
    main.setAttribute('aria-busy', 'true');
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('main a, [data-back] button'), step;
    stop();
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.href && link.href.indexOf(base)) return;
    event.preventDefault();
    if (link.href && link.href !== base) ask(link.href);
    else if (before.length) {
      /* "Start again" goes to the first of them, Back to the last. */
      step = link.href ? 0 : before.length - 1;
      show(before[step]);
      before.length = step;
      back.hidden = !step;
    }
  });
  window.addEventListener('pagehide', stop);
})();
