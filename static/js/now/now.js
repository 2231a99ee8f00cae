/*
 * Says whether a line is open now, and whether what we know is old.
 * On a wrong clock, or without time zones, it is silent: who is told "closed" does not call.
 */
(function () {
  'use strict';
  var MINUTE = 6e4, WEEK = 10080;
  var words = document.querySelector('[data-as-of]');
  if (!words || !words.content || !window.Intl) return;

  function all(what, act) { Array.prototype.forEach.call(document.querySelectorAll(what), act); }

  function written(at, zone, language, form) {
    form.timeZone = zone;
    form.hour = words.dataset.hour;
    form.minute = '2-digit';
    return new Intl.DateTimeFormat(language, form).format(at);
  }

  /* The minute of the week in a zone, from Monday. Some phones write midnight 24:00. */
  function minute(at, zone) {
    var found = /(\w+)\W+(\d+)\W+(\d+)/.exec(written(at, zone, 'en', { weekday: 'short', hour12: false }));
    return 'MonTueWedThuFriSatSun'.indexOf(found[1]) * 480 + found[2] % 24 * 60 + +found[3];
  }

  /* When it opens next. A hop over a change of the clock is halved. */
  function opens(at, zone, hours) {
    for (var tries = 99; tries--; at += hop * MINUTE) {
      var here = minute(at, zone), hop = WEEK;
      for (var i = 0; i < hours.length; i += 2) {
        if (hours[i] <= here && here < hours[i + 1]) return at;
        hop = Math.min(hop, (hours[i] - here + WEEK) % WEEK);
      }
      while (hop > 1 && minute(at + hop * MINUTE, zone) !== (here + hop) % WEEK) hop >>= 1;
    }
  }

  function say(name, place, at, zone) {
    var copy = words.content.querySelector('[data-say=' + name + ']').cloneNode(true), slots = copy.querySelectorAll('bdi');
    if (at) {
      slots[0].textContent = words.dataset.days.split('|')[minute(at, zone) / 1440 | 0];
      slots[1].textContent = written(at, zone, [words.dataset.locale + '-u-nu-latn', 'en-GB'], {});
    }
    place.parentNode.insertBefore(copy, place);
  }

  function state(place, now, zone, hours) {
    var at = hours && opens(now, zone, hours.split(/\D/));
    if (!hours) say('unknown', place);
    if (at === now) say('open', place);
    else if (at) {
      say('closed', place, at, zone);
      if (minute(at) !== minute(at, zone)) say('yours', place, at);
    }
  }

  function tell() {
    var now = Date.now();
    function days(from) { return (now - Date.parse(from)) / 864e5; }
    all('.line [data-say]', function (place) { place.parentNode.removeChild(place); });
    if (!(days(words.dataset.asOf) >= 0 && days(words.dataset.asOf) <= 1096)) return;
    all('[data-hours]', function (place) {
      var data = place.dataset;
      try { state(place.firstChild, now - now % MINUTE, data.zone, data.hours); } catch (none) { /* no such zone */ }
    });
    all('[data-seen]', function (place) {
      if (days(place.dataset.seen) > 366) say('old', place);
      if (days(place.dataset.review) > 1) say('check', place);
    });
  }

  tell();
  document.addEventListener('visibilitychange', tell);
})();
