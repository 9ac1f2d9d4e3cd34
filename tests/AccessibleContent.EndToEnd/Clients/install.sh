#!/bin/sh
# Installs the linters and generators of clients; without them their tests are skipped with that reason.
set -e
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
dotnet tool restore
