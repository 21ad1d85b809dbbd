-- Figures of a commune as its decision in a campaign left them: every household behind them, so that each table can be
-- drawn again. A version is never changed; when the lists are taken up again it is marked, and the new decision adds one.
create table figure_snapshot (
    id                uuid         primary key,
    campaign_id       uuid         not null,
    commune_review_id uuid         not null,
    commune_key       varchar(40)  not null references admin_unit,
    year              integer      not null,
    version           integer      not null check (version > 0),
    first_day         date         not null,
    last_day          date         not null check (last_day > first_day),
    taken_by          varchar(100) not null,
    taken_at          timestamptz  not null,
    hash              varchar(64)  not null,
    reopened_by       varchar(100),
    reopened_at       timestamptz,
    unique (commune_review_id, version),
    check ((reopened_by is null) = (reopened_at is null))
);
create index figure_snapshot_year on figure_snapshot (year, commune_key, version desc);

create table figure_fact (
    snapshot_id    uuid         not null references figure_snapshot deferrable initially deferred,
    household_id   uuid         not null,
    code           varchar(20)  not null,
    head_name      varchar(120) not null,
    hamlet_key     varchar(40)  not null,
    start_standing varchar(12)  not null,
    end_standing   varchar(12)  not null,
    movement       varchar(30),
    persons_start  integer      not null,
    persons_end    integer      not null,
    persons_joined integer      not null,
    persons_left   integer      not null,
    surveyed       boolean      not null,
    deprivations   text[]       not null,
    causes         text[]       not null,
    primary key (snapshot_id, household_id)
);
create table figure_population (
    snapshot_id uuid        not null references figure_snapshot deferrable initially deferred,
    hamlet_key  varchar(40) not null,
    households  integer     not null,
    persons     integer     not null,
    primary key (snapshot_id, hamlet_key)
);

-- The whole campaign after its close: which versions it consists of. A list that is decided anew after the close adds a row.
create table figure_closing (
    campaign_id uuid         not null,
    version     integer      not null check (version > 0),
    snapshots   uuid[]       not null,
    hash        varchar(64)  not null,
    closed_by   varchar(100) not null,
    closed_at   timestamptz  not null,
    primary key (campaign_id, version)
);

create function figures_are_kept() returns trigger language plpgsql as $$
begin
    raise exception 'frozen figures are kept';
end $$;
create trigger figure_fact_kept before update or delete or truncate on figure_fact
    for each statement execute function figures_are_kept();
create trigger figure_population_kept before update or delete or truncate on figure_population
    for each statement execute function figures_are_kept();
create trigger figure_closing_kept before update or delete or truncate on figure_closing
    for each statement execute function figures_are_kept();
create trigger figure_snapshot_kept before delete or truncate on figure_snapshot
    for each statement execute function figures_are_kept();
revoke update, delete, truncate on figure_fact, figure_population, figure_closing from ${appRole};
revoke update, delete, truncate on figure_snapshot from ${appRole};
grant update (reopened_by, reopened_at) on figure_snapshot to ${appRole};
