#!/bin/sh
# Installs what judges the catalogue and the data package; without it their test is skipped with that reason.
set -e
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
