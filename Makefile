# zusage: German council minutes as checkable commitments. `make` lists what there is.
.DELETE_ON_ERROR:
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
DB     ?= build/zusage.db
PORT   ?= 8001
READY  := $(VENV)/.ready
PEERS  := .venv-peers

SOURCES := $(if $(INPUT),--input "$(INPUT)") $(if $(BODIES),--bodies "$(BODIES)") $(if $(SINCE),--since "$(SINCE)") $(if $(LIMIT),--limit "$(LIMIT)")

N ?= 20000

.PHONY: help setup run serve site test fuzz check model compare evaluate gate notebooks bench bench-peers export sample docs screenshots clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo "  Variables: INPUT=folder or file · BODIES='corpora/bodies/*.yml' · DB=$(DB) · PORT=$(PORT) · INSTANCE=instance.toml · SINCE=YYYY-MM-DD · LIMIT=n"

setup: $(READY) ## Make .venv with pinned versions
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, found " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,notebooks]'
	touch $@

run: $(READY) ## The whole job on corpora/sample, or on INPUT= or BODIES=
	$(BIN)/zusage run --db "$(DB)" $(SOURCES)

serve: $(READY) ## Open Datasette on the database (PORT=8001)
	test -f "$(DB)" || $(MAKE) run
	$(BIN)/zusage serve --db "$(DB)" --port $(PORT)

site: $(READY) ## The folder for a public server: build/site (INSTANCE=instance.toml)
	test -f "$(DB)" || $(MAKE) run
	$(BIN)/zusage site --db "$(DB)" --out build/site $(if $(INSTANCE),--instance "$(INSTANCE)")
	rm -rf build/lib # of an older build, and it would go in too
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir build/site .
	cp constraints.txt build/site/

test: $(READY) ## The tests
	$(BIN)/python -m pytest

fuzz: $(READY) ## More broken files than the tests try (N=20000)
	FUZZ=$(N) $(BIN)/python -m pytest tests/test_fuzz.py

check: $(READY) ## ruff, mypy, import-linter, cog, tests, score gate
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md CONTRIBUTING.md models/README.md docs/formen.md docs/codebook.md
	$(BIN)/nbstripout --verify notebooks/*.ipynb
	$(BIN)/python -m pytest
	$(MAKE) gate

model: $(READY) ## Train what is trained on corpora/, and package the spaCy pipeline as models/de_zusage
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[model]'
	$(BIN)/python -m zusage.evaluate.train

compare: model ## Other ways of finding projects and relations, trained and scored on the same passages: half an hour
	$(BIN)/python -m zusage.evaluate.compare
	$(BIN)/python -m zusage.evaluate.compare_relations

evaluate: $(READY) ## Scores on the gold passages of municipalities not seen in training; stores them, shows the errors
	$(BIN)/zusage evaluate corpora/gold/test
	$(BIN)/zusage report

gate: $(READY) ## Scores may only rise: models/floors.json
	$(BIN)/zusage gate

notebooks: $(READY) ## Execute the notebooks on the database; figures go to build/
	test -f "$(DB)" || $(MAKE) run
	cd notebooks && for n in *.ipynb; do ZUSAGE_DB="$(abspath $(DB))" ../$(BIN)/jupyter nbconvert --to notebook --execute --output-dir ../build "$$n"; done

bench: $(READY) ## Speed as ratios, against the plain libraries on the same files
	$(BIN)/python -m zusage.scale.bench

bench-peers: $(READY) $(PEERS)/.ready ## The rules against other recognisers: accuracy and speed, ten minutes
	$(BIN)/python benchmarks/peers/compare.py --python $(PEERS)/bin/python
# One by one where they do not all install: the table says which is missing.
$(PEERS)/.ready: benchmarks/peers/requirements.txt
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r $< \
	|| grep -o '^[^ #]*==[^ ]*' $< | xargs -n 1 $(PEERS)/bin/python -m pip install --quiet --no-deps || true
	touch $@

export: $(READY) ## Everything as files under build/export/: tables, feeds, codebook, data package, checksums
	$(BIN)/zusage export --db "$(DB)" --all $(if $(INSTANCE),--instance "$(INSTANCE)")

sample: $(READY) ## Write the sample's PDF and DOCX files anew from corpora/sources
	$(BIN)/python corpora/make_sample.py

docs: $(READY) ## Write the generated parts of the documents anew
	$(BIN)/cog -r README.md CONTRIBUTING.md models/README.md docs/formen.md docs/codebook.md

screenshots: $(READY) ## Pictures of the main pages anew, from the sample (needs chromium and fonts-liberation)
	$(BIN)/zusage run --db build/screenshots/zusage.db --raw build/screenshots/raw
	cd tests && "$(abspath $(BIN))/python" -m browser.screenshots ../build/screenshots/zusage.db ../docs/bilder

clean: ## Remove what runs made, but not the raw store
	rm -rf build
