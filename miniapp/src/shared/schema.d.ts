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
    "/api/staff/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One's own password; every other browser of the account is signed out.
         * @description One's own password; every other browser of the account is signed out.
         */
        put: operations["changeStaffPassword"];
        post?: never;
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
    "/api/vouchers/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch my bills of some days. The consent is recorded; tax invoices need an authorisation of their own.
         * @description Fetch my bills of some days. The consent is recorded; tax invoices need an authorisation of their own.
         */
        post: operations["fetchVouchers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My bills, and those of the people I may claim for; newest first.
         * @description My bills, and those of the people I may claim for; newest first.
         */
        get: operations["listVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A voucher by the numbers printed on it.
         * @description A voucher by the numbers printed on it.
         */
        post: operations["enterVoucherNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{voucher_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One voucher with its costs.
         * @description One voucher with its costs.
         */
        get: operations["readVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{voucher_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the voucher platform again.
         * @description Ask the voucher platform again.
         */
        post: operations["refreshVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the codes in a photo, PDF or OFD are, and the vouchers among them. The file is not kept.
         * @description What the codes in a photo, PDF or OFD are, and the vouchers among them. The file is not kept.
         */
        post: operations["scanVoucherFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a scanned text is. An address in it is data: nobody requests it.
         * @description What a scanned text is. An address in it is data: nobody requests it.
         */
        post: operations["scanVoucherText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/wechat-scanner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a page in WeChat's browser needs to open WeChat's own scanner; for addresses of this origin only.
         * @description What a page in WeChat's browser needs to open WeChat's own scanner; for addresses of this origin only.
         */
        get: operations["offerWechatScanner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be claimed online in a region, reasons and banks to pick, the accident question.
         * @description What can be claimed online in a region, reasons and banks to pick, the accident question.
         */
        get: operations["readClaimChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{case_id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another account after the bank gave a payment back; nothing else can be changed.
         * @description Another account after the bank gave a payment back; nothing else can be changed.
         */
        post: operations["mendClaimAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the vouchers know: hospital, dates, total, diagnosis.
         * @description What the vouchers know: hospital, dates, total, diagnosis.
         */
        post: operations["prefillClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money of one claim: amount line by line once it is confirmed, payments, the account.
         * @description The money of one claim: amount line by line once it is confirmed, payments, the account.
         */
        get: operations["readClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which matter a claim would follow; `region` is the place of insurance, six digits.
         * @description Which matter a claim would follow; `region` is the place of insurance, six digits.
         */
        get: operations["readClaimWay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/claims/{case_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct the four parts, the hospital level or the diagnosis, with a reason; the amount is calculated anew.
         * @description Correct the four parts, the hospital level or the diagnosis, with a reason; the amount is calculated anew.
         */
        post: operations["correctClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/claims/{case_id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the vouchers once more and order the payment; of two who press at once, one pays.
         * @description Ask the vouchers once more and order the payment; of two who press at once, one pays.
         */
        post: operations["payClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/claims/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One screen: fields in the order of the registration, papers, findings, amount, payments, who did what.
         * @description One screen: fields in the order of the registration, papers, findings, amount, payments, who did what.
         */
        get: operations["readDeskClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/claims/{case_id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an overpayment back, at most what was paid; the citizen is told.
         * @description Ask an overpayment back, at most what was paid; the citizen is told.
         */
        post: operations["recoverClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/claims/{case_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the vouchers afresh and run the automatic review once more.
         * @description Ask the vouchers afresh and run the automatic review once more.
         */
        post: operations["reviewClaimAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{case_id}/result.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sealed file, byte for byte as it was issued.
         * @description The sealed file, byte for byte as it was issued.
         */
        get: operations["downloadResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{case_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sealed result of a claim; 404 until there is one.
         * @description The sealed result of a claim; 404 until there is one.
         */
        get: operations["readResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify/digests/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file by its hash, so that the file need not leave the phone; `foreign` = no result has this hash.
         * @description A file by its hash, so that the file need not leave the phone; `foreign` = no result has this hash.
         */
        get: operations["verifyDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The file itself is the body: byte for byte one of ours, changed after sealing, or not ours. It is not kept.
         * @description The file itself is the body: byte for byte one of ours, changed after sealing, or not ours. It is not kept.
         */
        post: operations["verifyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the code on a result says to anybody: number, office, closing date, hash and proof. Nothing personal.
         * @description What the code on a result says to anybody: number, office, closing date, hash and proof. Nothing personal.
         */
        get: operations["verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attestation/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That the log of `first` leaves is the beginning of the log of `second`, by default of the newest head.
         * @description That the log of `first` leaves is the beginning of the log of `second`, by default of the newest head.
         */
        get: operations["readConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attestation/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest signed tree head; keep it, and the log can never be rewritten without you noticing.
         * @description The newest signed tree head; keep it, and the log can never be rewritten without you noticing.
         */
        get: operations["readTreeHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attestation/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the offline verifier trusts.
         * @description What the offline verifier trusts.
         */
        get: operations["readAttestationKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attestation/leaves/{leaf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One leaf and its inclusion proof, under the head over `size` leaves or under the newest.
         * @description One leaf and its inclusion proof, under the head over `size` leaves or under the newest.
         */
        get: operations["readInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/benefits/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who would pay what of a bill of today. Nothing of it is kept.
         * @description Who would pay what of a bill of today. Nothing of it is kept.
         */
        post: operations["estimateBenefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/benefits/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The estimator's answers that the registers already know.
         * @description The estimator's answers that the registers already know.
         */
        get: operations["readEstimatePrefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/benefits/parameters/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers behind the estimate, each with its source, as of a day.
         * @description The numbers behind the estimate, each with its source, as of a day.
         */
        get: operations["readBenefitParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/benefits/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an estimate is possible.
         * @description Where an estimate is possible.
         */
        get: operations["listEstimateRegions"];
        put?: never;
        post?: never;
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
    "/api/materials/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which parts have arrived; after a lost connection, go on with the others.
         * @description Which parts have arrived; after a lost connection, go on with the others.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Give up; the parts that have arrived are deleted.
         * @description Give up; the parts that have arrived are deleted.
         */
        delete: operations["dropUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/uploads/{upload_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All parts are there: check the whole and keep it as a paper.
         * @description All parts are there: check the whole and keep it as a paper.
         */
        post: operations["finishUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/uploads/{upload_id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One part, counted from 1; the same part again changes nothing.
         * @description One part, counted from 1; the same part again changes nothing.
         */
        put: operations["putUploadPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file that comes in parts; the answer says how long each part is.
         * @description Announce a file that comes in parts; the answer says how long each part is.
         */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which papers this kind of claim needs there, with the clause that says so, and who keeps them.
         * @description Which papers this kind of claim needs there, with the clause that says so, and who keeps them.
         */
        get: operations["listClaimPapers"];
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
         * The picture as redrawn here, or the PDF or OFD file as a download.
         * @description The picture as redrawn here, or the PDF or OFD file as a download.
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
    "/api/materials/{material_id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 仍要使用: keep a photo that can hardly be read. The clerk sees that its owner was warned.
         * @description 仍要使用: keep a photo that can hardly be read. The clerk sees that its owner was warned.
         */
        post: operations["keepMaterial"];
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
    "/api/materials/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known about one paper now: whether it was looked through for viruses, and what the checks found.
         * @description What is known about one paper now: whether it was looked through for viruses, and what the checks found.
         */
        get: operations["getMaterial"];
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
    "/api/materials/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether photos can be read here; pages offer it only then.
         * @description Whether photos can be read here; pages offer it only then.
         */
        get: operations["getReaderState"];
        put?: never;
        /**
         * What the print in a photo says; the photo is not kept.
         * @description What the print in a photo says; the photo is not kept.
         */
        post: operations["readPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{material_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the print of the first page says, where the reader is installed; it fills in and never decides.
         * @description What the print of the first page says, where the reader is installed; it fills in and never decides.
         */
        get: operations["getMaterialReading"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/push/wechat-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count what was allowed in WeChat.
         * @description Count what was allowed in WeChat.
         */
        post: operations["giveWechatConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which channels reach me.
         * @description Which channels reach me.
         */
        get: operations["readReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allow this browser to be woken.
         * @description Allow this browser to be woken.
         */
        post: operations["subscribeBrowser"];
        /**
         * Do not wake this browser any more.
         * @description Do not wake this browser any more.
         */
        delete: operations["unsubscribeBrowser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/wechat-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket for the mini program's own page.
         * @description A ticket for the mini program's own page.
         */
        post: operations["askWechatTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many notices were taken by a carrier within the promise, day by day; for everybody.
         * @description How many notices were taken by a carrier within the promise, day by day; for everybody.
         */
        get: operations["readNoticeFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{call_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person knows now.
         * @description The person knows now.
         */
        post: operations["finishCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{call_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The number in full; that I looked is recorded.
         * @description The number in full; that I looked is recorded.
         */
        post: operations["openCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My office's list, longest waiting first.
         * @description My office's list, longest waiting first.
         */
        get: operations["readCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{call_id}/unreachable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nobody answered.
         * @description Nobody answered.
         */
        post: operations["missCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where today's notices stand, and what does not add up.
         * @description Where today's notices stand, and what does not add up.
         */
        get: operations["readNoticeProof"];
        put?: never;
        post?: never;
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
         * The region's queue, due first; `todo` = only where the next step is the caller's.
         * @description The region's queue, due first; `todo` = only where the next step is the caller's.
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
    "/api/desk/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each book with its last proof, and every doubt that is still open.
         * @description Each book with its last proof, and every doubt that is still open.
         */
        get: operations["readBooks"];
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
        /** Alternative */
        Alternative: {
            text: string;
            fundFen: number;
            personFen: number;
        };
        /** AmountLine */
        AmountLine: {
            label: string;
            amountFen: number;
            amountText: string;
            rule: string;
            source: string;
            verified: boolean;
        };
        /** AnchorView */
        AnchorView: {
            chain: string;
            reference: string;
            size: number;
            /** Format: date-time */
            at: string;
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
        /** ArchiveView */
        ArchiveView: {
            /** @enum {string} */
            channel: "online" | "kiosk" | "counter";
            /** @enum {string} */
            keeper: "receiving" | "home";
            text: string;
            source: string;
            verified: boolean;
        };
        /** BenefitLine */
        BenefitLine: {
            /** @enum {string} */
            stage: "split" | "basic" | "stacked";
            code: string;
            /** @enum {string} */
            payer: "person" | "basic" | "serious_illness" | "civil_servant" | "assistance";
            label: string;
            amountFen: number;
            rule: string;
            source: string;
            verified: boolean;
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
        /** BookLine */
        BookLine: {
            book: string;
            text: string;
            checked: number;
            doubts: number;
            proven: boolean;
            ranText: string;
        };
        /** Books */
        Books: {
            books: components["schemas"]["BookLine"][];
            doubts: components["schemas"]["DoubtLine"][];
        };
        /** Calculation */
        Calculation: {
            regionName: string;
            version: string;
            /** Format: date */
            on: string;
            totalFen: number;
            fundFen: number;
            personFen: number;
            funds: components["schemas"]["FundShares"];
            parts: components["schemas"]["PayerPart"][];
            lines: components["schemas"]["BenefitLine"][];
            /** @default [] */
            readings: components["schemas"]["ReadingTaken"][];
            /** @default [] */
            alternatives: components["schemas"]["Alternative"][];
            compared?: components["schemas"]["Compared"] | null;
            /** @default [] */
            unverified: string[];
        };
        /** CalculationView */
        CalculationView: {
            edition: number;
            split: components["schemas"]["CostSplit"];
            lines: components["schemas"]["AmountLine"][];
            funds: components["schemas"]["FundLine"][];
            totalFen: number;
            totalText: string;
            fundFen: number;
            fundText: string;
            personFen: number;
            personText: string;
            reading: string;
            comparedText: string | null;
            comparedFen: number | null;
            unverified: string[];
            calculation: components["schemas"]["Calculation"];
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            atText: string;
        };
        /** CallDone */
        CallDone: {
            /** @default  */
            note: string;
        };
        /** CallLine */
        CallLine: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            title: string;
            body: string;
            caseId: string | null;
            /** Format: date-time */
            since: string;
            sinceText: string;
            triesText: string;
            seen: boolean;
        };
        /** CallNumber */
        CallNumber: {
            phone: string | null;
        };
        /** CallTrace */
        CallTrace: {
            atText: string;
            who: string;
            what: string;
            note: string;
        };
        /** Calls */
        Calls: {
            waiting: number;
            calls: components["schemas"]["CallLine"][];
            recent: components["schemas"]["CallTrace"][];
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
            wholeDue: components["schemas"]["Due"] | null;
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
            wholeDue: components["schemas"]["Due"] | null;
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
            mailTo: components["schemas"]["MailTo"] | null;
            actions: components["schemas"]["ActionOffer"][];
            documents: components["schemas"]["Document"][];
        };
        /** CategoryChoice */
        CategoryChoice: {
            /** @enum {string} */
            code: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
            text: string;
            offered: boolean;
            note: string | null;
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
        /** ClaimChoice */
        ClaimChoice: {
            code: string;
            text: string;
        };
        /** ClaimChoices */
        ClaimChoices: {
            region: string;
            categories: components["schemas"]["CategoryChoice"][];
            reasons: components["schemas"]["ClaimChoice"][];
            banks: components["schemas"]["ClaimChoice"][];
            accident: string | null;
            source: string;
        };
        /** ClaimDesk */
        ClaimDesk: {
            claim: components["schemas"]["ClaimView"];
            fields: components["schemas"]["DeskField"][];
            papers: components["schemas"]["DeskPaper"][];
            findings: components["schemas"]["ReviewFinding"][];
            editions: components["schemas"]["CalculationView"][];
            calculationCurrent: boolean;
            hospitalLevel: number | null;
            diagnosis: components["schemas"]["Diagnosis"] | null;
            hands: components["schemas"]["ClaimHand"][];
            archiveOffice: string;
            paidFen: number;
            recoverableFen: number;
            blocked: string[];
        };
        /** ClaimHand */
        ClaimHand: {
            step: string;
            stepText: string;
            who: string;
            atText: string;
        };
        /** ClaimPaperView */
        ClaimPaperView: {
            code: string;
            title: string;
            hint: string | null;
            anyOf: components["schemas"]["PaperOption"][];
            required: boolean;
            /** @enum {string} */
            when: "always" | "proxy" | "long_term" | "accident";
            copy: boolean;
            ifMissing: string | null;
            letter: string | null;
            source: string;
            verified: boolean;
            note: string | null;
        };
        /** ClaimPapers */
        ClaimPapers: {
            region: string;
            regionName: string;
            track: string;
            /** @enum {string} */
            category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
            /** @enum {string} */
            channel: "online" | "kiosk" | "counter";
            papers: components["schemas"]["ClaimPaperView"][];
            archive: components["schemas"]["ArchiveView"] | null;
        };
        /** ClaimPrefill */
        ClaimPrefill: {
            /** @enum {null|string} */
            category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident" | null;
            hospital: components["schemas"]["Hospital"] | null;
            admittedOn: string | null;
            dischargedOn: string | null;
            reason: string | null;
            totalFen: number | null;
            totalText: string;
            diagnosis: components["schemas"]["Diagnosis"] | null;
            payeeName: string;
            notes: string[];
        };
        /** ClaimView */
        ClaimView: {
            /** Format: uuid */
            caseId: string;
            number: string;
            status: string;
            statusText: string;
            track: string;
            trackText: string;
            /** @enum {string} */
            category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
            categoryText: string;
            hospital: string;
            periodText: string;
            totalFen: number;
            totalText: string;
            vouchers: components["schemas"]["VoucherLine"][];
            calculation: components["schemas"]["CalculationView"] | null;
            payments: components["schemas"]["PaymentView"][];
            payee: string;
            /** @enum {string} */
            payeeKind: "self" | "guardian" | "documented";
            bankName: string;
            accountMasked: string;
            canMendAccount: boolean;
            recoveries: components["schemas"]["RecoveryView"][];
            determinationCase: string | null;
            resultHref: string | null;
        };
        /** ClaimWay */
        ClaimWay: {
            track: string | null;
            elsewhere: string;
            source: string;
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
        /** Compared */
        Compared: {
            /** @enum {string} */
            filing: "none" | "long_term" | "referral" | "emergency" | "temporary";
            fundFen: number;
            personFen: number;
            moreFen: number;
            text: string;
        };
        /** ConsentsGiven */
        ConsentsGiven: {
            /** @enum {string} */
            channel: "wechat_mini" | "wechat_official";
            accepted: string[];
            code?: string | null;
            ticket?: string | null;
        };
        /** ConsentsLeft */
        ConsentsLeft: {
            left: number;
            longTerm: boolean;
        };
        /** Consistency */
        Consistency: {
            first: number;
            second: number;
            hashes: string[];
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
        /** Correction */
        Correction: {
            reason: string;
            ownFen?: number | null;
            overLimitFen?: number | null;
            payFirstFen?: number | null;
            inScopeFen?: number | null;
            hospitalLevel?: number | null;
            diagnosis?: components["schemas"]["Diagnosis"] | null;
        };
        /** CostLineView */
        CostLineView: {
            name: string;
            category: string;
            quantity: string;
            amountFen: number;
            ownFen: number;
            overLimitFen: number;
            payFirstFen: number;
            inScopeFen: number;
        };
        /** CostSheetView */
        CostSheetView: {
            totalFen: number;
            ownFen: number;
            overLimitFen: number;
            payFirstFen: number;
            inScopeFen: number;
            lines: components["schemas"]["CostLineView"][];
            mismatchText: string | null;
        };
        /** CostSplit */
        CostSplit: {
            totalFen: number;
            ownFen: number;
            overLimitFen: number;
            payFirstFen: number;
            inScopeFen: number;
        };
        /** DayFigure */
        DayFigure: {
            /** Format: date */
            day: string;
            dayText: string;
            promised: number;
            tried: number;
            within: number;
            shareBp: number | null;
            shareText: string;
            p50Ms: number | null;
            p99Ms: number | null;
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
            paperTitles: {
                [key: string]: string;
            };
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
        /** DeskField */
        DeskField: {
            code: string;
            label: string;
            value: string;
            /** @default [] */
            problem: string[];
        };
        /** DeskPaper */
        DeskPaper: {
            code: string;
            title: string;
            required: boolean;
            materials: string[];
        };
        /** DeskReasons */
        DeskReasons: {
            refuse: components["schemas"]["ReasonChoice"][];
            supplement: components["schemas"]["ReasonChoice"][];
            override: components["schemas"]["ReasonChoice"][];
        };
        /** Devices */
        Devices: {
            devices: number;
        };
        /** Diagnosis */
        Diagnosis: {
            code?: string | null;
            /** @default  */
            name: string;
        };
        /** Discrepancy */
        Discrepancy: {
            /** Format: uuid */
            notice: string;
            kind: string;
            text: string;
            /** Format: date-time */
            foundAt: string;
            foundText: string;
        };
        /** DiseaseChoice */
        DiseaseChoice: {
            code: string;
            name: string;
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
        /** DoubtLine */
        DoubtLine: {
            book: string;
            bookText: string;
            kind: string;
            /** Format: uuid */
            subject: string;
            text: string;
            /** Format: date-time */
            foundAt: string;
            foundText: string;
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
        /** EstimateAsk */
        EstimateAsk: {
            /** @example 45 */
            region: string;
            /** @enum {string} */
            insurance: "310" | "390";
            /** @default false */
            retired: boolean;
            /** @default 50 */
            age: number;
            /**
             * @default inpatient
             * @enum {string}
             */
            category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
            hospitalLevel: number;
            /**
             * @default home
             * @enum {string}
             */
            place: "home" | "in_province" | "cross_province";
            /**
             * @default none
             * @enum {string}
             */
            filing: "none" | "long_term" | "referral" | "emergency" | "temporary";
            totalFen: number;
            /** @default 0 */
            ownFen: number;
            /** @default 0 */
            overLimitFen: number;
            /** @default 0 */
            payFirstFen: number;
            /** @default 0 */
            staysBefore: number;
            /** @default 0 */
            paidBeforeFen: number;
            /** @default 0 */
            deductiblePaidFen: number;
            disease?: string | null;
            /** @default false */
            civilServant: boolean;
            /** @default false */
            assisted: boolean;
        };
        /** EstimatePrefill */
        EstimatePrefill: {
            region: string;
            regionName: string;
            /** @enum {string} */
            insurance: "310" | "390";
            insuranceText: string;
            retired: boolean;
            age: number | null;
            civilServant: boolean;
            assisted: boolean;
            filed: components["schemas"]["FiledPlace"][];
            diseases: components["schemas"]["DiseaseChoice"][];
        };
        /** EstimateRegion */
        EstimateRegion: {
            code: string;
            name: string;
            document: string;
            diseases: components["schemas"]["DiseaseChoice"][];
            filingMatters: ("home" | "in_province" | "cross_province")[];
            verified: boolean;
        };
        /** EstimateView */
        EstimateView: {
            notice: string;
            calculation: components["schemas"]["Calculation"];
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
        /** FetchRequest */
        FetchRequest: {
            personId?: string | null;
            hospital?: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            consent: boolean;
            /** @default false */
            taxConsent: boolean;
        };
        /** Fetched */
        Fetched: {
            vouchers: components["schemas"]["VoucherView"][];
            message: string;
        };
        /** Figures */
        Figures: {
            promisedSeconds: number;
            meaning: string;
            days: components["schemas"]["DayFigure"][];
        };
        /** FileVerdict */
        FileVerdict: {
            /** @enum {string} */
            verdict: "genuine" | "altered" | "unknown" | "foreign";
            title: string;
            message: string;
            seal?: components["schemas"]["SealReport"] | null;
            result?: components["schemas"]["Verified"] | null;
        };
        /** FiledPlace */
        FiledPlace: {
            region: string;
            regionName: string;
            /** @enum {string} */
            filing: "none" | "long_term" | "referral" | "emergency" | "temporary";
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
        /** FundLine */
        FundLine: {
            code: string;
            text: string;
            amountFen: number;
            amountText: string;
        };
        /** FundShares */
        FundShares: {
            /** @default 0 */
            basic: number;
            /** @default 0 */
            seriousIllness: number;
            /** @default 0 */
            civilServant: number;
            /** @default 0 */
            assistance: number;
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
            matters: ("family_sharing" | "filing" | "chronic_expansion" | "direct_settlement" | "reimbursement")[];
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
        /** HeadView */
        HeadView: {
            size: number;
            root: string;
            atMs: number;
            keyId: string;
            publicKey: string;
            signature: string;
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
        /** Hospital */
        Hospital: {
            code?: string | null;
            /** @default  */
            name: string;
            /** @default  */
            region: string;
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
        /** Keys */
        Keys: {
            headKeys: components["schemas"]["PublicKey"][];
            sealRoots: string[];
            demo: boolean;
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
        /** MailTo */
        MailTo: {
            name: string;
            address: string;
            phone: string;
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
            /** @enum {string} */
            state: "checking" | "ready" | "infected";
            stateText: string;
            width: number | null;
            height: number | null;
            checks: components["schemas"]["PaperFinding"][];
            keptAnyway: boolean;
            usable: boolean;
            inUse: boolean;
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
        /** MendAccount */
        MendAccount: {
            payee: components["schemas"]["Payee"];
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
        /** NewUpload */
        NewUpload: {
            /** @example inpatient_invoice */
            kind: string;
            /**
             * @default
             * @example 发票.jpg
             */
            name: string;
            /** @example 3210456 */
            size: number;
            /** @example 0000000000000000000000000000000000000000000000000000000000000000 */
            sha256?: string | null;
        };
        /** NoticeView */
        NoticeView: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            tone: "done" | "office" | "yours" | "bad" | "quiet";
            toneText: string;
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
        /** PaperFinding */
        PaperFinding: {
            code: string;
            /** @enum {string} */
            level: "info" | "warn" | "refuse" | "stop";
            message: string;
            fix: string;
            /** @default 1 */
            page: number;
            box?: [
                number,
                number,
                number,
                number
            ] | null;
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
        /** PaperOption */
        PaperOption: {
            code: string;
            title: string;
            hint: string | null;
        };
        /** PaperOptionView */
        PaperOptionView: {
            code: string;
            title: string;
            hint: string | null;
        };
        /** PaperReading */
        PaperReading: {
            available: boolean;
            text: string;
            /** @default [] */
            fields: components["schemas"]["ReadField"][];
        };
        /** ParameterLine */
        ParameterLine: {
            title: string;
            text: string;
            source: string;
            /** Format: date */
            effectiveFrom: string;
            effectiveTo: string | null;
            verified: boolean;
        };
        /** Parameters */
        Parameters: {
            regionName: string;
            version: string;
            /** Format: date */
            on: string;
            lines: components["schemas"]["ParameterLine"][];
            note: string | null;
        };
        /** PasswordChange */
        PasswordChange: {
            current: string;
            new: string;
        };
        /** Path */
        Path: {
            leaf: number;
            treeSize: number;
            hashes: string[];
        };
        /** Payee */
        Payee: {
            /**
             * @default self
             * @enum {string}
             */
            kind: "self" | "guardian" | "documented";
            /** @default  */
            name: string;
            bankCode?: string | null;
            /** @default  */
            bankName: string;
            /** @default  */
            account: string;
        };
        /** PayerPart */
        PayerPart: {
            /** @enum {string} */
            code: "basic" | "serious_illness" | "civil_servant" | "assistance" | "person_in_scope" | "person_outside";
            /** @enum {string} */
            payer: "person" | "basic" | "serious_illness" | "civil_servant" | "assistance";
            label: string;
            amountFen: number;
        };
        /** PaymentView */
        PaymentView: {
            /** @enum {string} */
            state: "instructed" | "sending" | "sent" | "paid" | "returned" | "void";
            stateText: string;
            amountFen: number;
            amountText: string;
            payee: string;
            bankName: string;
            accountMasked: string;
            reason: string | null;
            fix: string | null;
            endToEndId: string;
            /** Format: date-time */
            at: string;
            atText: string;
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
            titles: string[];
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
        /** PrefillRequest */
        PrefillRequest: {
            vouchers: string[];
            subjectId?: string | null;
        };
        /** Proof */
        Proof: {
            figures: components["schemas"]["Figures"];
            states: components["schemas"]["StateCount"][];
            discrepancies: components["schemas"]["Discrepancy"][];
            countedText: string;
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
        /** PublicKey */
        PublicKey: {
            id: string;
            key: string;
        };
        /** Queue */
        Queue: {
            rows: components["schemas"]["QueueRow"][];
            counts: components["schemas"]["QueueCounts"];
            next: number | null;
        };
        /** QueueCounts */
        QueueCounts: {
            accepting: number;
            reviewing: number;
            supplementing: number;
            rechecking: number;
            financing: number;
            paying: number;
            returned: number;
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
            wholeDue: components["schemas"]["Due"] | null;
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
        /** ReadField */
        ReadField: {
            code: string;
            label: string;
            value: string;
            sure: boolean;
            note: string;
            box: [
                number,
                number,
                number,
                number
            ];
        };
        /** ReaderState */
        ReaderState: {
            available: boolean;
        };
        /** Reading */
        Reading: {
            /** @enum {string} */
            what: "voucher" | "red" | "short_link" | "receipt" | "payment" | "insurance_code" | "foreign" | "damaged" | "nothing";
            message: string;
            fix?: string | null;
            voucher?: components["schemas"]["VoucherView"] | null;
            receipt?: string | null;
        };
        /** ReadingTaken */
        ReadingTaken: {
            key: string;
            value: string;
            label: string;
            text: string;
            source: string;
            verified: boolean;
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
        /** Record */
        Record: {
            entry: string;
            leafHash: string;
            inclusion: components["schemas"]["Path"];
            head: components["schemas"]["HeadView"];
            /**
             * @default 1
             * @constant
             */
            version: 1;
        };
        /** RecoveryRequest */
        RecoveryRequest: {
            amountFen: number;
            reason: string;
        };
        /** RecoveryView */
        RecoveryView: {
            amountFen: number;
            amountText: string;
            reason: string;
            by: string;
            atText: string;
            settledText: string | null;
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
            unavailable: ("insurance" | "family" | "entitlements" | "held")[];
        };
        /** RelativeLine */
        RelativeLine: {
            name: string;
            idNumber: string;
            relation: string;
            relationText: string;
        };
        /** Reminders */
        Reminders: {
            wechat: components["schemas"]["WechatReminders"];
            webPushKey: string | null;
            devices: number;
            smsTo: string | null;
        };
        /** ResultView */
        ResultView: {
            /** Format: uuid */
            caseId: string;
            number: string;
            edition: number;
            officeName: string;
            /** Format: date */
            closedOn: string;
            closedText: string;
            sha256: string;
            size: number;
            pdfUrl: string;
            verifyUrl: string;
            verifyPath: string;
            /** @default [] */
            missing: string[];
            /** @default false */
            demo: boolean;
        };
        /** ReviewFinding */
        ReviewFinding: {
            /** @enum {string} */
            level: "hard" | "soft" | "info";
            code: string;
            message: string;
            rule: string;
            evidence: string;
            source?: string | null;
            pointer?: string | null;
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
        /** ScanAnswer */
        ScanAnswer: {
            readings: components["schemas"]["Reading"][];
        };
        /** Scanned */
        Scanned: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            caseIds: string[];
        };
        /** SealReport */
        SealReport: {
            sha256: string;
            /** @default false */
            sealed: boolean;
            /** @default false */
            intact: boolean;
            /** @default false */
            trusted: boolean;
            /** @default false */
            whole: boolean;
            /** @default false */
            changed: boolean;
            /** @default  */
            signer: string;
            signedAt?: string | null;
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
        /** StateCount */
        StateCount: {
            state: string;
            text: string;
            count: number;
        };
        /**
         * Status
         * @description Where a case stands. Its history is the list of events; the status is their fold.
         * @enum {string}
         */
        Status: "submitted" | "waiting" | "accepting" | "reviewing" | "supplementing" | "rechecking" | "financing" | "paying" | "returned" | "accepted" | "done" | "refused" | "withdrawn" | "ended" | "revoked";
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
        /** Subscribe */
        Subscribe: {
            endpoint: string;
            p256dh: string;
            auth: string;
        };
        /** SupplementItem */
        SupplementItem: {
            code: string;
            text: string;
            /** @default  */
            id: string;
            paper?: string | null;
            paperTitle?: string | null;
            page?: number | null;
            material?: string | null;
            /** @default false */
            original: boolean;
            /** @default false */
            answered: boolean;
            /** @default [] */
            materials: string[];
            note?: string | null;
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
        /** Unsubscribe */
        Unsubscribe: {
            endpoint: string;
        };
        /** UploadView */
        UploadView: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            size: number;
            partBytes: number;
            parts: number;
            received: number[];
            material: components["schemas"]["MaterialView"] | null;
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
        /** Verified */
        Verified: {
            /** @enum {string} */
            state: "current" | "replaced" | "suspended";
            number: string;
            officeName: string;
            /** Format: date */
            closedOn: string;
            /** Format: date-time */
            issuedAt: string;
            issuedText: string;
            closedText: string;
            sha256: string;
            size: number;
            record: components["schemas"]["Record"];
            witness: components["schemas"]["Witness"];
            demo: boolean;
        };
        /** VoucherDetail */
        VoucherDetail: {
            voucher: components["schemas"]["VoucherView"];
            costs: components["schemas"]["CostSheetView"] | null;
            costsText: string;
        };
        /** VoucherLine */
        VoucherLine: {
            /** Format: uuid */
            id: string;
            title: string;
            number: string;
            hospital: string;
            issuedOn: string | null;
            totalFen: number | null;
            totalText: string;
            status: string;
            statusText: string;
            costsFen: number | null;
            netOfTax: boolean;
        };
        /** VoucherNumbers */
        VoucherNumbers: {
            /** @enum {string} */
            kind: "fiscal" | "tax_invoice" | "tax_digital";
            /** @default  */
            code: string;
            number: string;
            /** @default  */
            checkCode: string;
            personId?: string | null;
        };
        /** VoucherText */
        VoucherText: {
            text: string;
            personId?: string | null;
        };
        /** VoucherView */
        VoucherView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "fiscal" | "tax_invoice" | "tax_digital";
            code: string;
            number: string;
            checkCode: string;
            issuedOn: string | null;
            totalFen: number | null;
            netOfTax: boolean;
            hospitalCode: string | null;
            hospitalName: string | null;
            hospitalRegion: string | null;
            payerName: string | null;
            /** @enum {null|string} */
            visit: "inpatient" | "outpatient" | null;
            admittedOn: string | null;
            dischargedOn: string | null;
            diagnosisCode: string | null;
            diagnosisName: string | null;
            /** @enum {null|string} */
            settlement: "direct" | "self_pay" | null;
            /** @enum {string} */
            status: "free" | "held" | "in_progress" | "claimed" | "red_flushed" | "paper" | "direct" | "unknown" | "unlisted";
            /** Format: uuid */
            personId: string;
            personName: string;
            kindText: string;
            title: string;
            totalText: string;
            stateText: string;
            fix: string | null;
            usable: boolean;
            needsLook: boolean;
            notes: string[];
            successorId: string | null;
            caseId: string | null;
            hasCosts: boolean;
            checkedAt: string | null;
            checkedText: string;
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
        /** WechatPermit */
        WechatPermit: {
            appId: string;
            timestamp: number;
            nonce: string;
            signature: string;
        };
        /** WechatReminders */
        WechatReminders: {
            miniTemplates: string[];
            officialTemplates: string[];
            consents: components["schemas"]["ConsentsLeft"];
        };
        /** WechatScanner */
        WechatScanner: {
            permit: components["schemas"]["WechatPermit"] | null;
        };
        /** WechatTicket */
        WechatTicket: {
            ticket: string;
        };
        /** Witness */
        Witness: {
            text: string;
            anchor?: components["schemas"]["AnchorView"] | null;
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
                     *         "insurance"
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
    changeStaffPassword: {
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
                 *       "current": "示例",
                 *       "new": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
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
                     *       "ok": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
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
    fetchVouchers: {
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
                 *       "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                 *       "hospital": "示例",
                 *       "from": "2026-11-22",
                 *       "to": "2026-11-22",
                 *       "consent": true,
                 *       "taxConsent": false
                 *     }
                 */
                "application/json": components["schemas"]["FetchRequest"];
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
                     *       "vouchers": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "fiscal",
                     *           "code": "123456",
                     *           "number": "YJS2026112200001",
                     *           "checkCode": "示例",
                     *           "issuedOn": "2026-11-22",
                     *           "totalFen": 1,
                     *           "netOfTax": true,
                     *           "hospitalCode": "示例",
                     *           "hospitalName": "示例",
                     *           "hospitalRegion": "示例",
                     *           "payerName": "示例",
                     *           "visit": "inpatient",
                     *           "admittedOn": "2026-11-22",
                     *           "dischargedOn": "2026-11-22",
                     *           "diagnosisCode": "示例",
                     *           "diagnosisName": "示例",
                     *           "settlement": "direct",
                     *           "status": "free",
                     *           "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "personName": "示例",
                     *           "kindText": "示例",
                     *           "title": "家庭共济",
                     *           "totalText": "示例",
                     *           "stateText": "示例",
                     *           "fix": "示例",
                     *           "usable": true,
                     *           "needsLook": true,
                     *           "notes": [
                     *             "示例"
                     *           ],
                     *           "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "hasCosts": true,
                     *           "checkedAt": "2026-11-22T01:30:00Z",
                     *           "checkedText": "示例"
                     *         }
                     *       ],
                     *       "message": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Fetched"];
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
    listVouchers: {
        parameters: {
            query?: {
                /** @description 谁的票据；空 = 本人 */
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
                     * @example [
                     *       {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "fiscal",
                     *         "code": "123456",
                     *         "number": "YJS2026112200001",
                     *         "checkCode": "示例",
                     *         "issuedOn": "2026-11-22",
                     *         "totalFen": 1,
                     *         "netOfTax": true,
                     *         "hospitalCode": "示例",
                     *         "hospitalName": "示例",
                     *         "hospitalRegion": "示例",
                     *         "payerName": "示例",
                     *         "visit": "inpatient",
                     *         "admittedOn": "2026-11-22",
                     *         "dischargedOn": "2026-11-22",
                     *         "diagnosisCode": "示例",
                     *         "diagnosisName": "示例",
                     *         "settlement": "direct",
                     *         "status": "free",
                     *         "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "personName": "示例",
                     *         "kindText": "示例",
                     *         "title": "家庭共济",
                     *         "totalText": "示例",
                     *         "stateText": "示例",
                     *         "fix": "示例",
                     *         "usable": true,
                     *         "needsLook": true,
                     *         "notes": [
                     *           "示例"
                     *         ],
                     *         "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "hasCosts": true,
                     *         "checkedAt": "2026-11-22T01:30:00Z",
                     *         "checkedText": "示例"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["VoucherView"][];
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
    enterVoucherNumbers: {
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
                 *       "kind": "fiscal",
                 *       "code": "",
                 *       "number": "YJS2026112200001",
                 *       "checkCode": "",
                 *       "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["VoucherNumbers"];
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
                     *       "readings": [
                     *         {
                     *           "what": "voucher",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "voucher": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "kind": "fiscal",
                     *             "code": "123456",
                     *             "number": "YJS2026112200001",
                     *             "checkCode": "示例",
                     *             "issuedOn": "2026-11-22",
                     *             "totalFen": 1,
                     *             "netOfTax": true,
                     *             "hospitalCode": "示例",
                     *             "hospitalName": "示例",
                     *             "hospitalRegion": "示例",
                     *             "payerName": "示例",
                     *             "visit": "inpatient",
                     *             "admittedOn": "2026-11-22",
                     *             "dischargedOn": "2026-11-22",
                     *             "diagnosisCode": "示例",
                     *             "diagnosisName": "示例",
                     *             "settlement": "direct",
                     *             "status": "free",
                     *             "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "personName": "示例",
                     *             "kindText": "示例",
                     *             "title": "家庭共济",
                     *             "totalText": "示例",
                     *             "stateText": "示例",
                     *             "fix": "示例",
                     *             "usable": true,
                     *             "needsLook": true,
                     *             "notes": [
                     *               "示例"
                     *             ],
                     *             "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "hasCosts": true,
                     *             "checkedAt": "2026-11-22T01:30:00Z",
                     *             "checkedText": "示例"
                     *           },
                     *           "receipt": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScanAnswer"];
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
    readVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                voucher_id: string;
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
                     *       "voucher": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "fiscal",
                     *         "code": "123456",
                     *         "number": "YJS2026112200001",
                     *         "checkCode": "示例",
                     *         "issuedOn": "2026-11-22",
                     *         "totalFen": 1,
                     *         "netOfTax": true,
                     *         "hospitalCode": "示例",
                     *         "hospitalName": "示例",
                     *         "hospitalRegion": "示例",
                     *         "payerName": "示例",
                     *         "visit": "inpatient",
                     *         "admittedOn": "2026-11-22",
                     *         "dischargedOn": "2026-11-22",
                     *         "diagnosisCode": "示例",
                     *         "diagnosisName": "示例",
                     *         "settlement": "direct",
                     *         "status": "free",
                     *         "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "personName": "示例",
                     *         "kindText": "示例",
                     *         "title": "家庭共济",
                     *         "totalText": "示例",
                     *         "stateText": "示例",
                     *         "fix": "示例",
                     *         "usable": true,
                     *         "needsLook": true,
                     *         "notes": [
                     *           "示例"
                     *         ],
                     *         "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "hasCosts": true,
                     *         "checkedAt": "2026-11-22T01:30:00Z",
                     *         "checkedText": "示例"
                     *       },
                     *       "costs": {
                     *         "totalFen": 1,
                     *         "ownFen": 1,
                     *         "overLimitFen": 1,
                     *         "payFirstFen": 1,
                     *         "inScopeFen": 1,
                     *         "lines": [
                     *           {
                     *             "name": "示例甲",
                     *             "category": "示例",
                     *             "quantity": "示例",
                     *             "amountFen": 1,
                     *             "ownFen": 1,
                     *             "overLimitFen": 1,
                     *             "payFirstFen": 1,
                     *             "inScopeFen": 1
                     *           }
                     *         ],
                     *         "mismatchText": "示例"
                     *       },
                     *       "costsText": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["VoucherDetail"];
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
    refreshVoucher: {
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
                voucher_id: string;
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
                     *       "voucher": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "fiscal",
                     *         "code": "123456",
                     *         "number": "YJS2026112200001",
                     *         "checkCode": "示例",
                     *         "issuedOn": "2026-11-22",
                     *         "totalFen": 1,
                     *         "netOfTax": true,
                     *         "hospitalCode": "示例",
                     *         "hospitalName": "示例",
                     *         "hospitalRegion": "示例",
                     *         "payerName": "示例",
                     *         "visit": "inpatient",
                     *         "admittedOn": "2026-11-22",
                     *         "dischargedOn": "2026-11-22",
                     *         "diagnosisCode": "示例",
                     *         "diagnosisName": "示例",
                     *         "settlement": "direct",
                     *         "status": "free",
                     *         "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "personName": "示例",
                     *         "kindText": "示例",
                     *         "title": "家庭共济",
                     *         "totalText": "示例",
                     *         "stateText": "示例",
                     *         "fix": "示例",
                     *         "usable": true,
                     *         "needsLook": true,
                     *         "notes": [
                     *           "示例"
                     *         ],
                     *         "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "hasCosts": true,
                     *         "checkedAt": "2026-11-22T01:30:00Z",
                     *         "checkedText": "示例"
                     *       },
                     *       "costs": {
                     *         "totalFen": 1,
                     *         "ownFen": 1,
                     *         "overLimitFen": 1,
                     *         "payFirstFen": 1,
                     *         "inScopeFen": 1,
                     *         "lines": [
                     *           {
                     *             "name": "示例甲",
                     *             "category": "示例",
                     *             "quantity": "示例",
                     *             "amountFen": 1,
                     *             "ownFen": 1,
                     *             "overLimitFen": 1,
                     *             "payFirstFen": 1,
                     *             "inScopeFen": 1
                     *           }
                     *         ],
                     *         "mismatchText": "示例"
                     *       },
                     *       "costsText": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["VoucherDetail"];
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
    scanVoucherFile: {
        parameters: {
            query?: {
                /** @description 谁的票据；空 = 本人 */
                personId?: string | null;
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
                "image/heif": string;
                "application/pdf": string;
                "application/ofd": string;
                "application/octet-stream": string;
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
                     *       "readings": [
                     *         {
                     *           "what": "voucher",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "voucher": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "kind": "fiscal",
                     *             "code": "123456",
                     *             "number": "YJS2026112200001",
                     *             "checkCode": "示例",
                     *             "issuedOn": "2026-11-22",
                     *             "totalFen": 1,
                     *             "netOfTax": true,
                     *             "hospitalCode": "示例",
                     *             "hospitalName": "示例",
                     *             "hospitalRegion": "示例",
                     *             "payerName": "示例",
                     *             "visit": "inpatient",
                     *             "admittedOn": "2026-11-22",
                     *             "dischargedOn": "2026-11-22",
                     *             "diagnosisCode": "示例",
                     *             "diagnosisName": "示例",
                     *             "settlement": "direct",
                     *             "status": "free",
                     *             "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "personName": "示例",
                     *             "kindText": "示例",
                     *             "title": "家庭共济",
                     *             "totalText": "示例",
                     *             "stateText": "示例",
                     *             "fix": "示例",
                     *             "usable": true,
                     *             "needsLook": true,
                     *             "notes": [
                     *               "示例"
                     *             ],
                     *             "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "hasCosts": true,
                     *             "checkedAt": "2026-11-22T01:30:00Z",
                     *             "checkedText": "示例"
                     *           },
                     *           "receipt": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScanAnswer"];
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
    scanVoucherText: {
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
                 *       "text": "示例",
                 *       "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["VoucherText"];
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
                     *       "readings": [
                     *         {
                     *           "what": "voucher",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "voucher": {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "kind": "fiscal",
                     *             "code": "123456",
                     *             "number": "YJS2026112200001",
                     *             "checkCode": "示例",
                     *             "issuedOn": "2026-11-22",
                     *             "totalFen": 1,
                     *             "netOfTax": true,
                     *             "hospitalCode": "示例",
                     *             "hospitalName": "示例",
                     *             "hospitalRegion": "示例",
                     *             "payerName": "示例",
                     *             "visit": "inpatient",
                     *             "admittedOn": "2026-11-22",
                     *             "dischargedOn": "2026-11-22",
                     *             "diagnosisCode": "示例",
                     *             "diagnosisName": "示例",
                     *             "settlement": "direct",
                     *             "status": "free",
                     *             "personId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "personName": "示例",
                     *             "kindText": "示例",
                     *             "title": "家庭共济",
                     *             "totalText": "示例",
                     *             "stateText": "示例",
                     *             "fix": "示例",
                     *             "usable": true,
                     *             "needsLook": true,
                     *             "notes": [
                     *               "示例"
                     *             ],
                     *             "successorId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "hasCosts": true,
                     *             "checkedAt": "2026-11-22T01:30:00Z",
                     *             "checkedText": "示例"
                     *           },
                     *           "receipt": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScanAnswer"];
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
    offerWechatScanner: {
        parameters: {
            query: {
                /** @description 当前网页的地址，不含 # 和后面的部分 */
                url: string;
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
                     *       "permit": {
                     *         "appId": "示例",
                     *         "timestamp": 1,
                     *         "nonce": "示例",
                     *         "signature": "示例"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WechatScanner"];
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
    readClaimChoices: {
        parameters: {
            query: {
                region: string;
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
                     *       "categories": [
                     *         {
                     *           "code": "inpatient",
                     *           "text": "示例",
                     *           "offered": true,
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "reasons": [
                     *         {
                     *           "code": "123456",
                     *           "text": "示例"
                     *         }
                     *       ],
                     *       "banks": [
                     *         {
                     *           "code": "123456",
                     *           "text": "示例"
                     *         }
                     *       ],
                     *       "accident": "示例",
                     *       "source": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimChoices"];
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
    mendClaimAccount: {
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
                 *       "payee": {
                 *         "kind": "self",
                 *         "name": "",
                 *         "bankCode": "示例",
                 *         "bankName": "",
                 *         "account": ""
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MendAccount"];
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
                     *       "wholeDue": {
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
                     *           "text": "示例",
                     *           "id": "",
                     *           "paper": "示例",
                     *           "paperTitle": "示例",
                     *           "page": 1,
                     *           "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "original": false,
                     *           "answered": false,
                     *           "materials": [],
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "mailTo": {
                     *         "name": "示例甲",
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001"
                     *       },
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
    prefillClaim: {
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
                 *       "vouchers": [
                 *         "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *       ],
                 *       "subjectId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                 *     }
                 */
                "application/json": components["schemas"]["PrefillRequest"];
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
                     *       "category": "inpatient",
                     *       "hospital": {
                     *         "code": "123456",
                     *         "name": "",
                     *         "region": ""
                     *       },
                     *       "admittedOn": "2026-11-22",
                     *       "dischargedOn": "2026-11-22",
                     *       "reason": "示例原因",
                     *       "totalFen": 1,
                     *       "totalText": "示例",
                     *       "diagnosis": {
                     *         "code": "123456",
                     *         "name": ""
                     *       },
                     *       "payeeName": "示例",
                     *       "notes": [
                     *         "示例"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimPrefill"];
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
    readClaim: {
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
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "track": "示例",
                     *       "trackText": "示例",
                     *       "category": "inpatient",
                     *       "categoryText": "示例",
                     *       "hospital": "示例",
                     *       "periodText": "示例",
                     *       "totalFen": 1,
                     *       "totalText": "示例",
                     *       "vouchers": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "number": "YJS2026112200001",
                     *           "hospital": "示例",
                     *           "issuedOn": "2026-11-22",
                     *           "totalFen": 1,
                     *           "totalText": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "costsFen": 1,
                     *           "netOfTax": true
                     *         }
                     *       ],
                     *       "calculation": {
                     *         "edition": 1,
                     *         "split": {
                     *           "totalFen": 1,
                     *           "ownFen": 1,
                     *           "overLimitFen": 1,
                     *           "payFirstFen": 1,
                     *           "inScopeFen": 1
                     *         },
                     *         "lines": [
                     *           {
                     *             "label": "授权人",
                     *             "amountFen": 1,
                     *             "amountText": "示例",
                     *             "rule": "示例",
                     *             "source": "示例",
                     *             "verified": true
                     *           }
                     *         ],
                     *         "funds": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例",
                     *             "amountFen": 1,
                     *             "amountText": "示例"
                     *           }
                     *         ],
                     *         "totalFen": 1,
                     *         "totalText": "示例",
                     *         "fundFen": 1,
                     *         "fundText": "示例",
                     *         "personFen": 1,
                     *         "personText": "示例",
                     *         "reading": "示例",
                     *         "comparedText": "示例",
                     *         "comparedFen": 1,
                     *         "unverified": [
                     *           "示例"
                     *         ],
                     *         "calculation": {
                     *           "regionName": "示例市",
                     *           "version": "示例",
                     *           "on": "2026-11-22",
                     *           "totalFen": 1,
                     *           "fundFen": 1,
                     *           "personFen": 1,
                     *           "funds": {
                     *             "basic": 0,
                     *             "seriousIllness": 0,
                     *             "civilServant": 0,
                     *             "assistance": 0
                     *           },
                     *           "parts": [
                     *             {
                     *               "code": "basic",
                     *               "payer": "person",
                     *               "label": "授权人",
                     *               "amountFen": 1
                     *             }
                     *           ],
                     *           "lines": [
                     *             {
                     *               "stage": "split",
                     *               "code": "123456",
                     *               "payer": "person",
                     *               "label": "授权人",
                     *               "amountFen": 1,
                     *               "rule": "示例",
                     *               "source": "示例",
                     *               "verified": true
                     *             }
                     *           ],
                     *           "readings": [],
                     *           "alternatives": [],
                     *           "compared": {
                     *             "filing": "none",
                     *             "fundFen": 1,
                     *             "personFen": 1,
                     *             "moreFen": 1,
                     *             "text": "示例"
                     *           },
                     *           "unverified": []
                     *         },
                     *         "reason": "示例原因",
                     *         "by": "示例",
                     *         "at": "2026-11-22T01:30:00Z",
                     *         "atText": "11月22日 09:30"
                     *       },
                     *       "payments": [
                     *         {
                     *           "state": "instructed",
                     *           "stateText": "示例",
                     *           "amountFen": 1,
                     *           "amountText": "示例",
                     *           "payee": "示例",
                     *           "bankName": "示例",
                     *           "accountMasked": "示例",
                     *           "reason": "示例原因",
                     *           "fix": "示例",
                     *           "endToEndId": "示例",
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30"
                     *         }
                     *       ],
                     *       "payee": "示例",
                     *       "payeeKind": "self",
                     *       "bankName": "示例",
                     *       "accountMasked": "示例",
                     *       "canMendAccount": true,
                     *       "recoveries": [
                     *         {
                     *           "amountFen": 1,
                     *           "amountText": "示例",
                     *           "reason": "示例原因",
                     *           "by": "示例",
                     *           "atText": "11月22日 09:30",
                     *           "settledText": "示例"
                     *         }
                     *       ],
                     *       "determinationCase": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "resultHref": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimView"];
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
    readClaimWay: {
        parameters: {
            query: {
                region: string;
                category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
                /** @description 医院所在地区划 */
                hospital?: string;
                /** @description 意外受伤 */
                accident?: boolean;
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
                     *       "track": "示例",
                     *       "elsewhere": "示例",
                     *       "source": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimWay"];
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
    correctClaim: {
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
                 *       "reason": "示例原因",
                 *       "ownFen": 1,
                 *       "overLimitFen": 1,
                 *       "payFirstFen": 1,
                 *       "inScopeFen": 1,
                 *       "hospitalLevel": 1,
                 *       "diagnosis": {
                 *         "code": "123456",
                 *         "name": ""
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
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
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "status": "示例",
                     *       "statusText": "示例",
                     *       "track": "示例",
                     *       "trackText": "示例",
                     *       "category": "inpatient",
                     *       "categoryText": "示例",
                     *       "hospital": "示例",
                     *       "periodText": "示例",
                     *       "totalFen": 1,
                     *       "totalText": "示例",
                     *       "vouchers": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "title": "家庭共济",
                     *           "number": "YJS2026112200001",
                     *           "hospital": "示例",
                     *           "issuedOn": "2026-11-22",
                     *           "totalFen": 1,
                     *           "totalText": "示例",
                     *           "status": "示例",
                     *           "statusText": "示例",
                     *           "costsFen": 1,
                     *           "netOfTax": true
                     *         }
                     *       ],
                     *       "calculation": {
                     *         "edition": 1,
                     *         "split": {
                     *           "totalFen": 1,
                     *           "ownFen": 1,
                     *           "overLimitFen": 1,
                     *           "payFirstFen": 1,
                     *           "inScopeFen": 1
                     *         },
                     *         "lines": [
                     *           {
                     *             "label": "授权人",
                     *             "amountFen": 1,
                     *             "amountText": "示例",
                     *             "rule": "示例",
                     *             "source": "示例",
                     *             "verified": true
                     *           }
                     *         ],
                     *         "funds": [
                     *           {
                     *             "code": "123456",
                     *             "text": "示例",
                     *             "amountFen": 1,
                     *             "amountText": "示例"
                     *           }
                     *         ],
                     *         "totalFen": 1,
                     *         "totalText": "示例",
                     *         "fundFen": 1,
                     *         "fundText": "示例",
                     *         "personFen": 1,
                     *         "personText": "示例",
                     *         "reading": "示例",
                     *         "comparedText": "示例",
                     *         "comparedFen": 1,
                     *         "unverified": [
                     *           "示例"
                     *         ],
                     *         "calculation": {
                     *           "regionName": "示例市",
                     *           "version": "示例",
                     *           "on": "2026-11-22",
                     *           "totalFen": 1,
                     *           "fundFen": 1,
                     *           "personFen": 1,
                     *           "funds": {
                     *             "basic": 0,
                     *             "seriousIllness": 0,
                     *             "civilServant": 0,
                     *             "assistance": 0
                     *           },
                     *           "parts": [
                     *             {
                     *               "code": "basic",
                     *               "payer": "person",
                     *               "label": "授权人",
                     *               "amountFen": 1
                     *             }
                     *           ],
                     *           "lines": [
                     *             {
                     *               "stage": "split",
                     *               "code": "123456",
                     *               "payer": "person",
                     *               "label": "授权人",
                     *               "amountFen": 1,
                     *               "rule": "示例",
                     *               "source": "示例",
                     *               "verified": true
                     *             }
                     *           ],
                     *           "readings": [],
                     *           "alternatives": [],
                     *           "compared": {
                     *             "filing": "none",
                     *             "fundFen": 1,
                     *             "personFen": 1,
                     *             "moreFen": 1,
                     *             "text": "示例"
                     *           },
                     *           "unverified": []
                     *         },
                     *         "reason": "示例原因",
                     *         "by": "示例",
                     *         "at": "2026-11-22T01:30:00Z",
                     *         "atText": "11月22日 09:30"
                     *       },
                     *       "payments": [
                     *         {
                     *           "state": "instructed",
                     *           "stateText": "示例",
                     *           "amountFen": 1,
                     *           "amountText": "示例",
                     *           "payee": "示例",
                     *           "bankName": "示例",
                     *           "accountMasked": "示例",
                     *           "reason": "示例原因",
                     *           "fix": "示例",
                     *           "endToEndId": "示例",
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30"
                     *         }
                     *       ],
                     *       "payee": "示例",
                     *       "payeeKind": "self",
                     *       "bankName": "示例",
                     *       "accountMasked": "示例",
                     *       "canMendAccount": true,
                     *       "recoveries": [
                     *         {
                     *           "amountFen": 1,
                     *           "amountText": "示例",
                     *           "reason": "示例原因",
                     *           "by": "示例",
                     *           "atText": "11月22日 09:30",
                     *           "settledText": "示例"
                     *         }
                     *       ],
                     *       "determinationCase": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "resultHref": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimView"];
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
    payClaim: {
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
                     *       "wholeDue": {
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
                     *           "text": "示例",
                     *           "id": "",
                     *           "paper": "示例",
                     *           "paperTitle": "示例",
                     *           "page": 1,
                     *           "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "original": false,
                     *           "answered": false,
                     *           "materials": [],
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "mailTo": {
                     *         "name": "示例甲",
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001"
                     *       },
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
    readDeskClaim: {
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
                     *       "claim": {
                     *         "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "number": "YJS2026112200001",
                     *         "status": "示例",
                     *         "statusText": "示例",
                     *         "track": "示例",
                     *         "trackText": "示例",
                     *         "category": "inpatient",
                     *         "categoryText": "示例",
                     *         "hospital": "示例",
                     *         "periodText": "示例",
                     *         "totalFen": 1,
                     *         "totalText": "示例",
                     *         "vouchers": [
                     *           {
                     *             "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "title": "家庭共济",
                     *             "number": "YJS2026112200001",
                     *             "hospital": "示例",
                     *             "issuedOn": "2026-11-22",
                     *             "totalFen": 1,
                     *             "totalText": "示例",
                     *             "status": "示例",
                     *             "statusText": "示例",
                     *             "costsFen": 1,
                     *             "netOfTax": true
                     *           }
                     *         ],
                     *         "calculation": {
                     *           "edition": 1,
                     *           "split": {
                     *             "totalFen": 1,
                     *             "ownFen": 1,
                     *             "overLimitFen": 1,
                     *             "payFirstFen": 1,
                     *             "inScopeFen": 1
                     *           },
                     *           "lines": [
                     *             {
                     *               "label": "授权人",
                     *               "amountFen": 1,
                     *               "amountText": "示例",
                     *               "rule": "示例",
                     *               "source": "示例",
                     *               "verified": true
                     *             }
                     *           ],
                     *           "funds": [
                     *             {
                     *               "code": "123456",
                     *               "text": "示例",
                     *               "amountFen": 1,
                     *               "amountText": "示例"
                     *             }
                     *           ],
                     *           "totalFen": 1,
                     *           "totalText": "示例",
                     *           "fundFen": 1,
                     *           "fundText": "示例",
                     *           "personFen": 1,
                     *           "personText": "示例",
                     *           "reading": "示例",
                     *           "comparedText": "示例",
                     *           "comparedFen": 1,
                     *           "unverified": [
                     *             "示例"
                     *           ],
                     *           "calculation": {
                     *             "regionName": "示例市",
                     *             "version": "示例",
                     *             "on": "2026-11-22",
                     *             "totalFen": 1,
                     *             "fundFen": 1,
                     *             "personFen": 1,
                     *             "funds": {
                     *               "basic": 0,
                     *               "seriousIllness": 0,
                     *               "civilServant": 0,
                     *               "assistance": 0
                     *             },
                     *             "parts": [
                     *               {
                     *                 "code": "basic",
                     *                 "payer": "person",
                     *                 "label": "授权人",
                     *                 "amountFen": 1
                     *               }
                     *             ],
                     *             "lines": [
                     *               {
                     *                 "stage": "split",
                     *                 "code": "123456",
                     *                 "payer": "person",
                     *                 "label": "授权人",
                     *                 "amountFen": 1,
                     *                 "rule": "示例",
                     *                 "source": "示例",
                     *                 "verified": true
                     *               }
                     *             ],
                     *             "readings": [],
                     *             "alternatives": [],
                     *             "compared": {
                     *               "filing": "none",
                     *               "fundFen": 1,
                     *               "personFen": 1,
                     *               "moreFen": 1,
                     *               "text": "示例"
                     *             },
                     *             "unverified": []
                     *           },
                     *           "reason": "示例原因",
                     *           "by": "示例",
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30"
                     *         },
                     *         "payments": [
                     *           {
                     *             "state": "instructed",
                     *             "stateText": "示例",
                     *             "amountFen": 1,
                     *             "amountText": "示例",
                     *             "payee": "示例",
                     *             "bankName": "示例",
                     *             "accountMasked": "示例",
                     *             "reason": "示例原因",
                     *             "fix": "示例",
                     *             "endToEndId": "示例",
                     *             "at": "2026-11-22T01:30:00Z",
                     *             "atText": "11月22日 09:30"
                     *           }
                     *         ],
                     *         "payee": "示例",
                     *         "payeeKind": "self",
                     *         "bankName": "示例",
                     *         "accountMasked": "示例",
                     *         "canMendAccount": true,
                     *         "recoveries": [
                     *           {
                     *             "amountFen": 1,
                     *             "amountText": "示例",
                     *             "reason": "示例原因",
                     *             "by": "示例",
                     *             "atText": "11月22日 09:30",
                     *             "settledText": "示例"
                     *           }
                     *         ],
                     *         "determinationCase": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "resultHref": "示例"
                     *       },
                     *       "fields": [
                     *         {
                     *           "code": "123456",
                     *           "label": "授权人",
                     *           "value": "示例",
                     *           "problem": []
                     *         }
                     *       ],
                     *       "papers": [
                     *         {
                     *           "code": "123456",
                     *           "title": "家庭共济",
                     *           "required": true,
                     *           "materials": [
                     *             "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"
                     *           ]
                     *         }
                     *       ],
                     *       "findings": [
                     *         {
                     *           "level": "hard",
                     *           "code": "123456",
                     *           "message": "示例",
                     *           "rule": "示例",
                     *           "evidence": "示例",
                     *           "source": "示例",
                     *           "pointer": "示例"
                     *         }
                     *       ],
                     *       "editions": [
                     *         {
                     *           "edition": 1,
                     *           "split": {
                     *             "totalFen": 1,
                     *             "ownFen": 1,
                     *             "overLimitFen": 1,
                     *             "payFirstFen": 1,
                     *             "inScopeFen": 1
                     *           },
                     *           "lines": [
                     *             {
                     *               "label": "授权人",
                     *               "amountFen": 1,
                     *               "amountText": "示例",
                     *               "rule": "示例",
                     *               "source": "示例",
                     *               "verified": true
                     *             }
                     *           ],
                     *           "funds": [
                     *             {
                     *               "code": "123456",
                     *               "text": "示例",
                     *               "amountFen": 1,
                     *               "amountText": "示例"
                     *             }
                     *           ],
                     *           "totalFen": 1,
                     *           "totalText": "示例",
                     *           "fundFen": 1,
                     *           "fundText": "示例",
                     *           "personFen": 1,
                     *           "personText": "示例",
                     *           "reading": "示例",
                     *           "comparedText": "示例",
                     *           "comparedFen": 1,
                     *           "unverified": [
                     *             "示例"
                     *           ],
                     *           "calculation": {
                     *             "regionName": "示例市",
                     *             "version": "示例",
                     *             "on": "2026-11-22",
                     *             "totalFen": 1,
                     *             "fundFen": 1,
                     *             "personFen": 1,
                     *             "funds": {
                     *               "basic": 0,
                     *               "seriousIllness": 0,
                     *               "civilServant": 0,
                     *               "assistance": 0
                     *             },
                     *             "parts": [
                     *               {
                     *                 "code": "basic",
                     *                 "payer": "person",
                     *                 "label": "授权人",
                     *                 "amountFen": 1
                     *               }
                     *             ],
                     *             "lines": [
                     *               {
                     *                 "stage": "split",
                     *                 "code": "123456",
                     *                 "payer": "person",
                     *                 "label": "授权人",
                     *                 "amountFen": 1,
                     *                 "rule": "示例",
                     *                 "source": "示例",
                     *                 "verified": true
                     *               }
                     *             ],
                     *             "readings": [],
                     *             "alternatives": [],
                     *             "compared": {
                     *               "filing": "none",
                     *               "fundFen": 1,
                     *               "personFen": 1,
                     *               "moreFen": 1,
                     *               "text": "示例"
                     *             },
                     *             "unverified": []
                     *           },
                     *           "reason": "示例原因",
                     *           "by": "示例",
                     *           "at": "2026-11-22T01:30:00Z",
                     *           "atText": "11月22日 09:30"
                     *         }
                     *       ],
                     *       "calculationCurrent": true,
                     *       "hospitalLevel": 1,
                     *       "diagnosis": {
                     *         "code": "123456",
                     *         "name": ""
                     *       },
                     *       "hands": [
                     *         {
                     *           "step": "示例",
                     *           "stepText": "示例",
                     *           "who": "示例",
                     *           "atText": "11月22日 09:30"
                     *         }
                     *       ],
                     *       "archiveOffice": "示例",
                     *       "paidFen": 1,
                     *       "recoverableFen": 1,
                     *       "blocked": [
                     *         "示例"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimDesk"];
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
    recoverClaim: {
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
                 *       "amountFen": 1,
                 *       "reason": "示例原因"
                 *     }
                 */
                "application/json": components["schemas"]["RecoveryRequest"];
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
                     *       "amountFen": 1,
                     *       "amountText": "示例",
                     *       "reason": "示例原因",
                     *       "by": "示例",
                     *       "atText": "11月22日 09:30",
                     *       "settledText": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryView"];
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
    reviewClaimAgain: {
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
    downloadResult: {
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
    readResult: {
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
                     *       "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "number": "YJS2026112200001",
                     *       "edition": 1,
                     *       "officeName": "示例",
                     *       "closedOn": "2026-11-22",
                     *       "closedText": "示例",
                     *       "sha256": "示例",
                     *       "size": 1,
                     *       "pdfUrl": "示例",
                     *       "verifyUrl": "示例",
                     *       "verifyPath": "示例",
                     *       "missing": [],
                     *       "demo": false
                     *     }
                     */
                    "application/json": components["schemas"]["ResultView"];
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
    verifyDigest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 文件的 SHA-256 */
                digest: string;
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
                     *       "verdict": "genuine",
                     *       "title": "家庭共济",
                     *       "message": "示例",
                     *       "seal": {
                     *         "sha256": "示例",
                     *         "sealed": false,
                     *         "intact": false,
                     *         "trusted": false,
                     *         "whole": false,
                     *         "changed": false,
                     *         "signer": "",
                     *         "signedAt": "2026-11-22T01:30:00Z"
                     *       },
                     *       "result": {
                     *         "state": "current",
                     *         "number": "YJS2026112200001",
                     *         "officeName": "示例",
                     *         "closedOn": "2026-11-22",
                     *         "issuedAt": "2026-11-22T01:30:00Z",
                     *         "issuedText": "示例",
                     *         "closedText": "示例",
                     *         "sha256": "示例",
                     *         "size": 1,
                     *         "record": {
                     *           "entry": "示例",
                     *           "leafHash": "示例",
                     *           "inclusion": {
                     *             "leaf": 1,
                     *             "treeSize": 1,
                     *             "hashes": [
                     *               "示例"
                     *             ]
                     *           },
                     *           "head": {
                     *             "size": 1,
                     *             "root": "示例",
                     *             "atMs": 1,
                     *             "keyId": "示例",
                     *             "publicKey": "示例",
                     *             "signature": "示例"
                     *           },
                     *           "version": 1
                     *         },
                     *         "witness": {
                     *           "text": "示例",
                     *           "anchor": {
                     *             "chain": "示例",
                     *             "reference": "示例",
                     *             "size": 1,
                     *             "at": "2026-11-22T01:30:00Z"
                     *           }
                     *         },
                     *         "demo": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileVerdict"];
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
    verifyFile: {
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
                "application/pdf": string;
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
                     *       "verdict": "genuine",
                     *       "title": "家庭共济",
                     *       "message": "示例",
                     *       "seal": {
                     *         "sha256": "示例",
                     *         "sealed": false,
                     *         "intact": false,
                     *         "trusted": false,
                     *         "whole": false,
                     *         "changed": false,
                     *         "signer": "",
                     *         "signedAt": "2026-11-22T01:30:00Z"
                     *       },
                     *       "result": {
                     *         "state": "current",
                     *         "number": "YJS2026112200001",
                     *         "officeName": "示例",
                     *         "closedOn": "2026-11-22",
                     *         "issuedAt": "2026-11-22T01:30:00Z",
                     *         "issuedText": "示例",
                     *         "closedText": "示例",
                     *         "sha256": "示例",
                     *         "size": 1,
                     *         "record": {
                     *           "entry": "示例",
                     *           "leafHash": "示例",
                     *           "inclusion": {
                     *             "leaf": 1,
                     *             "treeSize": 1,
                     *             "hashes": [
                     *               "示例"
                     *             ]
                     *           },
                     *           "head": {
                     *             "size": 1,
                     *             "root": "示例",
                     *             "atMs": 1,
                     *             "keyId": "示例",
                     *             "publicKey": "示例",
                     *             "signature": "示例"
                     *           },
                     *           "version": 1
                     *         },
                     *         "witness": {
                     *           "text": "示例",
                     *           "anchor": {
                     *             "chain": "示例",
                     *             "reference": "示例",
                     *             "size": 1,
                     *             "at": "2026-11-22T01:30:00Z"
                     *           }
                     *         },
                     *         "demo": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileVerdict"];
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
    verifyToken: {
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
                     *       "state": "current",
                     *       "number": "YJS2026112200001",
                     *       "officeName": "示例",
                     *       "closedOn": "2026-11-22",
                     *       "issuedAt": "2026-11-22T01:30:00Z",
                     *       "issuedText": "示例",
                     *       "closedText": "示例",
                     *       "sha256": "示例",
                     *       "size": 1,
                     *       "record": {
                     *         "entry": "示例",
                     *         "leafHash": "示例",
                     *         "inclusion": {
                     *           "leaf": 1,
                     *           "treeSize": 1,
                     *           "hashes": [
                     *             "示例"
                     *           ]
                     *         },
                     *         "head": {
                     *           "size": 1,
                     *           "root": "示例",
                     *           "atMs": 1,
                     *           "keyId": "示例",
                     *           "publicKey": "示例",
                     *           "signature": "示例"
                     *         },
                     *         "version": 1
                     *       },
                     *       "witness": {
                     *         "text": "示例",
                     *         "anchor": {
                     *           "chain": "示例",
                     *           "reference": "示例",
                     *           "size": 1,
                     *           "at": "2026-11-22T01:30:00Z"
                     *         }
                     *       },
                     *       "demo": true
                     *     }
                     */
                    "application/json": components["schemas"]["Verified"];
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
    readConsistency: {
        parameters: {
            query: {
                first: number;
                second?: number | null;
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
                     *       "first": 1,
                     *       "second": 1,
                     *       "hashes": [
                     *         "示例"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Consistency"];
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
    readTreeHead: {
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
                     *       "size": 1,
                     *       "root": "示例",
                     *       "atMs": 1,
                     *       "keyId": "示例",
                     *       "publicKey": "示例",
                     *       "signature": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["HeadView"];
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
    readAttestationKeys: {
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
                     *       "headKeys": [
                     *         {
                     *           "id": "示例",
                     *           "key": "示例"
                     *         }
                     *       ],
                     *       "sealRoots": [
                     *         "示例"
                     *       ],
                     *       "demo": true
                     *     }
                     */
                    "application/json": components["schemas"]["Keys"];
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
    readInclusion: {
        parameters: {
            query?: {
                size?: number | null;
            };
            header?: never;
            path: {
                leaf: number;
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
                     *       "entry": "示例",
                     *       "leafHash": "示例",
                     *       "inclusion": {
                     *         "leaf": 1,
                     *         "treeSize": 1,
                     *         "hashes": [
                     *           "示例"
                     *         ]
                     *       },
                     *       "head": {
                     *         "size": 1,
                     *         "root": "示例",
                     *         "atMs": 1,
                     *         "keyId": "示例",
                     *         "publicKey": "示例",
                     *         "signature": "示例"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Record"];
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
    estimateBenefit: {
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
                 *       "region": "990100",
                 *       "insurance": "310",
                 *       "retired": false,
                 *       "age": 50,
                 *       "category": "inpatient",
                 *       "hospitalLevel": 1,
                 *       "place": "home",
                 *       "filing": "none",
                 *       "totalFen": 1,
                 *       "ownFen": 0,
                 *       "overLimitFen": 0,
                 *       "payFirstFen": 0,
                 *       "staysBefore": 0,
                 *       "paidBeforeFen": 0,
                 *       "deductiblePaidFen": 0,
                 *       "disease": "示例",
                 *       "civilServant": false,
                 *       "assisted": false
                 *     }
                 */
                "application/json": components["schemas"]["EstimateAsk"];
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
                     *       "notice": "示例",
                     *       "calculation": {
                     *         "regionName": "示例市",
                     *         "version": "示例",
                     *         "on": "2026-11-22",
                     *         "totalFen": 1,
                     *         "fundFen": 1,
                     *         "personFen": 1,
                     *         "funds": {
                     *           "basic": 0,
                     *           "seriousIllness": 0,
                     *           "civilServant": 0,
                     *           "assistance": 0
                     *         },
                     *         "parts": [
                     *           {
                     *             "code": "basic",
                     *             "payer": "person",
                     *             "label": "授权人",
                     *             "amountFen": 1
                     *           }
                     *         ],
                     *         "lines": [
                     *           {
                     *             "stage": "split",
                     *             "code": "123456",
                     *             "payer": "person",
                     *             "label": "授权人",
                     *             "amountFen": 1,
                     *             "rule": "示例",
                     *             "source": "示例",
                     *             "verified": true
                     *           }
                     *         ],
                     *         "readings": [],
                     *         "alternatives": [],
                     *         "compared": {
                     *           "filing": "none",
                     *           "fundFen": 1,
                     *           "personFen": 1,
                     *           "moreFen": 1,
                     *           "text": "示例"
                     *         },
                     *         "unverified": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EstimateView"];
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
    readEstimatePrefill: {
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
                     *       "insurance": "310",
                     *       "insuranceText": "示例",
                     *       "retired": true,
                     *       "age": 1,
                     *       "civilServant": true,
                     *       "assisted": true,
                     *       "filed": [
                     *         {
                     *           "region": "990100",
                     *           "regionName": "示例市",
                     *           "filing": "none"
                     *         }
                     *       ],
                     *       "diseases": [
                     *         {
                     *           "code": "123456",
                     *           "name": "示例甲"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EstimatePrefill"];
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
    readBenefitParameters: {
        parameters: {
            query: {
                insurance: "310" | "390";
                on?: string | null;
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
                     *       "regionName": "示例市",
                     *       "version": "示例",
                     *       "on": "2026-11-22",
                     *       "lines": [
                     *         {
                     *           "title": "家庭共济",
                     *           "text": "示例",
                     *           "source": "示例",
                     *           "effectiveFrom": "2026-11-22",
                     *           "effectiveTo": "2026-11-22",
                     *           "verified": true
                     *         }
                     *       ],
                     *       "note": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Parameters"];
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
    listEstimateRegions: {
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
                     *         "diseases": [
                     *           {
                     *             "code": "123456",
                     *             "name": "示例甲"
                     *           }
                     *         ],
                     *         "filingMatters": [
                     *           "home"
                     *         ],
                     *         "verified": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["EstimateRegion"][];
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
                     *           "insurance"
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
                     *           "createdAt": "2026-11-22T01:30:00Z",
                     *           "state": "checking",
                     *           "stateText": "示例",
                     *           "width": 1,
                     *           "height": 1,
                     *           "checks": [
                     *             {
                     *               "code": "123456",
                     *               "level": "info",
                     *               "message": "示例",
                     *               "fix": "示例",
                     *               "page": 1,
                     *               "box": [
                     *                 "示例"
                     *               ]
                     *             }
                     *           ],
                     *           "keptAnyway": true,
                     *           "usable": true,
                     *           "inUse": true
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
                     *           "insurance"
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
                     *           "createdAt": "2026-11-22T01:30:00Z",
                     *           "state": "checking",
                     *           "stateText": "示例",
                     *           "width": 1,
                     *           "height": 1,
                     *           "checks": [
                     *             {
                     *               "code": "123456",
                     *               "level": "info",
                     *               "message": "示例",
                     *               "fix": "示例",
                     *               "page": 1,
                     *               "box": [
                     *                 "示例"
                     *               ]
                     *             }
                     *           ],
                     *           "keptAnyway": true,
                     *           "usable": true,
                     *           "inUse": true
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
                     *           "wholeDue": {
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
                     *             "wholeDue": {
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
                     *           "wholeDue": {
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
                     *       "wholeDue": {
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
                     *           "text": "示例",
                     *           "id": "",
                     *           "paper": "示例",
                     *           "paperTitle": "示例",
                     *           "page": 1,
                     *           "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "original": false,
                     *           "answered": false,
                     *           "materials": [],
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "mailTo": {
                     *         "name": "示例甲",
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001"
                     *       },
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
                     *       "wholeDue": {
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
                     *           "text": "示例",
                     *           "id": "",
                     *           "paper": "示例",
                     *           "paperTitle": "示例",
                     *           "page": 1,
                     *           "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "original": false,
                     *           "answered": false,
                     *           "materials": [],
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "mailTo": {
                     *         "name": "示例甲",
                     *         "address": "示例市示例路 1 号",
                     *         "phone": "13800000001"
                     *       },
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
                     *         ],
                     *         "titles": [
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
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
                     *       "kind": "示例",
                     *       "name": "示例甲",
                     *       "size": 1,
                     *       "partBytes": 1,
                     *       "parts": 1,
                     *       "received": [
                     *         1
                     *       ],
                     *       "material": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "示例",
                     *         "name": "示例甲",
                     *         "mediaType": "示例",
                     *         "size": 1,
                     *         "pages": 1,
                     *         "sha256": "示例",
                     *         "createdAt": "2026-11-22T01:30:00Z",
                     *         "state": "checking",
                     *         "stateText": "示例",
                     *         "width": 1,
                     *         "height": 1,
                     *         "checks": [
                     *           {
                     *             "code": "123456",
                     *             "level": "info",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "page": 1,
                     *             "box": [
                     *               "示例"
                     *             ]
                     *           }
                     *         ],
                     *         "keptAnyway": true,
                     *         "usable": true,
                     *         "inUse": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UploadView"];
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
    dropUpload: {
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
                upload_id: string;
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
    finishUpload: {
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
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
                     *       "createdAt": "2026-11-22T01:30:00Z",
                     *       "state": "checking",
                     *       "stateText": "示例",
                     *       "width": 1,
                     *       "height": 1,
                     *       "checks": [
                     *         {
                     *           "code": "123456",
                     *           "level": "info",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "page": 1,
                     *           "box": [
                     *             "示例"
                     *           ]
                     *         }
                     *       ],
                     *       "keptAnyway": true,
                     *       "usable": true,
                     *       "inUse": true
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
    putUploadPart: {
        parameters: {
            query: {
                /** @description 第几段，从 1 数起 */
                number: number;
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
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
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
                     *       "kind": "示例",
                     *       "name": "示例甲",
                     *       "size": 1,
                     *       "partBytes": 1,
                     *       "parts": 1,
                     *       "received": [
                     *         1
                     *       ],
                     *       "material": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "示例",
                     *         "name": "示例甲",
                     *         "mediaType": "示例",
                     *         "size": 1,
                     *         "pages": 1,
                     *         "sha256": "示例",
                     *         "createdAt": "2026-11-22T01:30:00Z",
                     *         "state": "checking",
                     *         "stateText": "示例",
                     *         "width": 1,
                     *         "height": 1,
                     *         "checks": [
                     *           {
                     *             "code": "123456",
                     *             "level": "info",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "page": 1,
                     *             "box": [
                     *               "示例"
                     *             ]
                     *           }
                     *         ],
                     *         "keptAnyway": true,
                     *         "usable": true,
                     *         "inUse": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UploadView"];
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
    startUpload: {
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
                 *       "kind": "示例",
                 *       "name": "",
                 *       "size": 1,
                 *       "sha256": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["NewUpload"];
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
                     *       "size": 1,
                     *       "partBytes": 1,
                     *       "parts": 1,
                     *       "received": [
                     *         1
                     *       ],
                     *       "material": {
                     *         "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *         "kind": "示例",
                     *         "name": "示例甲",
                     *         "mediaType": "示例",
                     *         "size": 1,
                     *         "pages": 1,
                     *         "sha256": "示例",
                     *         "createdAt": "2026-11-22T01:30:00Z",
                     *         "state": "checking",
                     *         "stateText": "示例",
                     *         "width": 1,
                     *         "height": 1,
                     *         "checks": [
                     *           {
                     *             "code": "123456",
                     *             "level": "info",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "page": 1,
                     *             "box": [
                     *               "示例"
                     *             ]
                     *           }
                     *         ],
                     *         "keptAnyway": true,
                     *         "usable": true,
                     *         "inUse": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UploadView"];
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
    listClaimPapers: {
        parameters: {
            query: {
                /** @description 参保地区划代码 */
                region: string;
                category: "inpatient" | "chronic" | "special_drug" | "emergency" | "accident";
                channel?: "online" | "kiosk" | "counter";
                track?: string | null;
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
                     *       "track": "示例",
                     *       "category": "inpatient",
                     *       "channel": "online",
                     *       "papers": [
                     *         {
                     *           "code": "123456",
                     *           "title": "家庭共济",
                     *           "hint": "示例",
                     *           "anyOf": [
                     *             {
                     *               "code": "123456",
                     *               "title": "家庭共济",
                     *               "hint": "示例"
                     *             }
                     *           ],
                     *           "required": true,
                     *           "when": "always",
                     *           "copy": true,
                     *           "ifMissing": "示例",
                     *           "letter": "示例",
                     *           "source": "示例",
                     *           "verified": true,
                     *           "note": "示例"
                     *         }
                     *       ],
                     *       "archive": {
                     *         "channel": "online",
                     *         "keeper": "receiving",
                     *         "text": "示例",
                     *         "source": "示例",
                     *         "verified": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimPapers"];
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
                    "application/ofd": string;
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
    keepMaterial: {
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
            /** @description Request fulfilled, document follows */
            200: {
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
                     *       "createdAt": "2026-11-22T01:30:00Z",
                     *       "state": "checking",
                     *       "stateText": "示例",
                     *       "width": 1,
                     *       "height": 1,
                     *       "checks": [
                     *         {
                     *           "code": "123456",
                     *           "level": "info",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "page": 1,
                     *           "box": [
                     *             "示例"
                     *           ]
                     *         }
                     *       ],
                     *       "keptAnyway": true,
                     *       "usable": true,
                     *       "inUse": true
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
                     *         "createdAt": "2026-11-22T01:30:00Z",
                     *         "state": "checking",
                     *         "stateText": "示例",
                     *         "width": 1,
                     *         "height": 1,
                     *         "checks": [
                     *           {
                     *             "code": "123456",
                     *             "level": "info",
                     *             "message": "示例",
                     *             "fix": "示例",
                     *             "page": 1,
                     *             "box": [
                     *               "示例"
                     *             ]
                     *           }
                     *         ],
                     *         "keptAnyway": true,
                     *         "usable": true,
                     *         "inUse": true
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
                "application/ofd": string;
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
                     *       "createdAt": "2026-11-22T01:30:00Z",
                     *       "state": "checking",
                     *       "stateText": "示例",
                     *       "width": 1,
                     *       "height": 1,
                     *       "checks": [
                     *         {
                     *           "code": "123456",
                     *           "level": "info",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "page": 1,
                     *           "box": [
                     *             "示例"
                     *           ]
                     *         }
                     *       ],
                     *       "keptAnyway": true,
                     *       "usable": true,
                     *       "inUse": true
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
    getMaterial: {
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
                    /**
                     * @example {
                     *       "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *       "kind": "示例",
                     *       "name": "示例甲",
                     *       "mediaType": "示例",
                     *       "size": 1,
                     *       "pages": 1,
                     *       "sha256": "示例",
                     *       "createdAt": "2026-11-22T01:30:00Z",
                     *       "state": "checking",
                     *       "stateText": "示例",
                     *       "width": 1,
                     *       "height": 1,
                     *       "checks": [
                     *         {
                     *           "code": "123456",
                     *           "level": "info",
                     *           "message": "示例",
                     *           "fix": "示例",
                     *           "page": 1,
                     *           "box": [
                     *             "示例"
                     *           ]
                     *         }
                     *       ],
                     *       "keptAnyway": true,
                     *       "usable": true,
                     *       "inUse": true
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
    getReaderState: {
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
                     *       "available": true
                     *     }
                     */
                    "application/json": components["schemas"]["ReaderState"];
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
    readPhoto: {
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
                "image/heic": string;
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
                     *       "available": true,
                     *       "text": "示例",
                     *       "fields": []
                     *     }
                     */
                    "application/json": components["schemas"]["PaperReading"];
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
    getMaterialReading: {
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
                    /**
                     * @example {
                     *       "available": true,
                     *       "text": "示例",
                     *       "fields": []
                     *     }
                     */
                    "application/json": components["schemas"]["PaperReading"];
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
                     *           "toneText": "示例",
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
    giveWechatConsents: {
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
                 *       "channel": "wechat_mini",
                 *       "accepted": [
                 *         "示例"
                 *       ],
                 *       "code": "123456",
                 *       "ticket": "示例"
                 *     }
                 */
                "application/json": components["schemas"]["ConsentsGiven"];
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
                     *       "left": 1,
                     *       "longTerm": true
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentsLeft"];
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
    readReminders: {
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
                     *       "wechat": {
                     *         "miniTemplates": [
                     *           "示例"
                     *         ],
                     *         "officialTemplates": [
                     *           "示例"
                     *         ],
                     *         "consents": {
                     *           "left": 1,
                     *           "longTerm": true
                     *         }
                     *       },
                     *       "webPushKey": "示例",
                     *       "devices": 1,
                     *       "smsTo": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Reminders"];
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
    subscribeBrowser: {
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
                 *       "endpoint": "示例例例例例例例例例",
                 *       "p256dh": "示例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例例",
                 *       "auth": "示例例例例例例例例例例例例例例例"
                 *     }
                 */
                "application/json": components["schemas"]["Subscribe"];
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
                     *       "devices": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Devices"];
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
    unsubscribeBrowser: {
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
                 *       "endpoint": "示例例例例例例例例例"
                 *     }
                 */
                "application/json": components["schemas"]["Unsubscribe"];
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
                     *       "devices": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Devices"];
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
    askWechatTicket: {
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
                     *       "ticket": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["WechatTicket"];
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
    readNoticeFigures: {
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
                     *       "promisedSeconds": 1,
                     *       "meaning": "示例",
                     *       "days": [
                     *         {
                     *           "day": "2026-11-22",
                     *           "dayText": "示例",
                     *           "promised": 1,
                     *           "tried": 1,
                     *           "within": 1,
                     *           "shareBp": 1,
                     *           "shareText": "示例",
                     *           "p50Ms": 1,
                     *           "p99Ms": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Figures"];
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
    finishCall: {
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
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": ""
                 *     }
                 */
                "application/json": components["schemas"]["CallDone"];
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
                     *       "waiting": 1,
                     *       "calls": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "phone": "13800000001",
                     *           "title": "家庭共济",
                     *           "body": "您的申请已收到。",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "since": "2026-11-22T01:30:00Z",
                     *           "sinceText": "示例",
                     *           "triesText": "示例",
                     *           "seen": true
                     *         }
                     *       ],
                     *       "recent": [
                     *         {
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "what": "示例",
                     *           "note": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Calls"];
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
    openCall: {
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
                call_id: string;
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
                     *       "phone": "13800000001"
                     *     }
                     */
                    "application/json": components["schemas"]["CallNumber"];
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
    readCalls: {
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
                     *       "waiting": 1,
                     *       "calls": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "phone": "13800000001",
                     *           "title": "家庭共济",
                     *           "body": "您的申请已收到。",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "since": "2026-11-22T01:30:00Z",
                     *           "sinceText": "示例",
                     *           "triesText": "示例",
                     *           "seen": true
                     *         }
                     *       ],
                     *       "recent": [
                     *         {
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "what": "示例",
                     *           "note": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Calls"];
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
    missCall: {
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
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": ""
                 *     }
                 */
                "application/json": components["schemas"]["CallDone"];
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
                     *       "waiting": 1,
                     *       "calls": [
                     *         {
                     *           "id": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "name": "示例甲",
                     *           "phone": "13800000001",
                     *           "title": "家庭共济",
                     *           "body": "您的申请已收到。",
                     *           "caseId": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "since": "2026-11-22T01:30:00Z",
                     *           "sinceText": "示例",
                     *           "triesText": "示例",
                     *           "seen": true
                     *         }
                     *       ],
                     *       "recent": [
                     *         {
                     *           "atText": "11月22日 09:30",
                     *           "who": "示例",
                     *           "what": "示例",
                     *           "note": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Calls"];
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
    readNoticeProof: {
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
                     *       "figures": {
                     *         "promisedSeconds": 1,
                     *         "meaning": "示例",
                     *         "days": [
                     *           {
                     *             "day": "2026-11-22",
                     *             "dayText": "示例",
                     *             "promised": 1,
                     *             "tried": 1,
                     *             "within": 1,
                     *             "shareBp": 1,
                     *             "shareText": "示例",
                     *             "p50Ms": 1,
                     *             "p99Ms": 1
                     *           }
                     *         ]
                     *       },
                     *       "states": [
                     *         {
                     *           "state": "示例",
                     *           "text": "示例",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "discrepancies": [
                     *         {
                     *           "notice": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "kind": "示例",
                     *           "text": "示例",
                     *           "foundAt": "2026-11-22T01:30:00Z",
                     *           "foundText": "示例"
                     *         }
                     *       ],
                     *       "countedText": "示例"
                     *     }
                     */
                    "application/json": components["schemas"]["Proof"];
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
                     *         "wholeDue": {
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
                     *             "text": "示例",
                     *             "id": "",
                     *             "paper": "示例",
                     *             "paperTitle": "示例",
                     *             "page": 1,
                     *             "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "original": false,
                     *             "answered": false,
                     *             "materials": [],
                     *             "note": "示例"
                     *           }
                     *         ],
                     *         "mailTo": {
                     *           "name": "示例甲",
                     *           "address": "示例市示例路 1 号",
                     *           "phone": "13800000001"
                     *         },
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
                     *             "wholeDue": {
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
                     *           "createdAt": "2026-11-22T01:30:00Z",
                     *           "state": "checking",
                     *           "stateText": "示例",
                     *           "width": 1,
                     *           "height": 1,
                     *           "checks": [
                     *             {
                     *               "code": "123456",
                     *               "level": "info",
                     *               "message": "示例",
                     *               "fix": "示例",
                     *               "page": 1,
                     *               "box": [
                     *                 "示例"
                     *               ]
                     *             }
                     *           ],
                     *           "keptAnyway": true,
                     *           "usable": true,
                     *           "inUse": true
                     *         }
                     *       ],
                     *       "paperTitles": {},
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
                     *         "wholeDue": {
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
                     *             "text": "示例",
                     *             "id": "",
                     *             "paper": "示例",
                     *             "paperTitle": "示例",
                     *             "page": 1,
                     *             "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "original": false,
                     *             "answered": false,
                     *             "materials": [],
                     *             "note": "示例"
                     *           }
                     *         ],
                     *         "mailTo": {
                     *           "name": "示例甲",
                     *           "address": "示例市示例路 1 号",
                     *           "phone": "13800000001"
                     *         },
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
                     *             "wholeDue": {
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
                     *           "createdAt": "2026-11-22T01:30:00Z",
                     *           "state": "checking",
                     *           "stateText": "示例",
                     *           "width": 1,
                     *           "height": 1,
                     *           "checks": [
                     *             {
                     *               "code": "123456",
                     *               "level": "info",
                     *               "message": "示例",
                     *               "fix": "示例",
                     *               "page": 1,
                     *               "box": [
                     *                 "示例"
                     *               ]
                     *             }
                     *           ],
                     *           "keptAnyway": true,
                     *           "usable": true,
                     *           "inUse": true
                     *         }
                     *       ],
                     *       "paperTitles": {},
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
                todo?: boolean;
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
                     *           "wholeDue": {
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
                     *         "accepting": 1,
                     *         "reviewing": 1,
                     *         "supplementing": 1,
                     *         "rechecking": 1,
                     *         "financing": 1,
                     *         "paying": 1,
                     *         "returned": 1,
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
                     *         "wholeDue": {
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
                     *             "text": "示例",
                     *             "id": "",
                     *             "paper": "示例",
                     *             "paperTitle": "示例",
                     *             "page": 1,
                     *             "material": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *             "original": false,
                     *             "answered": false,
                     *             "materials": [],
                     *             "note": "示例"
                     *           }
                     *         ],
                     *         "mailTo": {
                     *           "name": "示例甲",
                     *           "address": "示例市示例路 1 号",
                     *           "phone": "13800000001"
                     *         },
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
                     *             "wholeDue": {
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
                     *           "createdAt": "2026-11-22T01:30:00Z",
                     *           "state": "checking",
                     *           "stateText": "示例",
                     *           "width": 1,
                     *           "height": 1,
                     *           "checks": [
                     *             {
                     *               "code": "123456",
                     *               "level": "info",
                     *               "message": "示例",
                     *               "fix": "示例",
                     *               "page": 1,
                     *               "box": [
                     *                 "示例"
                     *               ]
                     *             }
                     *           ],
                     *           "keptAnyway": true,
                     *           "usable": true,
                     *           "inUse": true
                     *         }
                     *       ],
                     *       "paperTitles": {},
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
    readBooks: {
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
                     *       "books": [
                     *         {
                     *           "book": "示例",
                     *           "text": "示例",
                     *           "checked": 1,
                     *           "doubts": 1,
                     *           "proven": true,
                     *           "ranText": "示例"
                     *         }
                     *       ],
                     *       "doubts": [
                     *         {
                     *           "book": "示例",
                     *           "bookText": "示例",
                     *           "kind": "示例",
                     *           "subject": "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f",
                     *           "text": "示例",
                     *           "foundAt": "2026-11-22T01:30:00Z",
                     *           "foundText": "示例"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Books"];
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
