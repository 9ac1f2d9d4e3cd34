#!/usr/bin/env bash
# Checks the configuration with nginx itself, in a folder of its own: no system file is changed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/prepare-test.sh" "$work" 18080 18443 "[::1]:8080" "[::1]:8081" "$work/mirror"
nginx -t -p "$work" -c "$work/nginx.conf"
"$here/prepare-test.sh" "$work/path" 18080 18443 "[::1]:8080" "[::1]:8081" "$work/mirror" /gk
nginx -t -p "$work/path" -c "$work/path/nginx.conf"

# The unit is valid, and hardened; the program that it names exists only where it is installed.
if command -v systemd-analyze >/dev/null; then
  cp "$here/accessible-content@.service" "$work/"
  sed -i 's#^ExecStart=.*#ExecStart=/bin/true#' "$work/accessible-content@.service"
  systemd-analyze verify "$work/accessible-content@8080.service"
  systemd-analyze security --offline=true --threshold=20 "$work/accessible-content@.service" | tail -n 1
fi
bash -n "$here/install.sh"
bash -n "$here/many-nodes.sh"
