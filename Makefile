# Two commands for people: `make site` and `make test`. Everything else serves them.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: site test engines serve check lint bench lock clean browser

site: $(VENV)/site
	$(RUN) build.py build

serve: $(VENV)/site
	$(RUN) build.py serve

check: $(VENV)/site
	$(RUN) build.py check

test: $(VENV)/tests browser lint
	$(RUN) -m pytest -m "not engines and not measured" -n 2 --dist loadfile

# The same journey in Firefox and in WebKit: Debian's packages, so only for root on a machine that has apt.
engines: browser
	command -v firefox-esr && command -v WebKitWebDriver && command -v Xvfb || apt-get install -y -q firefox-esr webkit2gtk-driver xvfb
	$(RUN) -m pytest -m engines

lint: $(VENV)/tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

bench: $(VENV)/tests
	$(RUN) -m tools.bench

# What a build needs, and what the tests need on top, each exactly as pinned.
$(VENV)/site: requirements/site.txt
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	touch $@

$(VENV)/tests: requirements/tests.txt $(VENV)/site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tests.txt
	touch $@

# A real browser: the system's Chromium; else Debian's package for root; else Playwright's own.
browser: $(VENV)/tests
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -q && apt-get install -y -q chromium; } \
	  || $(RUN) -m playwright install chromium
	@command -v msgmerge >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get install -y -q gettext; } \
	  || echo "gettext is not here: its round trips will be skipped"

# Pins everything in requirements/ anew; read the diff before committing it.
lock:
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/pip install --quiet pip-tools
	.venv-lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --output-file requirements/site.txt requirements/site.in
	.venv-lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --output-file requirements/tests.txt requirements/tests.in
	rm -r .venv-lock

clean:
	rm -rf $(VENV) dist .cache .dist.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
