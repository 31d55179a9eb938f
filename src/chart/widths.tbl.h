/* Widths of letters in thousandths of the font's size: those of DejaVu Sans, the widest of the fonts that
 * browsers take for sans-serif text (its hmtx table), rounded up within groups.
 * GROUP(ASCII letters, width), then RANGE(first, last, width): code points, ascending. */
GROUP("ijlI'", 300)
GROUP(" .,:;!|/\\ft-()[]r", 420)
GROUP("sczJ?*_`\"", 560)
GROUP("abdeghknopquvxyLFTY0123456789$PEZ{}", 640)
GROUP("ABCKRSVXUHNDGOQ&", 790)
GROUP("mwMW%@#+<=>~^", 990)

RANGE(0x00A0, 0x00A0, 320) /* no-break space */
RANGE(0x00A1, 0x00AC, 660)
RANGE(0x00AD, 0x00AD, 0) /* soft hyphen */
RANGE(0x00AE, 0x00DF, 790)
RANGE(0x00E0, 0x02FF, 640)
RANGE(0x0300, 0x036F, 0)   /* combining */
RANGE(0x0370, 0x052F, 760) /* Greek, Cyrillic */
RANGE(0x0591, 0x05C7, 0)   /* Hebrew points */
RANGE(0x05D0, 0x060F, 660)
RANGE(0x0610, 0x061A, 0)
RANGE(0x061B, 0x064A, 680) /* Arabic */
RANGE(0x064B, 0x065F, 0)
RANGE(0x0660, 0x066F, 560)
RANGE(0x0670, 0x0670, 0)
RANGE(0x0671, 0x077F, 720)
RANGE(0x0900, 0x0FFF, 760)
RANGE(0x1100, 0x11FF, 1000)
RANGE(0x1E00, 0x1FFF, 760)
RANGE(0x2000, 0x200A, 500) /* spaces */
RANGE(0x200B, 0x200F, 0)
RANGE(0x2010, 0x2013, 520) /* hyphens, en dash */
RANGE(0x2018, 0x201F, 540)
RANGE(0x202A, 0x202E, 0)
RANGE(0x2060, 0x2069, 0)
RANGE(0x2E80, 0xD7A3, 1000) /* CJK */
RANGE(0xF900, 0xFAFF, 1000)
RANGE(0xFE00, 0xFE0F, 0)
RANGE(0xFF00, 0xFFEF, 1000)
RANGE(0x1F000, 0x1FAFF, 1400)
