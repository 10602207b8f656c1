// Made from the contract by `npm run generate:rest`. Do not edit.

export interface paths {
    "/contests/{contestId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page through the people of one contest */
        get: operations["entries.list"];
        put?: never;
        /** Enter somebody into a contest */
        post: operations["entries.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person with contest, referral and purchase totals */
        get: operations["entries.get"];
        /** Change name, e-mail, phone or custom data */
        put: operations["entries.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries/{entryId}/disqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set, clear or toggle disqualification */
        post: operations["entries.disqualify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries/{entryId}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or take points with a reason */
        post: operations["entries.points"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        EntriesDisqualifyResult: {
            disqualified: boolean;
            entryId: string;
            /** @enum {string} */
            message: "Entry has been disqualified" | "Entry has been re-qualified";
        };
        EntriesPointsResult: {
            adjustment: number;
            message: string;
            newTotal: number;
            previousTotal: number;
        };
        EntriesUpdateResult: {
            email: string;
            id: string;
            name: string | null;
            phone: string | null;
            points: number;
        };
        EntryAlreadyThere: {
            /** @constant */
            alreadyExists: true;
            email: string;
            entryId: string;
            /** @constant */
            isReferred: false;
            pointsAwarded: {
                /** @constant */
                advocate: 0;
                /** @constant */
                friend: 0;
            };
        };
        EntryDetail: {
            bonusActionsCompleted: number;
            contestId: string;
            contestTitle: string;
            /** Format: date-time */
            createdAt: string;
            disqualified: boolean;
            email: string;
            emailConfirmed: boolean;
            id: string;
            name: string | null;
            phone: string | null;
            points: number;
            pointsUsed: number;
            referralCode: string | null;
            referralsCount: number;
            totalPurchaseCount: number;
            totalPurchaseValue: number;
        };
        EntryListItem: {
            /** Format: date-time */
            createdAt: string;
            disqualified: boolean;
            email: string;
            emailConfirmed: boolean;
            id: string;
            name: string | null;
            phone: string | null;
            points: number;
            referralCode: string | null;
        };
        EntryMade: {
            /** @constant */
            alreadyExists: false;
            email: string;
            entryId: string;
            isReferred: boolean;
            pointsAwarded: {
                advocate: number;
                friend: number;
            };
        };
        Error: {
            error: string;
            message: string;
            /** @constant */
            success: false;
        };
        Pagination: {
            limit: number;
            page: number;
            total: number;
            totalPages: number;
        };
    };
    responses: {
        /** @description The body is at fault */
        BadAdjustment: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is at fault, or the person may not enter */
        BadCreation: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is at fault */
        BadDisqualification: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A query parameter is at fault */
        BadQuery: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is at fault */
        BadUpdate: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The contest does not exist for this key */
        ContestNotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry does not exist for this key */
        EntryNotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure (404 and 405 of routes, 413, 500, 503) in the envelope of this API */
        Error: {
            headers: {
                Allow: components["headers"]["Allow"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key may not write */
        PrivateKeyRequired: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests in this minute */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key may not read this */
        ScopeMissing: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No key, or one that is not valid */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description The methods of this path */
        Allow: string;
        /** @description Requests that the key has per minute for reads or for writes; absent where limits are off */
        RateLimitLimit: number;
        /** @description Requests left in this minute */
        RateLimitRemaining: number;
        /** @description When the next minute begins, in unix seconds */
        RateLimitReset: number;
        /** @description The id of this request, to name it in questions; the client’s own X-Request-Id where that was well formed */
        RequestId: string;
        /** @description Seconds after which a repetition makes sense */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "entries.list": {
        parameters: {
            query?: {
                limit?: number;
                page?: number;
                search?: string;
            };
            header?: never;
            path: {
                contestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "entry_abc123",
                     *           "email": "person@example.com",
                     *           "name": "Jane Doe",
                     *           "phone": null,
                     *           "points": 150,
                     *           "emailConfirmed": true,
                     *           "disqualified": false,
                     *           "referralCode": "REF-XYZ789",
                     *           "createdAt": "2025-06-15T10:30:00.000Z"
                     *         },
                     *         {
                     *           "id": "entry_def456",
                     *           "email": "person@example.com",
                     *           "name": "John Smith",
                     *           "phone": "+1234567890",
                     *           "points": 85,
                     *           "emailConfirmed": true,
                     *           "disqualified": false,
                     *           "referralCode": "REF-ABC456",
                     *           "createdAt": "2025-06-16T14:20:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "limit": 10,
                     *         "total": 1523,
                     *         "totalPages": 153
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryListItem"][];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["ContestNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description scalars or arrays of scalars, at most 16 KB (#39) */
                    customFieldData?: {
                        [key: string]: unknown;
                    };
                    /** Format: email */
                    email?: string;
                    name?: string;
                    /** @description 5 to 32 of +0-9 ()-. (#45) */
                    phone?: string;
                    referralCode?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "entryId": "entry_abc123",
                     *         "email": "person@example.com",
                     *         "alreadyExists": true,
                     *         "isReferred": false,
                     *         "pointsAwarded": {
                     *           "advocate": 0,
                     *           "friend": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryAlreadyThere"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            /** @description A new entry was made */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "entryId": "entry_new789",
                     *         "email": "person@example.com",
                     *         "alreadyExists": false,
                     *         "isReferred": true,
                     *         "pointsAwarded": {
                     *           "advocate": 10,
                     *           "friend": 5
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMade"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadCreation"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PrivateKeyRequired"];
            404: components["responses"]["ContestNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "entry_abc123",
                     *         "email": "person@example.com",
                     *         "name": "Jane Doe",
                     *         "phone": null,
                     *         "points": 150,
                     *         "pointsUsed": 25,
                     *         "emailConfirmed": true,
                     *         "disqualified": false,
                     *         "referralCode": "REF-XYZ789",
                     *         "contestId": "clx1abc123def456",
                     *         "contestTitle": "Summer Giveaway 2025",
                     *         "referralsCount": 3,
                     *         "bonusActionsCompleted": 5,
                     *         "totalPurchaseValue": 129.99,
                     *         "totalPurchaseCount": 2,
                     *         "createdAt": "2025-06-15T10:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryDetail"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["EntryNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description scalars or arrays of scalars, at most 16 KB (#39); merged per key, null removes a key */
                    customFieldData?: {
                        [key: string]: unknown;
                    };
                    /** Format: email */
                    email?: string | null;
                    name?: string | null;
                    /** @description 5 to 32 of +0-9 ()-. (#45) */
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "entry_abc123",
                     *         "email": "person@example.com",
                     *         "name": "Jane Updated",
                     *         "phone": "+1987654321",
                     *         "points": 150
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntriesUpdateResult"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadUpdate"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PrivateKeyRequired"];
            404: components["responses"]["EntryNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.disqualify": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description absent: toggle */
                    disqualify?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "entryId": "entry_abc123",
                     *         "disqualified": true,
                     *         "message": "Entry has been disqualified"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntriesDisqualifyResult"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadDisqualification"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PrivateKeyRequired"];
            404: components["responses"]["EntryNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.points": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description positive adds, negative removes */
                    points: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "message": "Successfully added 50 points",
                     *         "previousTotal": 150,
                     *         "newTotal": 200,
                     *         "adjustment": 50
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntriesPointsResult"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadAdjustment"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PrivateKeyRequired"];
            404: components["responses"]["EntryNotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
}
