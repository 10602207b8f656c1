// Made from the contract by `npm run generate:rest`. Do not edit.

export interface paths {
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account, plan, brand of the key */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active brands of the account */
        get: operations["account.brands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Request counts and limits */
        get: operations["account.usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entry-method-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Catalogue of method types */
        get: operations["entry-method-types.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Giveaways of the account */
        get: operations["giveaways.list"];
        put?: never;
        /** New giveaway */
        post: operations["giveaways.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one giveaway */
        get: operations["giveaways.get"];
        /** Change given fields */
        put: operations["giveaways.update"];
        post?: never;
        /** Hide a giveaway for good */
        delete: operations["giveaways.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures per day */
        get: operations["analytics.daily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/entry-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share of each method */
        get: operations["analytics.entry-methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/fraud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fraud figures */
        get: operations["analytics.fraud"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/geography": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views and people by country */
        get: operations["analytics.geography"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Summary figures */
        get: operations["analytics.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/analytics/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Top traffic sources */
        get: operations["analytics.referrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocked e-mails and IPs */
        get: operations["blacklist.list"];
        put?: never;
        /** Block e-mails or IPs */
        post: operations["blacklist.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/blacklist/{ban_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unblock one value */
        delete: operations["blacklist.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/design": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look of the widget */
        get: operations["design.get"];
        /** Change the look */
        put: operations["design.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy into a new draft */
        post: operations["giveaways.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail settings */
        get: operations["emails.get"];
        /** Change mail settings */
        put: operations["emails.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/embed-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Embed snippet, link, iframe */
        get: operations["giveaways.embed-code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger rows of a giveaway */
        get: operations["entries.list"];
        put?: never;
        /** Enter a person or give entries by hand */
        post: operations["entries.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ledger row */
        get: operations["entries.get"];
        put?: never;
        post?: never;
        /** Remove a ledger row */
        delete: operations["entries.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entries/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 100 entries at once */
        post: operations["entries.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows in one array */
        get: operations["entries.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entry-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Configured methods in order */
        get: operations["entry-methods.list"];
        put?: never;
        /** Add a method at the end */
        post: operations["entry-methods.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entry-methods/{method_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a method */
        put: operations["entry-methods.update"];
        post?: never;
        /** Remove a method */
        delete: operations["entry-methods.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/entry-methods/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the display order */
        put: operations["entry-methods.reorder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/gallery/{entry_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a photo */
        post: operations["gallery.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/gallery/{entry_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a photo */
        post: operations["gallery.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Top people */
        get: operations["leaderboard.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with totals */
        get: operations["participants.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person with all rows */
        get: operations["participants.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/{user_id}/add-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bonus entries for a person */
        post: operations["participants.add-entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/{user_id}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ban a person */
        post: operations["participants.ban"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/{user_id}/disqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disqualify a person */
        post: operations["participants.disqualify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/{user_id}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a ban */
        post: operations["participants.unban"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/participants/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a person by exact e-mail */
        get: operations["participants.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/prizes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prizes in order */
        get: operations["prizes.list"];
        put?: never;
        /** Add a prize */
        post: operations["prizes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/prizes/{prize_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a prize */
        put: operations["prizes.update"];
        post?: never;
        /** Archive a prize */
        delete: operations["prizes.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a draft public */
        post: operations["giveaways.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refer-a-friend totals */
        get: operations["referrals.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/referrals/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Best referrers */
        get: operations["referrals.top"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestone rewards */
        get: operations["rewards.list"];
        put?: never;
        /** Add a reward */
        post: operations["rewards.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/rewards/{reward_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a reward */
        put: operations["rewards.update"];
        post?: never;
        /** Remove a reward */
        delete: operations["rewards.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Security and eligibility */
        get: operations["rules.get"];
        /** Change security and eligibility */
        put: operations["rules.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live counters */
        get: operations["giveaways.stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/whitelist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Allowed e-mails */
        get: operations["whitelist.list"];
        put?: never;
        /** Allow e-mails */
        post: operations["whitelist.add"];
        /** Disallow e-mails */
        delete: operations["whitelist.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Selected winners */
        get: operations["winners.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/winners/{winner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take winner status away */
        delete: operations["winners.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/winners/manual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name a winner */
        post: operations["winners.manual"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/giveaways/{id}/winners/random": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw winners */
        post: operations["winners.random"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{email}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's rows over all giveaways */
        get: operations["participants.cross-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{email}/giveaways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Giveaways a person entered */
        get: operations["participants.cross-giveaways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks of the account */
        get: operations["webhooks.list"];
        put?: never;
        /** Register a webhook */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a webhook */
        put: operations["webhooks.update"];
        post?: never;
        /** Remove a webhook */
        delete: operations["webhooks.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event */
        post: operations["webhooks.test"];
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
            created_at: string | null;
            email: string;
            /** @enum {integer} */
            payment_platform: 1 | 2 | 3;
            plan: number;
            plan_name: string;
            total_giveaways: number;
            user_id: number;
            username: string | null;
            website_id: number | null;
            website_name: string | null;
        };
        AnalyticsOverview: {
            avg_actions_per_user: number;
            avg_entries_per_user: number;
            competition_id: number;
            conversion_rate: number;
            total_actions: number;
            total_entries: number;
            total_participants: number;
            total_views: number;
            unique_views: number;
        };
        BlockedValue: {
            id: number;
            value: string;
        };
        Brand: {
            active_brand: boolean;
            id: number;
            plan: number;
            plan_name: string;
            website_name: string | null;
        };
        CreatedEntry: {
            entry_amount: number;
            entry_method: number;
            entry_method_name: string;
            id: number;
            is_new_user: boolean;
            is_verified: boolean;
            timestamp: string;
            /** Format: email */
            user_email: string;
            user_id: string;
            user_name: string;
        };
        CreatedEntryMethod: {
            additional_instructions: string | null;
            daily: boolean;
            entry_amount: number;
            entry_id: number;
            entry_level: number | null;
            entry_link: string | null;
            entry_method: number;
            entry_method_name: string;
            entry_order: number;
            entry_title: string | null;
            icon_color: string | null;
            id: number;
            required: boolean;
            widget_display: boolean;
        };
        CreatedGiveaway: {
            embed_code: string;
            end_time: string | null;
            id: number;
            start_time: string | null;
            /** @enum {string} */
            status: "live" | "scheduled" | "expired" | "draft";
            time_zone: string;
            title: string;
            url: string;
            /** Format: uri */
            view_url: string;
        };
        CreatedPrize: {
            id: number;
            prize_currency: string;
            prize_id: number;
            prize_name: string;
            prize_order: number;
            prize_value: string | null;
            prize_winners_allowed: number;
            redemption_switch: boolean;
        };
        CreatedReward: {
            competition_id: number;
            entries_required: number;
            id: number;
            order: number;
            title: string;
            /** @enum {integer} */
            type: 1 | 2;
        };
        CreatedWebhook: {
            active: boolean;
            created_at: string;
            events: ("entry.created" | "entry.deleted" | "participant.created" | "participant.banned" | "participant.disqualified" | "winner.picked" | "winner.removed" | "giveaway.published" | "giveaway.expired")[];
            id: number;
            /** @description Null when the answer is replayed for a repeated Idempotency-Key. */
            secret: string | null;
            /** Format: uri */
            url: string;
        };
        CrossGiveaway: {
            id: number;
            title: string;
            total_entries: number;
        };
        CrossGiveawayEntry: {
            entry_amount: number;
            entry_method: number;
            entry_method_name: string;
            giveaway_id: number;
            giveaway_title: string;
            timestamp: string;
        };
        DailyStats: {
            /** Format: date */
            date: string;
            entries: number;
            new_participants: number;
            total_views: number;
            unique_views: number;
        };
        Design: {
            body: {
                background_color: string | null;
                description_background_color: string | null;
                font_color: string | null;
                font_size: string | null;
            };
            buttons: {
                background_color: string | null;
                border_radius: string | null;
                enter_text: string | null;
                font_color: string | null;
                font_size: string | null;
                padding: string | null;
                width: string | null;
            };
            custom_css: {
                css: string | null;
                enabled: boolean;
            };
            default_css: string | null;
            display: {
                hide_description: boolean;
                hide_title: boolean;
                hide_top_bottom_lines: boolean;
            };
            entry_methods_view: string | null;
            form: {
                border_color: string | null;
                border_radius: string | null;
                border_width: string | null;
                box_shadow: string | null;
                font_family: string | null;
                max_width: string | null;
            };
            input: {
                border_color: string | null;
                border_radius: string | null;
                border_width: string | null;
            };
            landing_page: {
                background_color: string | null;
                background_type: string | null;
            };
            links: {
                font_color: string | null;
            };
            title: {
                font_color: string | null;
                font_size: string | null;
            };
            top_section: {
                background_color: string | null;
                numbers_font_color: string | null;
                numbers_font_size: string | null;
                text_font_color: string | null;
                text_font_size: string | null;
            };
            unlock: {
                font_color: string | null;
                font_size: string | null;
            };
        };
        DesignUpdateResult: {
            competition_id: number;
            /** @example Design updated successfully. */
            message: string;
        };
        EmailSettings: {
            confirmation_email: {
                body: string | null;
                custom_html: string | null;
                /** Format: uri */
                logo_image_url: string | null;
                /** Format: email */
                reply_to_email: string | null;
                reply_to_name: string | null;
                /** @enum {integer} */
                status: 0 | 1;
                subject: string | null;
            };
            verification_email: {
                body: string | null;
                enabled: boolean;
            };
        };
        EmailsUpdateResult: {
            competition_id: number;
            /** @example Email settings updated successfully. */
            message: string;
        };
        EmbedCode: {
            competition_id: number;
            /** Format: uri */
            direct_link: string;
            embed_code: string;
            iframe_code: string;
        };
        EntriesBulkResult: {
            created: number;
            failed: number;
            total: number;
        };
        Entry: {
            country: string | null;
            entry_amount: number;
            entry_method: number;
            entry_method_name: string;
            entry_value: string | null;
            id: number;
            is_verified: boolean;
            timestamp: string;
            user_email: string;
            user_id: string;
            user_name: string;
        };
        EntryMethod: {
            additional_instructions: string | null;
            daily: boolean;
            entry_amount: number;
            entry_id: number;
            entry_level: number | null;
            entry_link: string | null;
            entry_method: number;
            entry_method_name: string;
            entry_order: number;
            entry_title: string | null;
            icon_color: string | null;
            id: number;
            required: boolean;
            /** @enum {string|null} */
            widget_display: "0" | "1" | null;
        };
        EntryMethodCatalogue: {
            categories: {
                commerce: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                content: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                discord: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                facebook: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                instagram: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                special: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                telegram: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                tiktok: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                twitter_x: {
                    id: number;
                    name: string;
                    type: string;
                }[];
                youtube: {
                    id: number;
                    name: string;
                    type: string;
                }[];
            };
            total_types: number;
        };
        EntryMethodPerformance: {
            entry_method: number;
            entry_method_name: string;
            percentage: number;
            total_entries: number;
            unique_users: number;
        };
        EntryMethodsReorderResult: {
            /** @example Entry methods reordered successfully. */
            message: string;
        };
        EntryMethodsUpdateResult: {
            id: number;
            /** @example Entry method updated successfully. */
            message: string;
        };
        ExportedEntry: {
            country: string | null;
            email: string;
            entry_amount: number;
            entry_method: number;
            entry_method_name: string;
            is_verified: boolean;
            name: string;
            timestamp: string;
            user_id: string;
        };
        FraudMetrics: {
            banned_count: number;
            disqualified_count: number;
            duplicate_ip_entries: number;
            top_duplicate_ips: {
                entry_count: number;
                rank: number;
            }[];
        };
        GalleryApproveResult: {
            /** @example Submission approved. */
            message: string;
        };
        GalleryRejectResult: {
            /** @example Submission rejected. */
            message: string;
        };
        Geography: {
            participants_by_country: {
                country: string;
                participants: number;
            }[];
            views_by_country: {
                country_code: string;
                views: number;
            }[];
        };
        Giveaway: {
            /** @example standard */
            competition_type: string;
            created_at: string;
            description: string | null;
            embed_code: string;
            end_time: string | null;
            entry_method_count: number;
            id: number;
            /** Format: uri */
            image_url: string | null;
            is_draft: boolean;
            language: string;
            number_of_winners: number;
            /** @enum {string} */
            public_or_private: "public" | "private";
            rules: string | null;
            rules_config: {
                age_limit: number;
                /** @enum {string} */
                age_limit_type: "minimum" | "maximum";
                allowed_world_wide: boolean;
                block_high_risk_email_tld: boolean;
                block_vpns: boolean;
                check_for_duplicate_ip: boolean;
                countries_allowed: string[];
                max_entries_per_user: number;
                max_total_participants: number;
                require_email_verification: boolean;
                security_level: number;
                social_login_required: boolean;
            };
            settings: {
                /** @enum {string} */
                entries_or_points: "entries" | "points";
                if_leaderboard: boolean;
                if_unlock_rewards: boolean;
                leaderboard_display_amount: number;
                require_captcha: boolean;
                show_cookies_consent_form: boolean;
                show_prizes: boolean;
                show_rules_expanded: boolean;
            };
            start_time: string | null;
            /** @enum {string} */
            status: "live" | "scheduled" | "expired" | "draft";
            time_zone: string;
            title: string;
            total_actions: number;
            total_entries: number;
            total_participants: number;
            url: string;
            /** Format: uri */
            view_url: string;
        };
        GiveawaysDuplicateResult: {
            id: number;
            /** @enum {string} */
            status: "draft";
            url: string;
            /** Format: uri */
            view_url: string;
        };
        GiveawaysPublishResult: {
            id: number;
            /** @enum {string} */
            status: "scheduled" | "live" | "expired";
        };
        GiveawayStats: {
            competition_id: number;
            conversion_rate: number;
            days_remaining: number;
            entries_today: number;
            participants_today: number;
            /** @enum {string} */
            status: "live" | "scheduled" | "expired" | "draft";
            total_actions: number;
            total_entries: number;
            total_page_views: number;
            total_participants: number;
            unique_page_views: number;
        };
        GiveawaySummary: {
            created_at: string;
            description: string | null;
            end_time: string | null;
            id: number;
            /** Format: uri */
            image_url: string | null;
            is_draft: boolean;
            language: string;
            number_of_winners: number;
            start_time: string | null;
            /** @enum {string} */
            status: "live" | "scheduled" | "expired" | "draft";
            time_zone: string;
            title: string;
            total_entries: number;
            total_participants: number;
            url: string;
        };
        GiveawaysUpdateResult: {
            id: number;
            /** @example Giveaway updated successfully. */
            message: string;
        };
        LeaderboardRank: {
            name: string;
            rank: number;
            total_entries: number;
            user_id: string;
        };
        Meta: {
            request_id: string;
        };
        Pagination: {
            has_more: boolean;
            page: number;
            per_page: number;
            total: number;
            total_pages: number;
        };
        Pagination2: {
            has_more?: boolean;
            page: number;
            per_page: number;
            total: number;
            total_pages?: number;
        };
        Participant: {
            /** Format: date */
            birthday: string | null;
            country: string | null;
            email: string;
            entries: {
                entry_amount: number;
                entry_method: number;
                entry_method_name: string;
                entry_value: string | null;
                id: number;
                is_verified: boolean;
                timestamp: string;
            }[];
            name: string;
            total_entries: number;
            user_id: string;
        };
        ParticipantsAddEntriesResult: {
            entries_added: number;
            /** @example Entries added successfully. */
            message: string;
            total_entries: number;
        };
        ParticipantsBanResult: {
            /** @example Participant banned. */
            message: string;
        };
        ParticipantsDisqualifyResult: {
            /** @example Participant disqualified. */
            message: string;
        };
        ParticipantSummary: {
            /** Format: date */
            birthday: string | null;
            country: string | null;
            email: string;
            name: string;
            total_entries: number;
            user_id: string;
        };
        ParticipantsUnbanResult: {
            /** @example Participant unbanned. */
            message: string;
        };
        Prize: {
            has_redemption_codes: boolean;
            prize_currency: string;
            prize_id: number;
            prize_name: string;
            prize_order: number;
            prize_value: string | null;
            prize_winners_allowed: number;
            prize_winners_redeemed: number;
            redemption_switch: boolean;
        };
        PrizesUpdateResult: {
            /** @example Prize updated successfully. */
            message: string;
            prize_id: number;
        };
        RandomSelection: {
            eligible_pool_size: number;
            winners: {
                country: string | null;
                email: string;
                name: string;
                user_id: string;
            }[];
            winners_requested: number;
            winners_selected: number;
        };
        ReferralOverview: {
            avg_referrals_per_referrer: number;
            competition_id: number;
            total_referrals: number;
            unique_referrers: number;
        };
        ReferralSource: {
            count: number;
            domain: string;
            referrer_url: string;
        };
        Reward: {
            coupon_code: string | null;
            coupon_directions: string | null;
            /** @enum {integer} */
            coupon_if_coupon_code: 0 | 1;
            entries_required: number;
            hide_progress: boolean;
            id: number;
            order: number;
            /** @enum {integer} */
            prize_random_or_guaranteed: 1 | 2;
            /** @enum {integer} */
            send_email: 0 | 1;
            title: string;
            /** @enum {integer} */
            type: 1 | 2;
        };
        RewardsUpdateResult: {
            id: number;
            /** @example Reward updated successfully. */
            message: string;
        };
        Rules: {
            age_limit: number;
            /** @enum {string} */
            age_limit_type: "minimum" | "maximum";
            allowed_world_wide: boolean;
            block_high_risk_email_tld: boolean;
            block_vpns: boolean;
            check_for_duplicate_ip: boolean;
            countries_allowed: string[];
            max_entries_per_user: number;
            max_total_participants: number;
            require_email_verification: boolean;
            security_level: number;
            social_login_required: boolean;
        };
        RulesUpdateResult: {
            competition_id: number;
            /** @example Rules updated successfully. */
            message: string;
        };
        SelectedPerson: {
            country: string | null;
            email: string;
            name: string;
            user_id: string;
        };
        TopReferrer: {
            email: string;
            name: string;
            referral_count: number;
            user_id: string;
        };
        Usage: {
            rate_limit: {
                burst: number;
                rpd: number;
                rpm: number;
            };
            requests_7d: number;
            requests_30d: number;
            requests_today: number;
        };
        Webhook: {
            active: boolean;
            created_at: string;
            events: ("entry.created" | "entry.deleted" | "participant.created" | "participant.banned" | "participant.disqualified" | "winner.picked" | "winner.removed" | "giveaway.published" | "giveaway.expired")[];
            id: number;
            /** Format: uri */
            url: string;
        };
        WebhooksUpdateResult: {
            /** @example Webhook updated. */
            message: string;
        };
        WebhookTest: {
            error?: string;
            http_code: number;
            success: boolean;
            /** Format: uri */
            url: string;
            webhook_id: number;
        };
        WhitelistAddResult: {
            added: number;
            competition_id: number;
        };
        WhitelistedEmail: {
            /** Format: email */
            email: string;
            id: number;
        };
        Winner: {
            country: string | null;
            /** @constant */
            display_winner: 1;
            email: string;
            entry_id: number;
            name: string;
            prize_info: {
                prize_name: string;
                prize_value: string | null;
            } | null;
            timestamp: string;
            user_id: string;
        };
    };
    responses: {
        /** @description BadRequest */
        BadRequest: {
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
                        code: 400;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
                    /** @constant */
                    success: false;
                };
            };
        };
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
                        code: number;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta: components["schemas"]["Meta"];
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
                        code: 403;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
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
                        code: 404;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
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
                        code: 429;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description ServerError */
        ServerError: {
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
                        code: 500;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
                    /** @constant */
                    success: false;
                };
            };
        };
        /** @description Unauthorized */
        Unauthorized: {
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
                        code: 401;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
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
                        code: 422;
                        details?: {
                            [key: string]: string;
                        };
                        message: string;
                    };
                    meta?: {
                        request_id: string;
                    };
                    /** @constant */
                    success: false;
                };
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
        /** @description What the key may use in a minute; without a valid key, what the address may. Absent where limits are off (#62, #63) */
        RateLimitLimit: number;
        /** @description What is left of it in this minute */
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
                     *       "data": {
                     *         "user_id": 4521,
                     *         "email": "person@example.com",
                     *         "username": "mycompany",
                     *         "plan": 6,
                     *         "plan_name": "Enterprise",
                     *         "payment_platform": 1,
                     *         "website_id": 8934,
                     *         "website_name": "My Company",
                     *         "total_giveaways": 47,
                     *         "created_at": "2024-03-15 10:30:00"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_a1b2c3d4e5f6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Account"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "account.brands": {
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
                     *       "data": [
                     *         {
                     *           "id": 8934,
                     *           "website_name": "My Company",
                     *           "plan": 6,
                     *           "plan_name": "Enterprise",
                     *           "active_brand": true
                     *         },
                     *         {
                     *           "id": 8935,
                     *           "website_name": "My Other Brand",
                     *           "plan": 6,
                     *           "plan_name": "Enterprise",
                     *           "active_brand": true
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_b2c3d4e5f6g7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Brand"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "account.usage": {
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
                     *       "data": {
                     *         "requests_today": 1283,
                     *         "requests_7d": 8471,
                     *         "requests_30d": 34219,
                     *         "rate_limit": {
                     *           "rpm": 120,
                     *           "rpd": 100000,
                     *           "burst": 20
                     *         }
                     *       },
                     *       "meta": {
                     *         "request_id": "req_c3d4e5f6g7h8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Usage"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-method-types.list": {
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
                     *       "data": {
                     *         "total_types": 127,
                     *         "categories": {
                     *           "twitter_x": [
                     *             {
                     *               "id": 14,
                     *               "name": "Follow on Twitter",
                     *               "type": "twitter"
                     *             },
                     *             {
                     *               "id": 15,
                     *               "name": "Retweet a Tweet",
                     *               "type": "twitter"
                     *             }
                     *           ],
                     *           "instagram": [
                     *             {
                     *               "id": 30,
                     *               "name": "Follow on Instagram",
                     *               "type": "instagram"
                     *             },
                     *             {
                     *               "id": 31,
                     *               "name": "Like a Post",
                     *               "type": "instagram"
                     *             }
                     *           ],
                     *           "facebook": [],
                     *           "youtube": [],
                     *           "tiktok": [],
                     *           "discord": [],
                     *           "telegram": [],
                     *           "content": [],
                     *           "commerce": [],
                     *           "special": []
                     *         }
                     *       },
                     *       "meta": {
                     *         "request_id": "req_a7b8c9d0e1f2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMethodCatalogue"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.list": {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
                search?: string;
                sort?: "id_desc" | "id_asc" | "start_time_desc" | "start_time_asc" | "end_time_desc" | "end_time_asc";
                status?: "live" | "scheduled" | "expired" | "draft" | "all";
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
                     *       "data": [
                     *         {
                     *           "id": 54321,
                     *           "url": "summer-giveaway-a1b2c3d4",
                     *           "status": "live",
                     *           "title": "Summer Giveaway 2026",
                     *           "description": "Win amazing prizes this summer!",
                     *           "start_time": "2026-06-01 00:00:00",
                     *           "end_time": "2026-07-01 00:00:00",
                     *           "time_zone": "America/New_York",
                     *           "language": "en",
                     *           "number_of_winners": 3,
                     *           "image_url": "https://sweepwidget.com/images/giveaway-banner.jpg",
                     *           "total_entries": 4218,
                     *           "total_participants": 1893,
                     *           "is_draft": false,
                     *           "created_at": "2026-05-28 14:30:00"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 10,
                     *         "total": 47,
                     *         "total_pages": 5,
                     *         "has_more": true
                     *       },
                     *       "meta": {
                     *         "request_id": "req_d4e5f6g7h8i9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GiveawaySummary"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    end_time: string;
                    /** @default false */
                    is_draft?: boolean;
                    /** @default en */
                    language?: string;
                    /** @default 1 */
                    number_of_winners?: number;
                    rules?: string | null;
                    rules_config?: {
                        /** @description 0 = no limit */
                        age_limit?: number;
                        /** @enum {string} */
                        age_limit_type?: "minimum" | "maximum";
                        block_high_risk_email_tld?: boolean;
                        block_vpns?: boolean;
                        check_for_duplicate_ip?: boolean;
                        /** @description empty = worldwide */
                        countries_allowed?: string[];
                        /** @description 0 = unlimited */
                        max_entries_per_user?: number;
                        /** @description 0 = unlimited */
                        max_total_participants?: number;
                        require_email_verification?: boolean;
                        /** @enum {integer} */
                        security_level?: 1 | 2 | 3;
                    };
                    settings?: {
                        /** @enum {string} */
                        entries_or_points?: "entries" | "points";
                        if_leaderboard?: boolean;
                        if_unlock_rewards?: boolean;
                        /** @default 10 */
                        leaderboard_display_amount?: number;
                        require_captcha?: boolean;
                        show_cookies_consent_form?: boolean;
                        show_prizes?: boolean;
                        show_rules_expanded?: boolean;
                    };
                    start_time: string;
                    /** @default America/New_York */
                    time_zone?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 54322,
                     *         "url": "holiday-giveaway-2026-e5f6g7h8",
                     *         "status": "draft",
                     *         "title": "Holiday Giveaway 2026",
                     *         "start_time": "2026-12-01 00:00:00",
                     *         "end_time": "2026-12-25 23:59:59",
                     *         "time_zone": "America/New_York",
                     *         "embed_code": "<div id=\"54322-holiday-giveaway-2026-e5f6g7h8\" class=\"sw_container\"></div><script src=\"https://sweepwidget.com/w/j/w_init.js\"></script>",
                     *         "view_url": "https://sweepwidget.com/view/54322-holiday-giveaway-2026-e5f6g7h8"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_f6g7h8i9j0k1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedGiveaway"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "id": 54321,
                     *         "url": "summer-giveaway-a1b2c3d4",
                     *         "status": "live",
                     *         "title": "Summer Giveaway 2026",
                     *         "description": "Win amazing prizes this summer!",
                     *         "rules": "Must be 18+. Open to US residents only.",
                     *         "start_time": "2026-06-01 00:00:00",
                     *         "end_time": "2026-07-01 00:00:00",
                     *         "time_zone": "America/New_York",
                     *         "language": "en",
                     *         "number_of_winners": 3,
                     *         "image_url": "https://sweepwidget.com/images/banner.jpg",
                     *         "is_draft": false,
                     *         "public_or_private": "public",
                     *         "competition_type": "standard",
                     *         "total_entries": 4218,
                     *         "total_participants": 1893,
                     *         "total_actions": 6542,
                     *         "entry_method_count": 5,
                     *         "embed_code": "<div id=\"54321-summer-giveaway-a1b2c3d4\" class=\"sw_container\"></div><script src=\"https://sweepwidget.com/w/j/w_init.js\"></script>",
                     *         "view_url": "https://sweepwidget.com/view/54321-summer-giveaway-a1b2c3d4",
                     *         "settings": {
                     *           "entries_or_points": "entries",
                     *           "if_leaderboard": true,
                     *           "leaderboard_display_amount": 10,
                     *           "if_unlock_rewards": false,
                     *           "show_prizes": true,
                     *           "show_rules_expanded": false,
                     *           "require_captcha": false,
                     *           "show_cookies_consent_form": false
                     *         },
                     *         "rules_config": {
                     *           "age_limit": 18,
                     *           "age_limit_type": "minimum",
                     *           "countries_allowed": [
                     *             "US"
                     *           ],
                     *           "allowed_world_wide": false,
                     *           "max_entries_per_user": 0,
                     *           "max_total_participants": 0,
                     *           "check_for_duplicate_ip": true,
                     *           "security_level": 2,
                     *           "block_vpns": true,
                     *           "block_high_risk_email_tld": false,
                     *           "require_email_verification": false,
                     *           "social_login_required": false
                     *         },
                     *         "created_at": "2026-05-28 14:30:00"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_e5f6g7h8i9j0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Giveaway"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    competition_type?: string;
                    description?: string | null;
                    end_time?: string;
                    is_draft?: boolean;
                    language?: string;
                    number_of_winners?: number;
                    /** @enum {string} */
                    public_or_private?: "public" | "private";
                    rules?: string | null;
                    rules_config?: {
                        /** @description 0 = no limit */
                        age_limit?: number;
                        /** @enum {string} */
                        age_limit_type?: "minimum" | "maximum";
                        block_high_risk_email_tld?: boolean;
                        block_vpns?: boolean;
                        check_for_duplicate_ip?: boolean;
                        /** @description empty = worldwide */
                        countries_allowed?: string[];
                        /** @description 0 = unlimited */
                        max_entries_per_user?: number;
                        /** @description 0 = unlimited */
                        max_total_participants?: number;
                        require_email_verification?: boolean;
                        /** @enum {integer} */
                        security_level?: 1 | 2 | 3;
                    };
                    settings?: {
                        /** @enum {string} */
                        entries_or_points?: "entries" | "points";
                        if_leaderboard?: boolean;
                        if_unlock_rewards?: boolean;
                        /** @default 10 */
                        leaderboard_display_amount?: number;
                        require_captcha?: boolean;
                        show_cookies_consent_form?: boolean;
                        show_prizes?: boolean;
                        show_rules_expanded?: boolean;
                    };
                    start_time?: string;
                    time_zone?: string;
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
                     *       "data": {
                     *         "id": 54321,
                     *         "message": "Giveaway updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_g7h8i9j0k1l2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GiveawaysUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.daily": {
        parameters: {
            query?: {
                date_from?: string;
                date_to?: string;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "date": "2026-06-01",
                     *           "total_views": 2431,
                     *           "unique_views": 2102,
                     *           "entries": 312,
                     *           "new_participants": 187
                     *         },
                     *         {
                     *           "date": "2026-06-02",
                     *           "total_views": 1893,
                     *           "unique_views": 1654,
                     *           "entries": 245,
                     *           "new_participants": 142
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_l8m9n0o1p2q3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["DailyStats"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.entry-methods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "entry_method": 1,
                     *           "entry_method_name": "User Details",
                     *           "total_entries": 1893,
                     *           "unique_users": 1893,
                     *           "percentage": 44.9
                     *         },
                     *         {
                     *           "entry_method": 14,
                     *           "entry_method_name": "Follow on Twitter",
                     *           "total_entries": 1245,
                     *           "unique_users": 1120,
                     *           "percentage": 29.5
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_m9n0o1p2q3r4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMethodPerformance"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.fraud": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "duplicate_ip_entries": 12,
                     *         "banned_count": 8,
                     *         "disqualified_count": 3,
                     *         "top_duplicate_ips": [
                     *           {
                     *             "rank": 1,
                     *             "entry_count": 47
                     *           },
                     *           {
                     *             "rank": 2,
                     *             "entry_count": 31
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "request_id": "req_p2q3r4s5t6u7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["FraudMetrics"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.geography": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "views_by_country": [
                     *           {
                     *             "country_code": "US",
                     *             "views": 5430
                     *           },
                     *           {
                     *             "country_code": "CA",
                     *             "views": 2100
                     *           }
                     *         ],
                     *         "participants_by_country": [
                     *           {
                     *             "country": "US",
                     *             "participants": 892
                     *           },
                     *           {
                     *             "country": "CA",
                     *             "participants": 312
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "request_id": "req_n0o1p2q3r4s5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Geography"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "total_entries": 4218,
                     *         "total_participants": 1893,
                     *         "total_actions": 6542,
                     *         "total_views": 15430,
                     *         "unique_views": 12871,
                     *         "conversion_rate": 14.71,
                     *         "avg_entries_per_user": 2.23,
                     *         "avg_actions_per_user": 3.46
                     *       },
                     *       "meta": {
                     *         "request_id": "req_k7l8m9n0o1p2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AnalyticsOverview"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "analytics.referrals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "referrer_url": "https://twitter.com/mycompany/status/123",
                     *           "domain": "twitter.com",
                     *           "count": 534
                     *         },
                     *         {
                     *           "referrer_url": "https://www.instagram.com/p/abc123/",
                     *           "domain": "www.instagram.com",
                     *           "count": 312
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_o1p2q3r4s5t6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ReferralSource"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "blacklist.list": {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "id": 401,
                     *           "value": "person@example.com"
                     *         },
                     *         {
                     *           "id": 402,
                     *           "value": "192.168.1.100"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 25,
                     *         "total": 2
                     *       },
                     *       "meta": {
                     *         "request_id": "req_w9x0y1z2a3b4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["BlockedValue"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination2"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "blacklist.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "added": 2
                     *       },
                     *       "meta": {
                     *         "request_id": "req_x0y1z2a3b4c5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WhitelistAddResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "blacklist.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ban_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "design.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "title": {
                     *           "font_color": "#333333",
                     *           "font_size": "24"
                     *         },
                     *         "body": {
                     *           "font_color": "#555555",
                     *           "background_color": "#ffffff",
                     *           "description_background_color": null,
                     *           "font_size": null
                     *         },
                     *         "input": {
                     *           "border_color": null,
                     *           "border_width": null,
                     *           "border_radius": null
                     *         },
                     *         "links": {
                     *           "font_color": null
                     *         },
                     *         "unlock": {
                     *           "font_color": null,
                     *           "font_size": null
                     *         },
                     *         "form": {
                     *           "font_family": "Rubik",
                     *           "border_color": null,
                     *           "border_width": null,
                     *           "border_radius": null,
                     *           "box_shadow": null,
                     *           "max_width": "600"
                     *         },
                     *         "top_section": {
                     *           "numbers_font_color": null,
                     *           "numbers_font_size": null,
                     *           "text_font_color": null,
                     *           "text_font_size": null,
                     *           "background_color": null
                     *         },
                     *         "buttons": {
                     *           "font_color": "#ffffff",
                     *           "background_color": "#4a3aff",
                     *           "font_size": null,
                     *           "width": null,
                     *           "padding": null,
                     *           "border_radius": "8",
                     *           "enter_text": null
                     *         },
                     *         "display": {
                     *           "hide_title": false,
                     *           "hide_description": false,
                     *           "hide_top_bottom_lines": false
                     *         },
                     *         "landing_page": {
                     *           "background_type": null,
                     *           "background_color": null
                     *         },
                     *         "entry_methods_view": null,
                     *         "custom_css": {
                     *           "enabled": false,
                     *           "css": null
                     *         },
                     *         "default_css": null
                     *       },
                     *       "meta": {
                     *         "request_id": "req_c5d6e7f8g9h0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Design"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "design.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body?: {
                        background_color?: string | number | null;
                        description_background_color?: string | number | null;
                        font_color?: string | number | null;
                        font_size?: string | number | null;
                    } | null;
                    buttons?: {
                        background_color?: string | number | null;
                        border_radius?: string | number | null;
                        enter_text?: string | number | null;
                        font_color?: string | number | null;
                        font_size?: string | number | null;
                        padding?: string | number | null;
                        width?: string | number | null;
                    } | null;
                    custom_css?: string | {
                        css?: string | number | null;
                        enabled?: boolean;
                    } | null;
                    default_css?: string | number | null;
                    display?: {
                        hide_description?: boolean;
                        hide_title?: boolean;
                        hide_top_bottom_lines?: boolean;
                    } | null;
                    entry_methods_view?: string | number | null;
                    form?: {
                        border_color?: string | number | null;
                        border_radius?: string | number | null;
                        border_width?: string | number | null;
                        box_shadow?: string | number | null;
                        font_family?: string | number | null;
                        max_width?: string | number | null;
                    } | null;
                    input?: {
                        border_color?: string | number | null;
                        border_radius?: string | number | null;
                        border_width?: string | number | null;
                    } | null;
                    landing_page?: {
                        background_color?: string | number | null;
                        background_type?: string | number | null;
                    } | null;
                    links?: {
                        font_color?: string | number | null;
                    } | null;
                    title?: {
                        font_color?: string | number | null;
                        font_size?: string | number | null;
                    } | null;
                    top_section?: {
                        background_color?: string | number | null;
                        numbers_font_color?: string | number | null;
                        numbers_font_size?: string | number | null;
                        text_font_color?: string | number | null;
                        text_font_size?: string | number | null;
                    } | null;
                    unlock?: {
                        font_color?: string | number | null;
                        font_size?: string | number | null;
                    } | null;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "message": "Design updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_d6e7f8g9h0i1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["DesignUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.duplicate": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 54323,
                     *         "url": "summer-giveaway-copy-i9j0k1l2",
                     *         "status": "draft",
                     *         "view_url": "https://sweepwidget.com/view/54323-summer-giveaway-copy-i9j0k1l2"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_h8i9j0k1l2m3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GiveawaysDuplicateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "emails.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "confirmation_email": {
                     *           "status": 1,
                     *           "subject": "Thanks for entering!",
                     *           "reply_to_email": "person@example.com",
                     *           "reply_to_name": "My Company",
                     *           "body": null,
                     *           "custom_html": null,
                     *           "logo_image_url": null
                     *         },
                     *         "verification_email": {
                     *           "enabled": false,
                     *           "body": null
                     *         }
                     *       },
                     *       "meta": {
                     *         "request_id": "req_e7f8g9h0i1j2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EmailSettings"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "emails.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    confirmation_email?: {
                        body?: string | null;
                        custom_html?: string | null;
                        /** Format: uri */
                        logo_image_url?: string | null;
                        /** Format: email */
                        reply_to_email?: string | null;
                        reply_to_name?: string | null;
                        /** @enum {integer} */
                        status?: 0 | 1;
                        subject?: string | null;
                    };
                    verification_email?: {
                        body?: string | null;
                        enabled?: boolean;
                    };
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "message": "Email settings updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_f8g9h0i1j2k3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EmailsUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.embed-code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "embed_code": "<div id=\"54321-summer-giveaway-a1b2c3d4\" class=\"sw_container\"></div><script src=\"https://sweepwidget.com/w/j/w_init.js\"></script>",
                     *         "direct_link": "https://sweepwidget.com/view/54321-summer-giveaway-a1b2c3d4",
                     *         "iframe_code": "<iframe src=\"https://sweepwidget.com/view/54321-summer-giveaway-a1b2c3d4\" width=\"100%\" height=\"800\" frameborder=\"0\"></iframe>"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_k1l2m3n4o5p6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EmbedCode"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entries.list": {
        parameters: {
            query?: {
                date_from?: string;
                date_to?: string;
                entry_method?: number;
                is_verified?: 0 | 1;
                page?: number;
                per_page?: number;
                search?: string;
                sort?: "timestamp_desc" | "timestamp_asc" | "entries_desc" | "entries_asc";
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "id": 892341,
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "user_name": "Jane Smith",
                     *           "user_email": "person@example.com",
                     *           "entry_method": 1,
                     *           "entry_method_name": "User Details",
                     *           "entry_amount": 1,
                     *           "entry_value": null,
                     *           "is_verified": true,
                     *           "timestamp": "2026-06-15 09:23:41",
                     *           "country": "US"
                     *         },
                     *         {
                     *           "id": 892340,
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "user_name": "Jane Smith",
                     *           "user_email": "person@example.com",
                     *           "entry_method": 14,
                     *           "entry_method_name": "Follow on Twitter",
                     *           "entry_amount": 3,
                     *           "entry_value": "@sweepwidget",
                     *           "is_verified": true,
                     *           "timestamp": "2026-06-15 09:23:55",
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 5,
                     *         "total": 4218,
                     *         "total_pages": 844,
                     *         "has_more": true
                     *       },
                     *       "meta": {
                     *         "request_id": "req_l2m3n4o5p6q7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Entry"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
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
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entry_amount: number;
                    /** Format: email */
                    user_email: string;
                    user_name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 892350,
                     *         "user_id": "b2c3d4e5-f6g7-8901-bcde-f12345678901",
                     *         "user_name": "John Doe",
                     *         "user_email": "person@example.com",
                     *         "entry_method": 1,
                     *         "entry_method_name": "User Details",
                     *         "entry_amount": 5,
                     *         "is_verified": true,
                     *         "is_new_user": true,
                     *         "timestamp": "2026-06-20 14:30:00"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_n4o5p6q7r8s9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedEntry"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entries.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
                id: number;
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
                     *       "data": {
                     *         "id": 892341,
                     *         "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *         "user_name": "Jane Smith",
                     *         "user_email": "person@example.com",
                     *         "entry_method": 1,
                     *         "entry_method_name": "User Details",
                     *         "entry_amount": 1,
                     *         "entry_value": null,
                     *         "is_verified": true,
                     *         "timestamp": "2026-06-15 09:23:41",
                     *         "country": "US"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_m3n4o5p6q7r8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Entry"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entries.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entries.bulk": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: {
                        /** @default 1 */
                        entry_amount?: number;
                        /** Format: email */
                        user_email: string;
                        user_name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "created": 3,
                     *         "failed": 0,
                     *         "total": 3
                     *       },
                     *       "meta": {
                     *         "request_id": "req_o5p6q7r8s9t0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntriesBulkResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entries.export": {
        parameters: {
            query?: {
                date_from?: string;
                date_to?: string;
                entry_method?: number;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "name": "Jane Smith",
                     *           "email": "person@example.com",
                     *           "entry_method": 1,
                     *           "entry_method_name": "User Details",
                     *           "entry_amount": 1,
                     *           "timestamp": "2026-06-15 09:23:41",
                     *           "is_verified": true,
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_p6q7r8s9t0u1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ExportedEntry"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-methods.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "id": 100001,
                     *           "entry_id": 1,
                     *           "entry_method": 1,
                     *           "entry_method_name": "User Details",
                     *           "entry_title": null,
                     *           "entry_link": null,
                     *           "entry_amount": 1,
                     *           "required": true,
                     *           "entry_order": 1,
                     *           "entry_level": null,
                     *           "icon_color": null,
                     *           "additional_instructions": null,
                     *           "daily": false,
                     *           "widget_display": null
                     *         },
                     *         {
                     *           "id": 100002,
                     *           "entry_id": 2,
                     *           "entry_method": 14,
                     *           "entry_method_name": "Follow on Twitter",
                     *           "entry_title": "Follow @mycompany",
                     *           "entry_link": "https://twitter.com/mycompany",
                     *           "entry_amount": 3,
                     *           "required": false,
                     *           "entry_order": 2,
                     *           "entry_level": null,
                     *           "icon_color": "#1DA1F2",
                     *           "additional_instructions": null,
                     *           "daily": false,
                     *           "widget_display": "1"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_z6a7b8c9d0e1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMethod"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-methods.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional_instructions?: string | null;
                    /** @default false */
                    daily?: boolean;
                    entry_amount: number;
                    /** Format: uri */
                    entry_link?: string | null;
                    entry_method: number;
                    entry_title?: string | null;
                    icon_color?: string | null;
                    /** @default false */
                    required?: boolean;
                    /** @default true */
                    widget_display?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 100004,
                     *         "entry_id": 4,
                     *         "entry_method": 14,
                     *         "entry_method_name": "Follow on Twitter",
                     *         "entry_title": "Follow @mycompany",
                     *         "entry_link": "https://twitter.com/mycompany",
                     *         "entry_amount": 3,
                     *         "required": false,
                     *         "entry_order": 4,
                     *         "entry_level": 1,
                     *         "icon_color": null,
                     *         "additional_instructions": null,
                     *         "daily": false,
                     *         "widget_display": true
                     *       },
                     *       "meta": {
                     *         "request_id": "req_b8c9d0e1f2g3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedEntryMethod"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-methods.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                method_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    additional_instructions?: string | null;
                    daily?: boolean;
                    entry_amount?: number;
                    /** Format: uri */
                    entry_link?: string | null;
                    entry_title?: string | null;
                    icon_color?: string | null;
                    required?: boolean;
                    widget_display?: boolean;
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
                     *       "data": {
                     *         "id": 100004,
                     *         "message": "Entry method updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_c9d0e1f2g3h4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMethodsUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-methods.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                method_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "entry-methods.reorder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order: number[];
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
                     *       "data": {
                     *         "message": "Entry methods reordered successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_d0e1f2g3h4i5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["EntryMethodsReorderResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "gallery.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                entry_id: number;
                id: number;
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
                     *       "data": {
                     *         "message": "Submission approved."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_h0i1j2k3l4m5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GalleryApproveResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "gallery.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                entry_id: number;
                id: number;
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
                     *       "data": {
                     *         "message": "Submission rejected."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_i1j2k3l4m5n6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GalleryRejectResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "leaderboard.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "rank": 1,
                     *           "user_id": "d4e5f6g7-...",
                     *           "name": "Sarah Lee",
                     *           "total_entries": 45
                     *         },
                     *         {
                     *           "rank": 2,
                     *           "user_id": "a1b2c3d4-...",
                     *           "name": "Jane Smith",
                     *           "total_entries": 38
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_q3r4s5t6u7v8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["LeaderboardRank"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.list": {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
                sort?: "total_entries_desc" | "total_entries_asc" | "name_asc";
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "name": "Jane Smith",
                     *           "email": "person@example.com",
                     *           "country": "US",
                     *           "birthday": null,
                     *           "total_entries": 12
                     *         },
                     *         {
                     *           "user_id": "b2c3d4e5-f6g7-8901-bcde-f12345678901",
                     *           "name": "John Doe",
                     *           "email": "person@example.com",
                     *           "country": "CA",
                     *           "birthday": "1990-05-15",
                     *           "total_entries": 8
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 20,
                     *         "total": 1893,
                     *         "total_pages": 95,
                     *         "has_more": true
                     *       },
                     *       "meta": {
                     *         "request_id": "req_q7r8s9t0u1v2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantSummary"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                user_id: string;
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
                     *       "data": {
                     *         "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *         "name": "Jane Smith",
                     *         "email": "person@example.com",
                     *         "country": "US",
                     *         "birthday": null,
                     *         "total_entries": 12,
                     *         "entries": [
                     *           {
                     *             "id": 892341,
                     *             "entry_method": 1,
                     *             "entry_method_name": "User Details",
                     *             "entry_amount": 1,
                     *             "entry_value": null,
                     *             "is_verified": true,
                     *             "timestamp": "2026-06-15 09:23:41"
                     *           },
                     *           {
                     *             "id": 892342,
                     *             "entry_method": 14,
                     *             "entry_method_name": "Follow on Twitter",
                     *             "entry_amount": 3,
                     *             "entry_value": "@sweepwidget",
                     *             "is_verified": true,
                     *             "timestamp": "2026-06-15 09:24:02"
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "request_id": "req_r8s9t0u1v2w3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Participant"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.add-entries": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
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
                     *       "data": {
                     *         "message": "Entries added successfully.",
                     *         "entries_added": 10,
                     *         "total_entries": 22
                     *       },
                     *       "meta": {
                     *         "request_id": "req_v2w3x4y5z6a7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantsAddEntriesResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.ban": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
                user_id: string;
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
                     *       "data": {
                     *         "message": "Participant banned."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_w3x4y5z6a7b8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantsBanResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.disqualify": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
                user_id: string;
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
                     *       "data": {
                     *         "message": "Participant disqualified."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_y5z6a7b8c9d0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantsDisqualifyResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.unban": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
                user_id: string;
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
                     *       "data": {
                     *         "message": "Participant unbanned."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_x4y5z6a7b8c9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ParticipantsUnbanResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.search": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "name": "Jane Smith",
                     *           "email": "person@example.com",
                     *           "country": "US",
                     *           "birthday": null,
                     *           "total_entries": 12,
                     *           "entries": [
                     *             {
                     *               "id": 892341,
                     *               "entry_method": 1,
                     *               "entry_method_name": "User Details",
                     *               "entry_amount": 1,
                     *               "entry_value": null,
                     *               "is_verified": true,
                     *               "timestamp": "2026-06-15 09:23:41"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_s9t0u1v2w3x4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Participant"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "prizes.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "prize_id": 1,
                     *           "prize_name": "Grand Prize - $500 Gift Card",
                     *           "prize_value": "500",
                     *           "prize_currency": "USD",
                     *           "prize_winners_allowed": 1,
                     *           "prize_winners_redeemed": 0,
                     *           "prize_order": 1,
                     *           "redemption_switch": false,
                     *           "has_redemption_codes": false
                     *         },
                     *         {
                     *           "prize_id": 2,
                     *           "prize_name": "Runner Up - $50 Gift Card",
                     *           "prize_value": "50",
                     *           "prize_currency": "USD",
                     *           "prize_winners_allowed": 5,
                     *           "prize_winners_redeemed": 0,
                     *           "prize_order": 2,
                     *           "redemption_switch": true,
                     *           "has_redemption_codes": true
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_h4i5j6k7l8m9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Prize"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "prizes.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default USD */
                    prize_currency?: string;
                    prize_name: string;
                    prize_value?: string | number;
                    prize_winners_allowed: number;
                    redemption_codes?: string;
                    redemption_instructions?: string;
                    /** Format: email */
                    redemption_reply_to_email?: string;
                    redemption_reply_to_name?: string;
                    redemption_subject?: string;
                    /** @default false */
                    redemption_switch?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 50001,
                     *         "prize_id": 3,
                     *         "prize_name": "$100 Amazon Gift Card",
                     *         "prize_value": "100",
                     *         "prize_currency": "USD",
                     *         "prize_winners_allowed": 3,
                     *         "prize_order": 3,
                     *         "redemption_switch": false
                     *       },
                     *       "meta": {
                     *         "request_id": "req_i5j6k7l8m9n0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedPrize"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "prizes.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                prize_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    prize_currency?: string;
                    prize_name?: string;
                    prize_value?: string | number;
                    prize_winners_allowed?: number;
                    redemption_codes?: string;
                    redemption_instructions?: string;
                    /** Format: email */
                    redemption_reply_to_email?: string;
                    redemption_reply_to_name?: string;
                    redemption_subject?: string;
                    redemption_switch?: boolean;
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
                     *       "data": {
                     *         "prize_id": 3,
                     *         "message": "Prize updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_j6k7l8m9n0o1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["PrizesUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "prizes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                prize_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
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
                     *       "data": {
                     *         "id": 54322,
                     *         "status": "scheduled"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_i9j0k1l2m3n4"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GiveawaysPublishResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "referrals.overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "total_referrals": 234,
                     *         "unique_referrers": 89,
                     *         "avg_referrals_per_referrer": 2.63
                     *       },
                     *       "meta": {
                     *         "request_id": "req_y1z2a3b4c5d6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ReferralOverview"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "referrals.top": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "user_id": "d4e5f6g7-...",
                     *           "name": "Sarah Lee",
                     *           "email": "person@example.com",
                     *           "referral_count": 18
                     *         },
                     *         {
                     *           "user_id": "a1b2c3d4-...",
                     *           "name": "Jane Smith",
                     *           "email": "person@example.com",
                     *           "referral_count": 12
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_z2a3b4c5d6e7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["TopReferrer"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rewards.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "id": 301,
                     *           "type": 2,
                     *           "title": "10% Off Coupon",
                     *           "entries_required": 5,
                     *           "prize_random_or_guaranteed": 1,
                     *           "coupon_if_coupon_code": 1,
                     *           "coupon_code": "SAVE10",
                     *           "coupon_directions": "Use this code at checkout.",
                     *           "hide_progress": false,
                     *           "send_email": 1,
                     *           "order": 1
                     *         },
                     *         {
                     *           "id": 302,
                     *           "type": 1,
                     *           "title": "Bonus Prize Entry",
                     *           "entries_required": 15,
                     *           "prize_random_or_guaranteed": 1,
                     *           "coupon_if_coupon_code": 0,
                     *           "coupon_code": null,
                     *           "coupon_directions": null,
                     *           "hide_progress": false,
                     *           "send_email": 1,
                     *           "order": 2
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_r4s5t6u7v8w9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Reward"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rewards.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    coupon_code?: string;
                    coupon_directions?: string;
                    /**
                     * @default 1
                     * @enum {integer}
                     */
                    coupon_if_coupon_code?: 0 | 1;
                    email_body?: string;
                    /** Format: email */
                    email_reply_to_email?: string;
                    email_reply_to_name?: string;
                    email_subject?: string;
                    entries_required: number;
                    /** @default false */
                    hide_progress?: boolean;
                    /**
                     * @description 1 guaranteed, 2 random
                     * @default 1
                     * @enum {integer}
                     */
                    prize_random_or_guaranteed?: 1 | 2;
                    /**
                     * @default 1
                     * @enum {integer}
                     */
                    send_email?: 0 | 1;
                    title: string;
                    /**
                     * @description 1 prize entry, 2 coupon code
                     * @enum {integer}
                     */
                    type: 1 | 2;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 303,
                     *         "competition_id": 54321,
                     *         "type": 2,
                     *         "title": "Free Shipping Code",
                     *         "entries_required": 10,
                     *         "order": 3
                     *       },
                     *       "meta": {
                     *         "request_id": "req_s5t6u7v8w9x0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedReward"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rewards.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                reward_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    coupon_code?: string;
                    coupon_directions?: string;
                    /** @enum {integer} */
                    coupon_if_coupon_code?: 0 | 1;
                    email_body?: string;
                    /** Format: email */
                    email_reply_to_email?: string;
                    email_reply_to_name?: string;
                    email_subject?: string;
                    entries_required?: number;
                    hide_progress?: boolean;
                    /**
                     * @description 1 guaranteed, 2 random
                     * @enum {integer}
                     */
                    prize_random_or_guaranteed?: 1 | 2;
                    /** @enum {integer} */
                    send_email?: 0 | 1;
                    title?: string;
                    /**
                     * @description 1 prize entry, 2 coupon code
                     * @enum {integer}
                     */
                    type?: 1 | 2;
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
                     *       "data": {
                     *         "id": 303,
                     *         "message": "Reward updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_t6u7v8w9x0y1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RewardsUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rewards.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                reward_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rules.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "security_level": 2,
                     *         "check_for_duplicate_ip": true,
                     *         "block_vpns": true,
                     *         "block_high_risk_email_tld": false,
                     *         "require_email_verification": false,
                     *         "age_limit": 18,
                     *         "age_limit_type": "minimum",
                     *         "max_entries_per_user": 0,
                     *         "max_total_participants": 0,
                     *         "countries_allowed": [
                     *           "US",
                     *           "CA"
                     *         ],
                     *         "allowed_world_wide": false,
                     *         "social_login_required": false
                     *       },
                     *       "meta": {
                     *         "request_id": "req_a3b4c5d6e7f8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Rules"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "rules.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description 0 = no limit */
                    age_limit?: number;
                    /** @enum {string} */
                    age_limit_type?: "minimum" | "maximum";
                    block_high_risk_email_tld?: boolean;
                    block_vpns?: boolean;
                    check_for_duplicate_ip?: boolean;
                    /** @description empty = worldwide */
                    countries_allowed?: string[];
                    /** @description 0 = unlimited */
                    max_entries_per_user?: number;
                    /** @description 0 = unlimited */
                    max_total_participants?: number;
                    require_email_verification?: boolean;
                    /** @enum {integer} */
                    security_level?: 1 | 2 | 3;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "message": "Rules updated successfully."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_b4c5d6e7f8g9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RulesUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "giveaways.stats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "status": "live",
                     *         "days_remaining": 12,
                     *         "total_entries": 4218,
                     *         "total_participants": 1893,
                     *         "total_actions": 6542,
                     *         "total_page_views": 15430,
                     *         "unique_page_views": 12871,
                     *         "entries_today": 147,
                     *         "participants_today": 63,
                     *         "conversion_rate": 14.71
                     *       },
                     *       "meta": {
                     *         "request_id": "req_j0k1l2m3n4o5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["GiveawayStats"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "whitelist.list": {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "email": "person@example.com"
                     *         },
                     *         {
                     *           "id": 2,
                     *           "email": "person@example.com"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 25,
                     *         "total": 2
                     *       },
                     *       "meta": {
                     *         "request_id": "req_u7v8w9x0y1z2"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WhitelistedEmail"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination2"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "whitelist.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    emails: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "competition_id": 54321,
                     *         "added": 2
                     *       },
                     *       "meta": {
                     *         "request_id": "req_v8w9x0y1z2a3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WhitelistAddResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "whitelist.remove": {
        parameters: {
            query?: {
                /** @description instead of a body (#145) */
                id?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    emails?: string[];
                    id?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "winners.list": {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                id: number;
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
                     *       "data": [
                     *         {
                     *           "entry_id": 892341,
                     *           "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *           "name": "Jane Smith",
                     *           "email": "person@example.com",
                     *           "country": "US",
                     *           "timestamp": "2026-07-01 12:00:00",
                     *           "display_winner": 1,
                     *           "prize_info": {
                     *             "prize_name": "Grand Prize",
                     *             "prize_value": "$500 Gift Card"
                     *           }
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 1,
                     *         "per_page": 20,
                     *         "total": 3,
                     *         "total_pages": 1,
                     *         "has_more": false
                     *       },
                     *       "meta": {
                     *         "request_id": "req_e1f2g3h4i5j6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Winner"][];
                        meta: components["schemas"]["Meta"];
                        pagination: components["schemas"]["Pagination"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "winners.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                winner_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "winners.manual": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    user_id?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "user_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
                     *         "name": "Jane Smith",
                     *         "email": "person@example.com",
                     *         "country": "US"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_g3h4i5j6k7l8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SelectedPerson"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "winners.random": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    /** @default true */
                    exclude_previous_winners?: boolean;
                    /** @default 0 */
                    min_entries?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "winners_selected": 3,
                     *         "winners_requested": 3,
                     *         "eligible_pool_size": 847,
                     *         "winners": [
                     *           {
                     *             "user_id": "a1b2c3d4-...",
                     *             "name": "Jane Smith",
                     *             "email": "person@example.com",
                     *             "country": "US"
                     *           },
                     *           {
                     *             "user_id": "c3d4e5f6-...",
                     *             "name": "Mike Johnson",
                     *             "email": "person@example.com",
                     *             "country": "GB"
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "request_id": "req_f2g3h4i5j6k7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RandomSelection"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.cross-entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
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
                     *       "data": [
                     *         {
                     *           "giveaway_id": 54321,
                     *           "giveaway_title": "Summer Giveaway 2026",
                     *           "entry_method": 1,
                     *           "entry_method_name": "User Details",
                     *           "entry_amount": 1,
                     *           "timestamp": "2026-06-15 09:23:41"
                     *         },
                     *         {
                     *           "giveaway_id": 54321,
                     *           "giveaway_title": "Summer Giveaway 2026",
                     *           "entry_method": 14,
                     *           "entry_method_name": "Follow on Twitter",
                     *           "entry_amount": 3,
                     *           "timestamp": "2026-06-15 09:24:02"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_t0u1v2w3x4y5"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CrossGiveawayEntry"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "participants.cross-giveaways": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
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
                     *       "data": [
                     *         {
                     *           "id": 54321,
                     *           "title": "Summer Giveaway 2026",
                     *           "total_entries": 12
                     *         },
                     *         {
                     *           "id": 54310,
                     *           "title": "Spring Giveaway",
                     *           "total_entries": 5
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_u1v2w3x4y5z6"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CrossGiveaway"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "webhooks.list": {
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
                     *       "data": [
                     *         {
                     *           "id": 701,
                     *           "url": "https://myapp.com/webhooks/sweepwidget",
                     *           "events": [
                     *             "entry.created",
                     *             "winner.picked"
                     *           ],
                     *           "active": true,
                     *           "created_at": "2026-06-01 10:00:00"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "request_id": "req_j2k3l4m5n6o7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Webhook"][];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: string[];
                    url: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
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
                     *       "data": {
                     *         "id": 702,
                     *         "url": "https://myapp.com/webhooks/sweepwidget",
                     *         "events": [
                     *           "entry.created",
                     *           "winner.picked"
                     *         ],
                     *         "secret": "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2",
                     *         "active": true,
                     *         "created_at": "2026-06-20 14:30:00"
                     *       },
                     *       "meta": {
                     *         "request_id": "req_k3l4m5n6o7p8"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["CreatedWebhook"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "webhooks.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    active?: boolean;
                    events?: string[];
                    url?: string;
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
                     *       "data": {
                     *         "message": "Webhook updated."
                     *       },
                     *       "meta": {
                     *         "request_id": "req_l4m5n6o7p8q9"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WebhooksUpdateResult"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "webhooks.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
    "webhooks.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client’s own: a repetition with it is answered as the first time, and nothing is done again (#21) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
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
                     *       "data": {
                     *         "webhook_id": 701,
                     *         "url": "https://myapp.com/webhooks/sweepwidget",
                     *         "http_code": 200,
                     *         "success": true
                     *       },
                     *       "meta": {
                     *         "request_id": "req_m5n6o7p8q9r0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WebhookTest"];
                        meta: components["schemas"]["Meta"];
                        /** @constant */
                        success: true;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Error"];
        };
    };
}
