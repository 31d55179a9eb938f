/* Shows each session's time on the reader's own clock as well, where that is another than the session's.
   Without scripts the reader chooses a zone by hand; nothing else depends on this file. */
"use strict";
for (const place of document.querySelectorAll("[data-start]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const start = new Date(place.dataset.start), end = place.dataset.end && new Date(place.dataset.end);
  const [, sign, hours, minutes] = place.dataset.start.match(/([+-])(\d\d):(\d\d)$/);
  const ahead = (sign + 1) * (+hours * 60 + +minutes);
  if (!zone || place.dataset.zone || ahead === -start.getTimezoneOffset()) continue;
  const style = { dateStyle: "full", timeStyle: "short", timeZone: zone };
  const page = document.documentElement.lang, digits = page === "ar" ? "-u-nu-arab" : "";
  const format = new Intl.DateTimeFormat(page + digits, style);
  place.querySelector("[data-time]").textContent =
    (end ? format.formatRange(start, end) : format.format(start)) + " (" + zone.replace(/_/g, " ") + ")";
  place.hidden = false;
}
