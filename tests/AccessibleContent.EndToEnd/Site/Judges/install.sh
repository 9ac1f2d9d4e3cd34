#!/bin/sh
# Brings the judges that come as npm packages; without them their tests are skipped and say so.
set -e
cd "$(dirname "$0")"
export PUPPETEER_SKIP_DOWNLOAD=1
npm ci --ignore-scripts --no-audit --no-fund --silent
