#!/usr/bin/env bash
# Installs what tests with a real editor need, where the machine has none yet:
#   install.sh chromium   the browser of npm run test:web and npm run test:desktop
#   install.sh neovim     the editor of npm run test:editors
set -euo pipefail

case ${1:-chromium} in
  chromium)
    package=chromium
    places=("${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome)
    otherwise='install Chromium or Chrome yourself and set CHROMIUM_PATH to it.'
    ;;
  neovim)
    package=neovim
    places=("$(command -v nvim || true)")
    otherwise='install Neovim 0.7 or newer yourself.'
    ;;
  *)
    echo "Usage: install.sh chromium|neovim" >&2
    exit 2
    ;;
esac

for place in "${places[@]}"; do
  if [ -n "$place" ] && [ -x "$place" ]; then
    echo "For the tests: $place"
    exit 0
  fi
done

if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here: $otherwise" >&2
  exit 1
fi

log=$(mktemp)
root=()
if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
if ! { "${root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -qq -y --no-install-recommends "$package"; } >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  echo "$package could not be installed with apt-get: $otherwise" >&2
  exit 1
fi
echo "Installed with apt-get, for the tests: $package"
