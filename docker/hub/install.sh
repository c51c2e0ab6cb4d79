#!/bin/sh
# Makes this computer a hub of the academy: sudo docker/hub/install.sh, from a checkout or with target/quarkus-app built elsewhere.
# Running it again updates the program and changes nothing else. The data is /var/lib/academy, settings go to /etc/academy/academy.env.
set -eu
cd "$(dirname "$0")/../.."
PROGRAM=/opt/academy
HOME_OF_DATA=/var/lib/academy

complain() {
    echo "$1" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || complain "Run this as root: sudo $0"
command -v systemctl >/dev/null || complain "This computer has no systemd. Use docker/compose.hub.yaml, or ACADEMY_PLACE=hub ./academy start."
case "$(uname -m)" in x86_64 | aarch64) ;; *) complain "The academy needs a 64-bit computer (x86-64 or ARM 64), and this one is $(uname -m)." ;; esac

JAVA=$(command -v java || true)
[ -n "$JAVA" ] || complain "The academy needs Java 17 or newer. On Debian, Ubuntu and Raspberry Pi OS: apt-get install openjdk-17-jre-headless"
version=$("$JAVA" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || complain "The academy needs Java 17 or newer, and $JAVA is version ${version:-unknown}."

if [ ! -f target/quarkus-app/quarkus-run.jar ]; then
    command -v javac >/dev/null || complain "Build the program first on a computer with a JDK (./mvnw -q -B package -DskipTests) and bring target/quarkus-app here."
    ./mvnw -q -B package -DskipTests
fi

id academy >/dev/null 2>&1 || useradd --system --user-group --home-dir "$HOME_OF_DATA" --no-create-home --shell /usr/sbin/nologin academy
install -d -o academy -g academy -m 0700 "$HOME_OF_DATA"
install -d -m 0755 "$PROGRAM" /etc/academy
[ -f /etc/academy/academy.env ] || install -m 0644 docker/hub/academy.env /etc/academy/academy.env

# The new program beside the old one, then one exchange: an update that is cut off leaves the old one.
rm -rf "$PROGRAM/program.new"
cp -r target/quarkus-app "$PROGRAM/program.new"
chmod -R u=rwX,go=rX "$PROGRAM/program.new"
systemctl stop academy.service 2>/dev/null || true
rm -rf "$PROGRAM/program.old"
[ ! -d "$PROGRAM/program" ] || mv "$PROGRAM/program" "$PROGRAM/program.old"
mv "$PROGRAM/program.new" "$PROGRAM/program"
install -m 0755 docker/hub/academy-java docker/hub/academy "$PROGRAM/"
install -m 0644 README.md "$PROGRAM/"
ln -sf "$PROGRAM/academy" /usr/local/bin/academy
install -m 0644 docker/hub/academy.service /etc/systemd/system/academy.service
systemctl daemon-reload
systemctl enable academy.service
systemctl restart academy.service
rm -rf "$PROGRAM/program.old"

cat <<END
The academy starts now and at every start of this computer.
  what it says:            journalctl -u academy    (the code for the first person is there)
  a recovery code:         sudo academy new-backup-key      (once; keep it on paper)
  a backup on a stick:     sudo mount -o uid=academy,umask=077 /dev/sdX1 /mnt && sudo academy backup /mnt
  back from a stick:       sudo systemctl stop academy, empty $HOME_OF_DATA, sudo academy restore /mnt/academy-….backup, sudo systemctl start academy
  settings:                /etc/academy/academy.env, then sudo systemctl restart academy
END
