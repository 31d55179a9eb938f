/* What `hemicycle serve` can be told. SETTING(name, type, option, default, help) */
SETTING(database, TEXT, "--db", "var/hemicycle.db", "the database file")
SETTING(address, TEXT, "--address", "127.0.0.1", "the address to listen on, as a number")
SETTING(port, NUMBER, "--port", "8080", "the port; 0 takes any free one")
SETTING(origin, TEXT, "--origin", "", "how the site is reached from outside: https://council.example.org")
SETTING(workers, NUMBER, "--workers", "0", "threads that make pages; 0: as many as suit this machine")
SETTING(cache_megabytes, NUMBER, "--cache", "8", "MiB of finished pages to keep; 0 keeps none")
