#!/usr/bin/python3
"""Reads calendars and feeds with the parsers that Python programs use, and complains.

Standard input: a JSON list of {"name", "kind": "calendar" | "feed", "type", "text", "url"}. Standard output: a JSON
object from name to complaints. In a calendar, an event whose UID is a number says at which instant it starts.
"""
import io
import json
import re
import sys

import feedparser
import icalendar


def judge_calendar(item, number):
    complaints = []
    # Under a name that is no zone's and no other calendar's, so that this one's rules are what is read.
    text = re.sub('(TZID[=:]"?)', r"\g<1>judged %d " % number, item["text"])
    calendar = icalendar.Calendar.from_ical(text)
    if not calendar.subcomponents:
        complaints.append("no component")
    for event in calendar.walk("VEVENT"):
        if event.errors:
            complaints.append(str(event.errors))
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            if name not in event:
                complaints.append("VEVENT without " + name)
        uid = str(event.get("UID"))
        start = event.decoded("DTSTART")
        if uid.lstrip("-").isdigit() and int(start.timestamp()) != int(uid):
            complaints.append("%s is %d, want %s" % (event["DTSTART"].to_ical().decode(), start.timestamp(), uid))
    return complaints


def judge_feed(item, _number):
    headers = {"content-type": item["type"], "content-location": item["url"]}
    read = feedparser.parse(io.BytesIO(item["text"].encode()), response_headers=headers)
    complaints = []
    if read.bozo:
        complaints.append(str(read.bozo_exception))
    if read.version != "atom10":
        complaints.append("read as %r" % read.version)
    for name in ("id", "title", "updated_parsed", "link"):
        if not read.feed.get(name):
            complaints.append("feed without " + name)
    for entry in read.entries:
        for name in ("id", "title", "updated_parsed", "published_parsed", "link", "author", "content"):
            if not entry.get(name):
                complaints.append("entry without " + name)
        if not entry.get("link", "").startswith(item["url"].split("/", 3)[0] + "//"):
            complaints.append("a link that does not resolve: %r" % entry.get("link"))
    ids = [entry.get("id") for entry in read.entries]
    if len(set(ids)) != len(ids):
        complaints.append("two entries with one id")
    return complaints


def main():
    judges = {"calendar": judge_calendar, "feed": judge_feed}
    found = {}
    for number, item in enumerate(json.load(sys.stdin)):
        try:
            found[item["name"]] = judges[item["kind"]](item, number)
        except Exception as fault:  # whatever the parser says is a complaint
            found[item["name"]] = ["%s: %s" % (type(fault).__name__, fault)]
    json.dump(found, sys.stdout)


main()
