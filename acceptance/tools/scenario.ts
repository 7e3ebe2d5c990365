// A city registers for a summit, by a client that is nothing but types generated from the document.
import createClient from 'openapi-fetch';
import type {components, paths} from './alliance.js';

type Delegation = components['schemas']['Delegation'];

function clientOf(who: string) {
    return createClient<paths>({
        baseUrl: process.env['ALLIANCE_URL']!,
        headers: {Authorization: 'Bearer ' + process.env[who + '_TOKEN']},
    });
}

function sure<T>({data, error}: {data?: T; error?: unknown}): T {
    if (data === undefined) {
        throw new Error(JSON.stringify(error));
    }
    return data;
}

const staff = clientOf('STAFF');
const city = clientOf('CITY');
const once = () => ({'Idempotency-Key': crypto.randomUUID()});

const host = sure(await staff.GET('/v1/cities/{id}', {params: {path: {id: 'rotterdam'}}}));
const summit = sure(await staff.POST('/v1/summits', {
    params: {header: once()},
    body: {
        title: {en: 'Summit for TypeScript'},
        hostCityId: host.id!,
        startsOn: '2033-11-09',
        endsOn: '2033-11-09',
        zone: 'Europe/Amsterdam',
        languages: ['en'],
        registrationDeadline: {local: '2033-10-01T17:00', zone: 'Europe/Amsterdam'},
        limits: {delegates: 8, elected: 3, funded: 1},
    },
}));
const path = {id: summit.id!};
sure(await staff.POST('/v1/summits/{id}/announcement', {params: {path, header: once()}}));
sure(await staff.POST('/v1/summits/{id}/registration-opening', {params: {path, header: once()}}));

const delegation: Delegation = sure(await city.POST('/v1/summits/{id}/delegations', {params: {path, header: once()}, body: {}}));
const own = {id: delegation.id!};
sure(await city.POST('/v1/delegations/{id}/delegates', {
    params: {path: own, header: once()},
    body: {givenName: 'Mayor', familyName: 'of Turin', role: 'MAYOR', email: 'mayor@turin.example', isHead: true},
}));
sure(await city.POST('/v1/delegations/{id}/submission', {params: {path: own, header: once()}}));
const confirmed = sure(await staff.POST('/v1/delegations/{id}/confirmation', {params: {path: own, header: once()}}));

const again = await city.POST('/v1/summits/{id}/delegations', {params: {path, header: once()}, body: {}});
console.log(confirmed.status, again.response.status, again.error?.reason);
