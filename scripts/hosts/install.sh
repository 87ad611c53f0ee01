#!/usr/bin/env bash
# Installs Chromium for the tests in a real browser (npm run test:web), where the machine has none yet.
set -euo pipefail

for browser in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$browser" ] && [ -x "$browser" ]; then
    echo "The browser for the tests: $browser"
    exit 0
  fi
done

if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here: install Chromium or Chrome yourself and set CHROMIUM_PATH to it." >&2
  exit 1
fi

log=$(mktemp)
root=()
if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
if ! { "${root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -qq -y chromium; } >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  echo "Chromium could not be installed with apt-get: install it yourself and set CHROMIUM_PATH to it." >&2
  exit 1
fi
echo "The browser for the tests: $(command -v chromium)"
