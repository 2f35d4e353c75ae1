# What bin/serve, bin/test and bin/lock share. Sourced, never run; the caller stands in the project's folder.
# Each step keeps a stamp of what it was made from, so that a second start does nothing.

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$*"; exit 1; }
have() { local program; for program; do command -v "$program" >/dev/null 2>&1 || return 1; done; }

# Are we allowed to install system packages, and how?
apt_as_root() {
  have apt-get || return 1
  if [ "$(id -u)" = 0 ]; then DEBIAN_FRONTEND=noninteractive "$@"
  else sudo -n DEBIAN_FRONTEND=noninteractive "$@" 2>/dev/null; fi
}

apt_updated=
# apt_install PACKAGE…: true when they are there afterwards. The list of packages is fetched once a run.
apt_install() {
  apt_as_root true || return 1
  say "Installing system packages: $*"
  [ -n "$apt_updated" ] || { apt_as_root apt-get update -qq >/dev/null || true; apt_updated=1; }
  # Another apt may hold the lock (unattended upgrades on a new machine): wait for it instead of failing.
  # Small images leave translations out (path-exclude); Orca speaks Indonesian only with them.
  apt_as_root apt-get -o DPkg::Lock::Timeout=300 -o DPkg::Options::='--path-include=/usr/share/locale/id/*' \
    install -y -qq --no-install-recommends "$@" >/dev/null
}

# need "PACKAGE…" TEST…: remembers the packages unless the test succeeds; install_needs installs what is remembered.
needs=()
need() {
  local packages=$1; shift
  # shellcheck disable=SC2206  # several packages in one word
  "$@" >/dev/null 2>&1 || needs+=($packages)
}
install_needs() { [ ${#needs[@]} = 0 ] || apt_install "${needs[@]}"; }

# True when Orca's own words are there in Indonesian; fetches them where they were left out.
orca_words() {
  local words=/usr/share/locale/id/LC_MESSAGES/orca.mo
  [ -e "$words" ] || apt_install --reinstall orca
  [ -e "$words" ]
}

# same_as STAMP FILE…: true when the files are what they were when `stamp` was called with them.
fingerprint() { cat -- "$@" 2>/dev/null | sha256sum | cut -c1-64; }
same_as() { local stamp=$1; shift; [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "$@")" ]; }
stamp() { local stamp=$1; shift; fingerprint "$@" >"$stamp"; }

# .venv with a pip that works; Debian ships Python without the part that makes one.
make_venv() {
  .venv/bin/python -m pip --version >/dev/null 2>&1 && return
  have python3 || apt_install python3 || give_up "Missing: Python 3.11 (package python3)."
  python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv \
    || give_up "Missing: Python's venv. As root: apt-get install python3-venv"
  say "Making .venv"
  python3 -m venv --clear .venv
}

# pip_install NAME FILE…: installs pinned requirements into .venv unless they are there already.
pip_install() {
  local name=$1 args=() file; shift
  same_as ".venv/stamp-$name" "$@" && return
  make_venv
  for file in "$@"; do args+=(--requirement "$file"); done
  say "Installing Python packages ($name)"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input "${args[@]}" || return 1
  stamp ".venv/stamp-$name" "$@"
}

PANGO="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
# PDF is a second download beside HTML: tried once per version, never a reason not to start.
pip_install_pdf() {
  same_as .venv/stamp-pdf requirements-pdf.txt && return
  if ! have_pango; then
    # shellcheck disable=SC2086  # several packages in one word
    apt_install $PANGO fonts-dejavu-core || true
  fi
  have_pango || { say "Without PDF: Pango is missing (package libpangoft2-1.0-0). Everything else works."; return; }
  pip_install pdf requirements-pdf.txt || say "Without PDF: WeasyPrint could not be installed. Everything else works."
}
have_pango() { /sbin/ldconfig -p 2>/dev/null | grep libpangoft2-1.0 >/dev/null; }  # not -q: it would end ldconfig early

# npm_install runtime|test: htmx for the site; with `test` also axe-core and the HTML checker.
npm_install() {
  local kind=$1 omit=()
  same_as node_modules/stamp-test package.json package-lock.json && return
  [ "$kind" = runtime ] && same_as node_modules/stamp-runtime package.json package-lock.json && return
  [ "$kind" = runtime ] && omit=(--omit=dev)
  have npm || apt_install nodejs npm || return 1
  say "Installing browser files from npm ($kind)"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error "${omit[@]}" >&2 </dev/null || return 1
  stamp "node_modules/stamp-$kind" package.json package-lock.json
}

# Static files: one CSS, one script, hashed and compressed ahead of time into build/static.
build_assets() {
  local sources
  mapfile -d '' -t sources < <(find static webapp/web/build_assets.py node_modules/htmx.org/dist/htmx.min.js \
    -type f -print0 2>/dev/null | sort -z)
  [ -f build/static/manifest.json ] && same_as build/stamp "${sources[@]}" && return
  .venv/bin/python -c 'from webapp.web.build_assets import main; main()' >&2
  stamp build/stamp "${sources[@]}"
}

# Prints "new" for a database without tables and "used" otherwise; nothing when it cannot be reached.
database_state() {
  if [ -z "${DATABASE_URL-}" ]; then
    [ -s "$KERJA_DATA/kerja.sqlite3" ] && echo used || echo new
    return
  fi
  .venv/bin/python -c '
from sqlalchemy import create_engine, inspect
from webapp.core.settings import Settings
print("used" if inspect(create_engine(Settings.from_env().database_url)).get_table_names() else "new")' || true
}
