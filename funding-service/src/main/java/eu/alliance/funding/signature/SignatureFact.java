package eu.alliance.funding.signature;

import java.util.UUID;

/** What funding reads of registration's signature events. */
record SignatureFact(UUID id, long revision, String kind, UUID cityId, String status) {}
