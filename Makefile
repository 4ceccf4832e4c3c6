# The front door. Needs Python 3.11 or later and make; everything else is installed under this folder.
.DEFAULT_GOAL := help
.PHONY: help setup run reset test journey check fix messages score bench chaos load backup restore ci lock runtime all
MAKEFLAGS += --no-print-directory
PY := .venv/bin/python
WORD := $(PY) -m taskforce.run

help: ## this list
	@echo "The joint task force portal. Words:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1 \t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18
	@echo "Try:  make run          then open http://localhost:8000  (another port: make run PORT=8080)"

runtime:
	@python3 taskforce/bootstrap.py runtime

all:
	@python3 taskforce/bootstrap.py all

setup: all ## install everything, start nothing
	@echo "[setup] ready: make run"

run: runtime ## the portal with its servers and demo data; Ctrl-C stops it
	@$(WORD) portal

reset: runtime ## delete all data and start over (asks; YES=1 does not)
	@$(WORD) reset

test: all ## all tests, with real servers and a real browser
	@$(WORD) test

journey: all ## one journey through the browser, with pictures: make journey J=main_job
	@$(WORD) journey "$(J)"

check: all ## every gate; reports all failures at once and changes nothing
	@$(WORD) check

fix: all ## format, and repair what can be repaired by machine
	@$(WORD) fix

messages: all ## collect and compile the texts of the three languages
	@$(PY) manage.py collect_messages && $(PY) manage.py compile_catalogue

score: all ## how good the five engines are, on the kept data
	@$(WORD) score

bench: all ## how fast the portal is, as ratios in one run
	@$(WORD) bench

chaos: all ## kill workers, broker and web in mid-work: nothing lost, nothing twice
	@$(WORD) chaos

load: all ## a day's traffic against the whole portal
	@$(WORD) load

backup: runtime ## a copy of database, evidence and keys under var/backups/
	@$(WORD) backup

restore: runtime ## bring a copy back: make restore FROM=var/backups/...
	@$(WORD) restore "$(FROM)"

ci: all ## setup, check, test and short score, bench and chaos
	@$(WORD) ci

lock: all ## renew the locks from pyproject.toml
	@$(PY) taskforce/run/lock.py
