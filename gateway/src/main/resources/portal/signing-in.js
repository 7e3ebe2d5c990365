import {element} from './elements.js';

/*
 * Authorization code with PKCE (RFC 7636) as the public client alliance-portal. Tokens stay in memory: after a reload one
 * signs in again, without a password as long as the session at the identity provider lasts.
 */
const CLIENT = 'alliance-portal';
const REMEMBERED = 'signing-in';
const HERE = location.origin + '/docs';
const EARLY = 20_000;

let endpoints = null;
let tokens = null;
let renewed = null;

export const signedIn = () => tokens !== null;

/** Shows who one is and what one may do about it, and finishes a sign-in that brought one back here. */
export async function begin(flow, place) {
    endpoints = {
        authorization: flow.authorizationUrl,
        token: flow.tokenUrl,
        end: flow.tokenUrl.replace(/token$/, 'logout'),
    };
    try {
        await finish();
        show(place);
    } catch (problem) {
        show(place, 'Signing in failed: ' + problem.message);
    }
}

/** A token that is good for some seconds more, or nothing. */
export async function token() {
    if (tokens && Date.now() > tokens.until - EARLY) {
        renewed ??= ask({grant_type: 'refresh_token', refresh_token: tokens.refresh})
            .catch(() => { tokens = null; show(document.getElementById('who'), 'Your session has ended.'); })
            .finally(() => { renewed = null; });
        await renewed;
    }
    return tokens?.access ?? null;
}

async function start() {
    const verifier = random();
    const state = random();
    sessionStorage.setItem(REMEMBERED, JSON.stringify({verifier, state, place: location.hash}));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    location.assign(endpoints.authorization + '?' + new URLSearchParams({
        client_id: CLIENT,
        response_type: 'code',
        scope: 'openid',
        redirect_uri: HERE,
        state,
        code_challenge: base64url(new Uint8Array(digest)),
        code_challenge_method: 'S256',
    }));
}

async function finish() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state')) {
        return;
    }
    const remembered = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}');
    sessionStorage.removeItem(REMEMBERED);
    history.replaceState(null, '', '/docs' + (remembered.place ?? ''));
    if (answer.get('state') !== remembered.state) {
        throw new Error('the answer belongs to no question of this page');
    }
    if (answer.has('error')) {
        throw new Error(answer.get('error_description') ?? answer.get('error'));
    }
    await ask({
        grant_type: 'authorization_code',
        code: answer.get('code'),
        redirect_uri: HERE,
        code_verifier: remembered.verifier,
    });
}

async function ask(parameters) {
    const response = await fetch(endpoints.token, {
        method: 'POST',
        body: new URLSearchParams({client_id: CLIENT, ...parameters}),
    });
    const answer = await response.json();
    if (!response.ok) {
        throw new Error(answer.error_description ?? answer.error);
    }
    tokens = {
        access: answer.access_token,
        refresh: answer.refresh_token,
        id: answer.id_token ?? tokens?.id,
        until: Date.now() + answer.expires_in * 1000,
    };
}

function signOut() {
    location.assign(endpoints.end + '?' + new URLSearchParams({
        client_id: CLIENT,
        id_token_hint: tokens.id,
        post_logout_redirect_uri: HERE,
    }));
}

function show(place, trouble = '') {
    const claims = tokens ? JSON.parse(text(tokens.access.split('.')[1])) : null;
    const roles = claims?.realm_access?.roles ?? [];
    place.replaceChildren(
        trouble ? element('span', {class: 'status bad'}, trouble + ' ') : '',
        claims
            ? element('span', {}, 'Signed in as ', element('strong', {}, claims.preferred_username),
                roles.length ? ` (${roles.join(', ')}) ` : ' ')
            : '',
        element('button', {type: 'button', onclick: claims ? signOut : start}, claims ? 'Sign out' : 'Sign in'));
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const text = encoded => new TextDecoder().decode(
    Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), each => each.charCodeAt(0)));
