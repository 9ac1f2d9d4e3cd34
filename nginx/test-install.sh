#!/usr/bin/env bash
# Installs on a clean Debian that is booted in a container with its own network, releases again during reads, and continues to read
# with the service stopped: test-install.sh [FOLDER] (see install.sh), as root. Without a folder the program is published first.
# Exits with 77 and the reason where the machine does not allow it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
skip() { echo "The installation is not tested: $1." >&2; exit 77; }
command -v debootstrap systemd-nspawn >/dev/null || skip "debootstrap or systemd-nspawn is not installed"
[ "$(id -u)" = 0 ] || skip "only root may boot a container"
root=$(mktemp -d)
chmod 755 "$root"
container=
trap '[ -z "$container" ] || { kill "$container"; wait "$container" || true; }; rm -rf "$root"' EXIT
debootstrap --variant=minbase --include=systemd,systemd-sysv,procps,curl,nginx,libnginx-mod-http-brotli-static,libnginx-mod-http-headers-more-filter bookworm "$root" http://deb.debian.org/debian >/dev/null || skip "no archive of Debian is within reach"
if [ $# -gt 0 ]; then
  cp -r "$1" "$root/srv/program"
else
  dotnet publish "$here/../src/AccessibleContent.Api" -c Release -r linux-x64 --self-contained -o "$root/srv/program" >&2
fi
cp -r "$here" "$root/srv/nginx"
install -d "$root/etc/ssl/accessible-content"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$root/etc/ssl/accessible-content/privkey.pem" -out "$root/etc/ssl/accessible-content/fullchain.pem" -days 2 -subj /CN=www.example.org 2>/dev/null

# Reads for so many seconds over both families, from the mirror and from the service; prints what failed, and counts.
cat > "$root/srv/read.sh" <<'END'
ask() { curl -sk -m 5 -o /dev/null -w '%{http_code} %{errormsg}' "$1" --resolve "www.example.org:443:$2" "https://www.example.org$3"; }
requests=0 failed=0
for ((end = SECONDS + $1; SECONDS < end;)); do
  for path in / /api/notices "/search?q=$requests"; do
    for family in "-4 127.0.0.1" "-6 [::1]"; do
      requests=$((requests + 1))
      status=$(ask $family "$path")
      [ "$status" = "200 " ] || { failed=$((failed + 1)); echo "$family $path: $status"; }
    done
  done
done
echo "$requests requests, $failed failed"
[ "$failed" -eq 0 ]
END

timeout -k 10 600 systemd-nspawn --quiet --directory "$root" --private-network --keep-unit --register=no --boot >"$root/boot.log" 2>&1 &
container=$!
for _ in $(seq 60); do
  init=$(pgrep -P "$(pgrep -P "$container" || echo 0)" || true)
  [ -n "$init" ] && [ "$(cat "/proc/$init/comm")" = systemd ] && break
  sleep 0.5
done
inside() { timeout -k 5 180 nsenter -t "$init" -m -u -i -n -p env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/ DEBIAN_FRONTEND=noninteractive bash -euo pipefail -c "$1" </dev/null; }
inside 'for _ in $(seq 60); do systemctl is-active --quiet nginx && exit; sleep 1; done; exit 1' || { tail -n 20 "$root/boot.log" >&2; skip "no system boots in a container here"; }
# As earlier versions of the script left it.
install -d "$root/opt/accessible-content"
echo "== installed"
# grep reads to the end: stopping at its first match would break the pipe, and the check would fail now and then.
inside 'bash /srv/nginx/install.sh /srv/program >/dev/null && for _ in $(seq 10); do curl -sko /dev/null --resolve www.example.org:443:127.0.0.1 https://www.example.org/ && break; sleep 1; done && bash /srv/read.sh 1 && nginx -T 2>/dev/null | grep "^pcre_jit on" && nginx -T 2>/dev/null | grep -E "^\s*worker_connections 8192;" && nginx -T 2>/dev/null | grep "^worker_rlimit_nofile"' || { inside "journalctl --no-pager -u 'accessible-content@*' | tail -n 20"; exit 1; }
echo "== released again during reads"
inside 'bash /srv/read.sh 20 & before=$(pgrep -u www-data nginx); bash /srv/nginx/install.sh /srv/program >/dev/null; wait $!; [ "$(ls -d /opt/accessible-content.* | wc -l)" = 1 ]; [ "$(pgrep -u www-data nginx)" = "$before" ]; [ "$(grep -c "^Cache__SealKey=[0-9a-f]\{64\}$" /etc/accessible-content.env)" = 1 ]; [ "$(stat -c %a%G /etc/accessible-content.env)" = 640accessible-content ]'
echo "== released with another configuration, as earlier versions left it"
inside 'sed -i "s/max_fails=0;/max_fails=1 fail_timeout=2s;/" /etc/nginx/conf.d/accessible-content.conf; sed -i -E "s/^(\s*worker_connections) .*/\1 768;/" /etc/nginx/nginx.conf; before=$(pgrep -u www-data nginx); echo "# changed" >> /etc/nginx/conf.d/accessible-content.conf; bash /srv/nginx/install.sh /srv/program >/dev/null; sleep 2; [ "$(pgrep -u www-data nginx)" != "$before" ]; bash /srv/read.sh 1; [ "$(nginx -T 2>/dev/null | grep -cE "max_fails=0;|^\s*worker_connections 8192;")" = 3 ]'
echo "== the service stopped"
inside "systemctl stop 'accessible-content@*'; curl -sk --resolve 'www.example.org:443:[::1]' -D - -o /dev/null https://www.example.org/ | grep -iE '^(HTTP|cache-status)' | grep -A 1 ' 200'"
inside "! journalctl --no-pager -u 'accessible-content@*' | grep 'code=killed'"
