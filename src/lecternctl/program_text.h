#pragma once
// What is said once for all commands: in the program's help, its manual and its reference. As help_text.h describes it.

namespace lecternctl {

constexpr char const* k_nature
    = "It is for administrators, scripts and other programs, and never opens a network connection.";

constexpr char const* k_exit_status = R"(
  0  done
  1  something failed, or an import skipped something; standard error says what;
     or 'library --check' found something
  2  the command line is wrong; nothing was done
  3  only from 'status': warnings, and nothing worse
  4  only from 'status': something may not be read by this user; the rest holds
     no fault
)";

constexpr char const* k_data_folder = R"(
The data folder holds the library, the feedback, the PINs and the configuration.
It is --data, else $LECTERN_DATA, else $XDG_DATA_HOME/lectern, else
~/.local/share/lectern, or /var/lib/lectern for a user without a home.
)";

constexpr char const* k_output = R"(
Results go to standard output, errors to standard error. --json prints an array
of objects, one object per line, in UTF-8. When reading fails half way, the
array is left open, so that nobody takes a part of it for the whole. Tables for
people may change from version to version: scripts should use --json. Control
characters in an article or a comment are U+FFFD in tables and escaped in JSON.

For 'articles', 'library', 'feedback list', 'feedback stats' and 'pin list', a
data folder that has no edition, no feedback or no PINs yet counts as empty: a
remark on standard error says so, and the status is 0. A data folder that does
not exist is wrong usage, status 2; so is one that is neither empty nor a
kiosk's, for 'import', 'pin set' and 'settings set', unless --create begins a
new kiosk there.
)";

constexpr char const* k_files = R"(
  catalogue.db             the edition in use
  catalogue.previous.db    the edition before; the kiosk falls back to it when
                           the one in use is damaged
  catalogue.lock           held by a running import; may stay
  catalogue.new.db         an edition that is being built; what a killed import
                           leaves, the next one removes
  catalogue.copy.new.db    the same of an import that changes a few leaflets
  log.db, log.db-wal, log.db-shm
                           feedback; always copy the three together
  staff.db, staff.db-journal
                           the PINs of staff, as hashes; the journal stays, so
                           that a full disk keeps no PIN from being counted
  lectern.yaml             the configuration file, where no --config names
                           another; Lectern never writes it
  overrides.yaml           what was changed on the screen or with 'lecternctl
                           settings'; overrides the configuration file
  withdrawn.txt            leaflets that 'lecternctl withdraw', or staff on the
                           screen, keep from visitors
  withdrawn.lock           held while that list is changed; may stay
  reported-devices.txt     what volunteers have reported as broken, and since
                           when
  sealing                  comments are sealed here: while there is no key, none
                           is stored
  renderer.txt             what drew the screen when the kiosk started last
  configuration.txt        the fingerprint of the configuration file that the
                           kiosk started with last
  languages-without-font.txt
                           languages that are not offered for want of a font
  paused                   while it is there, the kiosk starts out of use until
                           a PIN is given
  log.damaged-DATE.db      a log that could not be read any more, kept for
                           repair
  staff.damaged-DATE.db    PINs that could not be read any more
  overrides.damaged-DATE.yaml
                           an overrides.yaml that could not be read any more
  withdrawn.damaged-DATE.txt
                           a list of withdrawn leaflets that could not be read
                           any more
  *.before-restore-DATE.*  what was there before a backup was restored
  restore.new              a backup that is being unpacked; what a killed
                           restore leaves, the next one removes

What lecternctl makes here when the superuser runs it belongs to the owner of
the folder, so that the kiosk can read and change it; a file that is changed
keeps its owner.
)";

} // namespace lecternctl
