#!/bin/sh
# Installs the checkers that are npm packages; without them their tests are skipped with that reason.
set -e
cd "$(dirname "$0")"
export PUPPETEER_SKIP_DOWNLOAD=1
npm ci --ignore-scripts --no-audit --no-fund --silent
