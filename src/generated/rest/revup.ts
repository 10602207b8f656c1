// Made from the contract by `npm run generate:rest`. Do not edit.

export interface paths {
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account behind the key */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts of the account */
        get: operations["contacts.list"];
        put?: never;
        /** Reserved, not live */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotions the key can see */
        get: operations["promotions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One promotion */
        get: operations["promotions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of one promotion */
        get: operations["participants.list"];
        put?: never;
        /** Bring in as many as 50 people at a time */
        post: operations["participants.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}/participants/{participant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person of a promotion */
        get: operations["participants.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}/participants/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give bonus entries to a known person */
        post: operations["entries.bonus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Winners with prize and draw data */
        get: operations["winners.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{promotion_id}/winners/{winner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One winner record */
        get: operations["winners.get"];
        put?: never;
        post?: never;
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
        Account: {
            avatar_image_url: string | null;
            created_at_epoch: number | null;
            id: number;
            name: string;
            website: string | null;
        };
        Contact: {
            address?: string | null;
            address2?: string | null;
            birthday?: string | null;
            city?: string | null;
            country?: string | null;
            created_at: string | null;
            created_at_epoch: number | null;
            /** Format: email */
            email: string | null;
            first_name: string | null;
            gender?: string | null;
            id: number;
            ip_address: string | null;
            last_name: string | null;
            location: string | null;
            middle_name?: string | null;
            phone: string | null;
            postal_code?: string | null;
            state?: string | null;
            unique_id?: string | null;
            updated_at?: string | null;
        };
        EntriesBonusResult: {
            entries_added: number;
            manual_key: string;
            participant: {
                address?: string | null;
                address2?: string | null;
                avatar_url?: string | null;
                birthday?: string | null;
                campaign_id?: number | null;
                city?: string | null;
                contact_id?: number | null;
                country?: string | null;
                created_at?: string | null;
                created_at_epoch?: number | null;
                /** @enum {string} */
                device_type?: "desktop" | "mobile" | "tablet";
                /** Format: email */
                email: string | null;
                entry_data?: {
                    [key: string]: {
                        created_at: string;
                        entries: number;
                        title: string | null;
                    };
                };
                entry_source_type?: string | null;
                entry_source_url?: string | null;
                first_name?: string | null;
                gender?: string | null;
                id: number;
                integration_status?: string;
                invalid?: boolean;
                language_id?: number | null;
                last_name?: string | null;
                location?: string | null;
                middle_name?: string | null;
                payment_status?: string;
                phone?: string | null;
                postal_code?: string | null;
                processed_at?: string | null;
                promotion_id: number;
                referring_participant_id?: number | null;
                referring_source_url?: string | null;
                reporting_excluded?: boolean;
                state?: string | null;
                /**
                 * @example pending
                 * @example processed
                 */
                status?: string;
                test?: boolean;
                total_entries: number;
                total_referrals?: number;
                unique_id?: string | null;
            };
            participant_id: number;
            promotion_id: number;
            total_entries: number;
        };
        Pagination: {
            has_more: boolean;
            next_cursor: string | null;
        };
        Participant: {
            address?: string | null;
            address2?: string | null;
            avatar_url?: string | null;
            birthday?: string | null;
            campaign_id?: number | null;
            city?: string | null;
            contact_id: number | null;
            country?: string | null;
            created_at: string | null;
            created_at_epoch: number | null;
            /** @enum {string} */
            device_type?: "desktop" | "mobile" | "tablet";
            /** Format: email */
            email: string | null;
            entry_data?: {
                [key: string]: {
                    created_at: string;
                    entries: number;
                    title: string | null;
                };
            };
            entry_source_type?: string | null;
            entry_source_url?: string | null;
            first_name: string | null;
            gender?: string | null;
            id: number;
            integration_status?: string;
            invalid?: boolean;
            language_id?: number | null;
            last_name: string | null;
            location?: string | null;
            middle_name?: string | null;
            payment_status?: string;
            phone: string | null;
            postal_code?: string | null;
            processed_at?: string | null;
            promotion_id: number;
            referring_participant_id?: number | null;
            referring_source_url?: string | null;
            reporting_excluded?: boolean;
            state?: string | null;
            /**
             * @example pending
             * @example processed
             */
            status: string;
            test?: boolean;
            total_entries: number;
            total_referrals: number;
            unique_id?: string | null;
        };
        ParticipantsCreateResult: {
            created: number;
            failed: number;
            idempotent_replays: number;
            results: ({
                /** @enum {string} */
                action: "created" | "updated" | "skipped" | "failed";
                error?: {
                    code: string;
                    message: string;
                };
                identity_key?: string | null;
                index: number;
                participant?: {
                    address?: string | null;
                    address2?: string | null;
                    avatar_url?: string | null;
                    birthday?: string | null;
                    campaign_id?: number | null;
                    city?: string | null;
                    contact_id?: number | null;
                    country?: string | null;
                    created_at?: string | null;
                    created_at_epoch?: number | null;
                    /** @enum {string} */
                    device_type?: "desktop" | "mobile" | "tablet";
                    /** Format: email */
                    email: string | null;
                    entry_data?: {
                        [key: string]: {
                            created_at: string;
                            entries: number;
                            title: string | null;
                        };
                    };
                    entry_source_type?: string | null;
                    entry_source_url?: string | null;
                    first_name?: string | null;
                    gender?: string | null;
                    id: number;
                    integration_status?: string;
                    invalid?: boolean;
                    language_id?: number | null;
                    last_name?: string | null;
                    location?: string | null;
                    middle_name?: string | null;
                    payment_status?: string;
                    phone?: string | null;
                    postal_code?: string | null;
                    processed_at?: string | null;
                    promotion_id: number;
                    referring_participant_id?: number | null;
                    referring_source_url?: string | null;
                    reporting_excluded?: boolean;
                    state?: string | null;
                    /**
                     * @example pending
                     * @example processed
                     */
                    status?: string;
                    test?: boolean;
                    total_entries: number;
                    total_referrals?: number;
                    unique_id?: string | null;
                };
                participant_id?: number | null;
                success: boolean;
                workflow?: {
                    /** @example pending */
                    event_status: string | null;
                    message: string;
                    trigger_event_id: number | null;
                    trigger_requested: boolean;
                    /** @enum {string} */
                    trigger_status: "queued" | "skipped" | "not_triggered" | "unknown";
                };
            } & unknown)[];
            skipped: number;
            updated: number;
        };
        Promotion: {
            account_id: number;
            /** @example en-us */
            default_language: string;
            end_date: string | null;
            form_fields: {
                id: string;
                options?: string[];
                title: string;
            }[];
            hosted_website_url?: string;
            id: number;
            name: string;
            start_date: string | null;
            /** @enum {string} */
            status: "pending" | "live" | "completed";
            timezone: string;
            /** @example giveaway */
            type: string;
        };
        Winner: {
            announced_at?: string | null;
            contact_id?: number | null;
            date_drawn: string | null;
            disqualified_at?: string | null;
            drand_beacon_id?: string | null;
            drand_chain_hash?: string | null;
            drand_requested_at?: string | null;
            drand_round?: number | null;
            drand_round_published_at?: string | null;
            draw_group_number?: number;
            draw_group_rank?: number;
            draw_id: number;
            /** Format: email */
            email: string | null;
            fallback_reason?: string | null;
            first_name?: string | null;
            fraud_flag?: boolean;
            id: number;
            is_current_winner: boolean;
            last_name?: string | null;
            participant_id: number;
            phone?: string | null;
            prize_currency: string | null;
            prize_id: number | null;
            prize_name: string | null;
            prize_value: string | null;
            promoted_at?: string | null;
            promoted_from_winner_id?: number | null;
            promotion_id: number;
            /**
             * @example local
             * @example drand
             */
            random_source: string | null;
            randomness_value?: string | null;
            recovery_status?: string | null;
            selection_hash?: string | null;
            selection_index?: number | null;
            selection_target?: number | null;
            selection_total_weight?: number | null;
            /** @enum {string} */
            status: "won" | "notified" | "claimed" | "disqualified" | "selected" | "expired";
            winning_slot_end?: number | null;
            winning_slot_start?: number | null;
        };
    };
    responses: {
        /** @description any other error status (400, 405, 413, 500, 503 …) in the envelope of this API */
        Error: {
            headers: {
                Allow: components["headers"]["Allow"];
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        code: string;
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @constant */
                        code: "insufficient_scope";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_entries_bonus: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_participants_create: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_participants_get: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_participants_list: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_promotions_get: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_winners_get: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Forbidden */
        Forbidden_revup_winners_list: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "insufficient_scope" | "promotion_restricted";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description MethodNotAllowed */
        MethodNotAllowed: {
            headers: {
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @constant */
                        code: "method_not_allowed";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description NotFound */
        NotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @constant */
                        code: "not_found";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description RateLimited */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @constant */
                        code: "rate_limited";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Unauthorized */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @enum {string} */
                        code: "missing_api_key" | "invalid_api_key" | "revoked_api_key";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description ValidationFailed */
        ValidationFailed: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        /** @constant */
                        code: "validation_failed";
                        message: string;
                    };
                    request_id: string;
                    /** @constant */
                    success: false;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The methods of this path */
        Allow: string;
        /** @description Requests that the key has per minute in the class of the operation; absent before a key was found valid */
        RateLimitLimit: number;
        /** @description Requests left in this minute */
        RateLimitRemaining: number;
        /** @description When the next minute begins, in unix seconds */
        RateLimitReset: number;
        /** @description Seconds after which a repetition makes sense */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "2f4a8f2c0d4a6e9b7c1d2e3f",
                     *       "data": {
                     *         "id": 2048,
                     *         "name": "Acme Brewing Co.",
                     *         "website": "https://acmebrewing.com",
                     *         "avatar_image_url": "https://cdn.revup.com/.../acme.png",
                     *         "created_at_epoch": 1716508800
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Account"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": [
                     *         {
                     *           "id": 55421,
                     *           "email": "person@example.com",
                     *           "first_name": "Ada",
                     *           "last_name": "Lovelace",
                     *           "phone": null,
                     *           "created_at": "2026-05-10 14:22:11",
                     *           "created_at_epoch": 1747145731,
                     *           "ip_address": "203.0.113.42",
                     *           "location": "Portland, OR, US"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "next_cursor": "eyJpZCI6NTU0MjF9",
                     *         "has_more": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        pagination: components["schemas"]["Pagination"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            405: components["responses"]["MethodNotAllowed"];
            default: components["responses"]["Error"];
        };
    };
    "promotions.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": [
                     *         {
                     *           "id": 123,
                     *           "account_id": 2048,
                     *           "name": "Summer Launch Giveaway",
                     *           "type": "giveaway",
                     *           "status": "live",
                     *           "start_date": "2026-05-01 09:00:00",
                     *           "end_date": "2026-06-15 23:59:59",
                     *           "timezone": "America/Los_Angeles",
                     *           "default_language": "en-us",
                     *           "hosted_website_url": "https://acmebrewing.com/giveaway",
                     *           "form_fields": [
                     *             {
                     *               "id": "email",
                     *               "title": "Email"
                     *             },
                     *             {
                     *               "id": "first_name",
                     *               "title": "First name"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "next_cursor": null,
                     *         "has_more": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Promotion"][];
                        pagination: components["schemas"]["Pagination"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "promotions.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion_id: number;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": {
                     *         "id": 123,
                     *         "account_id": 2048,
                     *         "name": "Summer Launch Giveaway",
                     *         "type": "giveaway",
                     *         "status": "live",
                     *         "start_date": "2026-05-01 09:00:00",
                     *         "end_date": "2026-06-15 23:59:59",
                     *         "timezone": "America/Los_Angeles",
                     *         "default_language": "en-us",
                     *         "hosted_website_url": "https://acmebrewing.com/giveaway",
                     *         "form_fields": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Promotion"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_promotions_get"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "participants.list": {
        parameters: {
            query?: {
                cursor?: string;
                include_entry_data?: boolean;
                limit?: number;
            };
            header?: never;
            path: {
                promotion_id: number;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": [
                     *         {
                     *           "id": 98801,
                     *           "promotion_id": 123,
                     *           "contact_id": 55421,
                     *           "email": "person@example.com",
                     *           "first_name": "Ada",
                     *           "last_name": "Lovelace",
                     *           "phone": null,
                     *           "created_at": "2026-05-10 14:22:11",
                     *           "created_at_epoch": 1747145731,
                     *           "status": "processed",
                     *           "total_entries": 12,
                     *           "total_referrals": 3,
                     *           "device_type": "desktop",
                     *           "ff_456": "Gold"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "next_cursor": "eyJpZCI6OTg4MDF9",
                     *         "has_more": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Participant"][];
                        pagination: components["schemas"]["Pagination"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_participants_list"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "participants.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                promotion_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    participants: {
                        address?: string | null;
                        address2?: string | null;
                        birthday?: string | null;
                        city?: string | null;
                        country?: string | null;
                        email?: string | null;
                        first_name?: string | null;
                        gender?: string | null;
                        initial_entries?: number;
                        last_name?: string | null;
                        middle_name?: string | null;
                        phone?: string | null;
                        postal_code?: string | null;
                        state?: string | null;
                        unique_id?: string | null;
                    }[];
                    /** @default false */
                    trigger_workflows?: boolean;
                    /** @default false */
                    update_existing?: boolean;
                    workflow_contact_permission_confirmed?: boolean;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": {
                     *         "created": 1,
                     *         "updated": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "idempotent_replays": 0,
                     *         "results": [
                     *           {
                     *             "index": 0,
                     *             "success": true,
                     *             "action": "created",
                     *             "participant_id": 98802,
                     *             "identity_key": "email:person@example.com",
                     *             "participant": {
                     *               "id": 98802,
                     *               "promotion_id": 123,
                     *               "email": "person@example.com",
                     *               "first_name": "Ada",
                     *               "total_entries": 1
                     *             },
                     *             "workflow": {
                     *               "trigger_requested": true,
                     *               "trigger_status": "queued",
                     *               "trigger_event_id": 789,
                     *               "event_status": "pending",
                     *               "message": "Workflow trigger event queued."
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantsCreateResult"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_participants_create"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "participants.get": {
        parameters: {
            query?: {
                include_entry_data?: boolean;
            };
            header?: never;
            path: {
                participant_id: number;
                promotion_id: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Participant"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_participants_get"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "entries.bonus": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                promotion_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    entries: number;
                    phone?: string;
                    title?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": {
                     *         "participant_id": 98801,
                     *         "promotion_id": 123,
                     *         "manual_key": "manual_points_api_7b1d2f9c6e4a8b0c1d3e5f7a9b2c4d6e",
                     *         "entries_added": 25,
                     *         "total_entries": 37,
                     *         "participant": {
                     *           "id": 98801,
                     *           "promotion_id": 123,
                     *           "email": "person@example.com",
                     *           "total_entries": 37
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntriesBonusResult"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_entries_bonus"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "winners.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                promotion_id: number;
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "request_id": "a1b2c3d4e5f6",
                     *       "data": [
                     *         {
                     *           "id": 7711,
                     *           "promotion_id": 123,
                     *           "participant_id": 98801,
                     *           "email": "person@example.com",
                     *           "prize_id": 412,
                     *           "prize_name": "Grand Prize",
                     *           "prize_value": "500.00",
                     *           "prize_currency": "USD",
                     *           "draw_id": 88,
                     *           "is_current_winner": true,
                     *           "status": "notified",
                     *           "date_drawn": "2026-06-16 12:00:00",
                     *           "random_source": "drand"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "next_cursor": null,
                     *         "has_more": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Winner"][];
                        pagination: components["schemas"]["Pagination"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_winners_list"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    "winners.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion_id: number;
                winner_id: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Winner"];
                        request_id: string;
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden_revup_winners_get"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
}
