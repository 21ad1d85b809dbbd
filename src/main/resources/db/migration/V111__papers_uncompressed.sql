-- A PDF is compressed already: trying it again at each insert costs time and saves nothing.
alter table paper alter column content set storage external;
