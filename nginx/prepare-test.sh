#!/usr/bin/env bash
# Copies the configuration into a folder for a test on the loopback of both families:
#   prepare-test.sh FOLDER HTTP-PORT HTTPS-PORT UPSTREAM UPSTREAM MIRROR [PATH]
# With a path such as /gk, the website is under it on the host of another site, which answers on HTTP-PORT.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
mkdir -p "$work/log" "$work/cache"
cp -r "$here/accessible-content.conf" "$here/accessible-content" "$work/"
if [ -n "${7:-}" ]; then
  cp "$here/accessible-content-path.conf" "$work/accessible-content.conf"
  # The other site, with the location as the file gives it.
  cat >> "$work/accessible-content.conf" <<END
server {
    listen 80;
    listen [::]:80;
    server_name www.example.org localhost;
    access_log off;
    location / { default_type text/plain; return 200 "another site\n"; }
$(sed -n 's/^#     //p' "$here/accessible-content-path.conf" | sed "s#/gk#$7#g")
}
END
fi
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$work/privkey.pem" -out "$work/fullchain.pem" -days 2 -subj /CN=www.example.org 2>/dev/null
sed -i -E "s#/var/lib/accessible-content/mirror#$6#; s#/var/cache/nginx#$work/cache#; s#/var/log/nginx#$work/log#; s#/etc/ssl/accessible-content#$work#; s#/run/accessible-content-nginx#$work/nginx#g
s#listen 80#listen 127.0.0.1:$2#; s#listen \[::\]:80#listen [::1]:$2#; s#listen 443#listen 127.0.0.1:$3#; s#listen \[::\]:443#listen [::1]:$3#
s#server \[::1\]:8080#server $4#; s#server \[::1\]:8081#server $5#" "$work/accessible-content.conf" "$work"/accessible-content/*.conf
modules=/usr/lib/nginx/modules
cat > "$work/nginx.conf" <<END
load_module $modules/ngx_http_brotli_static_module.so;
load_module $modules/ngx_http_headers_more_filter_module.so;
include accessible-content/main.conf;
include accessible-content/nofile.conf;
daemon off;
user root;
pid $work/nginx.pid;
error_log $work/log/error.log;
worker_processes 1;
events { worker_connections 8192; }
http { client_body_temp_path $work/cache/b; proxy_temp_path $work/cache/p; fastcgi_temp_path $work/cache/f; uwsgi_temp_path $work/cache/u; scgi_temp_path $work/cache/s; include accessible-content.conf; }
END
