-- What a journey may cost by how far it is, one way, as the Commission's distance calculator has it. Like all rates:
-- a new scale is new rows with a later date. Where no distance is given the two spans of journey_rate hold.
create table journey_band (
    valid_from date not null,
    from_km integer not null,
    most numeric(17, 2) not null,
    source text not null,
    primary key (valid_from, from_km)
);
insert into journey_band (valid_from, from_km, most, source)
select date '2021-01-01', from_km, most, 'Erasmus+ Programme Guide 2021, travel, standard amounts'
from (values (0, 0), (10, 23), (100, 180), (500, 275), (2000, 360), (3000, 530), (4000, 820), (8000, 1500))
    as scale (from_km, most);
insert into journey_band (valid_from, from_km, most, source)
select date '2024-01-01', from_km, most, 'Erasmus+ Programme Guide 2024, travel, standard amounts'
from (values (0, 0), (10, 28), (100, 211), (500, 309), (2000, 395), (3000, 580), (4000, 1188), (8000, 1735))
    as scale (from_km, most);

alter table travel_request add column distance_km integer;
