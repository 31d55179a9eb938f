/* PHRASE(kind, French, English, Spanish, Arabic, Portuguese): what invented texts are made of; the rows of
 * a kind stand together. A sentence is an action upon a matter, with a complement: no word has to agree with
 * another. */

/* MATTER: what is talked about, with its article where the language wants one. */
PHRASE(MATTER, "le logement", "housing", "la vivienda", "السكن", "a habitação")
PHRASE(MATTER, "la culture", "culture", "la cultura", "الثقافة", "a cultura")
PHRASE(MATTER, "la paix", "peace", "la paz", "السلام", "a paz")
PHRASE(MATTER, "les services publics", "public services", "los servicios públicos", "الخدمات العامة",
       "os serviços públicos")
PHRASE(MATTER, "l’eau", "water", "el agua", "المياه", "a água")
PHRASE(MATTER, "la participation", "participation", "la participación", "المشاركة", "a participação")
PHRASE(MATTER, "le climat", "the climate", "el clima", "المناخ", "o clima")
PHRASE(MATTER, "la solidarité", "solidarity", "la solidaridad", "التضامن", "a solidariedade")
PHRASE(MATTER, "la mobilité", "mobility", "la movilidad", "التنقل", "a mobilidade")
PHRASE(MATTER, "les finances locales", "local finance", "las finanzas locales", "المالية المحلية",
       "as finanças locais")
PHRASE(MATTER, "l’égalité", "equality", "la igualdad", "المساواة", "a igualdade")
PHRASE(MATTER, "les migrations", "migration", "las migraciones", "الهجرة", "as migrações")
PHRASE(MATTER, "le soin", "care", "los cuidados", "الرعاية", "os cuidados")
PHRASE(MATTER, "l’alimentation", "food", "la alimentación", "الغذاء", "a alimentação")
PHRASE(MATTER, "la biodiversité", "biodiversity", "la biodiversidad", "التنوع البيولوجي", "a biodiversidade")
PHRASE(MATTER, "le dialogue", "dialogue", "el diálogo", "الحوار", "o diálogo")
PHRASE(MATTER, "la jeunesse", "young people", "la juventud", "الشباب", "a juventude")
PHRASE(MATTER, "l’énergie", "energy", "la energía", "الطاقة", "a energia")
PHRASE(MATTER, "la prévention des risques", "risk prevention", "la prevención de riesgos",
       "الوقاية من المخاطر", "a prevenção de riscos")
PHRASE(MATTER, "les données ouvertes", "open data", "los datos abiertos", "البيانات المفتوحة",
       "os dados abertos")
PHRASE(MATTER, "la mémoire", "memory", "la memoria", "الذاكرة", "a memória")
PHRASE(MATTER, "le patrimoine", "heritage", "el patrimonio", "التراث", "o património")
PHRASE(MATTER, "l’éducation", "education", "la educación", "التعليم", "a educação")
PHRASE(MATTER, "la santé", "health", "la salud", "الصحة", "a saúde")
PHRASE(MATTER, "l’emploi", "employment", "el empleo", "التشغيل", "o emprego")
PHRASE(MATTER, "les marchés", "markets", "los mercados", "الأسواق", "os mercados")
PHRASE(MATTER, "l’espace public", "public space", "el espacio público", "الفضاء العام", "o espaço público")
PHRASE(MATTER, "les rives", "shores", "las riberas", "الضفاف", "as margens")
PHRASE(MATTER, "la nuit", "the night", "la noche", "الليل", "a noite")
PHRASE(MATTER, "les déchets", "waste", "los residuos", "النفايات", "os resíduos")
PHRASE(MATTER, "les forêts", "forests", "los bosques", "الغابات", "as florestas")
PHRASE(MATTER, "les ports", "ports", "los puertos", "الموانئ", "os portos")
PHRASE(MATTER, "les bibliothèques", "libraries", "las bibliotecas", "المكتبات", "as bibliotecas")
PHRASE(MATTER, "le numérique", "digital tools", "lo digital", "الرقمنة", "o digital")
PHRASE(MATTER, "l’hospitalité", "hospitality", "la hospitalidad", "الضيافة", "a hospitalidade")
PHRASE(MATTER, "les langues", "languages", "las lenguas", "اللغات", "as línguas")
PHRASE(MATTER, "le tourisme", "tourism", "el turismo", "السياحة", "o turismo")
PHRASE(MATTER, "les artisanats", "crafts", "las artesanías", "الحرف", "os artesanatos")
PHRASE(MATTER, "la marche", "walking", "el caminar", "المشي", "o caminhar")
PHRASE(MATTER, "les sols", "soils", "los suelos", "التربة", "os solos")
PHRASE(MATTER, "les budgets participatifs", "participatory budgets", "los presupuestos participativos",
       "الميزانيات التشاركية", "os orçamentos participativos")
PHRASE(MATTER, "la décentralisation", "decentralisation", "la descentralización", "اللامركزية",
       "a descentralização")

/* COMPLEMENT: for whom, where, how. */
PHRASE(COMPLEMENT, "dans les quartiers", "in neighbourhoods", "en los barrios", "في الأحياء", "nos bairros")
PHRASE(COMPLEMENT, "avec les habitant·e·s", "with residents", "con las vecinas y los vecinos", "مع السكان",
       "com os moradores")
PHRASE(COMPLEMENT, "entre villes", "between cities", "entre ciudades", "بين المدن", "entre cidades")
PHRASE(COMPLEMENT, "à l’échelle des territoires", "at the scale of territories",
       "a escala de los territorios", "على مستوى الأقاليم", "à escala dos territórios")
PHRASE(COMPLEMENT, "pour toutes et tous", "for all", "para todas y todos", "للجميع", "para todas e todos")
PHRASE(COMPLEMENT, "sans laisser personne de côté", "leaving no one behind", "sin dejar a nadie atrás",
       "دون ترك أحد خلف الركب", "sem deixar ninguém para trás")
PHRASE(COMPLEMENT, "après les crises", "after crises", "después de las crisis", "بعد الأزمات",
       "depois das crises")
PHRASE(COMPLEMENT, "dans les villes intermédiaires", "in intermediary cities", "en las ciudades intermedias",
       "في المدن المتوسطة", "nas cidades intermédias")
PHRASE(COMPLEMENT, "sur les côtes", "on the coasts", "en las costas", "على السواحل", "nas costas")
PHRASE(COMPLEMENT, "avec les universités", "with universities", "con las universidades", "مع الجامعات",
       "com as universidades")
PHRASE(COMPLEMENT, "au-delà des frontières", "across borders", "más allá de las fronteras", "عبر الحدود",
       "além das fronteiras")
PHRASE(COMPLEMENT, "de jour comme de nuit", "by day and by night", "de día y de noche", "ليلا ونهارا",
       "de dia e de noite")
PHRASE(COMPLEMENT, "dans les métropoles", "in metropolises", "en las metrópolis", "في الحواضر الكبرى",
       "nas metrópoles")
PHRASE(COMPLEMENT, "pour les générations à venir", "for generations to come", "para las generaciones futuras",
       "للأجيال القادمة", "para as gerações futuras")
PHRASE(COMPLEMENT, "en montagne", "in the mountains", "en la montaña", "في الجبال", "na montanha")
PHRASE(COMPLEMENT, "dans les petites îles", "on small islands", "en las islas pequeñas", "في الجزر الصغيرة",
       "nas pequenas ilhas")
PHRASE(COMPLEMENT, "avec la société civile", "with civil society", "con la sociedad civil",
       "مع المجتمع المدني", "com a sociedade civil")
PHRASE(COMPLEMENT, "par des moyens locaux", "by local means", "con medios locales", "بوسائل محلية",
       "por meios locais")
PHRASE(COMPLEMENT, "à parts égales", "in equal shares", "a partes iguales", "بحصص متساوية",
       "em partes iguais")
PHRASE(COMPLEMENT, "le long des fleuves", "along rivers", "a lo largo de los ríos", "على امتداد الأنهار",
       "ao longo dos rios")

/* ACTION: what is to be done. */
PHRASE(ACTION, "Renforcer", "Strengthen", "Fortalecer", "تعزيز", "Reforçar")
PHRASE(ACTION, "Soutenir", "Support", "Apoyar", "دعم", "Apoiar")
PHRASE(ACTION, "Défendre", "Defend", "Defender", "الدفاع عن", "Defender")
PHRASE(ACTION, "Mettre en commun", "Share", "Poner en común", "تقاسم", "Partilhar")
PHRASE(ACTION, "Protéger", "Protect", "Proteger", "حماية", "Proteger")
PHRASE(ACTION, "Repenser", "Rethink", "Repensar", "إعادة التفكير في", "Repensar")
PHRASE(ACTION, "Financer", "Fund", "Financiar", "تمويل", "Financiar")
PHRASE(ACTION, "Mesurer", "Measure", "Medir", "قياس", "Medir")
PHRASE(ACTION, "Faire connaître", "Make known", "Dar a conocer", "التعريف بـ", "Dar a conhecer")
PHRASE(ACTION, "Transformer", "Transform", "Transformar", "تحويل", "Transformar")
PHRASE(ACTION, "Inscrire dans la loi", "Write into law", "Inscribir en la ley", "تقنين", "Inscrever na lei")
PHRASE(ACTION, "Évaluer", "Assess", "Evaluar", "تقييم", "Avaliar")
PHRASE(ACTION, "Accompagner", "Accompany", "Acompañar", "مواكبة", "Acompanhar")
PHRASE(ACTION, "Simplifier", "Simplify", "Simplificar", "تبسيط", "Simplificar")
PHRASE(ACTION, "Réparer", "Repair", "Reparar", "إصلاح", "Reparar")
PHRASE(ACTION, "Garantir", "Guarantee", "Garantizar", "ضمان", "Garantir")
PHRASE(ACTION, "Cartographier", "Map", "Cartografiar", "رسم خرائط", "Cartografar")
PHRASE(ACTION, "Ouvrir", "Open up", "Abrir", "فتح", "Abrir")

/* JOINER: between two matters. */
PHRASE(JOINER, "et", "and", "y también", "و", "e também")
PHRASE(JOINER, "en même temps que", "together with", "junto con", "بالتوازي مع", "ao mesmo tempo que")
PHRASE(JOINER, "plutôt que", "rather than", "antes que", "بدلا من", "em vez de")
PHRASE(JOINER, "comme", "as well as", "así como", "وكذلك", "assim como")

/* SAID: how a summary's sentence begins. */
PHRASE(SAID, "Le conseil a examiné", "The council examined", "El consejo examinó", "درس المجلس",
       "O conselho examinou")
PHRASE(SAID, "Plusieurs membres ont évoqué", "Several members raised", "Varios miembros plantearon",
       "أثار عدة أعضاء", "Vários membros evocaram")
PHRASE(SAID, "La présidence a rappelé", "The chair recalled", "La presidencia recordó", "ذكّرت الرئاسة بـ",
       "A presidência recordou")
PHRASE(SAID, "Les villes présentes ont partagé", "The cities present shared",
       "Las ciudades presentes compartieron", "تقاسمت المدن الحاضرة", "As cidades presentes partilharam")
PHRASE(SAID, "Le débat a opposé", "The debate set against each other", "El debate contrapuso",
       "قابل النقاش بين", "O debate opôs")
PHRASE(SAID, "Le secrétariat documentera", "The secretariat will document", "La secretaría documentará",
       "ستوثق الأمانة", "O secretariado documentará")
PHRASE(SAID, "Une prochaine session reprendra", "A later session will return to",
       "Una próxima sesión retomará", "ستتناول جلسة لاحقة", "Uma próxima sessão retomará")

/* TIED: how a link's sentence begins; what follows is a name. */
PHRASE(TIED, "Cela touche naturellement :", "This naturally concerns:", "Esto toca naturalmente:",
       "يتعلق هذا طبيعيا بـ:", "Isto toca naturalmente:")
PHRASE(TIED, "Cela pourrait renforcer :", "This could strengthen:", "Esto podría reforzar:", "قد يعزز هذا:",
       "Isto poderia reforçar:")
PHRASE(TIED, "Des liens peuvent être explorés avec :", "Ties may be explored with:",
       "Pueden explorarse vínculos con:", "يمكن استكشاف روابط مع:", "Podem explorar-se laços com:")

/* PREFIX and STEM: matters of specialists, thousands of rare words; Arabic says the stem alone. */
PHRASE(PREFIX, "bio", "bio", "bio", "", "bio")
PHRASE(PREFIX, "co", "co-", "co", "", "co")
PHRASE(PREFIX, "géo", "geo", "geo", "", "geo")
PHRASE(PREFIX, "micro", "micro", "micro", "", "micro")
PHRASE(PREFIX, "multi", "multi", "multi", "", "multi")
PHRASE(PREFIX, "néo", "neo", "neo", "", "neo")
PHRASE(PREFIX, "télé", "tele", "tele", "", "tele")
PHRASE(PREFIX, "trans", "trans", "trans", "", "trans")
PHRASE(PREFIX, "techno", "techno", "tecno", "", "tecno")
PHRASE(PREFIX, "socio", "socio", "socio", "", "socio")
PHRASE(PREFIX, "radio", "radio", "radio", "", "radio")
PHRASE(PREFIX, "photo", "photo", "foto", "", "foto")
PHRASE(PREFIX, "macro", "macro", "macro", "", "macro")
PHRASE(PREFIX, "méga", "mega", "mega", "", "mega")
PHRASE(PREFIX, "post", "post-", "pos", "", "pós-")
PHRASE(PREFIX, "pluri", "pluri", "pluri", "", "pluri")
PHRASE(PREFIX, "métro", "metro", "metro", "", "metro")
PHRASE(PREFIX, "rétro", "retro", "retro", "", "retro")
PHRASE(PREFIX, "cosmo", "cosmo", "cosmo", "", "cosmo")
PHRASE(PREFIX, "démo", "demo", "demo", "", "demo")
PHRASE(PREFIX, "psycho", "psycho", "psico", "", "psico")
PHRASE(PREFIX, "semi-", "semi-", "semi", "", "semi")
PHRASE(PREFIX, "thermo", "thermo", "termo", "", "termo")
PHRASE(PREFIX, "para", "para", "para", "", "para")
PHRASE(PREFIX, "méso", "meso", "meso", "", "meso")
PHRASE(PREFIX, "nano", "nano", "nano", "", "nano")
PHRASE(PREFIX, "poly", "poly", "poli", "", "poli")
PHRASE(PREFIX, "cyber", "cyber", "ciber", "", "ciber")

PHRASE(STEM, "gestion", "management", "gestión", "التدبير", "gestão")
PHRASE(STEM, "planification", "planning", "planificación", "التخطيط", "planificação")
PHRASE(STEM, "médiation", "mediation", "mediación", "الوساطة", "mediação")
PHRASE(STEM, "formation", "training", "formación", "التكوين", "formação")
PHRASE(STEM, "régulation", "regulation", "regulación", "التنظيم", "regulação")
PHRASE(STEM, "production", "production", "producción", "الإنتاج", "produção")
PHRASE(STEM, "construction", "construction", "construcción", "البناء", "construção")
PHRASE(STEM, "restauration", "restoration", "restauración", "الترميم", "restauração")
PHRASE(STEM, "circulation", "circulation", "circulación", "المرور", "circulação")
PHRASE(STEM, "diversité", "diversity", "diversidad", "التنوع", "diversidade")
PHRASE(STEM, "gouvernance", "governance", "gobernanza", "الحكامة", "governança")
PHRASE(STEM, "logistique", "logistics", "logística", "اللوجستيك", "logística")
PHRASE(STEM, "statistique", "statistics", "estadística", "الإحصاء", "estatística")
PHRASE(STEM, "pédagogie", "pedagogy", "pedagogía", "البيداغوجيا", "pedagogia")
PHRASE(STEM, "toponymie", "toponymy", "toponimia", "أسماء الأماكن", "toponímia")
PHRASE(STEM, "fiscalité", "taxation", "fiscalidad", "الجباية", "fiscalidade")
PHRASE(STEM, "filtration", "filtration", "filtración", "التصفية", "filtração")
PHRASE(STEM, "conservation", "conservation", "conservación", "الحفظ", "conservação")
PHRASE(STEM, "politique", "politics", "política", "السياسة", "política")
PHRASE(STEM, "relation", "relation", "relación", "العلاقة", "relação")
PHRASE(STEM, "plantation", "plantation", "plantación", "الغرس", "plantação")
PHRASE(STEM, "modélisation", "modelling", "modelización", "النمذجة", "modelização")
PHRASE(STEM, "résilience", "resilience", "resiliencia", "الصمود", "resiliência")
PHRASE(STEM, "prospective", "foresight", "prospectiva", "الاستشراف", "prospetiva")
PHRASE(STEM, "cartographie", "mapping", "cartografía", "الخرائط", "cartografia")
PHRASE(STEM, "coopérative", "cooperative", "cooperativa", "التعاونية", "cooperativa")
PHRASE(STEM, "tarification", "pricing", "tarificación", "التسعير", "tarifação")
PHRASE(STEM, "signalétique", "signage", "señalética", "التشوير", "sinalética")

/* AXIS: those of the Pact, in the order of outcome.c. */
PHRASE(AXIS, "axe Personnes", "People axis", "eje Personas", "محور الناس", "eixo Pessoas")
PHRASE(AXIS, "axe Planète", "Planet axis", "eje Planeta", "محور الكوكب", "eixo Planeta")
PHRASE(AXIS, "axe Gouvernement", "Government axis", "eje Gobierno", "محور الحكم", "eixo Governo")

/* PROGRAMME: the name of an invented programme follows. */
PHRASE(PROGRAMME, "le programme", "the programme", "el programa", "برنامج", "o programa")

/* What an organisation is; its place follows. */
PHRASE(CITY, "Ville de", "City of", "Ciudad de", "مدينة", "Cidade de")
PHRASE(PROVINCE, "Région de", "Region of", "Región de", "جهة", "Região de")
PHRASE(ASSOCIATION, "Association des villes de", "Association of Cities of", "Asociación de Ciudades de",
       "جمعية مدن", "Associação das Cidades de")

/* OFFICE: what people are where they come from. */
PHRASE(OFFICE, "Maire", "Mayor", "Alcaldía", "عمدة", "Prefeitura")
PHRASE(OFFICE, "Conseiller·ère municipal·e", "City Councillor", "Concejal/a", "مستشار جماعي", "Vereador/a")
PHRASE(OFFICE, "Adjoint·e à la culture", "Deputy Mayor for Culture", "Teniente de alcaldía de Cultura",
       "نائب العمدة المكلف بالثقافة", "Vice-prefeito/a da Cultura")
PHRASE(OFFICE, "Président·e", "President", "Presidente/a", "رئيس", "Presidente")
PHRASE(OFFICE, "Vice-président·e", "Vice-President", "Vicepresidente/a", "نائب الرئيس", "Vice-presidente")
PHRASE(OFFICE, "Directeur·rice des relations internationales", "Director of International Relations",
       "Director/a de Relaciones Internacionales", "مدير العلاقات الدولية",
       "Diretor/a de Relações Internacionais")
PHRASE(OFFICE, "Gouverneur·e", "Governor", "Gobernador/a", "والي", "Governador/a")
PHRASE(OFFICE, "Secrétaire général·e", "Secretary General", "Secretario/a general", "الأمين العام",
       "Secretário/a-geral")
PHRASE(OFFICE, "Conseiller·ère régional·e", "Regional Councillor", "Consejero/a regional", "مستشار جهوي",
       "Conselheiro/a regional")
PHRASE(OFFICE, "Chargé·e de coopération", "Cooperation Officer", "Responsable de cooperación",
       "مكلف بالتعاون", "Responsável de cooperação")
PHRASE(OFFICE, "Adjoint·e à l’urbanisme", "Deputy Mayor for Planning", "Teniente de alcaldía de Urbanismo",
       "نائب العمدة المكلف بالتعمير", "Vice-prefeito/a do Urbanismo")
PHRASE(OFFICE, "Adjoint·e à l’égalité", "Deputy Mayor for Equality", "Teniente de alcaldía de Igualdad",
       "نائب العمدة المكلف بالمساواة", "Vice-prefeito/a da Igualdade")

/* ITEM: how an item's title begins. */
PHRASE(ITEM, "Discussion :", "Discussion:", "Debate:", "نقاش:", "Debate:")
PHRASE(ITEM, "Échange avec les villes :", "Exchange with cities:", "Intercambio con las ciudades:",
       "تبادل مع المدن:", "Intercâmbio com as cidades:")
PHRASE(ITEM, "Rapport d’étape :", "Progress report:", "Informe de avance:", "تقرير مرحلي:",
       "Relatório de progresso:")
PHRASE(ITEM, "Feuille de route :", "Road map:", "Hoja de ruta:", "خارطة الطريق:", "Roteiro:")

/* OPENING and BEHALF: whole phrases. */
PHRASE(OPENING, "Introduction", "Opening", "Introducción", "افتتاح", "Abertura")
PHRASE(BEHALF, "au nom de", "on behalf of", "en nombre de", "نيابة عن", "em nome de")

/* GROUP: members spoken for together. */
PHRASE(GROUP, "les villes côtières", "the coastal cities", "las ciudades costeras", "المدن الساحلية",
       "as cidades costeiras")
PHRASE(GROUP, "les membres absents", "the absent members", "los miembros ausentes", "الأعضاء الغائبين",
       "os membros ausentes")
PHRASE(GROUP, "les petites communes", "the small towns", "los municipios pequeños", "الجماعات الصغيرة",
       "os municípios pequenos")

/* EVENT: a process or document; a place and a year follow. */
PHRASE(EVENT, "Sommet des cultures", "Summit of Cultures", "Cumbre de las Culturas", "قمة الثقافات",
       "Cimeira das Culturas")
PHRASE(EVENT, "Forum des rives", "Forum of the Shores", "Foro de las Riberas", "منتدى الضفاف",
       "Fórum das Margens")
PHRASE(EVENT, "Conférence sur les sols", "Conference on Soils", "Conferencia sobre los Suelos",
       "مؤتمر التربة", "Conferência sobre os Solos")
PHRASE(EVENT, "Rencontre des nuits", "Gathering of the Nights", "Encuentro de las Noches", "لقاء الليالي",
       "Encontro das Noites")
PHRASE(PAPER, "Charte des marchés", "Charter of Markets", "Carta de los Mercados", "ميثاق الأسواق",
       "Carta dos Mercados")
PHRASE(PAPER, "Déclaration sur l’eau", "Declaration on Water", "Declaración sobre el Agua", "إعلان المياه",
       "Declaração sobre a Água")
PHRASE(PAPER, "Livre des langues", "Book of Languages", "Libro de las Lenguas", "كتاب اللغات",
       "Livro das Línguas")

/* Names of bodies; councils by the year of their mandate, whose name a COUNCIL_ON begins. */
PHRASE(GOVERNING, "Assemblée générale", "General Assembly", "Asamblea General", "الجمعية العامة",
       "Assembleia Geral")
PHRASE(GOVERNING, "Conseil mondial", "World Council", "Consejo Mundial", "المجلس العالمي", "Conselho Mundial")
PHRASE(GOVERNING, "Bureau exécutif", "Executive Bureau", "Buró Ejecutivo", "المكتب التنفيذي",
       "Mesa Executiva")
PHRASE(PRESIDENCY, "Présidence", "Presidency", "Presidencia", "الرئاسة", "Presidência")

PHRASE(COUNCIL_2017, "le droit à la ville et le logement", "the Right to the City and Housing",
       "el derecho a la ciudad y la vivienda", "الحق في المدينة والسكن", "o direito à cidade e a habitação")
PHRASE(COUNCIL_2017, "la culture et les langues", "Culture and Languages", "la cultura y las lenguas",
       "الثقافة واللغات", "a cultura e as línguas")
PHRASE(COUNCIL_2017, "les territoires à plusieurs niveaux", "Multi-level Territories",
       "los territorios a varios niveles", "الأقاليم متعددة المستويات", "os territórios a vários níveis")
PHRASE(COUNCIL_2017, "les villes sûres et durables", "Safer and Sustainable Cities",
       "las ciudades seguras y sostenibles", "المدن الآمنة والمستدامة", "as cidades seguras e sustentáveis")
PHRASE(COUNCIL_2020, "le logement et les communs", "Housing and the Commons", "la vivienda y los comunes",
       "السكن والمشاعات", "a habitação e os comuns")
PHRASE(COUNCIL_2020, "la culture, les langues et la mémoire", "Culture, Languages and Memory",
       "la cultura, las lenguas y la memoria", "الثقافة واللغات والذاكرة",
       "a cultura, as línguas e a memória")
PHRASE(COUNCIL_2020, "les métropoles et les villages", "Metropolises and Villages",
       "las metrópolis y las aldeas", "الحواضر والقرى", "as metrópoles e as aldeias")
PHRASE(COUNCIL_2020, "les villes sûres", "Safer Cities", "las ciudades seguras", "المدن الآمنة",
       "as cidades seguras")
PHRASE(COUNCIL_2020, "l’eau, les sols et le climat", "Water, Soils and Climate",
       "el agua, los suelos y el clima", "المياه والتربة والمناخ", "a água, os solos e o clima")
PHRASE(COUNCIL_2023, "les communs et le soin", "the Commons and Care", "los comunes y los cuidados",
       "المشاعات والرعاية", "os comuns e os cuidados")
PHRASE(COUNCIL_2023, "la culture et la mémoire", "Culture and Memory", "la cultura y la memoria",
       "الثقافة والذاكرة", "a cultura e a memória")
PHRASE(COUNCIL_2023, "les langues et le dialogue", "Languages and Dialogue", "las lenguas y el diálogo",
       "اللغات والحوار", "as línguas e o diálogo")
PHRASE(COUNCIL_2023, "les territoires et les villes sûres", "Territories and Safer Cities",
       "los territorios y las ciudades seguras", "الأقاليم والمدن الآمنة",
       "os territórios e as cidades seguras")
PHRASE(COUNCIL_2023, "l’eau et le climat", "Water and Climate", "el agua y el clima", "المياه والمناخ",
       "a água e o clima")

/* How the name of a committee and its like begins; a matter follows. */
PHRASE(COMMITTEE, "Commission :", "Committee:", "Comisión:", "لجنة:", "Comissão:")
PHRASE(WORKING_GROUP,
       "Groupe de travail :", "Working Group:", "Grupo de trabajo:", "فريق عمل:", "Grupo de trabalho:")
PHRASE(COMMUNITY, "Communauté de pratiques :", "Community of Practice:", "Comunidad de práctica:",
       "جماعة ممارسة:", "Comunidade de prática:")
PHRASE(FORUM, "Forum :", "Forum:", "Foro:", "منتدى:", "Fórum:")
PHRASE(COUNCIL_ON, "Conseil politique sur", "Policy Council on", "Consejo político sobre",
       "المجلس السياسي المعني بـ", "Conselho político sobre")

/* The sections, in the order of places.tbl.h. */
PHRASE(SECTION, "Section Afrique", "Africa Section", "Sección África", "قسم إفريقيا", "Secção África")
PHRASE(SECTION, "Section Asie-Pacifique", "Asia-Pacific Section", "Sección Asia-Pacífico",
       "قسم آسيا والمحيط الهادئ", "Secção Ásia-Pacífico")
PHRASE(SECTION, "Section Eurasie", "Eurasia Section", "Sección Eurasia", "قسم أوراسيا", "Secção Eurásia")
PHRASE(SECTION, "Section Europe", "Europe Section", "Sección Europa", "قسم أوروبا", "Secção Europa")
PHRASE(SECTION, "Section Moyen-Orient et Asie de l’Ouest", "Middle East and West Asia Section",
       "Sección Oriente Medio y Asia Occidental", "قسم الشرق الأوسط وغرب آسيا",
       "Secção Médio Oriente e Ásia Ocidental")
PHRASE(SECTION, "Section Amérique latine", "Latin America Section", "Sección América Latina",
       "قسم أمريكا اللاتينية", "Secção América Latina")
PHRASE(SECTION, "Section Amérique du Nord", "North America Section", "Sección América del Norte",
       "قسم أمريكا الشمالية", "Secção América do Norte")
PHRASE(SECTION, "Section Métropoles", "Metropolises Section", "Sección Metrópolis", "قسم الحواضر",
       "Secção Metrópoles")
PHRASE(SECTION, "Forum des régions", "Forum of Regions", "Foro de Regiones", "منتدى الجهات",
       "Fórum das Regiões")
