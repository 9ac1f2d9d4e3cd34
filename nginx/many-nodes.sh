#!/usr/bin/env bash
# Shows many nodes on one Debian machine: PostgreSQL with a synchronous standby, PgBouncer, Redis with three sentinels, an object store
# (s3rver, where npm is there; else a folder), three nodes of the service, nginx before them, and the sample notices in it.
#   many-nodes.sh [FOLDER]     starts everything; FOLDER has a published program, else it is built. Ctrl+C ends everything.
#                              FILES=folder does without the object store.
#   many-nodes.sh --start NAME starts a part again that was killed
#   many-nodes.sh --promote    makes the standby the primary, and leads PgBouncer to it
#   many-nodes.sh --stop       ends everything
# Only the loopback is used: the site is at PORT (28000 if not given), the parts at the ports after it. Nothing of it is secret or lasts:
# an installation for readers is described in README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${TMPDIR:-/tmp}/accessible-content-many-nodes
port=${PORT:-28000}
seal=a-seal-for-this-demonstration key=a-key-for-this-demonstration
parts="primary standby pgbouncer redis redis-replica sentinel-1 sentinel-2 sentinel-3 s3 node-1 node-2 node-3 nginx"

# The port of a part.
port_of() {
  case $1 in
    nginx) echo "$port" ;;
    node-*) echo $((port + ${1#node-})) ;;
    primary) echo $((port + 11)) ;;
    standby) echo $((port + 12)) ;;
    pgbouncer) echo $((port + 13)) ;;
    redis) echo $((port + 21)) ;;
    redis-replica) echo $((port + 22)) ;;
    sentinel-*) echo $((port + 30 + ${1#sentinel-})) ;;
    s3) echo $((port + 41)) ;;
    *) echo "There is no part $1; there are: $parts" >&2; return 1 ;;
  esac
}

# PostgreSQL and PgBouncer refuse root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then exec setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; else exec "$@"; fi
}

database() { "$postgres/psql" -qAtX -h 127.0.0.1 -p "$(port_of "$1")" -U postgres -d "${3:-postgres}" -c "$2"; }

# Becomes a part.
become() {
  local own redis
  own=$(port_of "$1")
  redis="--bind 127.0.0.1 --port $own --dir $work/$1 --save '' --appendonly no"
  case $1 in
    primary | standby) as_postgres "$postgres/postgres" -D "$work/$1/data" -p "$own" -k "$work/$1" -c "cluster_name=$1" ;;
    pgbouncer) as_postgres pgbouncer "$work/pgbouncer/pgbouncer.ini" ;;
    redis) eval exec redis-server "$redis" ;;
    redis-replica) eval exec redis-server "$redis" --replicaof 127.0.0.1 "$(port_of redis)" ;;
    sentinel-*) exec redis-server "$work/$1/sentinel.conf" --sentinel ;;
    s3) exec node "$work/s3/node_modules/s3rver/bin/s3rver.js" -d "$work/s3/objects" -a 127.0.0.1 -p "$own" --configure-bucket files ;;
    node-*) become_node "$own" "$1" ;;
    nginx) exec nginx -p "$work/nginx" -c "$work/nginx/nginx.conf" ;;
  esac
}

become_node() {
  local sentinels files program
  sentinels=127.0.0.1:$(port_of sentinel-1),127.0.0.1:$(port_of sentinel-2),127.0.0.1:$(port_of sentinel-3)
  files=(Files__Path="$work/files")
  if [ -d "$work/s3/node_modules" ]; then
    files=(Files__Provider=s3 Files__S3__Endpoint="http://127.0.0.1:$(port_of s3)" Files__S3__Bucket=files
      Files__S3__AccessKey=S3RVER Files__S3__SecretKey=S3RVER)
  fi
  program=("$(cat "$work/program")/AccessibleContent.Api")
  [ -x "${program[0]}" ] || program=(dotnet "${program[0]}.dll")
  cd "$work/$2"
  exec env "${files[@]}" TMPDIR="$work/$2" ASPNETCORE_URLS="http://127.0.0.1:$1" Store__Provider=postgresql Store__Folder="$work/$2" \
    Store__ConnectionString="Host=127.0.0.1;Port=$(port_of pgbouncer);Database=notices;Username=postgres" Store__Read=primary \
    Cache__Provider=redis Cache__Redis="$sentinels,serviceName=mymaster" Cache__SealKey=$seal Seeds__Path="$here/../seeds/samples" \
    Site__BaseUrl="http://localhost:$port" Site__Name=示例区人民政府 Publishing__Keys__0__Name=demonstration \
    Publishing__Keys__0__Sha256="$(printf %s $key | sha256sum | cut -d ' ' -f 1)" "${program[@]}"
}

# Starts a part in the background and notes its process.
start() {
  become "$1" >>"$work/log/$1" 2>&1 &
  echo $! >"$work/pid/$1"
  # Its death is no news to whoever has killed it.
  disown $!
}

# Waits for a part until a command succeeds.
until_ready() {
  local name=$1
  for _ in $(seq 150); do
    "${@:2}" >/dev/null 2>&1 && return
    kill -0 "$(cat "$work/pid/$name")" 2>/dev/null || break
    sleep 0.2
  done
  echo "$name did not start:" >&2
  tail -n 20 "$work/log/$name" >&2
  exit 1
}

folder_of_postgres() {
  mkdir "$work/$1"
  [ "$(id -u)" -ne 0 ] || chown postgres: "$work/$1"
}

# Leads PgBouncer to one of the servers.
point_at() {
  cat >"$work/pgbouncer/pgbouncer.ini" <<END
[databases]
* = host=127.0.0.1 port=$(port_of "$1") user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $(port_of pgbouncer)
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
# How soon a server that refused is tried again.
server_login_retry = 0.2
END
}

# Sends a signal to parts that run.
signal() {
  local name
  for name in "${@:2}"; do
    [ ! -e "$work/pid/$name" ] || kill "-$1" "$(cat "$work/pid/$name")" 2>/dev/null || true
  done
}

stop() {
  trap - EXIT INT TERM
  [ -d "$work/pid" ] || { echo "Nothing is running."; return; }
  signal TERM nginx node-1 node-2 node-3 pgbouncer s3 sentinel-1 sentinel-2 sentinel-3 redis redis-replica
  signal INT standby primary
  for _ in $(seq 50); do
    running || break
    sleep 0.1
  done
  # shellcheck disable=SC2086
  signal KILL $parts
  rm -rf "$work"
  echo "Everything has ended, and nothing of it is left."
}

running() {
  local file
  for file in "$work"/pid/*; do
    kill -0 "$(cat "$file")" 2>/dev/null && return
  done
  return 1
}

# Names the packages that are missing, all of them together.
check() {
  local missing="" name modules=/usr/lib/nginx/modules
  for name in pgbouncer redis-server nginx curl openssl; do
    command -v "$name" >/dev/null || missing="$missing $name"
  done
  [ -x "$postgres/postgres" ] || missing="$missing postgresql"
  [ -e $modules/ngx_http_brotli_static_module.so ] || missing="$missing libnginx-mod-http-brotli-static"
  [ -e $modules/ngx_http_headers_more_filter_module.so ] || missing="$missing libnginx-mod-http-headers-more-filter"
  [ -z "$missing" ] || { echo "Please install what is missing: apt-get install --no-install-recommends$missing" >&2; exit 1; }
  [ ! -d "$work" ] || { echo "It is running already, or was not ended: $0 --stop" >&2; exit 1; }
}

# Puts the program into place: a published one, or the one that is built now.
program() {
  local folder=${1:-}
  if [ -z "$folder" ]; then
    command -v dotnet >/dev/null || { echo "Please install the .NET 10 SDK, or give a folder with the published program." >&2; exit 1; }
    folder=$work/program-built
    dotnet publish "$here/../src/AccessibleContent.Api" -c Release -o "$folder" -v q --nologo >"$work/log/build" || { tail "$work/log/build" >&2; exit 1; }
  fi
  [ -e "$folder/AccessibleContent.Api.dll" ] || [ -x "$folder/AccessibleContent.Api" ] \
    || { echo "There is no program AccessibleContent.Api in $folder." >&2; exit 1; }
  (cd "$folder" && pwd) >"$work/program"
}

start_store() {
  folder_of_postgres primary
  (as_postgres "$postgres/initdb" -D "$work/primary/data" -U postgres --auth=trust --encoding=UTF8 --locale=C) >"$work/log/initdb"
  printf '%s\n' "listen_addresses = '127.0.0.1'" "max_connections = 100" "wal_keep_size = 128MB" >>"$work/primary/data/postgresql.conf"
  start primary
  until_ready primary database primary "SELECT 1"
  database primary "CREATE DATABASE notices"
  folder_of_postgres standby
  (as_postgres "$postgres/pg_basebackup" -D "$work/standby/data" -d "host=127.0.0.1 port=$(port_of primary) user=postgres" -R -X stream \
    --checkpoint=fast)
  start standby
  until_ready standby database standby "SELECT 1"
  # A commit is acknowledged when both have it: whichever dies, nothing acknowledged is lost.
  database primary "ALTER SYSTEM SET synchronous_standby_names = 'standby'"
  database primary "SELECT pg_reload_conf()" >/dev/null
  folder_of_postgres pgbouncer
  point_at primary
  start pgbouncer
  until_ready pgbouncer database pgbouncer "SELECT 1"
}

start_redis() {
  mkdir "$work/redis" "$work/redis-replica"
  start redis
  start redis-replica
  for name in sentinel-1 sentinel-2 sentinel-3; do
    mkdir "$work/$name"
    printf '%s\n' "port $(port_of $name)" "bind 127.0.0.1" "dir $work/$name" "sentinel monitor mymaster 127.0.0.1 $(port_of redis) 2" \
      "sentinel down-after-milliseconds mymaster 1000" "sentinel failover-timeout mymaster 3000" >"$work/$name/sentinel.conf"
    start $name
    until_ready $name redis-cli -p "$(port_of $name)" ping
  done
}

start_files() {
  mkdir -p "$work/files" "$work/s3"
  if [ "${FILES:-s3}" != folder ] && command -v npm >/dev/null \
    && npm install --prefix "$work/s3" --ignore-scripts --no-audit --no-fund --silent s3rver@3.7.1 >"$work/log/npm" 2>&1; then
    start s3
    until_ready s3 curl -s -o /dev/null "http://127.0.0.1:$(port_of s3)/"
  else
    rm -rf "$work/s3"
    [ "${FILES:-s3}" = folder ] || echo "Without npm (Debian package npm) and its registry the nodes share a folder for pictures and attachments."
  fi
}

start_nodes() {
  for name in node-1 node-2 node-3; do
    mkdir "$work/$name"
    start $name
  done
  for name in node-1 node-2 node-3; do
    until_ready $name curl -sf -o /dev/null "http://127.0.0.1:$(port_of $name)/health/ready"
  done
}

start_nginx() {
  "$here/prepare-test.sh" "$work/nginx" "$port" "$port" 127.0.0.1:1 127.0.0.1:1 "$work/mirror"
  cat >"$work/nginx/accessible-content.conf" <<END
upstream accessible_content {
    server 127.0.0.1:$(port_of node-1) max_fails=0;
    server 127.0.0.1:$(port_of node-2) max_fails=0;
    server 127.0.0.1:$(port_of node-3) max_fails=0;
    keepalive 32;
}
map "" \$ac_hsts { default ""; }
include accessible-content/http.conf;
server {
    listen 127.0.0.1:$port;
    listen [::1]:$port;
    server_name localhost;
    access_log off;
    include accessible-content/server.conf;
}
END
  [ "$(id -u)" -eq 0 ] || sed -i '/^user root;/d' "$work/nginx/nginx.conf"
  start nginx
  until_ready nginx curl -sf -o /dev/null "http://localhost:$port/"
}

tell() {
  local name kill
  echo
  echo "The site:   http://localhost:$port/"
  echo "To publish: curl -X PUT --data-binary @page.html -H 'Content-Type: text/html' -H 'Authorization: Bearer $key' http://localhost:$port/api/notices/ID"
  echo
  echo "Kill a part and look at the site; then start it again by $0 --start NAME."
  for name in $parts; do
    # The workers of an nginx that is killed with -9 go on, and keep its port.
    kill=$([ "$name" = nginx ] && echo kill || echo "kill -9")
    [ ! -e "$work/pid/$name" ] || printf '  %-14s 127.0.0.1:%s  %s %s\n' "$name" "$(port_of "$name")" "$kill" "$(cat "$work/pid/$name")"
  done
  echo
  echo "When the primary is dead, readers read on and nobody can publish until: $0 --promote"
  echo "The logs are in $work/log. Ctrl+C, or $0 --stop, ends everything."
}

promote() {
  database standby "SELECT pg_promote()" >/dev/null
  point_at standby
  signal HUP pgbouncer
  echo "The standby is the primary now; the old one must not be started again."
}

postgres=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
case ${1:-} in
  --stop)
    # The script that started everything ends it.
    if [ -e "$work/script" ] && kill -TERM "$(cat "$work/script")" 2>/dev/null; then
      while [ -d "$work" ]; do sleep 0.2; done
      echo "Everything has ended."
    else
      stop
    fi
    ;;
  --promote) promote ;;
  --start)
    port_of "${2:?usage: many-nodes.sh --start NAME}" >/dev/null
    [ -d "$work/pid" ] || { echo "Nothing is running." >&2; exit 1; }
    ! kill -0 "$(cat "$work/pid/$2")" 2>/dev/null || { echo "$2 is running." >&2; exit 1; }
    start "$2"
    ;;
  -*) sed -n 's/^#   //p' "$0" >&2; exit 1 ;;
  *)
    check
    mkdir -p "$work/log" "$work/pid"
    trap stop EXIT
    trap 'exit 0' INT TERM
    echo $$ >"$work/script"
    program "${1:-}"
    start_store
    start_redis
    start_files
    start_nodes
    start_nginx
    tell
    while sleep 1; do :; done
    ;;
esac
