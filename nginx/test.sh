#!/usr/bin/env bash
# Checks the configuration with nginx itself, in a folder of its own: no system file is touched.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/prepare-test.sh" "$work" 18080 18443 "[::1]:8080" "[::1]:8081" "$work/mirror"
nginx -t -p "$work" -c "$work/nginx.conf"
