import graphql from '@graphql-eslint/eslint-plugin'

const schema = 'schema/*.graphql'
const documents = ['examples/*.graphql', 'src/**/*.graphql', 'dashboard/**/*.graphql']

/** Parts of other types, and figures: nobody refers to them. */
const withoutId = [
  'AccountActivity',
  'AccountFigures',
  'AccountOverlap',
  'AccountTotals',
  'ActivityCount',
  'ActivitySeries',
  'ActivityTotals',
  'ApiUsage',
  'BodyDesign',
  'BrandFigures',
  'ButtonsDesign',
  'ConfirmationMail',
  'ContactFigures',
  'ContestActivity',
  'ContestAnalytics',
  'ContestContacts',
  'ContestDesign',
  'ContestMail',
  'ContestPage',
  'ContestRules',
  'ContestSettings',
  'ContestTotals',
  'CountryParticipants',
  'CountryViews',
  'CustomCssDesign',
  'CustomFieldValue',
  'DailyActivity',
  'DisplayDesign',
  'DrawActivity',
  'DrawBeacon',
  'Entrant',
  'EntrantCompletion',
  'EntrantEntry',
  'EntrantReward',
  'EntryMethodPerformance',
  'EntryMethodType',
  'FormDesign',
  'FraudFigures',
  'ImportResult',
  'ImportTrigger',
  'InputDesign',
  'LandingPageDesign',
  'LeaderboardPlace',
  'LinksDesign',
  'ManualEntryResult',
  'OverlapPair',
  'PageCustomField',
  'PageEntryMethod',
  'PageInfo',
  'PageLeaderboardPlace',
  'PagePrize',
  'PageReward',
  'ParticipantSource',
  'PersonalData',
  'PostalAddress',
  'Provenance',
  'RateLimit',
  'RateLimitCount',
  'RedemptionCode',
  'ReferralAwards',
  'ReferralProgram',
  'ReferrerViews',
  'RewardMail',
  'RowFault',
  'RowFaultField',
  'ServiceFigures',
  'SharedAddress',
  'SourceProblem',
  'SourceRunCount',
  'StatusFigures',
  'TitleDesign',
  'TopSectionDesign',
  'UnlockDesign',
  'VerificationMail',
  'WebhookAttempt',
  'WebhookDeliveryActivity',
  'WinnerSelection',
]

/** Lints the SDL and the operations; TypeScript is Biome's. */
export default [
  {
    files: ['schema/*.graphql', ...documents],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema, documents } } },
    plugins: { '@graphql-eslint': graphql },
  },
  {
    files: ['schema/*.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // Mutations that only name a thing share an input type.
      '@graphql-eslint/input-name': ['error', { checkInputType: false }],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: { style: 'camelCase', forbiddenPrefixes: ['get', 'list', 'query'] },
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          InputObjectTypeDefinition: {
            requiredPattern: /(Input|Changes|Filter|Order|Lookup)$/,
          },
        },
      ],
      // Entry.entryMethod is a method of entry, not the entry's own method.
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      // Connections offer `nodes` beside `edges`, and short lists need no pages.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-type-pattern-with-oneof': 'off',
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          acceptedIdNames: ['id'],
          acceptedIdTypes: ['ID'],
          exceptions: { suffixes: ['Payload', 'Connection', 'Edge'], types: withoutId },
        },
      ],
    },
  },
  {
    files: documents,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // The server's own limit counts depth.
      '@graphql-eslint/selection-set-depth': 'off',
    },
  },
  {
    files: ['src/**/*.graphql'],
    rules: {
      // REST answers keep no cache in which objects would need their ids.
      '@graphql-eslint/require-selections': 'off',
      // They are called after the endpoints that they serve.
      '@graphql-eslint/naming-convention': 'off',
    },
  },
]
