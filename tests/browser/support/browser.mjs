// Debian's Chromium, without its calls home, in a profile of its own.
import { chromium } from 'playwright-core';

export const launch = () =>
    chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        args: [
            '--no-sandbox', // the pages are ours, and the tests may run as root
            '--disable-gpu',
            '--disable-dev-shm-usage',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    });
