#!/usr/bin/env bash
# Installs a published service and its nginx on Debian 12, as root: install.sh FOLDER, where FOLDER comes from
#   dotnet publish src/AccessibleContent.Api -c Release -r linux-x64 --self-contained -o FOLDER
# It may be run again: it replaces the program and what is the same for every site, and keeps the site's own files
# (/etc/accessible-content.env, /etc/nginx/conf.d/accessible-content.conf) and the store.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:?usage: install.sh FOLDER}
[ -x "$program/AccessibleContent.Api" ] || { echo "There is no program AccessibleContent.Api in $program." >&2; exit 1; }
apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static libnginx-mod-http-headers-more-filter curl

# The account that owns the store and nothing else.
id accessible-content >/dev/null 2>&1 || useradd --system --home-dir /var/lib/accessible-content --shell /usr/sbin/nologin accessible-content
install -d -o accessible-content -g accessible-content -m 0755 /var/lib/accessible-content

# Each release has a folder of its own: the files of a running program must not change.
release=/opt/accessible-content.$(date +%Y%m%d%H%M%S)
cp -r "$program" "$release"
chmod -R a+rX "$release"
previous=$(readlink /opt/accessible-content || true)
# Before there were releases this was a folder; a process running from it continues.
if [ -d /opt/accessible-content ] && [ ! -L /opt/accessible-content ]; then
  previous=$release.before
  mv /opt/accessible-content "$previous"
fi
ln -sfn "$release" /opt/accessible-content.next
mv -T /opt/accessible-content.next /opt/accessible-content

# Settings: the mirror is where nginx looks for it.
[ -e /etc/accessible-content.env ] || install -m 0640 -g accessible-content /dev/stdin /etc/accessible-content.env <<'END'
Store__ConnectionString="Data Source=/var/lib/accessible-content/notices.db"
Mirror__Path=/var/lib/accessible-content/mirror
Seeds__Path=
END
# Where the instances share a Redis, one secret seals its entries; an earlier installation gets it too.
bash "$here/seal-key.sh" /etc/accessible-content.env
install -m 0644 "$here/accessible-content@.service" /etc/systemd/system/
install -d /etc/nginx/accessible-content /var/cache/nginx
install -m 0644 "$here"/accessible-content/*.conf /etc/nginx/accessible-content/
# Debian's nginx reads this folder in its main context.
ln -sf ../accessible-content/main.conf /etc/nginx/modules-enabled/90-accessible-content.conf
# A worker of Debian's has room for 768 connections, which one reader can fill. nginx accepts one block "events" and no second
# value, so Debian's own file is changed; a higher value is left as it is.
room=$(sed -nE 's/^[^#]*\bworker_connections\s+([0-9]+);.*/\1/p' /etc/nginx/nginx.conf | tail -n 1)
if [ -z "$room" ]; then
  sed -i -E 's/^(\s*events\s*\{)/\1 worker_connections 8192;/' /etc/nginx/nginx.conf
elif [ "$room" -lt 8192 ]; then
  sed -i -E 's/^([^#]*\bworker_connections)\s+[0-9]+;/\1 8192;/' /etc/nginx/nginx.conf
fi
if grep -qE '^\s*worker_rlimit_nofile' /etc/nginx/nginx.conf; then
  rm -f /etc/nginx/modules-enabled/91-accessible-content.conf
else
  ln -sf ../accessible-content/nofile.conf /etc/nginx/modules-enabled/91-accessible-content.conf
fi
[ -e /etc/nginx/conf.d/accessible-content.conf ] || install -m 0644 "$here/accessible-content.conf" /etc/nginx/conf.d/
# Earlier versions wrote it so that one slow response made an instance count as dead.
sed -i 's/ max_fails=1 fail_timeout=2s;/ max_fails=0;/' /etc/nginx/conf.d/accessible-content.conf
# Debian's example would be the default server.
rm -f /etc/nginx/sites-enabled/default

# One instance after the other, each only when the one before it responds: no request fails.
systemctl daemon-reload
for port in 8080 8081; do
  systemctl enable "accessible-content@$port"
  systemctl restart "accessible-content@$port"
  for _ in $(seq 60); do curl -gsf -o /dev/null "http://[::1]:$port/health/ready" && break; sleep 1; done
  curl -gsf -o /dev/null "http://[::1]:$port/health/ready" || { echo "accessible-content@$port is not ready; see journalctl -u accessible-content@$port. The previous release is ${previous:-none}: ln -sfn it to /opt/accessible-content to go back." >&2; exit 1; }
  # A release with another index makes it anew, for minutes where the store is large: the other instance answers searches meanwhile.
  for _ in $(seq 900); do curl -gs "http://[::1]:$port/health/ready" | grep -q '"search":"ready"' && break; sleep 1; done
  # Code that runs for the first time is slow, and nginx waits two seconds for an instance.
  for path in / /api/notices '/search?q=a'; do curl -gs -o /dev/null "http://[::1]:$port$path" || true; done
  # With the configuration of earlier versions nginx retries an instance two seconds after it failed.
  sleep 3
done
find /opt -maxdepth 1 -type d -name 'accessible-content.*' ! -path "$release" -exec rm -rf {} +

# A reload closes HTTP/2 connections whose first request is just arriving, and only browsers retry: no reload without a change.
loaded=/run/accessible-content.loaded
nginx -t || { echo "Put the site's name and certificate into /etc/nginx/conf.d/accessible-content.conf, then: nginx -t && systemctl reload nginx"; exit 0; }
now=$(nginx -T 2>/dev/null | sha256sum)
[ "$now" = "$(cat "$loaded" 2>/dev/null)" ] || { systemctl reload nginx; echo "$now" > "$loaded"; }
