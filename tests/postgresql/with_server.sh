#!/bin/sh
# with_server.sh COMMAND…: runs the command beside a PostgreSQL 15 of its own, which it finds in
# PGHOST, PGUSER and PGDATABASE. The server listens on a socket in a temporary folder only, runs as an
# ordinary user, and is stopped and removed whatever happens. Exit status 77 (skipped): not installed.
set -u
programs=/usr/lib/postgresql/15/bin
if [ ! -x "$programs/initdb" ]; then
  echo "PostgreSQL 15 is not installed (Debian package postgresql-15)"
  exit 77
fi

folder=$(mktemp -d /tmp/hemicycle-postgresql.XXXXXX) || exit 1
log=$folder/log

# PostgreSQL refuses to run as root.
as_ordinary_user() {
  if [ "$(id -u)" = 0 ]; then
    (cd "$folder" && runuser -u nobody -- "$@")
  else
    (cd "$folder" && "$@")
  fi
}

stop() {
  if [ -e "$folder/data/postmaster.pid" ]; then
    as_ordinary_user "$programs/pg_ctl" stop -D "$folder/data" -m immediate -s
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

start() {
  if [ "$(id -u)" = 0 ]; then
    chown nobody "$folder"
  fi
  as_ordinary_user "$programs/initdb" -D "$folder/data" -U hemicycle --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$log" 2>&1 &&
    as_ordinary_user "$programs/pg_ctl" start -D "$folder/data" -w -s -l "$folder/server.log" \
      -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off" >>"$log" 2>&1
}

if ! start; then
  echo 'PostgreSQL does not start:'
  cat "$log" "$folder/server.log" 2>/dev/null
  exit 1
fi

# In the background, because a shell heeds a signal only when what it waits for has ended.
PGHOST=$folder PGUSER=hemicycle PGDATABASE=postgres "$@" &
command=$!
trap 'kill "$command" 2>/dev/null; exit 1' HUP INT TERM
wait "$command"
