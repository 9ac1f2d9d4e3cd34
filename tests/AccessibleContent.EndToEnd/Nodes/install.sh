#!/bin/sh
# Installs the object store that the tests of files in a bucket start; without it they are skipped with that reason.
set -e
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
