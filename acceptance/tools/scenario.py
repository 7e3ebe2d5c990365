"""A city registers for a summit, by the client that the generator made of the document."""
import json
import os
import uuid

import alliance_client as alliance
from alliance_client.api_client import ApiClient  # the package's own name of it is a schema's


def client_of(who):
    return ApiClient(alliance.Configuration(
        host=os.environ["ALLIANCE_URL"], access_token=os.environ[who + "_TOKEN"]))


def once():
    return str(uuid.uuid4())


staff, city = client_of("STAFF"), client_of("CITY")
summits, decisions = alliance.SummitsApi(staff), alliance.DelegationsApi(staff)
delegations, delegates = alliance.DelegationsApi(city), alliance.DelegatesApi(city)

host = alliance.CitiesApi(staff).get_city("rotterdam")
summit = summits.create_summit(idempotency_key=once(), summit_proposal=alliance.SummitProposal(
    title={"en": "Summit for Python"}, hostCityId=host.id, startsOn="2034-11-09", endsOn="2034-11-09",
    zone="Europe/Amsterdam", languages=["en"],
    registrationDeadline=alliance.Deadline(local="2034-10-01T17:00", zone="Europe/Amsterdam"),
    limits=alliance.DelegationLimits(delegates=8, elected=3, funded=1)))
summits.announce_summit(summit.id, idempotency_key=once())
summits.open_registration(summit.id, idempotency_key=once())

delegation = delegations.open_delegation(
    summit.id, idempotency_key=once(), delegation_details=alliance.DelegationDetails())
delegates.add_delegate(delegation.id, idempotency_key=once(), delegate_details=alliance.DelegateDetails(
    givenName="Mayor", familyName="of Turin", role=alliance.DelegateRole.MAYOR, email="mayor@turin.example", isHead=True))
delegations.submit_delegation(delegation.id, idempotency_key=once())
confirmed = decisions.confirm_delegation(delegation.id, idempotency_key=once())

try:
    delegations.open_delegation(
        summit.id, idempotency_key=once(), delegation_details=alliance.DelegationDetails())
except alliance.ApiException as refused:
    print(confirmed.status.value, refused.status, json.loads(refused.body)["reason"])
