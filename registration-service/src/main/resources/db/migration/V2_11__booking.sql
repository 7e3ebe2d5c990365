create table booking (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    session_id uuid not null references session,
    delegation_id uuid not null references delegation,
    city_id uuid not null references city,
    mode text not null,
    created_by text not null
);
create index booking_of on booking (session_id, id);
create index booking_updated on booking (session_id, updated_at, id);
create index booking_delegation on booking (delegation_id);

-- A place outlives the person it was for; it knows no more of them than the id.
create table place (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    booking_id uuid not null references booking,
    session_id uuid not null references session,
    city_id uuid not null references city,
    delegate_id uuid not null,
    together boolean not null,
    turn integer not null,
    status text not null,
    offer_expires_at timestamptz
);
create unique index already_booked on place (session_id, delegate_id)
    where status in ('CONFIRMED', 'OFFERED', 'WAITLISTED');
create index place_of_booking on place (booking_id);
create index place_of_delegate on place (delegate_id);
create index place_taken on place (session_id, city_id) where status in ('CONFIRMED', 'OFFERED', 'WAITLISTED');
create index place_offered on place (offer_expires_at) where status = 'OFFERED';
