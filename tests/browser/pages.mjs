// The public pages that pages.test.mjs judges, in each language of the interface. `path` names an
// address; `link` finds addresses among the links of the pages called `from`, at most `most` of them.
// {lang} stands for the language. `describes` names the types of schema.org of which the page holds one each.
// Sessions are judged as JSON and as a calendar entry as well.
export const languages = ['fr', 'en', 'es', 'ar'];

export const pages = [
    { name: 'home', path: '/{lang}', describes: ['WebSite'] },
    { name: 'sessions', path: '/{lang}/sessions' },
    { name: 'councils', path: '/{lang}/councils' },
    { name: 'council', from: 'councils', link: '^/{lang}/councils/[^/?#.]+$', most: 2,
      describes: ['Organization', 'BreadcrumbList'] },
    { name: 'links of a council', from: 'council', link: '^/{lang}/councils/[^/?#.]+/links$', most: 1 },
    { name: 'session', from: 'council', link: '^/{lang}/sessions/[^/?#.]+$', most: 3,
      describes: ['Event', 'BreadcrumbList'] },
    { name: 'original lines', from: 'session', link: '^/{lang}/sessions/[^/?#.]+/original$', most: 1 },
    { name: 'calendars', path: '/{lang}/calendar' },
    { name: 'people', path: '/{lang}/people' },
    { name: 'people found', path: '/{lang}/people?q=a' },
    { name: 'person', from: 'people', link: '^/{lang}/people/[^/?#.]+$', most: 3,
      describes: ['ProfilePage', 'BreadcrumbList'] },
    { name: 'organisations', path: '/{lang}/organisations' },
    { name: 'organisation', from: 'organisations', link: '^/{lang}/organisations/[^/?#.]+$', most: 2,
      describes: ['Organization', 'BreadcrumbList'] },
    { name: 'frameworks', path: '/{lang}/frameworks' },
    { name: 'framework', from: 'frameworks', link: '^/{lang}/frameworks/(sdg|process)$', most: 2 },
    { name: 'goal', path: '/{lang}/frameworks/sdg/16?since=2017' },
    { name: 'links of a goal', path: '/{lang}/frameworks/sdg/16/links' },
    { name: 'target', path: '/{lang}/frameworks/sdg/16.7' },
    { name: 'axis', path: '/{lang}/frameworks/pact/people' },
    { name: 'process', from: 'framework', link: '^/{lang}/frameworks/process/[^/?#.]+$', most: 1 },
    { name: 'priorities', path: '/{lang}/priorities' },
    { name: 'priority', from: 'priorities', link: '^/{lang}/priorities/[^/?#.]+$', most: 1 },
    { name: 'search', path: '/{lang}/search' },
    { name: 'search results', path: '/{lang}/search?q=culture' },
    { name: 'search with filters', path: '/{lang}/search?q=cult*&since=2017&framework=sdg/16&order=newest' },
    { name: 'search without results', path: '/{lang}/search?q=zzzz&kind=session' },
    { name: 'speakers', path: '/{lang}/speakers' },
    { name: 'speakers on a subject', path: '/{lang}/speakers?q=culture&since=2017' },
    { name: 'data', path: '/{lang}/about/data' },
    { name: 'missing page', path: '/{lang}/no-such-page', status: 404 },
];
