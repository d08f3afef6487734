#!/usr/bin/env bash
# Runs the suites of others against the packaged service, which it starts and stops itself: mvn package comes first.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../../.. && pwd)
jar=$(ls "$root"/target/kleurplaat-*.jar 2>/dev/null | head -n 1)
[ -n "$jar" ] || { echo "There is no jar in target/; run mvn package first." >&2; exit 1; }

java25() {
  for java in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java /opt/*/bin/java; do
    if [ -x "$java" ] && [ "$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')" = 25 ]; then
      echo "$java"
      return
    fi
  done
  echo "No JDK 25 is found; set JAVA_HOME." >&2
  return 1
}

java=$(java25)
home=$(mktemp -d)
log=$home/service.log
service=
stop() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  [ -z "$service" ] || wait "$service" 2>/dev/null || true
  service=
}
trap 'stop; rm -rf "$home"' EXIT

echo "== install"
npm ci --no-audit --no-fund --silent

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
export KLEURPLAAT_URL=http://127.0.0.1:$port
KLEURPLAAT_HOME=$home/data KLEURPLAAT_SAMPLE=false SERVER_PORT=$port "$java" -Xmx1g -jar "$jar" >"$log" 2>&1 &
service=$!
for _ in $(seq 180); do
  answer=$(node -e "fetch('$KLEURPLAAT_URL/').then(a => console.log(a.status), () => console.log('none'))")
  [ "$answer" != 200 ] || break
  kill -0 "$service" 2>/dev/null || break
  sleep 1
done
[ "$answer" = 200 ] || { echo "The service does not start:" >&2; tail -n 40 "$log" >&2; exit 1; }

passed=0
failed=0
suite() {
  echo "== $1"
  if timeout 300 npm run --silent "$1"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "$1 has failed"
  fi
}
for name in http socket events schema release; do
  suite "$name"
done
echo "== files"
# the programs that what is taken along is for
export KLEURPLAAT_JAVA=$java GEPHI_TOOLKIT=$home/gephi-toolkit-0.10.1-all.jar
missing=
/usr/bin/python3 -c 'import networkx, pandas' 2>/dev/null || missing="python3-networkx python3-pandas"
Rscript -e 'library(jsonlite)' >/dev/null 2>&1 || missing="$missing r-base-core r-cran-jsonlite"
command -v soffice >/dev/null || missing="$missing libreoffice-calc-nogui"
if [ -n "$missing" ]; then
  echo "not run: install $missing"
  [ -z "${CI:-}" ] || failed=$((failed + 1))
elif mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all -DoutputDirectory="$home" && timeout 600 /usr/bin/python3 files.py; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo "files has failed"
fi
# after files, which has brought a network in
suite drawing
stop
if grep -q " ERROR " "$log"; then
  echo "the service has logged an error:"
  grep " ERROR " "$log"
  failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
