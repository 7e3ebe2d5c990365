-- Dated rates with their source: a new scale is new rows with a later date, never a change of code.
-- '*' is any country that has no row of its own.
create table subsistence_rate (
    valid_from date not null,
    country text not null,
    daily numeric(17, 2) not null,
    night numeric(17, 2) not null,
    source text not null,
    primary key (country, valid_from)
);
insert into subsistence_rate (valid_from, country, daily, night, source)
select date '2016-09-10', country, daily, night,
       'Commission Delegated Regulation (EU) 2016/1611: daily allowance and hotel ceiling for missions'
from (values
    ('BE', 102, 148), ('BG', 57, 135), ('CZ', 70, 124), ('DK', 124, 173), ('DE', 97, 119), ('EE', 80, 105),
    ('IE', 108, 159), ('GR', 82, 112), ('ES', 88, 128), ('FR', 102, 180), ('HR', 75, 110), ('IT', 98, 148),
    ('CY', 88, 140), ('LV', 73, 116), ('LT', 69, 117), ('LU', 98, 148), ('HU', 64, 120), ('MT', 88, 138),
    ('NL', 103, 166), ('AT', 102, 132), ('PL', 67, 116), ('PT', 83, 101), ('RO', 62, 136), ('SI', 84, 117),
    ('SK', 74, 100), ('FI', 113, 142), ('SE', 117, 187), ('GB', 125, 209)) as scale (country, daily, night);
insert into subsistence_rate values
    ('2016-09-10', '*', 95, 145, 'The organisers'' own rule for countries outside that scale');

create table journey_rate (
    valid_from date not null,
    span text not null,
    most numeric(17, 2) not null,
    source text not null,
    primary key (span, valid_from)
);
insert into journey_rate values
    ('2024-01-01', 'WITHIN_A_COUNTRY', 309, 'Erasmus+ Programme Guide 2024, travel 500 to 1999 km'),
    ('2024-01-01', 'BETWEEN_COUNTRIES', 1188, 'Erasmus+ Programme Guide 2024, travel 4000 to 7999 km');

create table travel_request (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    summit_id uuid not null references summit,
    delegation_id uuid not null references delegation,
    delegate_id uuid not null,
    city_id uuid not null references city,
    departure_place text not null,
    estimated_cost numeric(17, 2) not null,
    waiver_reason text,
    status text not null,
    reason text,
    cap numeric(17, 2) not null,
    ceiling numeric(17, 2),
    approved_by text,
    claimed numeric(17, 2),
    claimed_at timestamptz,
    documents jsonb not null,
    verified_by text,
    paid_by text,
    paid_at timestamptz,
    batch_id uuid
);
create unique index travel_request_exists on travel_request (summit_id, delegate_id) where status <> 'REFUSED';
create index travel_request_of_summit on travel_request (summit_id, id);
create index travel_request_updated on travel_request (summit_id, updated_at, id);
create index travel_request_of_delegate on travel_request (delegate_id, id);
create index travel_request_of_city on travel_request (summit_id, city_id);
create index travel_request_unbatched on travel_request (id) where status = 'PAID' and batch_id is null;
create trigger travel_request_lets_files_go after delete on travel_request
    for each row execute function let_file_go('TRAVEL_CLAIM');

-- Where the money goes, sealed with a key that the database does not have; in no audit entry.
create table bank_account (
    subject_id uuid primary key,
    sealed text not null,
    ending text not null
);

create table payment_batch (
    id uuid primary key,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    created_by text not null,
    travel_requests jsonb not null,
    control_sum numeric(17, 2) not null
);
alter table travel_request add constraint travel_request_batch foreign key (batch_id) references payment_batch;
create index travel_request_in_batch on travel_request (batch_id, id) where batch_id is not null;
