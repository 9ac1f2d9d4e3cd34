#!/usr/bin/env bash
# Checks the configuration with nginx itself, in a folder of its own: no system file is touched.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed "s#/var/cache/nginx#$work#; s#/var/log/nginx#$work#; s#listen 80;#listen 127.0.0.1:18080;#; s#listen \[::\]:80;#listen [::1]:18080;#" "$here/accessible-content.conf" > "$work/site.conf"
printf 'pid %s/nginx.pid;\nerror_log stderr;\nevents { }\nhttp { include %s/site.conf; }\n' "$work" "$work" > "$work/nginx.conf"
nginx -t -p "$work" -c "$work/nginx.conf"
