// Generated from the OpenAPI document by "npm run types"; do not edit.

export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which engines are alive; 503 when one that is needed is not.
         * @description Which engines are alive; 503 when one that is needed is not.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the six digits; the first time makes the account.
         * @description Sign in with the six digits; the first time makes the account.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to go for WeChat's consent.
         * @description Where to go for WeChat's consent.
         */
        get: operations["offerWechatLogin"];
        put?: never;
        /**
         * Sign in as the person WeChat names; only the browser that asked may bring the answer back.
         * @description Sign in as the person WeChat names; only the browser that asked may bring the answer back.
         */
        post: operations["loginByWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign this browser out. Harmless when nobody is signed in.
         * @description Sign this browser out. Harmless when nobody is signed in.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send six digits to a mobile number.
         * @description Send six digits to a mobile number.
         */
        post: operations["sendLoginCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is looking. Sets the CSRF cookie, so every page asks this first.
         * @description Who is looking. Sets the CSRF cookie, so every page asks this first.
         */
        get: operations["readSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Elder mode, text size, contrast.
         * @description Elder mode, text size, contrast.
         */
        patch: operations["changePreferences"];
        trace?: never;
    };
    "/api/me/real-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check name and document with the population register, once per account.
         * @description Check name and document with the population register, once per account.
         */
        post: operations["confirmRealName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the registers know about me, or about somebody I act for, cut down to what the grant covers.
         * @description What the registers know about me, or about somebody I act for, cut down to what the grant covers.
         */
        get: operations["readRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The first factor; nothing is open yet.
         * @description The first factor; nothing is open yet.
         */
        post: operations["staffLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The six digits of the authenticator, within five minutes after the password.
         * @description The six digits of the authenticator, within five minutes after the password.
         */
        post: operations["staffSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies/grants/{grant_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The principal agrees to what the proxy handed in.
         * @description The principal agrees to what the proxy handed in.
         */
        post: operations["confirmGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint a proxy, or hand in the letter somebody signed for me.
         * @description Appoint a proxy, or hand in the letter somebody signed for me.
         */
        post: operations["createGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies/guardianships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act for a child of mine.
         * @description Act for a child of mine.
         */
        post: operations["createGuardianship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies/guardianships/{guardianship_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop acting for the child.
         * @description Stop acting for the child.
         */
        post: operations["endGuardianship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom I act for, who acts for me, and for whom I may act today.
         * @description Whom I act for, who acts for me, and for whom I may act today.
         */
        get: operations["readProxies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proxies/grants/{grant_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Either side ends it, at once.
         * @description Either side ends it, at once.
         */
        post: operations["revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draft_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the form as saved.
         * @description Check the form as saved.
         */
        post: operations["checkDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One form with everything already known.
         * @description One form with everything already known.
         */
        get: operations["readDraft"];
        /**
         * Keep the form; 409 `draft.stale` carries what another device saved.
         * @description Keep the form; 409 `draft.stale` carries what another device saved.
         */
        put: operations["saveDraft"];
        post?: never;
        /**
         * Throw an open form away.
         * @description Throw an open form away.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forms I can go on with.
         * @description Forms I can go on with.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Start a form, for myself or for somebody I may act for.
         * @description Start a form, for myself or for somebody I may act for.
         */
        post: operations["startDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draft_id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to have at hand, minus what the registers hold.
         * @description What to have at hand, minus what the registers hold.
         */
        get: operations["readNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draft_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign and send the form; sending it twice gives the same receipt.
         * @description Sign and send the form; sending it twice gives the same receipt.
         */
        post: operations["submitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application_id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt's QR code.
         * @description The receipt's QR code.
         */
        get: operations["readReceiptCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The applications I may see, newest first.
         * @description The applications I may see, newest first.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One receipt with a line per matter.
         * @description One receipt with a line per matter.
         */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application_id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt to print.
         * @description The receipt to print.
         */
        get: operations["printReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a scanned code opens: progress for its owner, cases for a clerk, the bare status for anybody.
         * @description What a scanned code opens: progress for its owner, cases for a clerk, the bare status for anybody.
         */
        get: operations["lookAtReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw, supplement, revoke; at the desk: accept, refuse, ask for papers, override.
         * @description Withdraw, supplement, revoke; at the desk: accept, refuse, ask for papers, override.
         */
        post: operations["moveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with its history, limits and the actions the caller may take.
         * @description One case with its history, limits and the actions the caller may take.
         */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/family/bonds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom I share my account with, and whose account I may use.
         * @description Whom I share my account with, and whose account I may use.
         */
        get: operations["listBonds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/family/order-of-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose account would pay how much of a bill today.
         * @description Whose account would pay how much of a bill today.
         */
        get: operations["orderOfUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am filed, until when, and what I may do with each.
         * @description Where I am filed, until when, and what I may do with each.
         */
        get: operations["listFilings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filings/{filing_id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another number to be reached at.
         * @description Another number to be reached at.
         */
        post: operations["changeFilingPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filings/{filing_id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in papers after signing a letter; the six-month lock falls.
         * @description Hand in papers after signing a letter; the six-month lock falls.
         */
        post: operations["supplementFiling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chronic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I am entitled to, and which facilities I added where.
         * @description What I am entitled to, and which facilities I added where.
         */
        get: operations["listChronic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one can settle directly today, why not elsewhere, and what to do about it.
         * @description Where one can settle directly today, why not elsewhere, and what to do about it.
         */
        get: operations["readSettlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/{region}/filing-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Three plain answers in, one filing type out, with the reason in one sentence.
         * @description Three plain answers in, one filing type out, with the reason in one sentence.
         */
        get: operations["adviseFiling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guide/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The guide of a region.
         * @description The guide of a region.
         */
        get: operations["readGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guide/{region}/print.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same guide as PDF.
         * @description The same guide as PDF.
         */
        get: operations["printGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules in force today, as the form's hints.
         * @description The rules in force today, as the form's hints.
         */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Regions with rules of their own.
         * @description Regions with rules of their own.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Networked facilities at the place a filing for `region` goes to.
         * @description Networked facilities at the place a filing for `region` goes to.
         */
        get: operations["listFacilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{province}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of one province.
         * @description The cities of one province.
         */
        get: operations["listPrefectures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provinces, municipalities and the Xinjiang Corps.
         * @description Provinces, municipalities and the Xinjiang Corps.
         */
        get: operations["listProvinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{material_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture as redrawn here, or the PDF or HEIC file as a download.
         * @description The picture as redrawn here, or the PDF or HEIC file as a download.
         */
        get: operations["readMaterial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's papers, newest first.
         * @description The caller's papers, newest first.
         */
        get: operations["listMaterials"];
        put?: never;
        /**
         * Keep one photo or PDF; the body is the file itself.
         * @description Keep one photo or PDF; the body is the file itself.
         */
        post: operations["uploadMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{material_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One page as a picture, counted from 1.
         * @description One page as a picture, counted from 1.
         */
        get: operations["readMaterialPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a paper that no submitted application uses.
         * @description Delete a paper that no submitted application uses.
         */
        delete: operations["deleteMaterial"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events with ids only; the page re-reads what changed.
         * @description Server-sent events with ids only; the page re-reads what changed.
         */
        get: operations["followLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My messages, newest first.
         * @description My messages, newest first.
         */
        get: operations["readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all messages as opened.
         * @description Mark all messages as opened.
         */
        post: operations["readAllNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/{notice_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one message as opened.
         * @description Mark one message as opened.
         */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with everything on one screen.
         * @description One case with everything on one screen.
         */
        get: operations["readDeskCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom a case can be handed to.
         * @description Whom a case can be handed to.
         */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{case_id}/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A printed form of the matter: registration.pdf, commitment.pdf, …
         * @description A printed form of the matter: registration.pdf, commitment.pdf, …
         */
        get: operations["printForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{case_id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a case to a colleague.
         * @description Give a case to a colleague.
         */
        post: operations["handOverCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The region's queue, due first.
         * @description The region's queue, due first.
         */
        get: operations["readQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a receipt by its code or number.
         * @description Open a receipt by its code or number.
         */
        post: operations["scanReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/scan-photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a receipt from a photo of its code.
         * @description Open a receipt from a photo of its code.
         */
        post: operations["scanReceiptPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{case_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a free case.
         * @description Take a free case.
         */
        post: operations["takeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{case_id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read one masked field in full, with a reason that is recorded.
         * @description Read one masked field in full, with a reason that is recorded.
         */
        post: operations["unmaskField"];
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
        /** ActionOffer */
        ActionOffer: {
            action: string;
            label: string;
            /** @default false */
            danger: boolean;
            /** @default false */
            needsReason: boolean;
            /** @default [] */
            reasons: components["schemas"]["ReasonChoice"][];
            confirm?: string | null;
            availableFrom?: string | null;
            disabledReason?: string | null;
        };
        /** Advice */
        Advice: {
            type: string | null;
            title: string | null;
            explanation: string;
        };
        /** ApplicationView */
        ApplicationView: {
            /** Format: uuid */
            id: string;
            number: string;
            region: string;
            regionName: string;
            /** Format: date-time */
            submittedAt: string;
            submittedText: string;
            subject: components["schemas"]["PersonLine"];
            actedBy: string | null;
            statusText: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            cases: components["schemas"]["CaseLine"][];
            settlement: boolean;
            qrText: string;
            phone: string;
            officeName: string;
        };
        /** Bond */
        Bond: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "grantor" | "user";
            name: string;
            idNumber: string;
            relation: string;
            relationText: string;
            /** @enum {string} */
            state: "pending" | "active" | "ended";
            stateText: string;
            since: string | null;
            endedOn: string | null;
            endReason: string | null;
            caseId: string | null;
        };
        /** CanLine */
        CanLine: {
            what: string;
            why: string;
            source: string | null;
        };
        /** CannotLine */
        CannotLine: {
            what: string;
            why: string;
            fix: string | null;
            source: string | null;
        };
        /** CaseLine */
        CaseLine: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: string;
            title: string;
            subtitle: string;
            status: string;
            statusText: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            subject: components["schemas"]["PersonLine"];
            actedBy: string | null;
            applicationId: string | null;
            /** @enum {string} */
            turn: "citizen" | "office" | "other" | "none";
            turnText: string;
            promisedDue: components["schemas"]["Due"] | null;
            legalDue: components["schemas"]["Due"] | null;
            next: string;
            /** @enum {string} */
            clock: "running" | "paused" | "stopped";
            dependsOn: components["schemas"]["Dependency"] | null;
            reason: string | null;
        };
        /** CaseView */
        CaseView: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: string;
            title: string;
            subtitle: string;
            status: string;
            statusText: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            subject: components["schemas"]["PersonLine"];
            actedBy: string | null;
            applicationId: string | null;
            /** @enum {string} */
            turn: "citizen" | "office" | "other" | "none";
            turnText: string;
            promisedDue: components["schemas"]["Due"] | null;
            legalDue: components["schemas"]["Due"] | null;
            next: string;
            /** @enum {string} */
            clock: "running" | "paused" | "stopped";
            dependsOn: components["schemas"]["Dependency"] | null;
            reason: string | null;
            facts: components["schemas"]["Fact"][];
            findings: components["schemas"]["Finding"][];
            timeline: components["schemas"]["TimelineLine"][];
            steps: components["schemas"]["Step"][];
            supplement: components["schemas"]["SupplementItem"][];
            actions: components["schemas"]["ActionOffer"][];
            documents: components["schemas"]["Document"][];
        };
        /** Checked */
        Checked: {
            version: number;
            ready: boolean;
            findings: components["schemas"]["ItemFinding"][];
        };
        /** ChronicPolicyView */
        ChronicPolicyView: {
            diseases: components["schemas"]["DiseaseView"][];
            maxFacilities: number | null;
            refusalText: string;
            note: string | null;
            source: string;
            verified: boolean;
        };
        /** ChronicView */
        ChronicView: {
            entitlements: components["schemas"]["EntitlementView"][];
            expansions: components["schemas"]["ExpansionView"][];
        };
        /** CodeRequest */
        CodeRequest: {
            /** @example 13900001001 */
            mobile: string;
        };
        /** CodeSent */
        CodeSent: {
            sentTo: string;
            resendAfterSeconds: number;
            validSeconds: number;
            demoCode: string | null;
        };
        /** Colleague */
        Colleague: {
            /** Format: uuid */
            id: string;
            name: string;
            office: string;
            rolesText: string;
        };
        /** ContactsView */
        ContactsView: {
            phone: string;
            complaint: string;
            address: string;
            hours: string;
            website: string;
            source: string;
            verified: boolean;
        };
        /** Dependency */
        Dependency: {
            /** Format: uuid */
            caseId: string;
            title: string;
            statusText: string;
        };
        /** DeskCase */
        DeskCase: {
            case: components["schemas"]["CaseView"];
            application: components["schemas"]["ApplicationView"] | null;
            assignee: string | null;
            mine: boolean;
            subjectFacts: components["schemas"]["SubjectFact"][];
            materials: components["schemas"]["MaterialView"][];
            events: components["schemas"]["DeskEvent"][];
            register: components["schemas"]["RegisterLine"][];
            reasons: components["schemas"]["DeskReasons"];
        };
        /** DeskEvent */
        DeskEvent: {
            /** Format: date-time */
            at: string;
            atText: string;
            who: string;
            role: string;
            office: string | null;
            action: string;
            actionText: string;
            fromText: string | null;
            toText: string;
            reason: string | null;
        };
        /** DeskReasons */
        DeskReasons: {
            refuse: components["schemas"]["ReasonChoice"][];
            supplement: components["schemas"]["ReasonChoice"][];
            override: components["schemas"]["ReasonChoice"][];
        };
        /** DiseaseView */
        DiseaseView: {
            code: string;
            name: string;
            includes: string[];
            verified: boolean;
        };
        /** Document */
        Document: {
            title: string;
            href: string;
        };
        /** Done */
        Done: {
            /** @default true */
            ok: boolean;
        };
        /** DraftLine */
        DraftLine: {
            /** Format: uuid */
            id: string;
            subject: components["schemas"]["PersonLine"];
            region: string;
            regionName: string;
            matters: string[];
            /** Format: date-time */
            savedAt: string;
            savedText: string;
        };
        /** DraftView */
        DraftView: {
            /** Format: uuid */
            id: string;
            version: number;
            subject: components["schemas"]["applications_schemas_Subject"];
            region: string;
            regionName: string;
            matters: string[];
            body: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            savedAt: string;
            savedText: string;
            prefill: components["schemas"]["Registers"];
            materials: components["schemas"]["MaterialView"][];
            applicationId: string | null;
        };
        /** Due */
        Due: {
            /** Format: date */
            on: string;
            text: string;
            /** @default false */
            estimated: boolean;
            note?: string | null;
        };
        /** Engine */
        Engine: {
            /** @enum {string} */
            state: "live" | "off" | "down";
            detail: string;
        };
        /** EntitlementLine */
        EntitlementLine: {
            disease: string;
            diseaseName: string;
            /** Format: date */
            begins: string;
            ends: string | null;
            current: boolean;
            facility: string | null;
            facilityName: string | null;
        };
        /** EntitlementView */
        EntitlementView: {
            disease: string;
            diseaseName: string;
            /** Format: date */
            begins: string;
            ends: string | null;
            facility: string | null;
            usable: boolean;
            whyNot: string | null;
        };
        /** ExpansionView */
        ExpansionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            disease: string;
            diseaseName: string;
            region: string;
            regionName: string;
            facilities: components["schemas"]["FacilityName"][];
            begins: string | null;
            ends: string | null;
            status: string;
            statusText: string;
            changeFrom: string | null;
        };
        /** FacilityName */
        FacilityName: {
            code: string;
            name: string;
        };
        /** FacilityView */
        FacilityView: {
            code: string;
            name: string;
            region: string;
            regionName: string;
            level: string;
            services: string[];
            servicesText: string;
            diseases: string[];
            address: string | null;
            phone: string | null;
        };
        /** Fact */
        Fact: {
            label: string;
            value: string;
        };
        /** FamilyView */
        FamilyView: {
            kin: components["schemas"]["KinView"][];
            kinRefused: components["schemas"]["KinView"][];
            evidence: components["schemas"]["PaperOptionView"][];
            userScope: string;
            uses: string[];
            note: string | null;
            source: string;
        };
        /** FilingTypeView */
        FilingTypeView: {
            code: string;
            title: string;
            plain: string;
            explain: string;
            stay: string;
            why: string;
            commitment: string;
            longTerm: boolean;
            validity: components["schemas"]["ValidityView"];
            materials: components["schemas"]["PaperGroupView"][];
            materialsNote: string | null;
            minStayMonths: number | null;
            lockMonths: number | null;
            lockText: string | null;
            needsEnd: boolean;
            needsHospital: boolean;
            countsAsFiled: boolean;
            reduction: components["schemas"]["ReductionView"] | null;
            note: string | null;
            source: string;
            verified: boolean;
        };
        /** Finding */
        Finding: {
            /** @enum {string} */
            level: "hard" | "soft" | "info";
            code: string;
            message: string;
            fix?: string | null;
            pointer?: string | null;
            source?: string | null;
        };
        /** GrantRequest */
        GrantRequest: {
            /** @enum {string} */
            role: "principal" | "proxy";
            name: string;
            /** @example 01 */
            idType: string;
            idNumber: string;
            /** @enum {string} */
            relation: "1" | "2" | "4" | "5" | "6" | "7" | "8" | "9" | "901";
            matters: ("family_sharing" | "filing" | "chronic_expansion" | "direct_settlement")[];
            /** Format: date */
            begins: string;
            /** Format: date */
            ends: string;
            /** @default [] */
            evidenceIds: string[];
            id?: string | null;
        };
        /** GrantView */
        GrantView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "given" | "received";
            other: string;
            otherIdNumber: string;
            relation: string;
            relationText: string;
            matters: string[];
            mattersText: string;
            /** Format: date */
            begins: string;
            /** Format: date */
            ends: string;
            /** @enum {string} */
            status: "pending" | "active" | "refused" | "ended";
            /** @enum {string} */
            state: "pending" | "active" | "coming" | "expired" | "refused" | "ended";
            stateText: string;
            /** @enum {string} */
            madeBy: "principal" | "proxy";
            reason: string | null;
            canConfirm: boolean;
            canRevoke: boolean;
            caseId: string | null;
        };
        /** GuardianshipRequest */
        GuardianshipRequest: {
            name: string;
            /** @example 01 */
            idType: string;
            idNumber: string;
            /** @default [] */
            evidenceIds: string[];
            id?: string | null;
        };
        /** Guide */
        Guide: {
            code: string;
            name: string;
            title: string;
            document: string;
            version: string;
            verifiedNote: string;
            sections: components["schemas"]["GuideSection"][];
        };
        /** GuideItem */
        GuideItem: {
            title: string;
            text: string;
            source: string | null;
            verified: boolean;
        };
        /** GuideSection */
        GuideSection: {
            key: string;
            title: string;
            /** @default [] */
            paragraphs: string[];
            /** @default [] */
            items: components["schemas"]["GuideItem"][];
            source?: string | null;
        };
        /** HandOver */
        HandOver: {
            /** Format: uuid */
            to: string;
        };
        /** Health */
        Health: {
            /** @enum {string} */
            status: "ok" | "down";
            environment: string;
            engines: {
                [key: string]: components["schemas"]["Engine"];
            };
            warnings: string[];
        };
        /** HeldLine */
        HeldLine: {
            code: string;
            title: string;
            detail: string | null;
        };
        /** IdTypeView */
        IdTypeView: {
            code: string;
            label: string;
        };
        /** Inbox */
        Inbox: {
            unread: number;
            notices: components["schemas"]["NoticeView"][];
            next: string | null;
        };
        /** InsuranceLine */
        InsuranceLine: {
            type: string;
            typeText: string;
            status: string;
            statusText: string;
            place: string;
            placeName: string;
            since: string | null;
            pausedOn: string | null;
            balanceFen: number | null;
            retired: boolean;
        };
        /** ItemFinding */
        ItemFinding: {
            kind: string;
            key: string;
            /** @enum {string} */
            level: "hard" | "soft" | "info";
            code: string;
            message: string;
            fix: string | null;
            pointer: string;
            source: string | null;
        };
        /** KinView */
        KinView: {
            code: string;
            label: string;
            group: string;
            groupLabel: string;
            sex: string | null;
            needsEvidence: boolean;
            refused: string | null;
        };
        /** LoginRequest */
        LoginRequest: {
            /** @example 13900001001 */
            mobile: string;
            /** @example 123456 */
            code: string;
            bindToken?: string | null;
        };
        /** MaterialView */
        MaterialView: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            mediaType: string;
            size: number;
            pages: number;
            sha256: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** MatterView */
        MatterView: {
            kind: string;
            title: string;
            plainTitle: string;
            blurb: string;
            conditions: string[];
            promisedText: string;
            legalText: string;
            legalWorkdays: number;
            source: string;
            verified: boolean;
        };
        /** Me */
        Me: {
            /** Format: uuid */
            accountId: string;
            mobile: string;
            person: components["schemas"]["PersonView"] | null;
            preferences: components["schemas"]["Preferences"];
            unread: number;
            wechat: boolean;
        };
        /** MoveRequest */
        MoveRequest: {
            action: string;
            reasonCode?: string | null;
            reason?: string | null;
            data?: {
                [key: string]: unknown;
            };
        };
        /** Need */
        Need: {
            kind: string;
            title: string;
            note: string | null;
            items: components["schemas"]["NeedItem"][];
        };
        /** NeedItem */
        NeedItem: {
            code: string;
            title: string;
            hint: string | null;
            held: boolean;
            madeHere: boolean;
            orCommitment: boolean;
            /** @default [] */
            anyOf: string[];
            source?: string | null;
        };
        /** NewDraft */
        NewDraft: {
            subjectId?: string | null;
        };
        /** NoticeView */
        NoticeView: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            caseId: string | null;
            /** Format: date-time */
            at: string;
            atText: string;
            read: boolean;
        };
        /** OfficeView */
        OfficeView: {
            code: string;
            name: string;
            region: string;
            address: string;
            phone: string;
            hours: string;
            counters: string;
        };
        /** OrderOfUse */
        OrderOfUse: {
            lines: components["schemas"]["UseLine"][];
            selfPayFen: number;
            rule: string;
            source: string;
            verified: boolean;
        };
        /** PaperChoice */
        PaperChoice: {
            choice?: string | null;
            /** @default [] */
            ids: string[];
        };
        /** PaperGroupView */
        PaperGroupView: {
            group: string;
            title: string;
            anyOf: components["schemas"]["PaperOptionView"][];
            orCommitment: boolean;
            required: boolean;
            channels: ("online" | "counter")[];
            onlyWith: {
                [key: string]: string[];
            };
        };
        /** PaperOptionView */
        PaperOptionView: {
            code: string;
            title: string;
            hint: string | null;
        };
        /** PersonLine */
        PersonLine: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** PersonView */
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            idType: string;
            idTypeText: string;
            idNumber: string;
            sex: string | null;
            birth: string | null;
        };
        /** PhoneRequest */
        PhoneRequest: {
            /** @example 13900001001 */
            phone: string;
        };
        /** PolicyLine */
        PolicyLine: {
            code: string;
            name: string;
            document: string;
            matters: string[];
        };
        /** PolicyView */
        PolicyView: {
            code: string;
            name: string;
            version: string;
            document: string;
            verifiedNote: string;
            contacts: components["schemas"]["ContactsView"];
            matters: components["schemas"]["MatterView"][];
            family: components["schemas"]["FamilyView"] | null;
            filing: components["schemas"]["guide_schemas_FilingView"] | null;
            chronic: components["schemas"]["ChronicPolicyView"] | null;
            texts: components["schemas"]["TextView"][];
            idTypes: components["schemas"]["IdTypeView"][];
            switches: components["schemas"]["SwitchView"][];
        };
        /** PrefectureView */
        PrefectureView: {
            code: string;
            name: string;
            filesAs: string;
            explain: string | null;
        };
        /** Preferences */
        Preferences: {
            elder: boolean;
            textSize: number;
            contrast: boolean;
        };
        /** PreferencesChange */
        PreferencesChange: {
            elder?: boolean | null;
            textSize?: number | null;
            contrast?: boolean | null;
        };
        /** ProvinceView */
        ProvinceView: {
            code: string;
            name: string;
            wholeProvince: boolean;
            explain: string | null;
        };
        /** Proxies */
        Proxies: {
            given: components["schemas"]["GrantView"][];
            received: components["schemas"]["GrantView"][];
            wards: components["schemas"]["WardView"][];
            guardians: components["schemas"]["WardView"][];
            subjects: components["schemas"]["accounts_proxy_schemas_Subject"][];
        };
        /** Queue */
        Queue: {
            rows: components["schemas"]["QueueRow"][];
            counts: components["schemas"]["QueueCounts"];
            next: number | null;
        };
        /** QueueCounts */
        QueueCounts: {
            reviewing: number;
            supplementing: number;
            processing: number;
            overdue: number;
        };
        /** QueueRow */
        QueueRow: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: string;
            title: string;
            subtitle: string;
            status: string;
            statusText: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            subject: components["schemas"]["PersonLine"];
            actedBy: string | null;
            applicationId: string | null;
            /** @enum {string} */
            turn: "citizen" | "office" | "other" | "none";
            turnText: string;
            promisedDue: components["schemas"]["Due"] | null;
            legalDue: components["schemas"]["Due"] | null;
            next: string;
            /** @enum {string} */
            clock: "running" | "paused" | "stopped";
            dependsOn: components["schemas"]["Dependency"] | null;
            reason: string | null;
            office: string;
            officeCode: string;
            channel: string;
            channelText: string;
            /** Format: date-time */
            acceptedAt: string;
            acceptedText: string;
            assignee: string | null;
            mine: boolean;
            overdue: boolean;
            remainingText: string;
        };
        /** RealNameRequest */
        RealNameRequest: {
            /** @example 01 */
            idType: string;
            idNumber: string;
            name: string;
        };
        /** Reason */
        Reason: {
            /** @default  */
            reason: string;
        };
        /** ReasonChoice */
        ReasonChoice: {
            code: string;
            text: string;
        };
        /** ReceiptOwner */
        ReceiptOwner: {
            /** Format: uuid */
            applicationId: string;
            /** @constant */
            view: "owner";
        };
        /** ReceiptPublic */
        ReceiptPublic: {
            number: string;
            statusText: string;
            regionName: string;
            submittedText: string;
            /** @constant */
            view: "public";
        };
        /** ReceiptStaff */
        ReceiptStaff: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            caseIds: string[];
            /** @constant */
            view: "staff";
        };
        /** ReductionView */
        ReductionView: {
            percent: number;
            text: string;
            reading: string | null;
            choices: string[];
            source: string;
            verified: boolean;
        };
        /** RegisterLine */
        RegisterLine: {
            label: string;
            value: string;
            ok: boolean;
        };
        /** Registers */
        Registers: {
            region: string | null;
            regionName: string | null;
            insurance: components["schemas"]["InsuranceLine"][];
            family: components["schemas"]["RelativeLine"][];
            entitlements: components["schemas"]["EntitlementLine"][];
            heldMaterials: string[];
            held: components["schemas"]["HeldLine"][];
            unavailable: string[];
        };
        /** RelativeLine */
        RelativeLine: {
            name: string;
            idNumber: string;
            relation: string;
            relationText: string;
        };
        /** SaveDraft */
        SaveDraft: {
            version: number;
            body: {
                [key: string]: unknown;
            };
        };
        /** Saved */
        Saved: {
            version: number;
            /** Format: date-time */
            savedAt: string;
            savedText: string;
        };
        /** Scan */
        Scan: {
            text: string;
        };
        /** Scanned */
        Scanned: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            caseIds: string[];
        };
        /** SecondFactor */
        SecondFactor: {
            /** @example 123456 */
            code: string;
        };
        /** SecondFactorNeeded */
        SecondFactorNeeded: {
            secondFactor: boolean;
            demoCode: string | null;
        };
        /** SessionView */
        SessionView: {
            /** @enum {string} */
            kind: "anonymous" | "citizen" | "staff" | "staff_pending";
            citizen: components["schemas"]["Me"] | null;
            staff: components["schemas"]["StaffMe"] | null;
            demo: boolean;
            environment: string;
            /** Format: date-time */
            now: string;
        };
        /** SettlementView */
        SettlementView: {
            /** Format: date */
            on: string;
            onText: string;
            regionName: string | null;
            can: components["schemas"]["CanLine"][];
            cannot: components["schemas"]["CannotLine"][];
        };
        /** StaffLogin */
        StaffLogin: {
            username: string;
            password: string;
        };
        /** StaffMe */
        StaffMe: {
            /** Format: uuid */
            id: string;
            username: string;
            name: string;
            roles: string[];
            rolesText: string;
            office: components["schemas"]["OfficeView"];
        };
        /**
         * Status
         * @description Where a case stands. Its history is the list of events; the status is their fold.
         * @enum {string}
         */
        Status: "submitted" | "waiting" | "reviewing" | "supplementing" | "accepted" | "done" | "refused" | "withdrawn" | "ended" | "revoked";
        /** Step */
        Step: {
            text: string;
            /** @enum {string} */
            state: "done" | "now" | "todo";
            when?: string | null;
        };
        /** SubjectFact */
        SubjectFact: {
            label: string;
            value: string;
            /** @enum {null|string} */
            maskedField?: "idNumber" | "mobile" | null;
        };
        /** SubmitDraft */
        SubmitDraft: {
            version: number;
        };
        /** SupplementItem */
        SupplementItem: {
            code: string;
            text: string;
        };
        /** SupplementRequest */
        SupplementRequest: {
            materials: {
                [key: string]: components["schemas"]["PaperChoice"];
            };
        };
        /** SwitchView */
        SwitchView: {
            key: string;
            label: string;
            value: string;
            text: string;
            choices: string[];
            source: string;
            verified: boolean;
        };
        /** TextView */
        TextView: {
            role: string;
            kind: string;
            title: string;
            paragraphs: string[];
            source: string;
            verified: boolean;
        };
        /** TimelineLine */
        TimelineLine: {
            /** Format: date-time */
            at: string;
            atText: string;
            text: string;
            who: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            reason?: string | null;
        };
        /** Unmask */
        Unmask: {
            /** @enum {string} */
            field: "idNumber" | "mobile";
            reason: string;
        };
        /** Unmasked */
        Unmasked: {
            value: string;
        };
        /** Unread */
        Unread: {
            unread: number;
        };
        /** UseLine */
        UseLine: {
            /** @enum {string} */
            kind: "own" | "grantor";
            name: string;
            fen: number;
        };
        /** ValidityView */
        ValidityView: {
            months: number | null;
            text: string;
            source: string;
            verified: boolean;
        };
        /** WardView */
        WardView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "guardian" | "ward";
            other: string;
            otherIdNumber: string;
            /** Format: date */
            ofAgeOn: string;
            /** @enum {string} */
            basis: "register" | "evidence";
            /** @enum {string} */
            status: "pending" | "active" | "refused" | "ended";
            /** @enum {string} */
            state: "pending" | "active" | "of_age" | "refused" | "ended";
            stateText: string;
            reason: string | null;
            canEnd: boolean;
            caseId: string | null;
        };
        /** WechatLoginAnswer */
        WechatLoginAnswer: {
            me: components["schemas"]["Me"] | null;
            needsMobile: boolean;
            bindToken: string | null;
        };
        /** WechatLoginRequest */
        WechatLoginRequest: {
            code: string;
            /** @default  */
            state: string;
        };
        /** WechatOffer */
        WechatOffer: {
            available: boolean;
            url: string | null;
        };
        /** Subject */
        accounts_proxy_schemas_Subject: {
            /** Format: uuid */
            personId: string;
            name: string;
            idNumberMasked: string;
            /** @enum {string} */
            basis: "self" | "grant" | "guardian";
            basisText: string;
            matters: string[];
            until: string | null;
        };
        /** Subject */
        applications_schemas_Subject: {
            /** Format: uuid */
            id: string;
            name: string;
            idNumberMasked: string;
            self: boolean;
        };
        /** FilingView */
        filings_schemas_FilingView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            type: string;
            typeText: string;
            region: string;
            regionName: string;
            /** Format: date */
            beginsOn: string;
            endsOn: string | null;
            validText: string;
            status: string;
            statusText: string;
            commitment: boolean;
            cancelFrom: string | null;
            cancelNote: string | null;
            canSupplement: boolean;
            canChange: boolean;
            replaces: string | null;
            phone: string | null;
            serial: string | null;
            source: string | null;
        };
        /** FilingView */
        guide_schemas_FilingView: {
            types: components["schemas"]["FilingTypeView"][];
            insidePoolText: string;
            insideProvinceText: string;
            printedBoxes: string[];
            note: string | null;
            source: string;
        };
        /**
         * Problem
         * @description RFC 9457. `detail` is a sentence for the person; `code` is stable; codes may add members of their own.
         * @example {
         *       "type": "urn:onething:problem:validation",
         *       "title": "请求有误",
         *       "status": 400,
         *       "code": "validation",
         *       "detail": "有内容需要修改，请按提示改正后再提交。",
         *       "requestId": "0193b2a000007000800000000000abcd",
         *       "fields": [
         *         {
         *           "pointer": "/idNumber",
         *           "message": "请填写这一项。"
         *         }
         *       ]
         *     }
         */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            requestId: string;
            fields: {
                pointer: string;
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "environment": "示例",
                     *       "engines": {},
                     *       "warnings": [
                     *         "示例"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mobile": "13800000001",
                 *       "code": "123456",
                 *       "bindToken": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "mobile": "13800000001",
                     *       "person": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "idType": "01",
                     *         "idTypeText": "示例",
                     *         "idNumber": "110101199003079999",
                     *         "sex": "示例",
                     *         "birth": "2026-11-22"
                     *       },
                     *       "preferences": {
                     *         "elder": true,
                     *         "textSize": 1,
                     *         "contrast": true
                     *       },
                     *       "unread": 1,
                     *       "wechat": true
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerWechatLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "available": true,
                     *       "url": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["WechatOffer"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loginByWechat: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456",
                 *       "state": ""
                 *     }
                 */
                "application/json": components["schemas"]["WechatLoginRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "me": {
                     *         "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "mobile": "13800000001",
                     *         "person": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "idType": "01",
                     *           "idTypeText": "示例",
                     *           "idNumber": "110101199003079999",
                     *           "sex": "示例",
                     *           "birth": "2026-11-22"
                     *         },
                     *         "preferences": {
                     *           "elder": true,
                     *           "textSize": 1,
                     *           "contrast": true
                     *         },
                     *         "unread": 1,
                     *         "wechat": true
                     *       },
                     *       "needsMobile": true,
                     *       "bindToken": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["WechatLoginAnswer"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendLoginCode: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mobile": "13800000001"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sentTo": "示例",
                     *       "resendAfterSeconds": 1,
                     *       "validSeconds": 1,
                     *       "demoCode": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "anonymous",
                     *       "citizen": {
                     *         "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "mobile": "13800000001",
                     *         "person": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "idType": "01",
                     *           "idTypeText": "示例",
                     *           "idNumber": "110101199003079999",
                     *           "sex": "示例",
                     *           "birth": "2026-11-22"
                     *         },
                     *         "preferences": {
                     *           "elder": true,
                     *           "textSize": 1,
                     *           "contrast": true
                     *         },
                     *         "unread": 1,
                     *         "wechat": true
                     *       },
                     *       "staff": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "username": "示例",
                     *         "name": "示例甲",
                     *         "roles": [
                     *           "示例"
                     *         ],
                     *         "rolesText": "示例",
                     *         "office": {
                     *           "code": "123456",
                     *           "name": "示例甲",
                     *           "region": "990100",
                     *           "address": "示例市示例路 1 号",
                     *           "phone": "13800000001",
                     *           "hours": "示例",
                     *           "counters": "示例"
                     *         }
                     *       },
                     *       "demo": true,
                     *       "environment": "示例",
                     *       "now": "2026-11-22T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elder": true,
                 *       "textSize": 1,
                 *       "contrast": true
                 *     }
                 */
                "application/json": components["schemas"]["PreferencesChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "mobile": "13800000001",
                     *       "person": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "idType": "01",
                     *         "idTypeText": "示例",
                     *         "idNumber": "110101199003079999",
                     *         "sex": "示例",
                     *         "birth": "2026-11-22"
                     *       },
                     *       "preferences": {
                     *         "elder": true,
                     *         "textSize": 1,
                     *         "contrast": true
                     *       },
                     *       "unread": 1,
                     *       "wechat": true
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRealName: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "idType": "01",
                 *       "idNumber": "110101199003079999",
                 *       "name": "示例甲"
                 *     }
                 */
                "application/json": components["schemas"]["RealNameRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "mobile": "13800000001",
                     *       "person": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "idType": "01",
                     *         "idTypeText": "示例",
                     *         "idNumber": "110101199003079999",
                     *         "sex": "示例",
                     *         "birth": "2026-11-22"
                     *       },
                     *       "preferences": {
                     *         "elder": true,
                     *         "textSize": 1,
                     *         "contrast": true
                     *       },
                     *       "unread": 1,
                     *       "wechat": true
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegisters: {
        parameters: {
            query?: {
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "insurance": [
                     *         {
                     *           "type": "示例",
                     *           "typeText": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "place": "示例",
                     *           "placeName": "示例",
                     *           "since": "2026-11-22",
                     *           "pausedOn": "2026-11-22",
                     *           "balanceFen": 1,
                     *           "retired": true
                     *         }
                     *       ],
                     *       "family": [
                     *         {
                     *           "name": "示例甲",
                     *           "idNumber": "110101199003079999",
                     *           "relation": "示例",
                     *           "relationText": "示例"
                     *         }
                     *       ],
                     *       "entitlements": [
                     *         {
                     *           "disease": "示例",
                     *           "diseaseName": "示例",
                     *           "begins": "2026-11-22",
                     *           "ends": "2026-11-22",
                     *           "current": true,
                     *           "facility": "示例",
                     *           "facilityName": "示例"
                     *         }
                     *       ],
                     *       "heldMaterials": [
                     *         "示例"
                     *       ],
                     *       "held": [
                     *         {
                     *           "code": "123456",
                     *           "title": "家庭共济",
                     *           "detail": "示例"
                     *         }
                     *       ],
                     *       "unavailable": [
                     *         "示例"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Registers"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffLogin: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "示例",
                 *       "password": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["StaffLogin"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secondFactor": true,
                     *       "demoCode": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorNeeded"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "username": "示例",
                     *       "name": "示例甲",
                     *       "roles": [
                     *         "示例"
                     *       ],
                     *       "rolesText": "示例",
                     *       "office": {
                     *         "code": "123456",
                     *         "name": "示例甲",
                     *         "region": "990100",
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001",
                     *         "hours": "示例",
                     *         "counters": "示例"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmGrant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "side": "given",
                     *       "other": "示例",
                     *       "otherIdNumber": "示例",
                     *       "relation": "示例",
                     *       "relationText": "示例",
                     *       "matters": [
                     *         "示例"
                     *       ],
                     *       "mattersText": "示例",
                     *       "begins": "2026-11-22",
                     *       "ends": "2026-11-22",
                     *       "status": "pending",
                     *       "state": "pending",
                     *       "stateText": "示例",
                     *       "madeBy": "principal",
                     *       "reason": "示例原因",
                     *       "canConfirm": true,
                     *       "canRevoke": true,
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGrant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "principal",
                 *       "name": "示例甲",
                 *       "idType": "01",
                 *       "idNumber": "110101199003079999",
                 *       "relation": "1",
                 *       "matters": [
                 *         "family_sharing"
                 *       ],
                 *       "begins": "2026-11-22",
                 *       "ends": "2026-11-22",
                 *       "evidenceIds": [],
                 *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["GrantRequest"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "side": "given",
                     *       "other": "示例",
                     *       "otherIdNumber": "示例",
                     *       "relation": "示例",
                     *       "relationText": "示例",
                     *       "matters": [
                     *         "示例"
                     *       ],
                     *       "mattersText": "示例",
                     *       "begins": "2026-11-22",
                     *       "ends": "2026-11-22",
                     *       "status": "pending",
                     *       "state": "pending",
                     *       "stateText": "示例",
                     *       "madeBy": "principal",
                     *       "reason": "示例原因",
                     *       "canConfirm": true,
                     *       "canRevoke": true,
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGuardianship: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "示例甲",
                 *       "idType": "01",
                 *       "idNumber": "110101199003079999",
                 *       "evidenceIds": [],
                 *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["GuardianshipRequest"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "side": "guardian",
                     *       "other": "示例",
                     *       "otherIdNumber": "示例",
                     *       "ofAgeOn": "2026-11-22",
                     *       "basis": "register",
                     *       "status": "pending",
                     *       "state": "pending",
                     *       "stateText": "示例",
                     *       "reason": "示例原因",
                     *       "canEnd": true,
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["WardView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endGuardianship: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                guardianship_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": ""
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "side": "guardian",
                     *       "other": "示例",
                     *       "otherIdNumber": "示例",
                     *       "ofAgeOn": "2026-11-22",
                     *       "basis": "register",
                     *       "status": "pending",
                     *       "state": "pending",
                     *       "stateText": "示例",
                     *       "reason": "示例原因",
                     *       "canEnd": true,
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["WardView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProxies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "given": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "side": "given",
                     *           "other": "示例",
                     *           "otherIdNumber": "示例",
                     *           "relation": "示例",
                     *           "relationText": "示例",
                     *           "matters": [
                     *             "示例"
                     *           ],
                     *           "mattersText": "示例",
                     *           "begins": "2026-11-22",
                     *           "ends": "2026-11-22",
                     *           "status": "pending",
                     *           "state": "pending",
                     *           "stateText": "示例",
                     *           "madeBy": "principal",
                     *           "reason": "示例原因",
                     *           "canConfirm": true,
                     *           "canRevoke": true,
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *         }
                     *       ],
                     *       "received": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "side": "given",
                     *           "other": "示例",
                     *           "otherIdNumber": "示例",
                     *           "relation": "示例",
                     *           "relationText": "示例",
                     *           "matters": [
                     *             "示例"
                     *           ],
                     *           "mattersText": "示例",
                     *           "begins": "2026-11-22",
                     *           "ends": "2026-11-22",
                     *           "status": "pending",
                     *           "state": "pending",
                     *           "stateText": "示例",
                     *           "madeBy": "principal",
                     *           "reason": "示例原因",
                     *           "canConfirm": true,
                     *           "canRevoke": true,
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *         }
                     *       ],
                     *       "wards": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "side": "guardian",
                     *           "other": "示例",
                     *           "otherIdNumber": "示例",
                     *           "ofAgeOn": "2026-11-22",
                     *           "basis": "register",
                     *           "status": "pending",
                     *           "state": "pending",
                     *           "stateText": "示例",
                     *           "reason": "示例原因",
                     *           "canEnd": true,
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *         }
                     *       ],
                     *       "guardians": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "side": "guardian",
                     *           "other": "示例",
                     *           "otherIdNumber": "示例",
                     *           "ofAgeOn": "2026-11-22",
                     *           "basis": "register",
                     *           "status": "pending",
                     *           "state": "pending",
                     *           "stateText": "示例",
                     *           "reason": "示例原因",
                     *           "canEnd": true,
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *         }
                     *       ],
                     *       "subjects": [
                     *         {
                     *           "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "idNumberMasked": "示例",
                     *           "basis": "self",
                     *           "basisText": "示例",
                     *           "matters": [
                     *             "示例"
                     *           ],
                     *           "until": "2026-11-22"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Proxies"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": ""
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "side": "given",
                     *       "other": "示例",
                     *       "otherIdNumber": "示例",
                     *       "relation": "示例",
                     *       "relationText": "示例",
                     *       "matters": [
                     *         "示例"
                     *       ],
                     *       "mattersText": "示例",
                     *       "begins": "2026-11-22",
                     *       "ends": "2026-11-22",
                     *       "status": "pending",
                     *       "state": "pending",
                     *       "stateText": "示例",
                     *       "madeBy": "principal",
                     *       "reason": "示例原因",
                     *       "canConfirm": true,
                     *       "canRevoke": true,
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "ready": true,
                     *       "findings": [
                     *         {
                     *           "kind": "示例",
                     *           "key": "示例",
                     *           "level": "hard",
                     *           "code": "123456",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "pointer": "示例",
                     *           "source": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Checked"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "version": 1,
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "idNumberMasked": "示例",
                     *         "self": true
                     *       },
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "matters": [
                     *         "示例"
                     *       ],
                     *       "body": {},
                     *       "savedAt": "2026-11-22T01:30:00Z",
                     *       "savedText": "示例",
                     *       "prefill": {
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "insurance": [
                     *           {
                     *             "type": "示例",
                     *             "typeText": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "place": "示例",
                     *             "placeName": "示例",
                     *             "since": "2026-11-22",
                     *             "pausedOn": "2026-11-22",
                     *             "balanceFen": 1,
                     *             "retired": true
                     *           }
                     *         ],
                     *         "family": [
                     *           {
                     *             "name": "示例甲",
                     *             "idNumber": "110101199003079999",
                     *             "relation": "示例",
                     *             "relationText": "示例"
                     *           }
                     *         ],
                     *         "entitlements": [
                     *           {
                     *             "disease": "示例",
                     *             "diseaseName": "示例",
                     *             "begins": "2026-11-22",
                     *             "ends": "2026-11-22",
                     *             "current": true,
                     *             "facility": "示例",
                     *             "facilityName": "示例"
                     *           }
                     *         ],
                     *         "heldMaterials": [
                     *           "示例"
                     *         ],
                     *         "held": [
                     *           {
                     *             "code": "123456",
                     *             "title": "家庭共济",
                     *             "detail": "示例"
                     *           }
                     *         ],
                     *         "unavailable": [
                     *           "示例"
                     *         ]
                     *       },
                     *       "materials": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "name": "示例甲",
                     *           "mediaType": "示例",
                     *           "size": 1,
                     *           "pages": 1,
                     *           "sha256": "示例",
                     *           "createdAt": "2026-11-22T01:30:00Z"
                     *         }
                     *       ],
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "body": {}
                 *     }
                 */
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "savedAt": "2026-11-22T01:30:00Z",
                     *       "savedText": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "matters": [
                     *           "示例"
                     *         ],
                     *         "savedAt": "2026-11-22T01:30:00Z",
                     *         "savedText": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DraftLine"][];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subjectId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "version": 1,
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "idNumberMasked": "示例",
                     *         "self": true
                     *       },
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "matters": [
                     *         "示例"
                     *       ],
                     *       "body": {},
                     *       "savedAt": "2026-11-22T01:30:00Z",
                     *       "savedText": "示例",
                     *       "prefill": {
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "insurance": [
                     *           {
                     *             "type": "示例",
                     *             "typeText": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "place": "示例",
                     *             "placeName": "示例",
                     *             "since": "2026-11-22",
                     *             "pausedOn": "2026-11-22",
                     *             "balanceFen": 1,
                     *             "retired": true
                     *           }
                     *         ],
                     *         "family": [
                     *           {
                     *             "name": "示例甲",
                     *             "idNumber": "110101199003079999",
                     *             "relation": "示例",
                     *             "relationText": "示例"
                     *           }
                     *         ],
                     *         "entitlements": [
                     *           {
                     *             "disease": "示例",
                     *             "diseaseName": "示例",
                     *             "begins": "2026-11-22",
                     *             "ends": "2026-11-22",
                     *             "current": true,
                     *             "facility": "示例",
                     *             "facilityName": "示例"
                     *           }
                     *         ],
                     *         "heldMaterials": [
                     *           "示例"
                     *         ],
                     *         "held": [
                     *           {
                     *             "code": "123456",
                     *             "title": "家庭共济",
                     *             "detail": "示例"
                     *           }
                     *         ],
                     *         "unavailable": [
                     *           "示例"
                     *         ]
                     *       },
                     *       "materials": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "name": "示例甲",
                     *           "mediaType": "示例",
                     *           "size": 1,
                     *           "pages": 1,
                     *           "sha256": "示例",
                     *           "createdAt": "2026-11-22T01:30:00Z"
                     *         }
                     *       ],
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNeeds: {
        parameters: {
            query?: {
                channel?: "online" | "counter";
            };
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "kind": "示例",
                     *         "title": "家庭共济",
                     *         "note": "示例",
                     *         "items": [
                     *           {
                     *             "code": "123456",
                     *             "title": "家庭共济",
                     *             "hint": "示例",
                     *             "held": true,
                     *             "madeHere": true,
                     *             "orCommitment": true,
                     *             "anyOf": [],
                     *             "source": "示例"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Need"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["SubmitDraft"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "submittedAt": "2026-11-22T01:30:00Z",
                     *       "submittedText": "示例",
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲"
                     *       },
                     *       "actedBy": "示例",
                     *       "statusText": "示例",
                     *       "tone": "done",
                     *       "cases": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "number": "YJS2026112200001",
                     *           "kind": "示例",
                     *           "title": "家庭共济",
                     *           "subtitle": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "tone": "done",
                     *           "subject": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "name": "示例甲"
                     *           },
                     *           "actedBy": "示例",
                     *           "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "turn": "citizen",
                     *           "turnText": "示例",
                     *           "promisedDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "legalDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "next": "示例",
                     *           "clock": "running",
                     *           "dependsOn": {
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "title": "家庭共济",
                     *             "statusText": "示例"
                     *           },
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "settlement": true,
                     *       "qrText": "示例",
                     *       "phone": "13800000001",
                     *       "officeName": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReceiptCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "submittedAt": "2026-11-22T01:30:00Z",
                     *         "submittedText": "示例",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "cases": [
                     *           {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "number": "YJS2026112200001",
                     *             "kind": "示例",
                     *             "title": "家庭共济",
                     *             "subtitle": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "tone": "done",
                     *             "subject": {
                     *               "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "name": "示例甲"
                     *             },
                     *             "actedBy": "示例",
                     *             "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "turn": "citizen",
                     *             "turnText": "示例",
                     *             "promisedDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "legalDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "next": "示例",
                     *             "clock": "running",
                     *             "dependsOn": {
                     *               "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "title": "家庭共济",
                     *               "statusText": "示例"
                     *             },
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "settlement": true,
                     *         "qrText": "示例",
                     *         "phone": "13800000001",
                     *         "officeName": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ApplicationView"][];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "submittedAt": "2026-11-22T01:30:00Z",
                     *       "submittedText": "示例",
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲"
                     *       },
                     *       "actedBy": "示例",
                     *       "statusText": "示例",
                     *       "tone": "done",
                     *       "cases": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "number": "YJS2026112200001",
                     *           "kind": "示例",
                     *           "title": "家庭共济",
                     *           "subtitle": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "tone": "done",
                     *           "subject": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "name": "示例甲"
                     *           },
                     *           "actedBy": "示例",
                     *           "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "turn": "citizen",
                     *           "turnText": "示例",
                     *           "promisedDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "legalDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "next": "示例",
                     *           "clock": "running",
                     *           "dependsOn": {
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "title": "家庭共济",
                     *             "statusText": "示例"
                     *           },
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "settlement": true,
                     *       "qrText": "示例",
                     *       "phone": "13800000001",
                     *       "officeName": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "view": "owner"
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptOwner"] | components["schemas"]["ReceiptStaff"] | components["schemas"]["ReceiptPublic"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveCase: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "示例",
                 *       "reasonCode": "示例",
                 *       "reason": "示例原因",
                 *       "data": {}
                 *     }
                 */
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "kind": "示例",
                     *       "title": "家庭共济",
                     *       "subtitle": "示例",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "tone": "done",
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲"
                     *       },
                     *       "actedBy": "示例",
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "turn": "citizen",
                     *       "turnText": "示例",
                     *       "promisedDue": {
                     *         "on": "2026-11-22",
                     *         "text": "示例",
                     *         "estimated": false,
                     *         "note": "示例"
                     *       },
                     *       "legalDue": {
                     *         "on": "2026-11-22",
                     *         "text": "示例",
                     *         "estimated": false,
                     *         "note": "示例"
                     *       },
                     *       "next": "示例",
                     *       "clock": "running",
                     *       "dependsOn": {
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "title": "家庭共济",
                     *         "statusText": "示例"
                     *       },
                     *       "reason": "示例原因",
                     *       "facts": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例"
                     *         }
                     *       ],
                     *       "findings": [
                     *         {
                     *           "level": "hard",
                     *           "code": "123456",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "pointer": "示例",
                     *           "source": "示例"
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "text": "示例",
                     *           "who": "示例",
                     *           "tone": "done",
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "text": "示例",
                     *           "state": "done",
                     *           "when": "示例"
                     *         }
                     *       ],
                     *       "supplement": [
                     *         {
                     *           "code": "123456",
                     *           "text": "示例"
                     *         }
                     *       ],
                     *       "actions": [
                     *         {
                     *           "action": "示例",
                     *           "label": "授权人",
                     *           "danger": false,
                     *           "needsReason": false,
                     *           "reasons": [],
                     *           "confirm": "示例",
                     *           "availableFrom": "2026-11-22",
                     *           "disabledReason": "示例"
                     *         }
                     *       ],
                     *       "documents": [
                     *         {
                     *           "title": "家庭共济",
                     *           "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "kind": "示例",
                     *       "title": "家庭共济",
                     *       "subtitle": "示例",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "tone": "done",
                     *       "subject": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲"
                     *       },
                     *       "actedBy": "示例",
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "turn": "citizen",
                     *       "turnText": "示例",
                     *       "promisedDue": {
                     *         "on": "2026-11-22",
                     *         "text": "示例",
                     *         "estimated": false,
                     *         "note": "示例"
                     *       },
                     *       "legalDue": {
                     *         "on": "2026-11-22",
                     *         "text": "示例",
                     *         "estimated": false,
                     *         "note": "示例"
                     *       },
                     *       "next": "示例",
                     *       "clock": "running",
                     *       "dependsOn": {
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "title": "家庭共济",
                     *         "statusText": "示例"
                     *       },
                     *       "reason": "示例原因",
                     *       "facts": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例"
                     *         }
                     *       ],
                     *       "findings": [
                     *         {
                     *           "level": "hard",
                     *           "code": "123456",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "pointer": "示例",
                     *           "source": "示例"
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "text": "示例",
                     *           "who": "示例",
                     *           "tone": "done",
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "text": "示例",
                     *           "state": "done",
                     *           "when": "示例"
                     *         }
                     *       ],
                     *       "supplement": [
                     *         {
                     *           "code": "123456",
                     *           "text": "示例"
                     *         }
                     *       ],
                     *       "actions": [
                     *         {
                     *           "action": "示例",
                     *           "label": "授权人",
                     *           "danger": false,
                     *           "needsReason": false,
                     *           "reasons": [],
                     *           "confirm": "示例",
                     *           "availableFrom": "2026-11-22",
                     *           "disabledReason": "示例"
                     *         }
                     *       ],
                     *       "documents": [
                     *         {
                     *           "title": "家庭共济",
                     *           "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBonds: {
        parameters: {
            query?: {
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "role": "grantor",
                     *         "name": "示例甲",
                     *         "idNumber": "110101199003079999",
                     *         "relation": "示例",
                     *         "relationText": "示例",
                     *         "state": "pending",
                     *         "stateText": "示例",
                     *         "since": "2026-11-22",
                     *         "endedOn": "2026-11-22",
                     *         "endReason": "示例",
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Bond"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderOfUse: {
        parameters: {
            query: {
                amountFen: number;
                personId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "lines": [
                     *         {
                     *           "kind": "own",
                     *           "name": "示例甲",
                     *           "fen": 1
                     *         }
                     *       ],
                     *       "selfPayFen": 1,
                     *       "rule": "示例",
                     *       "source": "示例",
                     *       "verified": true
                     *     }
                     */
                    "application/json": components["schemas"]["OrderOfUse"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFilings: {
        parameters: {
            query?: {
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "type": "示例",
                     *         "typeText": "示例",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "beginsOn": "2026-11-22",
                     *         "endsOn": "2026-11-22",
                     *         "validText": "示例",
                     *         "status": "示例",
                     *         "statusText": "示例",
                     *         "commitment": true,
                     *         "cancelFrom": "2026-11-22",
                     *         "cancelNote": "示例",
                     *         "canSupplement": true,
                     *         "canChange": true,
                     *         "replaces": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "phone": "13800000001",
                     *         "serial": "示例",
                     *         "source": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["filings_schemas_FilingView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeFilingPhone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                filing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "13800000001"
                 *     }
                 */
                "application/json": components["schemas"]["PhoneRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "type": "示例",
                     *       "typeText": "示例",
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "beginsOn": "2026-11-22",
                     *       "endsOn": "2026-11-22",
                     *       "validText": "示例",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "commitment": true,
                     *       "cancelFrom": "2026-11-22",
                     *       "cancelNote": "示例",
                     *       "canSupplement": true,
                     *       "canChange": true,
                     *       "replaces": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "phone": "13800000001",
                     *       "serial": "示例",
                     *       "source": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["filings_schemas_FilingView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    supplementFiling: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                filing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "materials": {}
                 *     }
                 */
                "application/json": components["schemas"]["SupplementRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "type": "示例",
                     *       "typeText": "示例",
                     *       "region": "990100",
                     *       "regionName": "示例市",
                     *       "beginsOn": "2026-11-22",
                     *       "endsOn": "2026-11-22",
                     *       "validText": "示例",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "commitment": true,
                     *       "cancelFrom": "2026-11-22",
                     *       "cancelNote": "示例",
                     *       "canSupplement": true,
                     *       "canChange": true,
                     *       "replaces": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "phone": "13800000001",
                     *       "serial": "示例",
                     *       "source": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["filings_schemas_FilingView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChronic: {
        parameters: {
            query?: {
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entitlements": [
                     *         {
                     *           "disease": "示例",
                     *           "diseaseName": "示例",
                     *           "begins": "2026-11-22",
                     *           "ends": "2026-11-22",
                     *           "facility": "示例",
                     *           "usable": true,
                     *           "whyNot": "示例"
                     *         }
                     *       ],
                     *       "expansions": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "disease": "示例",
                     *           "diseaseName": "示例",
                     *           "region": "990100",
                     *           "regionName": "示例市",
                     *           "facilities": [
                     *             {
                     *               "code": "123456",
                     *               "name": "示例甲"
                     *             }
                     *           ],
                     *           "begins": "2026-11-22",
                     *           "ends": "2026-11-22",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "changeFrom": "2026-11-22"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ChronicView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSettlement: {
        parameters: {
            query?: {
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "on": "2026-11-22",
                     *       "onText": "示例",
                     *       "regionName": "示例市",
                     *       "can": [
                     *         {
                     *           "what": "示例",
                     *           "why": "示例",
                     *           "source": "示例"
                     *         }
                     *       ],
                     *       "cannot": [
                     *         {
                     *           "what": "示例",
                     *           "why": "示例",
                     *           "fix": "示例",
                     *           "source": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adviseFiling: {
        parameters: {
            query?: {
                stay?: "long" | "short";
                why?: "retired" | "living" | "work" | "referral" | "other";
                emergency?: boolean;
            };
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "示例",
                     *       "title": "家庭共济",
                     *       "explanation": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "123456",
                     *       "name": "示例甲",
                     *       "title": "家庭共济",
                     *       "document": "示例",
                     *       "version": "示例",
                     *       "verifiedNote": "示例",
                     *       "sections": [
                     *         {
                     *           "key": "示例",
                     *           "title": "家庭共济",
                     *           "paragraphs": [],
                     *           "items": [],
                     *           "source": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Guide"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "123456",
                     *       "name": "示例甲",
                     *       "version": "示例",
                     *       "document": "示例",
                     *       "verifiedNote": "示例",
                     *       "contacts": {
                     *         "phone": "13800000001",
                     *         "complaint": "示例",
                     *         "address": "示例市示例路 1 号",
                     *         "hours": "示例",
                     *         "website": "示例",
                     *         "source": "示例",
                     *         "verified": true
                     *       },
                     *       "matters": [
                     *         {
                     *           "kind": "示例",
                     *           "title": "家庭共济",
                     *           "plainTitle": "示例",
                     *           "blurb": "示例",
                     *           "conditions": [
                     *             "示例"
                     *           ],
                     *           "promisedText": "示例",
                     *           "legalText": "示例",
                     *           "legalWorkdays": 1,
                     *           "source": "示例",
                     *           "verified": true
                     *         }
                     *       ],
                     *       "family": {
                     *         "kin": [
                     *           {
                     *             "code": "123456",
                     *             "label": "授权人",
                     *             "group": "示例",
                     *             "groupLabel": "示例",
                     *             "sex": "示例",
                     *             "needsEvidence": true,
                     *             "refused": "示例"
                     *           }
                     *         ],
                     *         "kinRefused": [
                     *           {
                     *             "code": "123456",
                     *             "label": "授权人",
                     *             "group": "示例",
                     *             "groupLabel": "示例",
                     *             "sex": "示例",
                     *             "needsEvidence": true,
                     *             "refused": "示例"
                     *           }
                     *         ],
                     *         "evidence": [
                     *           {
                     *             "code": "123456",
                     *             "title": "家庭共济",
                     *             "hint": "示例"
                     *           }
                     *         ],
                     *         "userScope": "示例",
                     *         "uses": [
                     *           "示例"
                     *         ],
                     *         "note": "示例",
                     *         "source": "示例"
                     *       },
                     *       "filing": {
                     *         "types": [
                     *           {
                     *             "code": "123456",
                     *             "title": "家庭共济",
                     *             "plain": "示例",
                     *             "explain": "示例",
                     *             "stay": "示例",
                     *             "why": "示例",
                     *             "commitment": "示例",
                     *             "longTerm": true,
                     *             "validity": {
                     *               "months": 1,
                     *               "text": "示例",
                     *               "source": "示例",
                     *               "verified": true
                     *             },
                     *             "materials": [
                     *               {
                     *                 "group": "示例",
                     *                 "title": "家庭共济",
                     *                 "anyOf": [
                     *                   {
                     *                     "code": "123456",
                     *                     "title": "家庭共济",
                     *                     "hint": "示例"
                     *                   }
                     *                 ],
                     *                 "orCommitment": true,
                     *                 "required": true,
                     *                 "channels": [
                     *                   "online"
                     *                 ],
                     *                 "onlyWith": {}
                     *               }
                     *             ],
                     *             "materialsNote": "示例",
                     *             "minStayMonths": 1,
                     *             "lockMonths": 1,
                     *             "lockText": "示例",
                     *             "needsEnd": true,
                     *             "needsHospital": true,
                     *             "countsAsFiled": true,
                     *             "reduction": {
                     *               "percent": 1,
                     *               "text": "示例",
                     *               "reading": "示例",
                     *               "choices": [
                     *                 "示例"
                     *               ],
                     *               "source": "示例",
                     *               "verified": true
                     *             },
                     *             "note": "示例",
                     *             "source": "示例",
                     *             "verified": true
                     *           }
                     *         ],
                     *         "insidePoolText": "示例",
                     *         "insideProvinceText": "示例",
                     *         "printedBoxes": [
                     *           "示例"
                     *         ],
                     *         "note": "示例",
                     *         "source": "示例"
                     *       },
                     *       "chronic": {
                     *         "diseases": [
                     *           {
                     *             "code": "123456",
                     *             "name": "示例甲",
                     *             "includes": [
                     *               "示例"
                     *             ],
                     *             "verified": true
                     *           }
                     *         ],
                     *         "maxFacilities": 1,
                     *         "refusalText": "示例",
                     *         "note": "示例",
                     *         "source": "示例",
                     *         "verified": true
                     *       },
                     *       "texts": [
                     *         {
                     *           "role": "示例",
                     *           "kind": "示例",
                     *           "title": "家庭共济",
                     *           "paragraphs": [
                     *             "示例"
                     *           ],
                     *           "source": "示例",
                     *           "verified": true
                     *         }
                     *       ],
                     *       "idTypes": [
                     *         {
                     *           "code": "123456",
                     *           "label": "授权人"
                     *         }
                     *       ],
                     *       "switches": [
                     *         {
                     *           "key": "示例",
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "text": "示例",
                     *           "choices": [
                     *             "示例"
                     *           ],
                     *           "source": "示例",
                     *           "verified": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "123456",
                     *         "name": "示例甲",
                     *         "document": "示例",
                     *         "matters": [
                     *           "示例"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PolicyLine"][];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFacilities: {
        parameters: {
            query: {
                region: string;
                disease?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "123456",
                     *         "name": "示例甲",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "level": "示例",
                     *         "services": [
                     *           "示例"
                     *         ],
                     *         "servicesText": "示例",
                     *         "diseases": [
                     *           "示例"
                     *         ],
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["FacilityView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrefectures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                province: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "123456",
                     *         "name": "示例甲",
                     *         "filesAs": "示例",
                     *         "explain": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PrefectureView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProvinces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "code": "123456",
                     *         "name": "示例甲",
                     *         "wholeProvince": true,
                     *         "explain": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ProvinceView"][];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "image/heic": string;
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMaterials: {
        parameters: {
            query?: {
                kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "示例",
                     *         "name": "示例甲",
                     *         "mediaType": "示例",
                     *         "size": 1,
                     *         "pages": 1,
                     *         "sha256": "示例",
                     *         "createdAt": "2026-11-22T01:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["MaterialView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadMaterial: {
        parameters: {
            query: {
                /** @description 材料种类，例如 residence_permit、signature */
                kind: string;
                /** @description 文件名，只用来显示 */
                name?: string;
            };
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
                "image/heic": string;
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "kind": "示例",
                     *       "name": "示例甲",
                     *       "mediaType": "示例",
                     *       "size": 1,
                     *       "pages": 1,
                     *       "sha256": "示例",
                     *       "createdAt": "2026-11-22T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMaterialPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMaterial: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                material_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInbox: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 1,
                     *       "notices": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "body": "您的申请已收到。",
                     *           "tone": "done",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "read": true
                     *         }
                     *       ],
                     *       "next": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *     }
                     */
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAllNotices: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDeskCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "kind": "示例",
                     *         "title": "家庭共济",
                     *         "subtitle": "示例",
                     *         "status": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "turn": "citizen",
                     *         "turnText": "示例",
                     *         "promisedDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "legalDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "next": "示例",
                     *         "clock": "running",
                     *         "dependsOn": {
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "statusText": "示例"
                     *         },
                     *         "reason": "示例原因",
                     *         "facts": [
                     *           {
                     *             "label": "授权人",
                     *             "value": "示例"
                     *           }
                     *         ],
                     *         "findings": [
                     *           {
                     *             "level": "hard",
                     *             "code": "123456",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "pointer": "示例",
                     *             "source": "示例"
                     *           }
                     *         ],
                     *         "timeline": [
                     *           {
                     *             "at": "2026-11-22T01:30:00Z",
                     *             "atText": "11月22日 09:30",
                     *             "text": "示例",
                     *             "who": "示例",
                     *             "tone": "done",
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "steps": [
                     *           {
                     *             "text": "示例",
                     *             "state": "done",
                     *             "when": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "actions": [
                     *           {
                     *             "action": "示例",
                     *             "label": "授权人",
                     *             "danger": false,
                     *             "needsReason": false,
                     *             "reasons": [],
                     *             "confirm": "示例",
                     *             "availableFrom": "2026-11-22",
                     *             "disabledReason": "示例"
                     *           }
                     *         ],
                     *         "documents": [
                     *           {
                     *             "title": "家庭共济",
                     *             "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf"
                     *           }
                     *         ]
                     *       },
                     *       "application": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "submittedAt": "2026-11-22T01:30:00Z",
                     *         "submittedText": "示例",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "cases": [
                     *           {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "number": "YJS2026112200001",
                     *             "kind": "示例",
                     *             "title": "家庭共济",
                     *             "subtitle": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "tone": "done",
                     *             "subject": {
                     *               "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "name": "示例甲"
                     *             },
                     *             "actedBy": "示例",
                     *             "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "turn": "citizen",
                     *             "turnText": "示例",
                     *             "promisedDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "legalDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "next": "示例",
                     *             "clock": "running",
                     *             "dependsOn": {
                     *               "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "title": "家庭共济",
                     *               "statusText": "示例"
                     *             },
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "settlement": true,
                     *         "qrText": "示例",
                     *         "phone": "13800000001",
                     *         "officeName": "示例"
                     *       },
                     *       "assignee": "示例",
                     *       "mine": true,
                     *       "subjectFacts": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "maskedField": "idNumber"
                     *         }
                     *       ],
                     *       "materials": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "name": "示例甲",
                     *           "mediaType": "示例",
                     *           "size": 1,
                     *           "pages": 1,
                     *           "sha256": "示例",
                     *           "createdAt": "2026-11-22T01:30:00Z"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "role": "示例",
                     *           "office": "示例",
                     *           "action": "示例",
                     *           "actionText": "示例",
                     *           "fromText": "示例",
                     *           "toText": "示例",
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "register": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "ok": true
                     *         }
                     *       ],
                     *       "reasons": {
                     *         "refuse": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "override": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeskCase"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "name": "示例甲",
                     *         "office": "示例",
                     *         "rolesText": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Colleague"][];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverCase: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "kind": "示例",
                     *         "title": "家庭共济",
                     *         "subtitle": "示例",
                     *         "status": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "turn": "citizen",
                     *         "turnText": "示例",
                     *         "promisedDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "legalDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "next": "示例",
                     *         "clock": "running",
                     *         "dependsOn": {
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "statusText": "示例"
                     *         },
                     *         "reason": "示例原因",
                     *         "facts": [
                     *           {
                     *             "label": "授权人",
                     *             "value": "示例"
                     *           }
                     *         ],
                     *         "findings": [
                     *           {
                     *             "level": "hard",
                     *             "code": "123456",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "pointer": "示例",
                     *             "source": "示例"
                     *           }
                     *         ],
                     *         "timeline": [
                     *           {
                     *             "at": "2026-11-22T01:30:00Z",
                     *             "atText": "11月22日 09:30",
                     *             "text": "示例",
                     *             "who": "示例",
                     *             "tone": "done",
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "steps": [
                     *           {
                     *             "text": "示例",
                     *             "state": "done",
                     *             "when": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "actions": [
                     *           {
                     *             "action": "示例",
                     *             "label": "授权人",
                     *             "danger": false,
                     *             "needsReason": false,
                     *             "reasons": [],
                     *             "confirm": "示例",
                     *             "availableFrom": "2026-11-22",
                     *             "disabledReason": "示例"
                     *           }
                     *         ],
                     *         "documents": [
                     *           {
                     *             "title": "家庭共济",
                     *             "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf"
                     *           }
                     *         ]
                     *       },
                     *       "application": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "submittedAt": "2026-11-22T01:30:00Z",
                     *         "submittedText": "示例",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "cases": [
                     *           {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "number": "YJS2026112200001",
                     *             "kind": "示例",
                     *             "title": "家庭共济",
                     *             "subtitle": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "tone": "done",
                     *             "subject": {
                     *               "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "name": "示例甲"
                     *             },
                     *             "actedBy": "示例",
                     *             "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "turn": "citizen",
                     *             "turnText": "示例",
                     *             "promisedDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "legalDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "next": "示例",
                     *             "clock": "running",
                     *             "dependsOn": {
                     *               "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "title": "家庭共济",
                     *               "statusText": "示例"
                     *             },
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "settlement": true,
                     *         "qrText": "示例",
                     *         "phone": "13800000001",
                     *         "officeName": "示例"
                     *       },
                     *       "assignee": "示例",
                     *       "mine": true,
                     *       "subjectFacts": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "maskedField": "idNumber"
                     *         }
                     *       ],
                     *       "materials": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "name": "示例甲",
                     *           "mediaType": "示例",
                     *           "size": 1,
                     *           "pages": 1,
                     *           "sha256": "示例",
                     *           "createdAt": "2026-11-22T01:30:00Z"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "role": "示例",
                     *           "office": "示例",
                     *           "action": "示例",
                     *           "actionText": "示例",
                     *           "fromText": "示例",
                     *           "toText": "示例",
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "register": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "ok": true
                     *         }
                     *       ],
                     *       "reasons": {
                     *         "refuse": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "override": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeskCase"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQueue: {
        parameters: {
            query?: {
                kind?: string | null;
                status?: components["schemas"]["Status"] | null;
                mine?: boolean;
                overdue?: boolean;
                office?: string | null;
                q?: string | null;
                cursor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "number": "YJS2026112200001",
                     *           "kind": "示例",
                     *           "title": "家庭共济",
                     *           "subtitle": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "tone": "done",
                     *           "subject": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "name": "示例甲"
                     *           },
                     *           "actedBy": "示例",
                     *           "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "turn": "citizen",
                     *           "turnText": "示例",
                     *           "promisedDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "legalDue": {
                     *             "on": "2026-11-22",
                     *             "text": "示例",
                     *             "estimated": false,
                     *             "note": "示例"
                     *           },
                     *           "next": "示例",
                     *           "clock": "running",
                     *           "dependsOn": {
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "title": "家庭共济",
                     *             "statusText": "示例"
                     *           },
                     *           "reason": "示例原因",
                     *           "office": "示例",
                     *           "officeCode": "示例",
                     *           "channel": "示例",
                     *           "channelText": "示例",
                     *           "acceptedAt": "2026-11-22T01:30:00Z",
                     *           "acceptedText": "示例",
                     *           "assignee": "示例",
                     *           "mine": true,
                     *           "overdue": true,
                     *           "remainingText": "示例"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "reviewing": 1,
                     *         "supplementing": 1,
                     *         "processing": 1,
                     *         "overdue": 1
                     *       },
                     *       "next": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanReceipt: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["Scan"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "caseIds": [
                     *         "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Scanned"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanReceiptPhoto: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "caseIds": [
                     *         "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Scanned"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCase: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "kind": "示例",
                     *         "title": "家庭共济",
                     *         "subtitle": "示例",
                     *         "status": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "turn": "citizen",
                     *         "turnText": "示例",
                     *         "promisedDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "legalDue": {
                     *           "on": "2026-11-22",
                     *           "text": "示例",
                     *           "estimated": false,
                     *           "note": "示例"
                     *         },
                     *         "next": "示例",
                     *         "clock": "running",
                     *         "dependsOn": {
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "statusText": "示例"
                     *         },
                     *         "reason": "示例原因",
                     *         "facts": [
                     *           {
                     *             "label": "授权人",
                     *             "value": "示例"
                     *           }
                     *         ],
                     *         "findings": [
                     *           {
                     *             "level": "hard",
                     *             "code": "123456",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "pointer": "示例",
                     *             "source": "示例"
                     *           }
                     *         ],
                     *         "timeline": [
                     *           {
                     *             "at": "2026-11-22T01:30:00Z",
                     *             "atText": "11月22日 09:30",
                     *             "text": "示例",
                     *             "who": "示例",
                     *             "tone": "done",
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "steps": [
                     *           {
                     *             "text": "示例",
                     *             "state": "done",
                     *             "when": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "actions": [
                     *           {
                     *             "action": "示例",
                     *             "label": "授权人",
                     *             "danger": false,
                     *             "needsReason": false,
                     *             "reasons": [],
                     *             "confirm": "示例",
                     *             "availableFrom": "2026-11-22",
                     *             "disabledReason": "示例"
                     *           }
                     *         ],
                     *         "documents": [
                     *           {
                     *             "title": "家庭共济",
                     *             "href": "/api/applications/0193b2a0-5b7e-7cc3-98c4-dc0c0c073002/receipt.pdf"
                     *           }
                     *         ]
                     *       },
                     *       "application": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "region": "990100",
                     *         "regionName": "示例市",
                     *         "submittedAt": "2026-11-22T01:30:00Z",
                     *         "submittedText": "示例",
                     *         "subject": {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲"
                     *         },
                     *         "actedBy": "示例",
                     *         "statusText": "示例",
                     *         "tone": "done",
                     *         "cases": [
                     *           {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "number": "YJS2026112200001",
                     *             "kind": "示例",
                     *             "title": "家庭共济",
                     *             "subtitle": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "tone": "done",
                     *             "subject": {
                     *               "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "name": "示例甲"
                     *             },
                     *             "actedBy": "示例",
                     *             "applicationId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "turn": "citizen",
                     *             "turnText": "示例",
                     *             "promisedDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "legalDue": {
                     *               "on": "2026-11-22",
                     *               "text": "示例",
                     *               "estimated": false,
                     *               "note": "示例"
                     *             },
                     *             "next": "示例",
                     *             "clock": "running",
                     *             "dependsOn": {
                     *               "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *               "title": "家庭共济",
                     *               "statusText": "示例"
                     *             },
                     *             "reason": "示例原因"
                     *           }
                     *         ],
                     *         "settlement": true,
                     *         "qrText": "示例",
                     *         "phone": "13800000001",
                     *         "officeName": "示例"
                     *       },
                     *       "assignee": "示例",
                     *       "mine": true,
                     *       "subjectFacts": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "maskedField": "idNumber"
                     *         }
                     *       ],
                     *       "materials": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "name": "示例甲",
                     *           "mediaType": "示例",
                     *           "size": 1,
                     *           "pages": 1,
                     *           "sha256": "示例",
                     *           "createdAt": "2026-11-22T01:30:00Z"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "role": "示例",
                     *           "office": "示例",
                     *           "action": "示例",
                     *           "actionText": "示例",
                     *           "fromText": "示例",
                     *           "toText": "示例",
                     *           "reason": "示例原因"
                     *         }
                     *       ],
                     *       "register": [
                     *         {
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "ok": true
                     *         }
                     *       ],
                     *       "reasons": {
                     *         "refuse": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "supplement": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ],
                     *         "override": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeskCase"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskField: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Made by the client, new for every action, the same for every retry: a retry gets the first answer.
                 * @example 0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f
                 */
                "Idempotency-Key": string;
                /** @description The value of the cookie `csrftoken`. */
                "x-csrftoken": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "field": "idNumber",
                 *       "reason": "示例原因"
                 *     }
                 */
                "application/json": components["schemas"]["Unmask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "value": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A refusal; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
