/* A month calendar: today is marked, a tap turns to another month. The month is named by the phone. */
(function () {
  'use strict';
  var root = document.documentElement;
  var table = document.querySelector('table');
  var turn = document.querySelector('.turn');
  var now = new Date();
  var year = now.getFullYear();
  var month = now.getMonth();

  function show() {
    var body = table.tBodies[0];
    var start = new Date(year, month, 1);
    var date = 1 - (start.getDay() - table.getAttribute('data-first-day') + 7) % 7;
    var last = new Date(year, month + 1, 0).getDate();
    document.querySelector('h1').textContent = start.toLocaleDateString(
      root.lang + '-u-ca-gregory-nu-latn', { month: 'long', year: 'numeric' });
    body.textContent = '';
    while (date <= last) week(body.insertRow());

    function week(row) {
      for (var at = 0; at < 7; at++, date++) {
        var cell = row.insertCell();
        if (date < 1 || date > last) continue;
        cell.appendChild(document.createElement('span')).textContent = date;
        if (new Date(year, month, date).toDateString() === now.toDateString()) cell.setAttribute('aria-current', 'date');
      }
    }
  }

  turn.addEventListener('click', function (event) { month += +event.target.value || 0; show(); });
  show();
  table.hidden = turn.hidden = false;
})();
