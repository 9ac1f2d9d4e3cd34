#!/usr/bin/env bash
# Runs http-cache-tests (npm) through nginx's default configuration and through ours, and writes results.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
suite=$here/../../../artifacts/judges/cache-tests
origin=${1:-9800} plain=${2:-9801} ours=${3:-9802}
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT
mkdir -p "$suite"
[ -d "$suite/node_modules/http-cache-tests" ] || npm install --silent --no-save --prefix "$suite" http-cache-tests@0.4.5
cd "$suite/node_modules/http-cache-tests"

# The settings that npm would pass on.
export npm_config_protocol=http npm_config_port=$origin npm_config_pidfile=$work/origin.pid npm_package_config_id=
node server/server.mjs >"$work/origin.log" &

mkdir -p "$work/plain"
cat > "$work/plain/nginx.conf" <<END
daemon off;
user root;
pid $work/plain/nginx.pid;
error_log $work/plain/error.log;
events { worker_connections 512; }
http {
    access_log off;
    proxy_cache_path $work/plain/cache levels=1:2 keys_zone=plain:8m;
    server {
        listen 127.0.0.1:$plain;
        location / { proxy_pass http://127.0.0.1:$origin; proxy_cache plain; proxy_cache_revalidate on; }
    }
}
END
nginx -p "$work/plain" -c "$work/plain/nginx.conf" &

"$here/../../../nginx/prepare-test.sh" "$work/ours" $((ours + 1)) "$ours" "127.0.0.1:$origin" "127.0.0.1:$origin" "$work/mirror"
sed -i 's/www\.example\.org/localhost/' "$work/ours/accessible-content.conf"
nginx -p "$work/ours" -c "$work/ours/nginx.conf" &
for port in "$origin" "$plain" "$ours"; do
  for _ in $(seq 100); do (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.1; done
done

# Some tests depend on the clock, and a busy machine is late: a real fault fails three times.
for _ in 1 2 3; do
  npm_config_base=http://127.0.0.1:$plain node --no-warnings cli.mjs >"$work/plain.json"
  # The test's certificate is self-signed.
  NODE_TLS_REJECT_UNAUTHORIZED=0 npm_config_base=https://localhost:$ours node --no-warnings cli.mjs >"$work/ours.json"
  node "$here/report.mjs" "$PWD/tests/index.mjs" "$work/plain.json" "$work/ours.json" "$here/results.md" && exit 0
done
exit 1
