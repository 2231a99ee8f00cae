/*
 * Adds a button to each card that reads its large words aloud, where the phone itself has a voice for their language.
 * A voice that does not say it is on the phone may send the words to somebody's server: it counts as none.
 * Nothing is heard before a tap, a second tap stops it, and so do Leave, another page and a dark screen.
 * Without this script, or without such a voice, the cards are read as they stand.
 */
(function () {
  'use strict';
  var sound = window.speechSynthesis, place = document.querySelector('[data-aloud]'), last;
  if (!sound || !place) return;

  /* The voice of the very same language first: Portuguese of Brazil is not quite that of Portugal. */
  function voice(code) {
    var found = sound.getVoices().filter(function (one) {
      return one.localService === true && one.lang.split(/[-_]/)[0].toLowerCase() === code.split('-')[0];
    });
    return found.filter(function (one) { return one.lang.replace('_', '-') === code; })[0] || found[0];
  }

  function read(words) {
    var text = new SpeechSynthesisUtterance(words.textContent), again = sound.speaking && last === words;
    sound.cancel();
    text.voice = voice(words.lang);
    if (again || !text.voice) return;
    last = words;
    text.lang = text.voice.lang;
    sound.speak(text);
  }

  function offer() {
    [].forEach.call(place.querySelectorAll('li .other'), function (words) {
      var button = words.parentNode.querySelector('button'), known = voice(words.lang);
      if (known && !button) {
        button = document.createElement('button');
        button.type = 'button';
        button.className = 'button button--soft';
        button.textContent = place.getAttribute('data-aloud');
        button.onclick = function () { read(words); };
        words.parentNode.appendChild(button);
      }
      if (button) button.hidden = !known;
    });
  }

  function hush() { sound.cancel(); }
  window.addEventListener('pagehide', hush);
  document.addEventListener('visibilitychange', hush);
  sound.onvoiceschanged = offer;
  offer();
})();
