/** People of one country: how they are called and where they live. */
export interface Culture {
  /** ISO 3166 two-letter code. */
  readonly country: string
  /** The share among all people, relative to the other cultures'. */
  readonly weight: number
  readonly language: string
  readonly familyFirst?: boolean
  /** Given names; after `|` the spelling that e-mail addresses take, where it differs. */
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** City, state or region, postal code. */
  readonly places: readonly (readonly [string, string, string])[]
}

const words = (text: string): readonly string[] => text.split(' ')

/** Invented people of many countries, in the scripts in which they write themselves. */
export const cultures: readonly Culture[] = [
  {
    country: 'US',
    weight: 34,
    language: 'en',
    given: words(
      'Emma Liam Olivia Noah Ava Mason Sophia Lucas Isabella Ethan Mia Logan Amelia Jackson Harper Caleb Evelyn Owen Abigail Wyatt Ella Levi Scarlett Julian Grace Isaac Chloe Aaron Zoey Marcus Hannah Andre Layla Darius Naomi Tyler Brooke Jasmine Kayla Devin',
    ),
    family: words(
      'Carter Brooks Ramirez Nguyen Bennett Hughes Foster Coleman Jenkins Perry Long Patterson Hayes Bryant Simmons Alexander Griffin Diaz Wallace West Cole Owens Reynolds Fisher Ellis Harrison Gibson McDonald Cruz Marshall Ortiz Gomez Murray Freeman Wells Webb Simpson Stevens Tucker Porter',
    ),
    places: [
      ['Austin', 'TX', '78701'],
      ['Portland', 'OR', '97205'],
      ['Columbus', 'OH', '43215'],
      ['Denver', 'CO', '80203'],
      ['Raleigh', 'NC', '27601'],
      ['Brooklyn', 'NY', '11201'],
      ['Tampa', 'FL', '33602'],
      ['Minneapolis', 'MN', '55401'],
      ['Phoenix', 'AZ', '85004'],
      ['Chicago', 'IL', '60607'],
    ],
  },
  {
    country: 'DE',
    weight: 14,
    language: 'de',
    given: words(
      'Mia Ben Emilia Jonas Hannah Leon Lina Finn Clara Elias Jürgen|juergen Björn|bjoern Käthe|kaethe Günther|guenther Sören|soeren Anna Felix Lea Moritz Zoë|zoe Emre Aylin',
    ),
    family: words(
      'Schneider Fischer Weber Becker Hoffmann Schäfer|schaefer Koch Bauer Richter Klein Wolf Schröder|schroeder Neumann Krüger|krueger Hartmann Groß|gross Weiß|weiss Yılmaz|yilmaz Kaya Böhm|boehm',
    ),
    places: [
      ['Berlin', 'BE', '10115'],
      ['München', 'BY', '80331'],
      ['Köln', 'NW', '50667'],
      ['Leipzig', 'SN', '04109'],
      ['Hamburg', 'HH', '20095'],
    ],
  },
  {
    country: 'GB',
    weight: 9,
    language: 'en',
    given: words(
      'Oliver Amelia Harry Isla George Freya Arthur Poppy Archie Imogen Rhys Siobhán|siobhan Callum Niamh',
    ),
    family: words(
      "Wright Walker Edwards Thompson Green Hall Wood Harris Clarke O'Brien|obrien Evans Davies Khan Patel",
    ),
    places: [
      ['London', 'England', 'E1 6AN'],
      ['Leeds', 'England', 'LS1 4DY'],
      ['Cardiff', 'Wales', 'CF10 1EP'],
      ['Glasgow', 'Scotland', 'G1 1XQ'],
    ],
  },
  {
    country: 'JP',
    weight: 9,
    language: 'ja',
    familyFirst: true,
    given: words(
      '陽菜|hina 蓮|ren 結衣|yui 湊|minato 葵|aoi 大翔|hiroto さくら|sakura 悠真|yuma 美咲|misaki 健太|kenta 翔太|shota 愛|ai',
    ),
    family: words(
      '佐藤|sato 鈴木|suzuki 高橋|takahashi 田中|tanaka 伊藤|ito 渡辺|watanabe 山本|yamamoto 中村|nakamura 小林|kobayashi 加藤|kato',
    ),
    places: [
      ['東京', '東京都', '100-0001'],
      ['大阪', '大阪府', '530-0001'],
      ['札幌', '北海道', '060-0001'],
    ],
  },
  {
    country: 'CA',
    weight: 6,
    language: 'en',
    given: words('Sophie Nathan Félix|felix Maëlle|maelle Ryan Chantal Jacob Priya Étienne|etienne Kiera'),
    family: words('Tremblay Roy Gagnon Côté|cote Singh MacKenzie Leblanc Fraser Wong Bélanger|belanger'),
    places: [
      ['Toronto', 'ON', 'M5V 2T6'],
      ['Montréal', 'QC', 'H2X 1Y4'],
      ['Vancouver', 'BC', 'V6B 1A1'],
    ],
  },
  {
    country: 'FR',
    weight: 6,
    language: 'fr',
    given: words(
      'Léa|lea Hugo Chloé|chloe Jules Inès|ines Théo|theo Zoé|zoe Raphaël|raphael Manon Loïc|loic',
    ),
    family: words(
      'Martin Bernard Dubois Lefèvre|lefevre Moreau Girard Lambert Rousseau Besançon|besancon Faure',
    ),
    places: [
      ['Paris', 'Île-de-France', '75011'],
      ['Lyon', 'Auvergne-Rhône-Alpes', '69002'],
      ['Nantes', 'Pays de la Loire', '44000'],
    ],
  },
  {
    country: 'IN',
    weight: 6,
    language: 'hi',
    given: words(
      'आरव|aarav अनन्या|ananya विवान|vivaan दीया|diya रोहन|rohan प्रिया|priya अर्जुन|arjun मीरा|meera',
    ),
    family: words('शर्मा|sharma वर्मा|verma गुप्ता|gupta सिंह|singh पटेल|patel राव|rao जोशी|joshi'),
    places: [
      ['मुंबई', 'Maharashtra', '400001'],
      ['दिल्ली', 'Delhi', '110001'],
    ],
  },
  {
    country: 'BR',
    weight: 5,
    language: 'pt',
    given: words(
      'João|joao Beatriz Thiago Letícia|leticia Vinícius|vinicius Larissa Caio Conceição|conceicao',
    ),
    family: words('Silva Souza Araújo|araujo Gonçalves|goncalves Ribeiro Magalhães|magalhaes Costa Nunes'),
    places: [
      ['São Paulo', 'SP', '01310-100'],
      ['Recife', 'PE', '50030-230'],
    ],
  },
  {
    country: 'MX',
    weight: 3,
    language: 'es',
    given: words('Sofía|sofia Mateo Ximena Ángel|angel Renata Iñaki|inaki'),
    family: words('Hernández|hernandez García|garcia Muñoz|munoz López|lopez Ibáñez|ibanez'),
    places: [['Guadalajara', 'Jalisco', '44100']],
  },
  {
    country: 'PL',
    weight: 3,
    language: 'pl',
    given: words('Zofia Jakub Małgorzata|malgorzata Łukasz|lukasz Agnieszka Paweł|pawel'),
    family: words('Nowak Wójcik|wojcik Kamiński|kaminski Dąbrowska|dabrowska Świątek|swiatek'),
    places: [['Kraków', 'Małopolskie', '31-001']],
  },
  {
    country: 'UA',
    weight: 2.5,
    language: 'uk',
    given: words('Олена|olena Андрій|andrii Марія|mariia Тарас|taras Соломія|solomiia'),
    family: words('Шевченко|shevchenko Коваленко|kovalenko Бондар|bondar Ткачук|tkachuk'),
    places: [['Львів', 'Львівська область', '79000']],
  },
  {
    country: 'GR',
    weight: 1.5,
    language: 'el',
    given: words('Ελένη|eleni Γιώργος|giorgos Μαρία|maria Νίκος|nikos'),
    family: words('Παπαδόπουλος|papadopoulos Γεωργίου|georgiou Οικονόμου|oikonomou'),
    places: [['Αθήνα', 'Αττική', '105 57']],
  },
  {
    country: 'KR',
    weight: 2,
    language: 'ko',
    familyFirst: true,
    given: words('서연|seoyeon 민준|minjun 지우|jiwoo 하은|haeun'),
    family: words('김|kim 이|lee 박|park 최|choi'),
    places: [['서울', '서울특별시', '04524']],
  },
  {
    country: 'TW',
    weight: 1.5,
    language: 'zh',
    familyFirst: true,
    given: words('雅婷|yating 志明|zhiming 淑芬|shufen 家豪|jiahao'),
    family: words('陳|chen 林|lin 黃|huang 張|chang'),
    places: [['臺北', '臺北市', '100']],
  },
  {
    country: 'EG',
    weight: 1.5,
    language: 'ar',
    given: words('محمد|mohamed فاطمة|fatma أحمد|ahmed مريم|mariam'),
    family: words('حسن|hassan إبراهيم|ibrahim السيد|elsayed'),
    places: [['القاهرة', 'القاهرة', '11511']],
  },
  {
    country: 'IL',
    weight: 1,
    language: 'he',
    given: words('נועה|noa איתי|itai תמר|tamar'),
    family: words('כהן|cohen לוי|levi מזרחי|mizrahi'),
    places: [['תל אביב', 'תל אביב', '6100000']],
  },
  {
    country: 'TH',
    weight: 1,
    language: 'th',
    given: words('สมชาย|somchai มาลี|malee กมล|kamon'),
    family: words('สุขใจ|sukjai ทองดี|thongdee'),
    places: [['เชียงใหม่', 'เชียงใหม่', '50000']],
  },
]
