# Woonzorgkaart: what people and CI call. Tools go to the user's cache folder, so that a second clone is quick.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PORT ?= 8080
export SITE_URL ?= /
# The path of the public address: https://example.org/kaart/ is served below /kaart/.
BASE := $(shell printf '%s' '$(SITE_URL)' | sed -E 's,^[a-z]+://[^/]*,,; s,/*$$,/,')

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/woonzorgkaart
RUST := $(shell rustc --version 2>/dev/null | cut -d' ' -f2)
TRUNK := 0.21.14
WASM_BINDGEN := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
TRUNK_BIN := $(CACHE)/trunk-$(TRUNK)/bin
BINDGEN_BIN := $(CACHE)/wasm-bindgen-$(WASM_BINDGEN)/bin

export CARGO_TARGET_DIR ?= $(CACHE)/target-$(RUST)
export PATH := $(TRUNK_BIN):$(BINDGEN_BIN):$(CURDIR)/node_modules/.bin:$(PATH)
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

# Folders too, because a file that goes changes them alone.
SOURCES := Makefile $(shell find src style public index.html Cargo.toml Cargo.lock Trunk.toml package-lock.json)

.PHONY: help serve dev build test check lint e2e engines bench soak clean tools prerequisites FORCE

help:
	@echo 'make serve   build what visitors get and serve it on http://127.0.0.1:$(PORT)/'
	@echo 'make test    run every test'
	@echo 'make dev     serve, rebuild and reload on every change'
	@echo 'make build   write the site to dist/; SITE_URL=https://example.org/kaart/ sets its address'
	@echo 'make check   format, lints and native tests'
	@echo 'make engines go the main journeys in Chromium, Firefox and WebKit'
	@echo 'make bench   time what can be timed'
	@echo 'make soak    act at random 10,000 times, and see that all holds'
	@echo 'make clean   remove what was built in this folder'

serve: build
	@node -e "require('net').createServer().once('error', () => { console.error('Port $(PORT) is taken. Choose another: PORT=8090 make serve'); process.exit(1) }).listen($(PORT), '127.0.0.1', () => process.exit(0))"
	@if [ '$(BASE)' != / ]; then echo 'make serve serves at /: leave SITE_URL out.' >&2; exit 1; fi
	@echo 'Woonzorgkaart is at http://127.0.0.1:$(PORT)/  (Ctrl+C stops it)'
	@NODE_NO_WARNINGS=1 exec http-server dist -a 127.0.0.1 -p $(PORT) -c-1 --silent --cors

# In a folder of its own: dist/ is always what visitors get.
dev: tools
	trunk serve --dist target/dev --address 127.0.0.1 --port $(PORT) --no-spa

build: dist/index.html

# Built anew when a source or the address changed.
dist/index.html: $(SOURCES) target/site-url | tools
	trunk build --release --public-url '$(BASE)'
	@touch $@

target/site-url: FORCE
	@mkdir -p target/assets
	@echo '$(SITE_URL)' | cmp -s - $@ || echo '$(SITE_URL)' > $@

test: tools chromium nginx drivers
	@tests/run

check: lint node_modules/.package-lock.json
	cargo test --locked

lint: prerequisites node_modules/.package-lock.json
	@rustup --quiet component add rustfmt clippy
	@rustup --quiet target add wasm32-unknown-unknown
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings
	tsc --project tests/jsconfig.json

# ENGINES=WebKit goes them in one.
engines: prerequisites chromium nginx drivers build
	node tests/engines/run.mjs dist '$(BASE)' $(ENGINES)

bench: prerequisites chromium nginx build
	cargo bench --locked --bench core
	node tests/nginx/load.mjs dist '$(BASE)'
	node tests/bench/frame.mjs dist '$(BASE)'
	node tests/bench/visit.mjs dist '$(BASE)'
	node tests/bench/growth.mjs dist '$(BASE)'

# SEED=2 acts otherwise; ACTIONS=1000 less long.
soak: prerequisites chromium nginx build
	node tests/soak/run.mjs dist '$(BASE)' --actions $(or $(ACTIONS),10000) --seed $(or $(SEED),1)

clean:
	rm -rf dist target node_modules test-results

tools: prerequisites $(TRUNK_BIN)/trunk $(BINDGEN_BIN)/wasm-bindgen node_modules/.package-lock.json
	@rustup --quiet target add wasm32-unknown-unknown
	@mkdir -p target/assets

# Without optimisation: they are used for seconds, and compile in half the time.
$(TRUNK_BIN)/trunk:
	@echo 'Installing Trunk $(TRUNK): about five minutes, once.'
	CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$(CACHE)/build cargo install trunk --version $(TRUNK) --locked --no-default-features --debug --root $(CACHE)/trunk-$(TRUNK)

$(BINDGEN_BIN)/wasm-bindgen:
	@echo 'Installing wasm-bindgen $(WASM_BINDGEN): about two minutes, once.'
	CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$(CACHE)/build cargo install wasm-bindgen-cli --version $(WASM_BINDGEN) --debug --root $(CACHE)/wasm-bindgen-$(WASM_BINDGEN)

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

prerequisites:
	@need() { command -v "$$1" > /dev/null || { echo "$$1 is missing. $$2" >&2; exit 1; }; }; \
	need git 'Install it with your package manager, such as: apt-get install git'; \
	need cc 'A C compiler is needed. Install one, such as: apt-get install build-essential'; \
	need rustup 'Install Rust as its site says: rustup sets up cargo and rustc.'; \
	need cargo 'Run: rustup default stable'; \
	need node 'Install Node.js 20 or newer with your package manager or from its site.'; \
	need npm 'It comes with Node.js; on Debian: apt-get install npm'; \
	major=$$(node -p 'process.versions.node.split(".")[0]'); \
	[ "$$major" -ge 20 ] || { echo "Node.js 20 or newer is needed, this is $$(node --version). Install a newer one." >&2; exit 1; }

.PHONY: chromium
chromium:
	@if [ -n "$${CHROMIUM:-}" ]; then \
	  [ -x "$$CHROMIUM" ] || { echo "CHROMIUM is $$CHROMIUM, which cannot be run. Give the path of a Chromium." >&2; exit 1; }; \
	elif ! command -v chromium > /dev/null; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo -n'; \
	  if command -v apt-get > /dev/null && $$sudo true 2> /dev/null; then \
	    echo 'Installing Chromium.'; \
	    $$sudo apt-get install -y -q --no-install-recommends chromium || { $$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends chromium; }; \
	  else \
	    echo 'Chromium is missing. Install it, or name one: CHROMIUM=/path/to/chromium make test' >&2; exit 1; \
	  fi; \
	fi

# The server of deploy/nginx.conf, with its module for brotli, and wrk to ask much of it at once. Tests start it for
# themselves: Debian's package must not start one for good, which would take the port 80 of whoever works here.
.PHONY: nginx
nginx:
	@there() { PATH="$$PATH:/usr/sbin" command -v nginx > /dev/null && command -v wrk > /dev/null; }; \
	brotli() { ! command -v dpkg > /dev/null || dpkg -s libnginx-mod-http-brotli-static > /dev/null 2>&1; }; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo -n'; \
	install() { $$sudo apt-get install -y -q --no-install-recommends "$$@"; }; \
	service() { ! command -v systemctl > /dev/null || $$sudo systemctl --quiet "$$@" nginx 2> /dev/null || true; }; \
	if ! { there && brotli; } && command -v apt-get > /dev/null && $$sudo true 2> /dev/null; then \
	  echo 'Installing nginx and wrk.'; \
	  had=$$(PATH="$$PATH:/usr/sbin" command -v nginx || true); \
	  [ -n "$$had" ] || service mask; \
	  install nginx wrk || { $$sudo apt-get update -q; install nginx wrk; } || true; \
	  install libnginx-mod-http-brotli-static || echo 'No brotli for nginx here: it is tested with gzip alone.'; \
	  [ -n "$$had" ] || { service unmask; service disable; }; \
	fi; \
	there || { echo 'nginx or wrk is missing. Install both with your package manager.' >&2; exit 1; }

# What the journeys in three engines need: drivers for Chromium and WebKit, Firefox, which needs none, and a screen in memory,
# as WebKit does not start without one.
.PHONY: drivers
drivers:
	@missing=; \
	for pair in chromedriver=chromium-driver "$${FIREFOX:-firefox-esr}=firefox-esr" WebKitWebDriver=webkit2gtk-driver Xvfb=xvfb; do \
	  command -v "$${pair%=*}" > /dev/null || missing="$$missing $${pair#*=}"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo -n'; \
	install() { $$sudo apt-get install -y -q --no-install-recommends $$missing; }; \
	if command -v apt-get > /dev/null && $$sudo true 2> /dev/null; then \
	  echo "Installing$$missing."; \
	  install || { $$sudo apt-get update -q && install; }; \
	else \
	  echo "Missing:$$missing. Install what these packages of Debian hold." >&2; exit 1; \
	fi

FORCE:
